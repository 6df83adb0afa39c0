/**
 * What the client and the server share beyond the Language Server Protocol: method names and plain types.
 * Nothing else may be imported from the server by the client (kept by test/unit/layers.test.ts).
 */
import type { Audience, Level, Principle } from './model/vocabulary.js';

export type { Audience, Level };
export * from './protocol-deep.js';
export * from './protocol-report.js';
export * from './protocol-settings.js';

/** A half-open range in UTF-16 line and character positions, as in LSP. */
export interface Range {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

/** Server → client notification: who reads the draft, and why the server thinks so. */
export const situationNotification = 'liangyan/situation';
export interface Situation {
  uri: string;
  /** False when the text is no office memo (code, a novel, English, a table): nothing is checked. */
  checked: boolean;
  /** Why nothing is checked, ready to show; empty when checked. */
  reason: string;
  /** The kind by its Chinese name (函, 通知 …). */
  kind: string;
  audience: Audience;
  /** 0…1: how far the reader leads before the next likely one; 1 when it is set. */
  confidence: number;
  /** Where the decision comes from: the setting, the file itself, or the evidence in the text. */
  decidedBy: 'setting' | 'file' | 'text';
  /** One line for each piece of evidence, ready to show, strongest first. */
  evidence: string[];
  /** Which word segmenter runs: nodejieba or Intl.Segmenter. */
  segmenter: string;
  /** How many findings of each severity the draft has. */
  counts: { warning: number; information: number; hint: number };
}

/** Client → server request: rewordings at a caret or a selection. */
export const suggestRequest = 'liangyan/suggest';
export interface SuggestParams {
  uri: string;
  range: Range;
}
/** A stretch of a sentence that stays, goes or is new. */
export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}
export interface Alternative {
  /** 坚定 / 中性 / 委婉 */
  level: Level;
  /** What changes, in a few words, for the list. */
  title: string;
  /** Replaces `range`. */
  newText: string;
  range: Range;
  /** The whole sentence after the change. */
  preview: string;
  /** The whole sentence, before and after: what stays, what goes and what is new. */
  pieces: Piece[];
  /** The same, as the smallest replacements in the text, for showing them there. */
  changes: { range: Range; newText: string }[];
  /** The principle that the change serves. */
  principle?: Principle;
  /** True when the change alters how binding the sentence is; the title says so too. */
  changesForce: boolean;
  /** True for a wording of the user's own model. */
  byModel?: boolean;
}
export interface SuggestSentence {
  range: Range;
  text: string;
  /** What is said about the sentence when nothing was found in it. */
  note: string;
  alternatives: Alternative[];
}
export interface SuggestResult {
  /** The document version that the ranges belong to. */
  version: number;
  sentences: SuggestSentence[];
  /** With findings in several sentences: one wording for each, to be put in together; else empty. */
  together: Alternative[];
}

/** Client → server request: the text edit that fixes reader or kind in the file itself (front matter or a comment). */
export const overrideRequest = 'liangyan/override';
export interface OverrideParams {
  uri: string;
  /** `auto` takes the override out again. */
  audience?: Audience | 'auto';
  kind?: string;
}
export interface OverrideResult {
  edits: { range: Range; newText: string }[];
}

/** Client → server request: what the project's `.liangyan.yaml` ignores, so that it can be listed and undone. */
export const ignoredRequest = 'liangyan/ignored';
export interface Ignored {
  /** `here`: a rule that the draft itself switches off in a comment; the others stand in `.liangyan.yaml`. */
  list: 'sentences' | 'allow' | 'rules' | 'here';
  value: string;
}
export interface IgnoredResult {
  /** The `.liangyan.yaml`; undefined when there is none. */
  configUri?: string;
  items: Ignored[];
}
/** Client → server request: takes one ignore back. */
export const undoIgnoredRequest = 'liangyan/undoIgnored';
export interface UndoIgnoredParams {
  /** A draft of the project. */
  uri: string;
  item: Ignored;
}

/** Client → server request: the page that explains a rule. */
export const rulePageRequest = 'liangyan/rulePage';
export interface RulePageParams {
  rule: string;
}
export interface RulePageResult {
  /** The address of a Markdown file; undefined where the rule has no page, as in a user's own lexicon. */
  uri?: string;
}

/** Server → client command, also in hovers: ignores a finding, or switches a rule off. */
export const ignoreCommand = 'liangyan.ignoreFinding';
export type Reach = 'sentence' | 'phrase' | 'rule-here' | 'rule-everywhere';
export interface IgnoreArguments {
  uri: string;
  rule: string;
  reach: Reach;
  /** Where the finding starts; not needed for a rule as a whole. */
  start?: number;
}

/** What the client can do with a hover, told at initialization. */
export interface EditorAbilities {
  /** The commands `liangyan.turnOffRule` and `liangyan.openRulePage` take a rule's id; and the diagnostic is shown above the hover. */
  hoverCommands?: boolean;
}

/**
 * Client → server request: checks a text that is not open, for a whole folder at once. Answers LSP diagnostics; none for what is
 * no draft of the project.
 */
export const checkTextRequest = 'liangyan/checkText';
export interface CheckTextParams {
  uri: string;
  text: string;
}

/** Client → server notification: where the caret is, so that the sentence being written is left in peace. */
export const caretNotification = 'liangyan/caret';
export interface CaretParams {
  uri: string;
  /** Undefined when no sentence is being written. */
  position?: { line: number; character: number };
}

/** Client → server request: ready-made wording for a draft, or the skeletons of all kinds where no draft is named. */
export const wordingsRequest = 'liangyan/wordings';
export interface WordingsParams {
  uri?: string;
}
export interface Wording {
  /** What it is for, ready to show; wording of one group stands together. */
  groupTitle: string;
  name: string;
  /** The kind by its Chinese name; empty when it suits any. */
  kind: string;
  /** With tab stops, as a snippet. */
  body: string;
  /** As it reads before the blanks are filled. */
  preview: string;
}

/** Client → server request: the commented `.liangyan.yaml` that a project begins with. */
export const configTemplateRequest = 'liangyan/configTemplate';

/** What the browser's worker is handed ahead of the protocol's first message, since it can read no files: the extension's own data. */
export interface WebParts {
  lexicon: Uint8Array;
  /** Undefined when missing; then the tone model is off. */
  tone?: Uint8Array | undefined;
  sentences?: Uint8Array | undefined;
}

/** Client → server request: the words of a docx, a paragraph a line. Fails with a message that says why and what to do. */
export const readDocxRequest = 'liangyan/readDocx';
export interface ReadDocxParams {
  /** The file in base64. */
  data: string;
}
export interface ReadDocxResult {
  text: string;
}

/** Client → server request: an open draft as a docx in the layout of GB/T 9704-2012. */
export const writeDocxRequest = 'liangyan/writeDocx';
export interface WriteDocxParams {
  uri: string;
}
export interface WriteDocxResult {
  /** The file in base64. */
  data: string;
  /** The draft's title, for the file's name; may be empty. */
  title: string;
}
