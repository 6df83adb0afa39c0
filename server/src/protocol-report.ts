/** The report on one draft, as the server sends it to the client and as its page draws it; a part of protocol.ts. */
import type { Principle, Severity } from './model/vocabulary.js';
import type { Range, Situation } from './protocol.js';

/** Client → server request: the report on one draft. The client draws it and holds no judgement and no words of its own. */
export const reportRequest = 'liangyan/report';
export interface ReportParams {
  uri: string;
}
export interface ReportRow {
  range: Range;
  severity: Severity;
  principle: Principle;
  rule: string;
  text: string;
  message: string;
  /** The sentence without the principle's title, which the message begins with. */
  why: string;
  /** What the words could become; empty when nothing ready-made is known. */
  better: string;
}
/** Something good (with its place) or something missing (without). */
export interface ReportNote {
  title: string;
  text?: string;
  range?: Range;
}
/** One paragraph on the tone strip. */
export interface ReportCell {
  range: Range;
  /** 0 good … 1 hurts most. */
  heat: number;
  /** How much of the draft it is, in UTF-16 units. */
  length: number;
  /** How many findings it has. */
  findings: number;
  /** Its first words. */
  opening: string;
}
/** The headings and short phrases of the report, in the language of the messages; `{0}` and `{1}` are filled in by the page. */
export type ReportWords = Record<
  | 'title' | 'reader' | 'counts' | 'clean' | 'strip' | 'stripHelp' | 'cell' | 'cellClean' | 'radar' | 'radarLabel' | 'principle'
  | 'score' | 'warnings' | 'hints' | 'rows' | 'strengths' | 'noStrengths' | 'missing' | 'noMissing' | 'better' | 'more' | 'export'
  | 'warning' | 'information' | 'hint' | 'nothing' | 'made',
  string
>; // prettier-ignore
export interface ReportResult {
  version: number;
  language: 'zh' | 'en';
  words: ReportWords;
  situation: Situation;
  /** The reader's name, ready to show. */
  readerTitle: string;
  strip: ReportCell[];
  /** 0 … 100 for each of the seven principles. */
  scores: { principle: Principle; title: string; score: number; warnings: number; hints: number }[];
  /** Most important first. */
  rows: ReportRow[];
  strengths: ReportNote[];
  missing: ReportNote[];
}
