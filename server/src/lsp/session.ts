/** What all requests of one connection share: documents, their analyses, the settings that hold for each. */
import { type Connection, LSPErrorCodes, ResponseError, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Checker } from '../check/check.js';
import { configName } from '../check/config.js';
import type { ClassSource } from '../lexicon/source.js';
import type { Office } from '../formats/office.js';
import { situationNotification } from '../protocol.js';
import type { Language } from '../service/messages.js';
import { situationOf } from '../service/situation.js';
import { ruleIds } from '../service/rule-ids.js';
import type { HostList } from '../deep/allow.js';
import type { Prompt, PromptName } from '../deep/prompt.js';
import { type Abilities, noAbilities } from './abilities.js';
import { DeepDesk } from './deep.js';
import { Drafts } from './drafts.js';
import { Choices, type ProjectFiles } from './choices.js';
import { OwnLexicons } from './own-lexicons.js';
import { describeProblems, readSettings } from './settings.js';
import { type Sample, WarmUp } from './warm-up.js';

export interface ServerParts {
  connection: Connection;
  checker: Checker;
  files: ProjectFiles;
  segmenterName: () => string;
  /** The word classes of liangyan's lexicon as written, for own lexicons; read when first asked. */
  classes: () => readonly ClassSource[];
  /** Reads and writes office documents; undefined where that is not possible. */
  office?: Office;
  /** The address of a rule's page; undefined where there is none. */
  pageOf: (rule: string) => string | undefined;
  /** A prompt of deep reading; throws an Error that says what to do when its file is missing or wrong. */
  prompt: (name: PromptName) => Prompt;
  /** Where the machine's administrator lets drafts be sent; undefined says nothing. */
  hosts: HostList;
}

/** One connection: its open documents, settings, abilities of the editor, and the latest analysis of each draft. */
export class Session {
  readonly documents = new TextDocuments(TextDocument);
  readonly choices: Choices;
  readonly own: OwnLexicons;
  readonly deep: DeepDesk;
  readonly warmUp: WarmUp;
  editorLanguage: Language = 'zh';
  abilities: Abilities = noAbilities;
  private readonly drafts: Drafts;
  /** What was last said of wrong settings. */
  private complaint = '';
  private rules: ReadonlySet<string> | undefined;
  private readonly told = new Map<string, string>();

  constructor(readonly parts: ServerParts) {
    this.drafts = new Drafts(parts.checker);
    this.own = new OwnLexicons(
      parts.files,
      parts.checker,
      parts.classes,
      (uri, diagnostics) => {
        void parts.connection.sendDiagnostics({ uri, diagnostics });
      },
      () => this.language,
    );
    this.choices = new Choices(
      parts.files,
      () => this.language,
      (config) => this.own.for(config),
      parts.pageOf,
    );
    this.deep = new DeepDesk(parts);
    this.warmUp = new WarmUp(parts.checker, () => this.sample());
  }

  get checker(): Checker {
    return this.parts.checker;
  }

  get language(): Language {
    const { language } = this.choices.settings;
    return language === 'auto' ? this.editorLanguage : language;
  }

  /** The open document; throws a protocol error when it is not open. */
  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (document === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, `not open: ${uri}`);
    return document;
  }

  /** The analysis of the present version; the client is told of reader and kind when they change. */
  analysisOf(document: TextDocument): Analysis {
    const analysis = this.drafts.analysisOf(document, this.choices.choiceFor(document.uri));
    const situation = situationOf(this.checker, analysis, document.uri, this.parts.segmenterName(), this.language);
    const words = JSON.stringify(situation);
    if (this.told.get(document.uri) !== words) {
      this.told.set(document.uri, words);
      void this.parts.connection.sendNotification(situationNotification, situation);
    }
    return analysis;
  }

  /** Brings the analysis of a long draft a stretch nearer; false when {@link analysisOf} will not take long. */
  advance(uri: string): boolean {
    const document = this.documents.get(uri);
    return document !== undefined && !isConfig(uri) && this.drafts.advance(document, this.choices.choiceFor(uri));
  }

  /** A draft that is open, with what its check depends on; undefined where none is open. */
  private sample(): Sample | undefined {
    const document = this.documents.all().findLast(({ uri }) => !isConfig(uri));
    return document && { text: document.getText(), choice: this.choices.choiceFor(document.uri) };
  }

  /** Takes settings as a client sends them; what is wrong in them is told once. */
  takeSettings(value: unknown): void {
    const { settings, problems } = readSettings(value, (id) => this.isRule(id));
    this.choices.settings = settings;
    const message = describeProblems(problems, this.language);
    if (message !== '' && message !== this.complaint) void this.parts.connection.window.showWarningMessage(message);
    this.complaint = message;
  }

  /** Whether there is a rule of this id. */
  isRule(id: string): boolean {
    this.rules ??= new Set(ruleIds(this.checker.lexicon));
    return this.rules.has(id) || this.own.isRule(id);
  }

  close(uri: string): void {
    this.drafts.forget(uri);
    this.choices.close(uri);
    this.deep.close(uri);
    this.told.delete(uri);
  }
}

/** Whether an address is that of a project's settings, which are not checked as a draft. */
export const isConfig = (uri: string): boolean => uri.endsWith(`/${configName}`);
