/** Connects the service to a Language Server Protocol connection. */
import {
  CodeActionKind, type Connection, DidChangeConfigurationNotification, DocumentDiagnosticReportKind, type InitializeParams, type InitializeResult,
  ResponseError, TextDocuments, TextDocumentSyncKind, LSPErrorCodes,
} from 'vscode-languageserver'; // prettier-ignore
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Checker, Choice } from '../check/check.js';
import { audienceOf, kindOf } from '../check/detect.js';
import { passingRewrites } from '../check/verify.js';
import { overlaps } from '../model/span.js';
import { overrideRequest, type OverrideParams, type OverrideResult, type Settings, situationNotification, suggestRequest, type SuggestParams, type SuggestResult } from '../protocol.js';
import { hoverAt } from '../service/hover.js';
import type { Language } from '../service/messages.js';
import { messageOf } from '../service/describe.js';
import { overrideEdit } from '../service/override.js';
import { situationOf } from '../service/situation.js';
import { suggest } from '../service/suggest.js';
import { source, toCodeAction, toDiagnostic, toRange, toSpan } from './convert.js';
import { Drafts } from './drafts.js';

const defaults: Settings = { audience: 'auto', kind: 'auto', language: 'auto' };

export function startServer(connection: Connection, checker: Checker, segmenterName: () => string): void {
  new Server(connection, checker, segmenterName).listen();
}

class Server {
  private readonly documents = new TextDocuments(TextDocument);
  private readonly drafts: Drafts;
  private settings = defaults;
  private editorLanguage: Language = 'zh';
  private clientPulls = false;
  private canConfigure = false;
  private readonly pending = new Map<string, NodeJS.Immediate>();
  private readonly told = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly checker: Checker,
    private readonly segmenterName: () => string,
  ) {
    this.drafts = new Drafts(checker);
  }

  listen(): void {
    const { connection, documents } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => this.initialized());
    connection.onDidChangeConfiguration(({ settings }) => this.configure(settings));
    documents.onDidChangeContent(({ document }) => this.schedule(document.uri));
    documents.onDidClose(({ document }) => this.close(document.uri));
    connection.languages.diagnostics.on(({ textDocument }) => {
      const document = this.documents.get(textDocument.uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: document === undefined ? [] : this.diagnosticsOf(document) };
    });
    connection.onHover(({ textDocument, position }) => this.hover(textDocument.uri, position));
    connection.onCodeAction((params) => this.codeActions(params));
    connection.onRequest(suggestRequest, (params: SuggestParams) => this.suggest(params));
    connection.onRequest(overrideRequest, (params: OverrideParams) => this.override(params));
    documents.listen(connection);
    connection.listen();
  }

  private initialize({ capabilities, initializationOptions, locale }: InitializeParams): InitializeResult {
    const options = (initializationOptions ?? {}) as { language?: unknown; settings?: unknown };
    const named = typeof options.language === 'string' ? options.language : (locale ?? 'zh');
    this.editorLanguage = named.startsWith('zh') ? 'zh' : 'en';
    this.clientPulls = capabilities.textDocument?.diagnostic !== undefined;
    this.canConfigure = capabilities.workspace?.configuration === true;
    if (options.settings !== undefined) this.settings = readSettings(options.settings);
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        ...(this.clientPulls ? { diagnosticProvider: { identifier: 'liangyan', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
      },
      serverInfo: { name: 'liangyan' },
    };
  }

  private initialized(): void {
    if (!this.canConfigure) return;
    void this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'liangyan' }).catch(() => undefined);
    void this.fetchSettings();
  }

  private configure(settings: unknown): void {
    if (this.canConfigure) void this.fetchSettings();
    else this.useSettings(readSettings((settings as { liangyan?: unknown } | undefined)?.liangyan));
  }

  private async fetchSettings(): Promise<void> {
    try {
      this.useSettings(readSettings(await this.connection.workspace.getConfiguration('liangyan')));
    } catch (error) {
      this.connection.console.warn(`settings could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private useSettings(settings: Settings): void {
    this.settings = settings;
    if (this.clientPulls) void this.connection.languages.diagnostics.refresh().catch(() => undefined);
    for (const { uri } of this.documents.all()) this.schedule(uri);
  }

  private get language(): Language {
    return this.settings.language === 'auto' ? this.editorLanguage : this.settings.language;
  }

  private get choice(): Choice {
    return { audience: audienceOf(this.settings.audience), kind: kindOf(this.settings.kind) };
  }

  /** One check after all changes that have already arrived; an answer is always about the newest version. */
  private schedule(uri: string): void {
    if (this.pending.has(uri)) return;
    this.pending.set(
      uri,
      setImmediate(() => {
        this.pending.delete(uri);
        const document = this.documents.get(uri);
        if (document !== undefined) this.publish(document);
      }),
    );
  }

  private publish(document: TextDocument): void {
    if (!this.clientPulls) void this.connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: this.diagnosticsOf(document) });
    else this.analysisOf(document);
  }

  private close(uri: string): void {
    this.drafts.forget(uri);
    this.told.delete(uri);
    if (!this.clientPulls) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  private analysisOf(document: TextDocument): Analysis {
    const analysis = this.drafts.analysisOf(document, this.choice);
    const situation = situationOf(this.checker, analysis, document.uri, this.segmenterName(), this.language);
    const words = JSON.stringify(situation);
    if (this.told.get(document.uri) !== words) {
      this.told.set(document.uri, words);
      void this.connection.sendNotification(situationNotification, situation);
    }
    return analysis;
  }

  private diagnosticsOf(document: TextDocument) {
    return this.analysisOf(document).findings.map((finding) => toDiagnostic(document, finding, messageOf(this.checker, finding, this.language)));
  }

  private hover(uri: string, position: { line: number; character: number }) {
    const document = this.documents.get(uri);
    if (document === undefined) return null;
    const hover = hoverAt(this.checker, this.analysisOf(document), document.offsetAt(position), this.language);
    return hover === undefined ? null : { contents: { kind: 'markdown' as const, value: hover.markdown }, range: toRange(document, hover) };
  }

  private codeActions({ textDocument, range, context }: import('vscode-languageserver').CodeActionParams) {
    const document = this.documents.get(textDocument.uri);
    if (document === undefined) return [];
    if (context.only !== undefined && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
    const analysis = this.analysisOf(document);
    const asked = toSpan(document, range);
    const wide = { start: asked.start, end: Math.max(asked.end, asked.start + 1) };
    return analysis.findings
      .filter((finding) => overlaps(finding, wide) || finding.end === asked.start)
      .flatMap((finding) => {
        const given = context.diagnostics.find(({ code, source: from, range: at }) => from === source && code === finding.rule && document.offsetAt(at.start) === finding.start);
        const diagnostic = given ?? toDiagnostic(document, finding, messageOf(this.checker, finding, this.language));
        return passingRewrites(this.checker, analysis, finding).map((rewrite, nth) =>
          toCodeAction(document, finding, rewrite, diagnostic, nth === 0 && !rewrite.hasBlank && !rewrite.changesForce, this.language),
        );
      });
  }

  private suggest({ uri, range }: SuggestParams): SuggestResult | ResponseError {
    const document = this.documents.get(uri);
    if (document === undefined) return new ResponseError(LSPErrorCodes.RequestFailed, `not open: ${uri}`);
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

  private override({ uri, audience, kind }: OverrideParams): OverrideResult | ResponseError {
    const document = this.documents.get(uri);
    if (document === undefined) return new ResponseError(LSPErrorCodes.RequestFailed, `not open: ${uri}`);
    const edit = overrideEdit(document.getText(), { audience, kind });
    return { edits: [{ range: toRange(document, edit), newText: edit.newText }] };
  }
}

/** Reads settings as a client sends them; what is missing or wrong falls back to the default. */
function readSettings(value: unknown): Settings {
  const { audience, kind, language } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return {
    audience: audienceOf(typeof audience === 'string' ? audience : undefined) ?? 'auto',
    kind: kindOf(typeof kind === 'string' ? kind : undefined) ?? 'auto',
    language: language === 'zh' || language === 'en' ? language : 'auto',
  };
}
