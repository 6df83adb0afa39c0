/** Connects the service to a Language Server Protocol connection. */
import {
  CodeActionKind, type Connection, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, DocumentDiagnosticReportKind, type InitializeParams,
  type InitializeResult, LSPErrorCodes, ResponseError, TextDocuments, TextDocumentSyncKind,
} from 'vscode-languageserver'; // prettier-ignore
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Checker } from '../check/check.js';
import { configName } from '../check/config.js';
import {
  overrideRequest, type OverrideParams, type OverrideResult, situationNotification, suggestRequest, type SuggestParams, type SuggestResult,
} from '../protocol.js'; // prettier-ignore
import { messageOf } from '../service/describe.js';
import { hoverAt } from '../service/hover.js';
import type { Language } from '../service/messages.js';
import { overrideEdit } from '../service/override.js';
import { situationOf } from '../service/situation.js';
import { suggest } from '../service/suggest.js';
import { codeActions, fixAllKind, ignoreCommand, type IgnoreArguments } from './actions.js';
import { configDiagnostics } from './config-diagnostics.js';
import { toDiagnostic, toRange, toSpan } from './convert.js';
import { Drafts } from './drafts.js';
import { ignoreFinding } from './ignore.js';
import { Choices, type ProjectFiles, readSettings } from './settings.js';

export interface ServerParts {
  connection: Connection;
  checker: Checker;
  files: ProjectFiles;
  segmenterName: () => string;
}

/** Serves until the connection ends. */
export function startServer(parts: ServerParts): void {
  new Server(parts).listen();
}

class Server {
  private readonly documents = new TextDocuments(TextDocument);
  private readonly connection: Connection;
  private readonly checker: Checker;
  private readonly drafts: Drafts;
  private readonly choices: Choices;
  private editorLanguage: Language = 'zh';
  private clientPulls = false;
  private clientRefreshes = false;
  private canConfigure = false;
  private canWatch = false;
  private readonly pending = new Map<string, NodeJS.Immediate>();
  private readonly told = new Map<string, string>();

  constructor(private readonly parts: ServerParts) {
    this.connection = parts.connection;
    this.checker = parts.checker;
    this.drafts = new Drafts(parts.checker);
    this.choices = new Choices(parts.files);
  }

  listen(): void {
    const { connection, documents } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => this.initialized());
    connection.onDidChangeConfiguration(({ settings }) => this.configure(settings));
    connection.onDidChangeWatchedFiles(() => this.recheck());
    documents.onDidChangeContent(({ document }) => this.schedule(document.uri));
    documents.onDidClose(({ document }) => this.close(document.uri));
    connection.languages.diagnostics.on(({ textDocument }) => {
      const document = this.documents.get(textDocument.uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: document === undefined ? [] : this.diagnosticsOf(document) };
    });
    connection.onHover(({ textDocument, position }) => this.hover(textDocument.uri, position));
    connection.onCodeAction((params) => {
      const document = this.documents.get(params.textDocument.uri);
      if (document === undefined || isConfig(document.uri)) return [];
      const hasFolder = this.parts.files.newConfigFor(document.uri) !== undefined;
      return codeActions({ checker: this.checker, document, analysis: this.analysisOf(document), language: this.language, hasFolder }, params);
    });
    connection.onExecuteCommand(({ command, arguments: list }) => (command === ignoreCommand ? this.ignore(list?.[0] as IgnoreArguments) : null));
    connection.onRequest(suggestRequest, (params: SuggestParams) => this.suggest(params));
    connection.onRequest(overrideRequest, (params: OverrideParams) => this.override(params));
    documents.listen(connection);
    connection.listen();
  }

  private initialize({ capabilities, initializationOptions, locale, workspaceFolders, rootUri }: InitializeParams): InitializeResult {
    const options = (initializationOptions ?? {}) as { language?: unknown; settings?: unknown };
    const named = typeof options.language === 'string' ? options.language : (locale ?? 'zh');
    this.editorLanguage = named.startsWith('zh') ? 'zh' : 'en';
    this.clientPulls = capabilities.textDocument?.diagnostic !== undefined;
    this.clientRefreshes = capabilities.workspace?.diagnostics?.refreshSupport === true;
    this.canConfigure = capabilities.workspace?.configuration === true;
    this.canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.parts.files.setRoots(workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null || rootUri === undefined ? [] : [rootUri]));
    if (options.settings !== undefined) this.choices.settings = readSettings(options.settings);
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        executeCommandProvider: { commands: [ignoreCommand] },
        ...(this.clientPulls ? { diagnosticProvider: { identifier: 'liangyan', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
      },
      serverInfo: { name: 'liangyan' },
    };
  }

  private initialized(): void {
    const { client } = this.connection;
    if (this.canWatch) void client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${configName}` }] }).catch(() => undefined);
    if (!this.canConfigure) return;
    void client.register(DidChangeConfigurationNotification.type, { section: 'liangyan' }).catch(() => undefined);
    void this.fetchSettings();
  }

  private configure(settings: unknown): void {
    if (this.canConfigure) void this.fetchSettings();
    else {
      this.choices.settings = readSettings((settings as { liangyan?: unknown } | undefined)?.liangyan);
      this.recheck();
    }
  }

  private async fetchSettings(): Promise<void> {
    try {
      this.choices.settings = readSettings(await this.connection.workspace.getConfiguration('liangyan'));
      this.recheck();
    } catch (error) {
      this.connection.console.warn(`settings could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Settings or project files have changed: all open drafts are judged anew, nothing is cleared before. */
  private recheck(): void {
    this.choices.forget();
    if (this.clientPulls && this.clientRefreshes) void this.connection.languages.diagnostics.refresh();
    for (const { uri } of this.documents.all()) this.schedule(uri);
  }

  private get language(): Language {
    const { language } = this.choices.settings;
    return language === 'auto' ? this.editorLanguage : language;
  }

  /** One check after all changes that have already arrived; an answer is always about the newest version. */
  private schedule(uri: string): void {
    if (this.pending.has(uri)) return;
    const work = setImmediate(() => {
      this.pending.delete(uri);
      const document = this.documents.get(uri);
      if (document === undefined) return;
      if (!this.clientPulls) void this.connection.sendDiagnostics({ uri, version: document.version, diagnostics: this.diagnosticsOf(document) });
      else if (!isConfig(uri)) this.analysisOf(document);
    });
    this.pending.set(uri, work);
  }

  private close(uri: string): void {
    this.drafts.forget(uri);
    this.choices.close(uri);
    this.told.delete(uri);
    if (!this.clientPulls) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  private analysisOf(document: TextDocument): Analysis {
    const analysis = this.drafts.analysisOf(document, this.choices.choiceFor(document.uri));
    const situation = situationOf(this.checker, analysis, document.uri, this.parts.segmenterName(), this.language);
    const words = JSON.stringify(situation);
    if (this.told.get(document.uri) !== words) {
      this.told.set(document.uri, words);
      void this.connection.sendNotification(situationNotification, situation);
    }
    return analysis;
  }

  private diagnosticsOf(document: TextDocument) {
    if (isConfig(document.uri)) return configDiagnostics(document);
    return this.analysisOf(document).findings.map((finding) => toDiagnostic(document, finding, messageOf(this.checker, finding, this.language)));
  }

  private hover(uri: string, position: { line: number; character: number }) {
    const document = this.documents.get(uri);
    if (document === undefined || isConfig(uri)) return null;
    const hover = hoverAt(this.checker, this.analysisOf(document), document.offsetAt(position), this.language);
    return hover === undefined ? null : { contents: { kind: 'markdown' as const, value: hover.markdown }, range: toRange(document, hover) };
  }

  private async ignore(asked: IgnoreArguments): Promise<null> {
    const document = this.documents.get(asked.uri);
    if (document === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, `not open: ${asked.uri}`);
    await ignoreFinding({ ...this.parts, documents: this.documents }, document, this.analysisOf(document), asked);
    this.recheck();
    return null;
  }

  private suggest({ uri, range }: SuggestParams): SuggestResult {
    const document = this.draft(uri);
    const sentences = suggest(this.checker, this.analysisOf(document), toSpan(document, range), this.language);
    return {
      version: document.version,
      sentences: sentences.map(({ alternatives, text, note, ...span }) => ({
        range: toRange(document, span),
        text,
        note,
        alternatives: alternatives.map(({ start, end, principle, ...rest }) => ({ ...rest, ...(principle === undefined ? {} : { principle }), range: toRange(document, { start, end }) })),
      })),
    };
  }

  private override({ uri, audience, kind }: OverrideParams): OverrideResult {
    const document = this.draft(uri);
    const edit = overrideEdit(document.getText(), { audience, kind });
    return { edits: [{ range: toRange(document, edit), newText: edit.newText }] };
  }

  private draft(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (document === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, `not open: ${uri}`);
    return document;
  }
}

const isConfig = (uri: string): boolean => uri.endsWith(`/${configName}`);
