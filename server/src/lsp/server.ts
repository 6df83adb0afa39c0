/** Connects the service to a Language Server Protocol connection. */
import {
  CodeActionKind, type Connection, type Diagnostic, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind, type InitializeParams, type InitializeResult, type Position, TextDocumentSyncKind,
} from 'vscode-languageserver'; // prettier-ignore
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configName } from '../check/config.js';
import {
  caretNotification,
  type CaretParams,
  type EditorAbilities,
  ignoreCommand,
  type IgnoreArguments,
} from '../protocol.js';
import type { Finding } from '../model/finding.js';
import { messageOf } from '../service/describe.js';
import { hoverAt, hoverAtModel } from '../service/hover.js';
import { codeActions, fixAllKind } from './actions.js';
import { completions } from './completion.js';
import { configDiagnostics } from './config-diagnostics.js';
import { deepSource, toDiagnostic, toRange } from './convert.js';
import { ignoreFinding } from './ignore.js';
import { Quiet } from './quiet.js';
import { listenForRequests } from './requests.js';
import { isConfig, type ServerParts, Session } from './session.js';

/** Serves until the connection ends. */
export function startServer(parts: ServerParts): void {
  new Server(new Session(parts)).listen();
}

class Server {
  private readonly connection: Connection;
  private readonly quiet = new Quiet();
  private clientPulls = false;
  private hoverCommands = false;
  private clientRefreshes = false;
  private canConfigure = false;
  private canWatch = false;
  private readonly pending = new Map<string, NodeJS.Immediate>();

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
    session.documents.onDidChangeContent(({ document }) => this.schedule(document.uri));
    session.documents.onDidClose(({ document }) => this.close(document.uri));
    connection.languages.diagnostics.on(({ textDocument }) => {
      const document = session.documents.get(textDocument.uri);
      return {
        kind: DocumentDiagnosticReportKind.Full,
        items: document === undefined ? [] : this.diagnosticsOf(document),
      };
    });
    connection.onHover(({ textDocument, position }) => this.hover(textDocument.uri, position));
    connection.onCompletion(({ textDocument, position }) => completions(session, textDocument.uri, position));
    connection.onCodeAction((params) => {
      const document = session.documents.get(params.textDocument.uri);
      if (document === undefined || isConfig(document.uri)) return [];
      const hasFolder = session.parts.files.newConfigFor(document.uri) !== undefined;
      return codeActions(
        {
          checker: session.checker,
          document,
          analysis: session.analysisOf(document),
          language: session.language,
          hasFolder,
          pageOf: session.parts.pageOf,
          deep: session.deep.findings(document.uri, session.analysisOf(document)),
        },
        params,
      );
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

  /** What goes beyond the Language Server Protocol. */
  private listenBeyond(): void {
    listenForRequests(this.session, () => this.recheck());
    this.session.deep.listen(this.session, (uri) => this.refresh(uri));
  }

  private initialize({
    capabilities,
    initializationOptions,
    locale,
    workspaceFolders,
    rootUri,
  }: InitializeParams): InitializeResult {
    const options = (initializationOptions ?? {}) as EditorAbilities & { language?: unknown; settings?: unknown };
    this.hoverCommands = options.hoverCommands === true;
    const named = typeof options.language === 'string' ? options.language : (locale ?? 'zh');
    this.session.editorLanguage = named.startsWith('zh') ? 'zh' : 'en';
    this.clientPulls = capabilities.textDocument?.diagnostic !== undefined;
    this.clientRefreshes = capabilities.workspace?.diagnostics?.refreshSupport === true;
    this.canConfigure = capabilities.workspace?.configuration === true;
    this.canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.session.parts.files.setRoots(
      workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null || rootUri === undefined ? [] : [rootUri]),
    );
    if (options.settings !== undefined) this.session.takeSettings(options.settings);
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        completionProvider: {},
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        executeCommandProvider: { commands: [ignoreCommand] },
        ...(this.clientPulls
          ? {
              diagnosticProvider: { identifier: 'liangyan', interFileDependencies: false, workspaceDiagnostics: false },
            }
          : {}),
      },
      serverInfo: { name: 'liangyan' },
    };
  }

  private initialized(): void {
    const { client } = this.connection;
    if (this.canWatch)
      void client
        .register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: `**/${configName}` }, { globPattern: '**/*.{yml,yaml}' }],
        })
        .catch(() => undefined);
    if (!this.canConfigure) return;
    void client.register(DidChangeConfigurationNotification.type, { section: 'liangyan' }).catch(() => undefined);
    void this.fetchSettings();
  }

  private configure(settings: unknown): void {
    if (this.canConfigure) void this.fetchSettings();
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

  /** Settings or project files have changed: all open drafts are judged anew, nothing is cleared before. */
  private recheck(): void {
    this.session.choices.forget();
    if (this.clientPulls && this.clientRefreshes) void this.connection.languages.diagnostics.refresh();
    for (const { uri } of this.session.documents.all()) this.schedule(uri);
  }

  private refresh(uri: string): void {
    if (this.clientPulls && this.clientRefreshes) void this.connection.languages.diagnostics.refresh();
    else this.schedule(uri);
  }

  /** One check after all changes that have already arrived; an answer is always about the newest version. */
  private schedule(uri: string): void {
    if (this.pending.has(uri)) return;
    const work = setImmediate(() => {
      this.pending.delete(uri);
      try {
        this.checkNow(uri);
      } catch (error) {
        // Only the place is logged: an error's message may hold words of the document.
        const place =
          error instanceof Error ? (error.stack?.split('\n').find((line) => /^\s+at /u.test(line)) ?? '') : '';
        this.connection.console.error(`a check failed${place}; the draft keeps the results of the check before`);
      }
    });
    this.pending.set(uri, work);
  }

  private checkNow(uri: string): void {
    const document = this.session.documents.get(uri);
    if (document === undefined) return;
    if (!this.clientPulls)
      void this.connection.sendDiagnostics({
        uri,
        version: document.version,
        diagnostics: this.diagnosticsOf(document),
      });
    else if (!isConfig(uri)) this.session.analysisOf(document);
  }

  private close(uri: string): void {
    this.session.close(uri);
    this.quiet.forget(uri);
    if (!this.clientPulls) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  private diagnosticsOf(document: TextDocument): Diagnostic[] {
    if (isConfig(document.uri)) return configDiagnostics(this.session, document);
    const analysis = this.session.analysisOf(document);
    const shown = this.session.choices.settings.quietWhileTyping
      ? this.quiet.shown(document, analysis)
      : analysis.findings;
    const { checker, language, deep, parts } = this.session;
    const toShown = (finding: Finding, by?: string): Diagnostic =>
      toDiagnostic(document, finding, messageOf(checker, finding, language), parts.pageOf(finding.rule), by);
    return [
      ...shown.map((finding) => toShown(finding)),
      ...deep.findings(document.uri, analysis).map((finding) => toShown(finding, deepSource)),
    ];
  }

  private hover(uri: string, position: Position) {
    const document = this.session.documents.get(uri);
    if (document === undefined || isConfig(uri)) return null;
    const { checker, language, deep, parts } = this.session;
    const analysis = this.session.analysisOf(document);
    const offset = document.offsetAt(position);
    const place = { language, pageOf: parts.pageOf, hasCommands: this.hoverCommands };
    const hover =
      hoverAt(checker, analysis, offset, place) ??
      hoverAtModel(checker, analysis, deep.findings(uri, analysis), offset, place);
    return hover === undefined
      ? null
      : { contents: { kind: 'markdown' as const, value: hover.markdown }, range: toRange(document, hover) };
  }
}
