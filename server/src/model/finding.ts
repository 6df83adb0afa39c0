import type { Audience, Level, Principle, Severity } from './vocabulary.js';
import type { Span } from './span.js';

/** One replacement, in UTF-16 offsets of the text that was checked. */
export interface Edit extends Span {
  newText: string;
}

/** A way out: applied as a whole, it clears its finding and keeps every fact. */
export interface Rewrite {
  /** What the replaced words become, short enough for a menu. */
  title: string;
  edits: Edit[];
  /** True when the text becomes less (or more) binding; then it is never part of a fix-all. */
  changesForce: boolean;
  /** True when a blank 〔…〕 is left for the writer to fill; never part of a fix-all. */
  hasBlank: boolean;
  /** True for a wording that fits any case, and so does not say what the replaced words said; never part of a fix-all. */
  isGeneral?: boolean;
  /** Firmer or softer than the other rewrites of its finding; neutral when not given. */
  level?: Level;
}

/** One place where the wording hurts. Offsets are UTF-16 into the text that was checked. */
export interface Finding extends Span {
  /** The permanent id of the rule or lexicon entry, `principle/name`. */
  rule: string;
  principle: Principle;
  severity: Severity;
  /** The covered words. */
  text: string;
  message: string;
  /** The message in English. */
  english: string;
  rewrites: Rewrite[];
  /** Whether there are rewrites, where that can be told without working all of them out. */
  isReworded?: boolean;
  /** For the tone model only: how sure it is, 0…1. */
  confidence?: number;
  /** For the tone model only: the sentence that was judged. */
  sentence?: Span;
  /** For the tone model only: the nearest known sentence with its rewording. */
  example?: KnownExample | undefined;
}

/** A sentence of the project's own that hurts, and how it was put right. */
interface KnownExample {
  written: string;
  better: string;
}

/** The finding with another severity. What it works out only when asked stays unasked. */
export const regraded = (finding: Finding, severity: Severity): Finding =>
  Object.assign(Object.create(Object.getPrototypeOf(finding) as object) as Finding, finding, { severity });

/** Who reads the draft, what it is, and why we think so. */
export interface Situation {
  kind: string;
  audience: Audience;
  /** 0…1: how far the reader leads before the next likely one. */
  confidence: number;
  decidedBy: 'setting' | 'file' | 'text';
  evidence: Evidence[];
  /** The writer's and the reader's organ as named in head and signature; empty when not named. */
  writer: string;
  reader: string;
}

export interface Evidence {
  /** The words of the draft that count. */
  text: string;
  /** What they show, in both languages. */
  label: string;
  english: string;
  towards: string;
  weight: number;
}
