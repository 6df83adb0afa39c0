import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';

/**
 * Where memos live. Listed, instead of "any scheme", so that the old side of a diff (`git:`), the commit message box and
 * output panels, which are plaintext as well, are not checked.
 */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];
const selector = ['plaintext', 'markdown'].flatMap((language) => schemes.map((scheme) => ({ scheme, language })));

/** True for the documents that the extension checks. */
export function isMemo(document: vscode.TextDocument): boolean {
  return vscode.languages.match(selector, document) > 0;
}

/** The language server's process and the connection to it. The process starts with the first memo, not with the editor. */
export class Connection {
  readonly client: LanguageClient;
  private starting: Promise<void> | undefined;

  constructor(private readonly context: vscode.ExtensionContext) {
    const module = context.asAbsolutePath('server/dist/server.js');
    this.client = new LanguageClient('liangyan', '良言 liangyan', { module, transport: TransportKind.ipc }, options());
  }

  /** Starts the server now if a memo is open, else as soon as one is opened. */
  startWithFirstMemo(): void {
    if (vscode.workspace.textDocuments.some(isMemo)) {
      void this.started();
      return;
    }
    const waiting = vscode.workspace.onDidOpenTextDocument((document) => {
      if (!isMemo(document)) return;
      waiting.dispose();
      void this.started();
    });
    this.context.subscriptions.push(waiting);
  }

  /** Resolves when the server answers. A failed start is told once and can be tried again. */
  async started(): Promise<boolean> {
    this.starting ??= this.client.start();
    try {
      await this.starting;
      return true;
    } catch (error) {
      this.starting = undefined;
      await this.tellFailure(error);
      return false;
    }
  }

  /** Stops the process and starts it again. */
  async restart(): Promise<void> {
    if (!this.client.isRunning()) {
      this.starting = undefined;
      await this.started();
      return;
    }
    await this.client.restart();
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    if (this.client.isRunning()) await this.client.stop();
  }

  private async tellFailure(error: unknown): Promise<void> {
    const message = error instanceof Error ? error.message : String(error);
    const log = vscode.l10n.t('Show the Log');
    const text = vscode.l10n.t('liangyan: the language server did not start, memos are not checked. {0}', message);
    if ((await vscode.window.showErrorMessage(text, log)) === log) this.client.outputChannel.show();
  }
}

function options(): LanguageClientOptions {
  return {
    documentSelector: selector,
    initializationOptions: { language: vscode.env.language },
    synchronize: { configurationSection: 'liangyan' },
    diagnosticPullOptions: { onChange: true },
    outputChannelName: '良言 liangyan',
  };
}
