/** The extension where VS Code runs in a browser: the server is a worker, and is handed the files that it cannot read. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { WebParts } from '../../server/src/protocol.js';
import { type App, createApp } from '../src/app.js';

/** Run by extension.ts when it is first needed. */
export function openApp(context: vscode.ExtensionContext): App {
  const server = new WebServer(vscode.Uri.joinPath(context.extensionUri, 'server', 'dist'));
  return createApp(context, (_, id, name, options) => new LanguageClient(id, name, () => server.start(), options));
}

/** Starts the worker, anew at each restart. */
class WebServer {
  private worker: Worker | undefined;

  constructor(private readonly folder: vscode.Uri) {}

  /** The way to a worker that has its parts and waits for the protocol's first message. Throws when script or lexicon cannot be read. */
  async start(): Promise<MessageTransports> {
    const [script, parts] = await Promise.all([this.read('web-server.js'), this.parts()]);
    this.worker?.terminate();
    // By its text, not its address: an extension that lies on a remote machine may not start a worker by address.
    const address = URL.createObjectURL(new Blob([Uint8Array.from(script)], { type: 'text/javascript' }));
    const worker = new Worker(address);
    this.worker = worker;
    worker.postMessage(parts);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }

  /** The tone model is done without where it cannot be read. */
  private async parts(): Promise<WebParts> {
    const [lexicon, tone, sentences] = await Promise.all([
      this.read('lexicon.bin'),
      this.read('tone-model.bin').catch(() => undefined),
      this.read('tone-sentences.bin').catch(() => undefined),
    ]);
    return { lexicon, tone, sentences };
  }

  private async read(file: string): Promise<Uint8Array> {
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.folder, file));
  }
}
