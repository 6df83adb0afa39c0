/** A real LSP client over stdio, as an editor would be. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection, type Diagnostic, type InitializeResult, type MessageConnection, StreamMessageReader, StreamMessageWriter,
} from 'vscode-languageserver/node'; // prettier-ignore

export const root = join(import.meta.dirname, '..', '..');
export const serverPath = join(root, 'server/dist/server.js');

export interface Published {
  uri: string;
  version?: number;
  diagnostics: Diagnostic[];
}

export interface ClientOptions {
  /** Whether the client can pull diagnostics. */
  pulls?: boolean;
  /** What else the client can do with a document, as the protocol says it. */
  textDocument?: object;
  language?: string;
  settings?: Record<string, unknown>;
  /** A workspace folder. */
  folder?: string;
  /** The server's bundle, when not that of this checkout. */
  server?: string;
  /** Blocks of 512 bytes that the server may write into one file. */
  limit?: number;
  /** Further variables of the server's environment. */
  env?: Record<string, string>;
}

export class Client {
  readonly published: Published[] = [];
  readonly situations: { uri: string; kind: string; audience: string }[] = [];
  readonly log: string[] = [];
  /** What the server wrote to its error stream. */
  stderr = '';
  /** Messages shown to the user. */
  readonly shown: string[] = [];
  result: InitializeResult | undefined;
  private waiting: (() => void)[] = [];

  private constructor(
    readonly process: ChildProcess,
    readonly connection: MessageConnection,
  ) {}

  static async start(options: ClientOptions = {}): Promise<Client> {
    const program = [process.execPath, options.server ?? serverPath, '--stdio'];
    const limited = [`trap '' XFSZ; ulimit -f ${String(options.limit)}; exec "$0" "$@"`, ...program];
    const [command = '', ...args] = options.limit === undefined ? program : ['sh', '-c', ...limited];
    const child = spawn(command, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...options.env },
    });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new Client(child, connection);
    child.stderr.on('data', (chunk: Buffer) => (client.stderr += chunk.toString()));
    connection.onNotification('textDocument/publishDiagnostics', (params: Published) =>
      client.note(client.published, params),
    );
    connection.onNotification('liangyan/situation', (params: { uri: string; kind: string; audience: string }) =>
      client.note(client.situations, params),
    );
    connection.onNotification('window/logMessage', ({ message }: { message: string }) =>
      client.note(client.log, message),
    );
    connection.onNotification('window/showMessage', ({ message }: { message: string }) =>
      client.note(client.shown, message),
    );
    connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      client.note(client.shown, message);
      return null;
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.listen();
    client.result = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders:
        options.folder === undefined ? null : [{ uri: pathToFileURL(options.folder).href, name: 'drafts' }],
      capabilities: {
        textDocument: { ...(options.pulls === true ? { diagnostic: {} } : {}), ...options.textDocument },
      },
      initializationOptions: { language: options.language ?? 'zh-cn', settings: options.settings },
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  private note<T>(list: T[], item: T): void {
    list.push(item);
    for (const wake of this.waiting.splice(0)) wake();
  }

  /** Waits until `find` gives something. */
  async until<T>(find: () => T | undefined): Promise<T> {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
  }

  open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  change(uri: string, version: number, contentChanges: object[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  diagnosticsOf(uri: string, version: number): Promise<Diagnostic[]> {
    return this.until(
      () => this.published.findLast((message) => message.uri === uri && message.version === version)?.diagnostics,
    );
  }

  pull(uri: string): Promise<{ kind: string; items: Diagnostic[] }> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  }

  async stop(): Promise<number | null> {
    const closed = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return closed;
  }
}
