/** Scores the sentences of one line. The answer depends on the line's words and the reader alone, so it can be kept with the line. */
import type { Finding } from '../model/finding.js';
import type { Mask } from '../model/mask.js';
import type { Span } from '../model/span.js';
import type { Audience, Principle } from '../model/vocabulary.js';
import { blankMasks } from './clauses.js';
import type { ToneModel } from './model.js';

/** A sentence that may hurt. Offsets are of the line. */
export interface ToneHit {
  sentence: Span;
  /** The gravest clause, its marks included. */
  clause: Span;
  score: number;
  /** Worked out for hits that become findings. */
  explained?: ToneExplanation;
  /** The finding where it was last placed. */
  finding?: Finding;
}

export interface ToneExplanation {
  /** The words that carry the score; offsets of the line. */
  mark: Span;
  principle: Principle;
}

/** What the model says of one line. */
export interface LineTone {
  model: ToneModel;
  reader: Audience;
  /** How many sentences were long enough to be scored. */
  sentences: number;
  /** Those that reach the laxest threshold in a short text. */
  hits: readonly ToneHit[];
}

/** The part of a line that scoring needs; `tone` keeps the last answer. */
export interface ScoredLine {
  folded: string;
  masks: readonly Mask[];
  sentences: readonly Span[];
  tone?: LineTone | undefined;
}

/** Shorter fragments (headings, fixed closings, greetings) carry too little to judge. */
const fewestCharacters = 8;

/** The line's scores for this reader, from the line itself where they are known. */
export function toneOf(line: ScoredLine, model: ToneModel, reader: Audience): LineTone {
  if (line.tone?.model === model && line.tone.reader === reader) return line.tone;
  return (line.tone = scoreLine(line, model, reader));
}

function scoreLine({ folded, masks, sentences }: ScoredLine, model: ToneModel, reader: Audience): LineTone {
  const text = blankMasks(folded, masks);
  const least = model.leastScore;
  const hits: ToneHit[] = [];
  let count = 0;
  for (const { start: from, end } of sentences) {
    let start = from;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    if (!isLongEnough(text, start, end)) continue;
    count++;
    const score = model.score(text, start, end, reader);
    if (score >= least)
      hits.push({ sentence: { start, end }, clause: { start: model.clauseStart, end: model.clauseEnd }, score });
  }
  return { model, reader, sentences: count, hits };
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x3000 || unit === 0x09;

function isLongEnough(text: string, start: number, end: number): boolean {
  let found = 0;
  for (let at = start; at < end && found < fewestCharacters; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) found++;
  }
  return found >= fewestCharacters;
}
