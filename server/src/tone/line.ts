/** Scores the sentences of one line. The answer depends on the line's words and the reader alone, so it can be kept with the line. */
import type { Finding } from '../model/finding.js';
import type { Mask } from '../model/mask.js';
import { shift, type Span } from '../model/span.js';
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
  /** The words that were scored: dates, numbers and names blanked. */
  text: string;
  /** The sentences that were long enough to be scored, in order. */
  scored: readonly ToneHit[];
  /** Those that reach the laxest threshold in a short text. */
  hits: readonly ToneHit[];
}

/** The part of a line that scoring needs; `tone` keeps the last answer. */
export interface ScoredLine {
  folded: string;
  masks: readonly Mask[];
  sentences: readonly Span[];
  tone?: LineTone | undefined;
  /** The scores of the line as it was before it changed; sentences that still stand in it are not scored again. */
  toneBefore?: LineTone | undefined;
}

/** Shorter fragments (headings, fixed closings, greetings) carry too little to judge. */
const fewestCharacters = 8;

/** The line's scores for this reader, from the line itself where they are known. */
export function toneOf(line: ScoredLine, model: ToneModel, reader: Audience): LineTone {
  if (line.tone?.model === model && line.tone.reader === reader) return line.tone;
  line.tone = scoreLine(line, model, reader);
  line.toneBefore = undefined;
  return line.tone;
}

function scoreLine({ folded, masks, sentences, toneBefore }: ScoredLine, model: ToneModel, reader: Audience): LineTone {
  const text = blankMasks(folded, masks);
  const isSame = toneBefore?.model === model && toneBefore.reader === reader;
  const known = isSame ? byWords(toneBefore) : undefined;
  const scored: ToneHit[] = [];
  for (const { start: from, end } of sentences) {
    let start = from;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    if (!isLongEnough(text, start, end)) continue;
    const before = known?.get(text.slice(from, end));
    if (before !== undefined) scored.push(movedTo(before, from));
    else {
      const score = model.score(text, start, end, reader);
      scored.push({
        sentence: { start: from, end },
        clause: { start: model.clauseStart, end: model.clauseEnd },
        score,
      });
    }
  }
  return { model, reader, text, scored, hits: scored.filter(({ score }) => score >= model.leastScore) };
}

const byWords = ({ text, scored }: LineTone): Map<string, ToneHit> =>
  new Map(scored.map((hit) => [text.slice(hit.sentence.start, hit.sentence.end), hit]));

/** The same sentence elsewhere in its line. What explains it may depend on its neighbours' words and is worked out anew. */
function movedTo({ sentence, clause, score }: ToneHit, start: number): ToneHit {
  const by = start - sentence.start;
  return { sentence: shift(sentence, by), clause: shift(clause, by), score };
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
