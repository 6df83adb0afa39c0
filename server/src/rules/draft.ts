/** What a rule sees of a draft. Plain data; made by check/, read by rules/. */
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Match } from '../lexicon/matcher.js';
import type { Finding, Situation } from '../model/finding.js';
import type { Mask } from '../model/mask.js';
import type { Span } from '../model/span.js';
import type { Strictness } from '../model/vocabulary.js';
import type { LineTone } from '../tone/line.js';
import type { ToneModel } from '../tone/model.js';
import type { Nearest } from '../tone/nearest.js';
import type { Acts } from './acts.js';
import type { Block } from './blocks.js';
import type { RuleCard } from './card.js';
import type { LineForm } from './line-form.js';
import type { Judged } from './phrases.js';
import type { ReplyLine } from './reply-line.js';

/** One line with everything about it that depends on its words alone (so that it can be kept from one version to the next). */
export interface Scan {
  /** The words as written. */
  text: string;
  /** The words with half- and full-width marks folded; same length. */
  folded: string;
  matches: readonly Match[];
  masks: readonly Mask[];
  sentences: readonly Span[];
  /** Word boundaries of the line, asked of the segmenter only where a rule needs them. */
  boundaries?: ReadonlySet<number> | undefined;
  /** What it looks like by its own words. */
  form?: LineForm | undefined;
  /** Its speech acts, in order; offsets of the line. */
  acts?: readonly Omit<Act, 'line'>[] | undefined;
  /** What it does as a part of a reply to a citizen. */
  reply?: ReplyLine | undefined;
  /** What the lexicon's entries last said of the line. */
  judged?: Judged | undefined;
  /** Where exclamation and question marks are piled up. */
  piledMarks?: readonly Span[] | undefined;
  /** Where bare orders stand, as far as they count. */
  orders?: readonly Span[] | undefined;
  /** What the tone model last said of the line. */
  tone?: LineTone | undefined;
}

/** The tone model and how sure it must be. */
export interface Tone {
  model: ToneModel;
  strictness: Strictness;
  /** Known sentences to compare with; loaded when first asked. */
  nearest(): Nearest | undefined;
}

/** What a line is in its draft; only `prose` and `heading` can hold findings. */
export type LineRole =
  'blank' | 'title' | 'number' | 'head' | 'prose' | 'closing' | 'signature' | 'date' | 'quotation' | 'code' | 'matter';

export interface DraftLine {
  scan: Scan;
  /** Offset of the line in the text. */
  start: number;
  role: LineRole;
}

/** A speech act found by the lexicon's acts.yml. */
export interface Act extends Span {
  /** Name in acts.yml. */
  act: string;
  line: number;
}

export interface Draft {
  lines: readonly DraftLine[];
  /** The same lines in blocks; see blocks.ts. */
  blocks: readonly Block[];
  situation: Situation;
  acts: Acts;
  lexicon: Lexicon;
  /** Undefined where the model is missing or not wanted. */
  tone?: Tone | undefined;
  /** Word boundaries of a line; offsets of the line. */
  boundaries(line: DraftLine): ReadonlySet<number>;
}

/** A family of judgements. It depends on the draft alone: no clock, no file, no state. */
export interface Rule {
  /** A card for each finding that it can give; empty for the rule of the lexicon, whose entries are their own cards. */
  cards: readonly RuleCard[];
  /** How much of the draft one finding may depend on. */
  scope: 'sentence' | 'document';
  check(draft: Draft): Finding[];
}
