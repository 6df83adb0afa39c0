// A language client over stdio, as an editor would be, with as little of its own cost as can be.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './measure.mjs';

const protocol = createRequire(join(root, 'package.json'))('vscode-languageserver/node');

/** Starts the built server; `pulls` says whether the client asks for diagnostics itself. */
export async function startClient({ pulls = false } = {}) {
  const child = spawn(process.execPath, [join(root, 'server/dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const connection = protocol.createMessageConnection(
    new protocol.StreamMessageReader(child.stdout),
    new protocol.StreamMessageWriter(child.stdin),
  );
  const waiting = new Map();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }) => {
    waiting.get(`${uri} ${version}`)?.();
    waiting.delete(`${uri} ${version}`);
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: { textDocument: pulls ? { diagnostic: {} } : {} },
    // With a reader that is set, every text is taken for a memo and checked.
    initializationOptions: { language: 'zh-cn', settings: { audience: 'peer' } },
  });
  await connection.sendNotification('initialized', {});
  return new Client(child, connection, waiting, pulls);
}

class Client {
  constructor(child, connection, waiting, pulls) {
    Object.assign(this, { child, connection, waiting, pulls });
  }

  /** Opens a document and waits for its diagnostics. */
  async open(uri, text) {
    const answer = this.answer(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'plaintext', version: 1, text },
    });
    await answer();
  }

  /** Types `text` at a place and waits for the diagnostics. */
  async type(uri, version, position, text) {
    const answer = this.answer(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text }],
    });
    await answer();
  }

  /** Waiting is set up before the question is sent, so that no answer is missed. */
  answer(uri, version) {
    if (this.pulls) return () => this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    const published = new Promise((resolve) => this.waiting.set(`${uri} ${version}`, resolve));
    return () => published;
  }

  /** A question with no work in it: what transport and scheduling cost on this machine now. */
  ask() {
    const nowhere = { textDocument: { uri: 'untitled:none' }, position: { line: 0, character: 0 } };
    return this.connection.sendRequest('textDocument/hover', nowhere);
  }

  close(uri) {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  async stop() {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }
}
