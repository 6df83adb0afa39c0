/** Connects the service to a Language Server Protocol connection. */
import {
  type CancellationToken, type Connection, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind, type InitializeParams, type InitializeResult, LSPErrorCodes, ResponseError,
} from 'vscode-languageserver'; // prettier-ignore
import { configName } from '../check/config.js';
import { caretNotification, type CaretParams, ignoreCommand, type IgnoreArguments } from '../protocol.js';
import { capabilitiesFor, editorLanguage, readAbilities } from './abilities.js';
import { type ActionContext, codeActions, draftOf, resolveAction } from './actions.js';
import { completions } from './completion.js';
import { ignoreFinding } from './ignore.js';
import { CheckQueue } from './queue.js';
import { Quiet } from './quiet.js';
import { listenForRequests } from './requests.js';
import { isConfig, type ServerParts, Session } from './session.js';
import { diagnosticsOf, hoverOf } from './shown.js';

/** Serves until the connection ends. */
export function startServer(parts: ServerParts): void {
  new Server(new Session(parts)).listen();
}

class Server {
  private readonly connection: Connection;
  private readonly quiet = new Quiet();
  private readonly queue = new CheckQueue({
    advance: (uri) => this.guarded(() => this.session.advance(uri)) ?? false,
    finish: (uri) => this.guarded(() => this.checkNow(uri)),
  });

  constructor(private readonly session: Session) {
    this.connection = session.parts.connection;
  }

  listen(): void {
    const { connection, session } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => this.initialized());
    connection.onDidChangeConfiguration(({ settings }) => this.configure(settings));
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const matters = ({ uri }: { uri: string }): boolean => isConfig(uri) || session.own.isLexicon(uri);
      if (changes.length === 0 || changes.some(matters)) this.recheck();
    });
    session.documents.onDidChangeContent(({ document }) => this.queue.add(document.uri));
    session.documents.onDidClose(({ document }) => this.close(document.uri));
    connection.languages.diagnostics.on(async ({ textDocument }, token) => {
      await this.ready(textDocument.uri, token);
      const document = session.documents.get(textDocument.uri);
      return {
        kind: DocumentDiagnosticReportKind.Full,
        items: document === undefined ? [] : diagnosticsOf(session, document, this.quiet),
      };
    });
    connection.onHover(async ({ textDocument, position }, token) => {
      await this.ready(textDocument.uri, token);
      return hoverOf(session, textDocument.uri, position);
    });
    connection.onCompletion(async ({ textDocument, position }, token) => {
      await this.ready(textDocument.uri, token);
      return completions(session, textDocument.uri, position);
    });
    connection.onCodeAction(async (params, token) => {
      await this.ready(params.textDocument.uri, token);
      const context = this.actionContext(params.textDocument.uri);
      return context === undefined ? [] : codeActions(context, params);
    });
    connection.onCodeActionResolve((action) => {
      const context = this.actionContext(draftOf(action) ?? '');
      return context === undefined ? action : resolveAction(context, action);
    });
    connection.onExecuteCommand(async ({ command, arguments: list }) => {
      if (command !== ignoreCommand) return null;
      await ignoreFinding(session, list?.[0] as IgnoreArguments);
      this.recheck();
      return null;
    });
    connection.onNotification(caretNotification, (params: CaretParams) => {
      if (this.quiet.move(params)) this.refresh(params.uri);
    });
    this.listenBeyond();
    session.documents.listen(connection);
    connection.listen();
  }

  private actionContext(uri: string): ActionContext | undefined {
    const { session } = this;
    const document = session.documents.get(uri);
    if (document === undefined || isConfig(uri)) return undefined;
    const { checker, language, parts, abilities } = session;
    const analysis = session.analysisOf(document);
    return {
      ...{ checker, document, analysis, language, pageOf: parts.pageOf },
      canResolve: abilities.resolvesActions,
      hasFolder: parts.files.newConfigFor(uri) !== undefined,
      deep: session.deep.findings(uri, analysis),
    };
  }

  /** What goes beyond the Language Server Protocol. */
  private listenBeyond(): void {
    listenForRequests(this.session, () => this.recheck());
    this.session.deep.listen(this.session, (uri) => this.refresh(uri));
  }

  private initialize(params: InitializeParams): InitializeResult {
    const { workspaceFolders, rootUri, initializationOptions } = params;
    const { session } = this;
    session.abilities = readAbilities(params);
    session.editorLanguage = editorLanguage(params);
    const { settings } = (initializationOptions ?? {}) as { settings?: unknown };
    session.parts.files.setRoots(
      workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null || rootUri === undefined ? [] : [rootUri]),
    );
    if (settings !== undefined) session.takeSettings(settings);
    return { capabilities: capabilitiesFor(session.abilities), serverInfo: { name: 'liangyan' } };
  }

  private initialized(): void {
    const { client } = this.connection;
    if (this.session.abilities.watches)
      void client
        .register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: `**/${configName}` }, { globPattern: '**/*.{yml,yaml}' }],
        })
        .catch(() => undefined);
    if (!this.session.abilities.configures) return;
    void client.register(DidChangeConfigurationNotification.type, { section: 'liangyan' }).catch(() => undefined);
    void this.fetchSettings();
  }

  private configure(settings: unknown): void {
    if (this.session.abilities.configures) void this.fetchSettings();
    else {
      this.session.takeSettings((settings as { liangyan?: unknown } | undefined)?.liangyan);
      this.recheck();
    }
  }

  private async fetchSettings(): Promise<void> {
    try {
      this.session.takeSettings(await this.connection.workspace.getConfiguration('liangyan'));
      this.recheck();
    } catch (error) {
      this.connection.console.warn(
        `settings could not be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  private get asksAgain(): boolean {
    const { pulls, refreshes } = this.session.abilities;
    return pulls && refreshes;
  }

  /** Settings or project files have changed: all open drafts are judged anew, nothing is cleared before. */
  private recheck(): void {
    this.session.choices.forget();
    if (this.asksAgain) void this.connection.languages.diagnostics.refresh();
    for (const { uri } of this.session.documents.all()) this.queue.add(uri);
  }

  private refresh(uri: string): void {
    if (this.asksAgain) void this.connection.languages.diagnostics.refresh();
    else this.queue.add(uri);
  }

  /** Waits for the check of the draft's present version. Throws what the protocol asks for when the client no longer wants the answer. */
  private async ready(uri: string, token: CancellationToken): Promise<void> {
    this.session.warmUp.postpone();
    await this.queue.ready(uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  }

  /** Runs a check; undefined when it failed. */
  private guarded<T>(check: () => T): T | undefined {
    try {
      return check();
    } catch (error) {
      // Only the place is logged: an error's message may hold words of the document.
      const place =
        error instanceof Error ? (error.stack?.split('\n').find((line) => /^\s+at /u.test(line)) ?? '') : '';
      this.connection.console.error(`a check failed${place}; the draft keeps the results of the check before`);
      return undefined;
    }
  }

  private checkNow(uri: string): void {
    this.session.warmUp.postpone();
    const document = this.session.documents.get(uri);
    if (document === undefined) return;
    if (!this.session.abilities.pulls)
      void this.connection.sendDiagnostics({
        uri,
        version: document.version,
        diagnostics: diagnosticsOf(this.session, document, this.quiet),
      });
    else if (!isConfig(uri)) this.session.analysisOf(document);
  }

  private close(uri: string): void {
    this.session.close(uri);
    this.queue.drop(uri);
    this.quiet.forget(uri);
    if (!this.session.abilities.pulls) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
