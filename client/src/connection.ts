import * as vscode from 'vscode';
import type { BaseLanguageClient, ErrorHandler, LanguageClientOptions } from 'vscode-languageclient';
import type { EditorAbilities } from '../../server/src/protocol.js';
import { Crashes, tellGivenUp } from './crashes.js';
import { isMemo, serverSelector } from './documents.js';

/** Makes the client for the place where the extension runs: a process on the machine, or a worker in the browser. */
export type ClientFactory = (
  context: vscode.ExtensionContext,
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient;

/** The language server's process and the connection to it. The process starts with the first memo, not with the editor. */
export class Connection {
  readonly client: BaseLanguageClient;
  private starting: Promise<void> | undefined;

  constructor(context: vscode.ExtensionContext, createClient: ClientFactory) {
    const crashes = new Crashes(() => {
      this.starting = undefined;
      void tellGivenUp(
        () => this.restart(),
        () => {
          this.client.outputChannel.show();
        },
      );
    });
    this.client = createClient(context, 'liangyan', '良言 liangyan', options(crashes));
    context.subscriptions.push(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('liangyan.languages')) void this.takeLanguages();
      }),
    );
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

  /** Asks the server; undefined when it does not run. */
  async ask<Answer>(method: string, params: object): Promise<Answer | undefined> {
    if (!(await this.started())) return undefined;
    return this.client.sendRequest<Answer>(method, params);
  }

  /** The address of a document as the server knows it. */
  addressOf(uri: vscode.Uri): string {
    return this.client.code2ProtocolConverter.asUri(uri);
  }

  /** Stops the process and starts it again. */
  async restart(): Promise<void> {
    if (!this.client.isRunning()) {
      this.starting = undefined;
      await this.started();
      return;
    }
    await this.again();
  }

  private async again(): Promise<void> {
    await this.client.stop();
    await this.client.start();
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    if (this.client.isRunning()) await this.client.stop();
  }

  /** The languages are agreed on when server and editor first meet, so they meet again. */
  private async takeLanguages(): Promise<void> {
    this.client.clientOptions.documentSelector = serverSelector();
    if (this.client.isRunning()) await this.again();
    else if (vscode.workspace.textDocuments.some(isMemo)) await this.started();
  }

  private async tellFailure(error: unknown): Promise<void> {
    const message = error instanceof Error ? error.message : String(error);
    const log = vscode.l10n.t('Show the Log');
    const text = vscode.l10n.t('liangyan: the language server did not start, memos are not checked. {0}', message);
    if ((await vscode.window.showErrorMessage(text, log)) === log) this.client.outputChannel.show();
  }
}

function options(errorHandler: ErrorHandler): LanguageClientOptions {
  return {
    errorHandler,
    documentSelector: serverSelector(),
    initializationOptions: { language: vscode.env.language, hoverCommands: true } satisfies EditorAbilities & {
      language: string;
    },
    // Links of a hover can run these two commands and no other.
    markdown: { isTrusted: { enabledCommands: ['liangyan.turnOffRule', 'liangyan.openRulePage'] } },
    synchronize: { configurationSection: 'liangyan' },
    diagnosticPullOptions: { onChange: true },
    outputChannelName: '良言 liangyan',
  };
}
