/**
 * The finding of a sentence that the tone model takes for one that hurts. What it is about is worked out when first asked: most such findings
 * are silenced by a rule's warning of the same sentence.
 */
import type { Finding, Rewrite } from '../model/finding.js';
import { listMarkOf } from '../model/paragraph.js';
import { shift, type Span } from '../model/span.js';
import type { Audience, Principle } from '../model/vocabulary.js';
import { blankMasks } from '../tone/clauses.js';
import type { ToneExplanation, ToneHit } from '../tone/line.js';
import type { ToneModel } from '../tone/model.js';
import type { Likeness } from '../tone/nearest.js';
import type { DraftLine, Scan, Tone } from './draft.js';
import { likeness } from './tone-likeness.js';
import { toneRewrites } from './tone-rewrite.js';

/** A known sentence that is less like the passage than this explains nothing. */
const worthShowing = 0.22;

/** It is kept for long, so it must not hold the draft. */
export class ToneFinding implements Finding {
  readonly severity = 'warning';
  readonly sentence: Span;
  private readonly scan: Scan;
  private readonly lineStart: number;
  /** The nearest known sentence; undefined as long as nobody asked. */
  private known: { nearest: Likeness | undefined } | undefined;
  private knownRewrites: Rewrite[] | undefined;

  constructor(
    { scan, start }: DraftLine,
    private readonly tone: Tone,
    private readonly hit: ToneHit,
    private readonly reader: Audience,
    readonly confidence: number,
  ) {
    this.scan = scan;
    this.lineStart = start;
    this.sentence = shift(hit.sentence, start);
  }

  get rule(): string {
    return `${this.principle}/tone`;
  }

  get principle(): Principle {
    return this.explained.principle;
  }

  get start(): number {
    return this.lineStart + this.explained.mark.start;
  }

  get end(): number {
    return this.lineStart + this.explained.mark.end;
  }

  get text(): string {
    const { start, end } = this.explained.mark;
    return this.scan.text.slice(start, end);
  }

  get message(): string {
    const percent = Math.round(100 * this.confidence);
    return `读起来像是${likeness[this.principle][0]}。这是语气模型按相似程度作的判断，把握约${percent}%。`;
  }

  get english(): string {
    const percent = Math.round(100 * this.confidence);
    return `This reads like ${likeness[this.principle][1]}. The tone model judges by likeness; it is about ${percent} % sure.`;
  }

  get rewrites(): Rewrite[] {
    const { scan, lineStart, reader, hit, explained } = this;
    const subject = { text: scan.text, lineStart, reader, ...explained, sentence: hit.sentence };
    return (this.knownRewrites ??= toneRewrites(subject, this.nearest));
  }

  get example(): Finding['example'] {
    const found = this.nearest;
    return found === undefined || found.similarity < worthShowing
      ? undefined
      : { written: found.written, better: found.better };
  }

  private get explained(): ToneExplanation {
    const { scan, tone, hit, reader } = this;
    return (hit.explained ??= explain(scan, tone.model, hit, reader));
  }

  private get nearest(): Likeness | undefined {
    this.known ??= { nearest: this.tone.nearest()?.find(this.text, this.reader, this.principle) };
    return this.known.nearest;
  }
}

/** What a hit is about; kept with it, since it depends on the same line, model and reader. */
function explain({ folded, masks }: Scan, model: ToneModel, hit: ToneHit, reader: Audience): ToneExplanation {
  const blanked = blankMasks(folded, masks);
  const mark = gravestWords(model, blanked, hit, reader);
  return { mark, principle: model.principleOf(blanked, hit.sentence, mark) };
}

/** Neighbours of the gravest clause are marked with it when their score is within this of its own … */
const nearlyAsGrave = 2.5;
/** … and the mark stays this short. */
const longestMark = 36;

/** The stretch that carries the score: the gravest clause, and those beside it that weigh nearly as much. */
function gravestWords(model: ToneModel, blanked: string, { sentence, clause }: ToneHit, reader: Audience): Span {
  const clauses = model.clauseScores(blanked, sentence, reader);
  let first = clauses.findIndex(({ start }) => start === clause.start);
  let last = first;
  const least = (clauses[first]?.score ?? 0) - nearlyAsGrave;
  let { start, end } = clause;
  for (;;) {
    const [before, after] = [clauses[first - 1], clauses[last + 1]];
    const takesBefore = before !== undefined && before.score >= least && end - before.start <= longestMark;
    const takesAfter = after !== undefined && after.score >= least && after.end - start <= longestMark;
    if (!takesBefore && !takesAfter) return withoutMarks(blanked, { start, end });
    if (takesBefore && (!takesAfter || before.score > after.score)) start = clauses[--first]?.start ?? start;
    else end = clauses[++last]?.end ?? end;
  }
}

/** Without the marks at its end and the number or sign that lists it. */
function withoutMarks(text: string, { start: from, end: to }: Span): Span {
  let [start, end] = [from, to];
  while (end > start && /[，；：。！？,;:!?\s]/u.test(text.charAt(end - 1))) end--;
  start += listMarkOf(text.slice(start, end)).length;
  return { start, end };
}
