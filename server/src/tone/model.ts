/**
 * The tone model: how much a sentence is like those that hurt. A linear score of the whole sentence plus that of its gravest clause.
 * Scoring allocates nothing: sums run over preallocated buffers, the last result is left in the model's fields.
 */
import type { Span } from '../model/span.js';
import { principles, type Audience, type Principle, type Strictness } from '../model/vocabulary.js';
import { clauseEnd, holdsMark, joinedClauses, joins } from './clauses.js';
import { addFeatures, anyReader, featuresPerUnit, readerNumber } from './features.js';
import { decodeModel, hurtingCounts, lengthPower, type ModelHeader, type ModelTables } from './format.js';
import { PrincipleTable } from './principle-table.js';

/** Longer stretches are not scored: no sentence is (model/paragraph.ts cuts them at 400). */
export const longestScored = 480;

const evened = Float64Array.from(
  { length: longestScored * featuresPerUnit * hurtingCounts + 1 },
  (_, count) => Math.max(1, count) ** lengthPower,
);

/** Sentences of a memo of usual length; see {@link ToneModel.probability}. */
const usualSentences = 12;

export class ToneModel {
  /** The gravest clause of the sentence that was scored last. */
  clauseStart = 0;
  clauseEnd = 0;
  /** The smallest score that can ever reach the laxest threshold; lower ones need not be kept. */
  readonly leastScore: number;
  private readonly rows = new Int32Array(longestScored * featuresPerUnit);
  /** Made when a principle is first asked for. */
  private principleTable: PrincipleTable | undefined;
  private clauseScore = 0;

  private constructor(
    readonly header: ModelHeader,
    private readonly tables: ModelTables,
  ) {
    const { slope, offset } = header.calibration;
    const least = Math.min(...Object.values(header.thresholds));
    this.leastScore = (Math.log(least / (1 - least)) - offset) / slope;
  }

  /** Makes a model from the bytes of its file, without copying them. Throws an Error when they are damaged. */
  static load(bytes: Uint8Array): ToneModel {
    const { header, tables } = decodeModel(bytes);
    return new ToneModel(header, tables);
  }

  threshold(strictness: Strictness): number {
    return this.header.thresholds[strictness];
  }

  /** The score of a sentence of folded text with masks blanked out; the gravest clause is left in the fields. */
  score(text: string, start: number, end: number, reader: Audience): number {
    const { rows, tables, header } = this;
    const { weights } = tables;
    const readerId = readerNumber[reader];
    this.clauseScore = -Infinity;
    this.clauseStart = start;
    this.clauseEnd = end;
    let sentenceSum = 0;
    let sentenceCount = 0;
    let openStart = start;
    let openSum = 0;
    let openCount = 0;
    const stop = Math.min(end, start + longestScored);
    for (let at = start; at < stop;) {
      const next = clauseEnd(text, at, stop);
      const count = addFeatures(text, at, next, readerId, rows, 0);
      let clauseSum = 0;
      let wholeSum = 0;
      for (let i = 0; i < count; i++) {
        const index = (rows[i] ?? 0) << 1;
        clauseSum += weights[index] ?? 0;
        wholeSum += weights[index + 1] ?? 0;
      }
      if (at > start && !joins(next - at, at - openStart)) {
        this.close(openStart, at, openSum, openCount);
        openStart = at;
        openSum = 0;
        openCount = 0;
      }
      openSum += clauseSum;
      openCount += count;
      sentenceSum += wholeSum;
      sentenceCount += count;
      at = next;
    }
    this.close(openStart, stop, openSum, openCount);
    const { sentence, sentenceShare } = header;
    return (
      this.clauseScore + sentenceShare * (sentenceSum * sentence.scale * (evened[sentenceCount] ?? 0) + sentence.bias)
    );
  }

  private close(start: number, end: number, sum: number, count: number): void {
    const { scale, bias } = this.header.clause;
    const score = sum * scale * (evened[count] ?? 0) + bias;
    if (score <= this.clauseScore) return;
    this.clauseScore = score;
    this.clauseStart = start;
    this.clauseEnd = end;
  }

  /**
   * How probable it is that a sentence with this score hurts, in a text of so many sentences. Long texts hold about as many hurting
   * sentences as short ones, so each single one is less likely to be one of them.
   */
  probability(score: number, sentences: number): number {
    const { slope, offset } = this.header.calibration;
    const logit = slope * score + offset - Math.log(Math.max(1, sentences / usualSentences));
    return 1 / (1 + Math.exp(-logit));
  }

  /** The clauses of a sentence with the score of each on its own, for the explanation. */
  clauseScores(text: string, { start, end }: Span, reader: Audience): ScoredClause[] {
    const { scale, bias } = this.header.clause;
    return joinedClauses(text, start, Math.min(end, start + longestScored)).map((clause) => {
      const count = this.fillRows(text, clause, readerNumber[reader]);
      let sum = 0;
      for (let i = 0; i < count; i++) sum += this.tables.weights[(this.rows[i] ?? 0) << 1] ?? 0;
      return { ...clause, score: sum * scale * (evened[count] ?? 0) + bias };
    });
  }

  private fillRows(text: string, { start, end }: Span, reader: number): number {
    let count = 0;
    for (let at = start; at < end;) {
      const next = clauseEnd(text, at, end);
      count = addFeatures(text, at, next, reader, this.rows, count);
      at = next;
    }
    return count;
  }

  /** How much a sentence that hurts by the words `mark` speaks against each principle, in their order; only the differences mean something (log odds). */
  principleScores(text: string, { start, end }: Span, mark: Span): number[] {
    const table = (this.principleTable ??= new PrincipleTable(this.tables));
    const sums = principles.map(() => 0);
    let counted = 0;
    for (const clause of joinedClauses(text, start, Math.min(end, start + longestScored))) {
      const count = this.fillRows(text, clause, anyReader);
      const times = holdsMark(clause, mark) ? hurtingCounts : 1;
      table.addTo(sums, this.rows, count, times);
      counted += times * count;
    }
    return this.header.principles.map(
      ({ scale, bias }, index) => (sums[index] ?? 0) * scale * (evened[counted] ?? 0) + bias,
    );
  }

  /** The principle against which such a sentence speaks most. */
  principleOf(text: string, sentence: Span, mark: Span): Principle {
    const scores = this.principleScores(text, sentence, mark);
    return principles[scores.indexOf(Math.max(...scores))] ?? 'language';
  }
}

/** A clause, its marks included, and how much it is like those that hurt. */
export interface ScoredClause extends Span {
  score: number;
}
