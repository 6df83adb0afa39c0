/** Finds the known faulty sentence that a passage is most like, with its rewording. */
import { decodeFlat, encodeFlat } from '../model/flat-file.js';
import { audiences, principles, type Audience, type Principle } from '../model/vocabulary.js';
import { PairIndex } from './pair-index.js';

/** Written, reworded, reader, principle, start and end of the hurting words. */
export type KnownSentence = [string, string, Audience, Principle, number, number];

export interface Likeness {
  written: string;
  better: string;
  principle: Principle;
  /** 0…1: the share of what is rare in both. */
  similarity: number;
}

interface Tables {
  /** The hurting words of each sentence. */
  hurtStart: Uint16Array;
  hurtEnd: Uint16Array;
  readers: Uint8Array;
  principles: Uint8Array;
  /** Sentence n and its rewording are the texts 2n and 2n + 1, of `units[textStart[m]] … units[textStart[m + 1] - 1]`. */
  textStart: Uint32Array;
  units: Uint16Array;
}

const mark = 'LYNEAR03';

/** Characters around the hurting words that count with them. */
const reach = { before: 6, after: 2 };

/** The bytes of the file that {@link Nearest} reads. */
export function encodeNearest(known: readonly KnownSentence[]): Uint8Array {
  const texts = known.flatMap(([written, better]) => [written, better]);
  const tables: Tables = {
    hurtStart: Uint16Array.from(known, ([, , , , start]) => start),
    hurtEnd: Uint16Array.from(known, ([, , , , , end]) => end),
    readers: Uint8Array.from(known, ([, , reader]) => audiences.indexOf(reader)),
    principles: Uint8Array.from(known, ([, , , principle]) => principles.indexOf(principle)),
    textStart: startsOf(texts.map(({ length }) => length)),
    units: Uint16Array.from(texts.join('').split(''), (unit) => unit.charCodeAt(0)),
  };
  return encodeFlat(mark, {}, { ...tables });
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => (starts[index + 1] = (starts[index] ?? 0) + length));
  return starts;
}

/** The pairs in and around the hurting words. */
function indexOf({ hurtStart, hurtEnd, textStart, units }: Tables): PairIndex {
  const starts = new Int32Array(hurtStart.length);
  const stops = new Int32Array(hurtStart.length);
  for (let nth = 0; nth < starts.length; nth++) {
    const start = textStart[2 * nth] ?? 0;
    starts[nth] = start + Math.max(0, (hurtStart[nth] ?? 0) - reach.before);
    stops[nth] = Math.min(textStart[2 * nth + 1] ?? 0, start + (hurtEnd[nth] ?? 0) + reach.after);
  }
  return new PairIndex(units, starts, stops);
}

/** Finds the known sentence that is most like a passage, by the pairs of characters that they share. */
export class Nearest {
  private readonly tables: Tables;
  private readonly index: PairIndex;
  /** How much each sentence shares with the passage that is asked for; 0 between two questions. */
  private readonly sums: Float64Array;

  /** Reads the file that {@link encodeNearest} made; throws an Error when it is damaged. */
  constructor(bytes: Uint8Array) {
    this.tables = decodeFlat(mark, bytes, 'the file of known sentences').arrays as unknown as Tables;
    this.index = indexOf(this.tables);
    this.sums = new Float64Array(this.index.norms.length);
  }

  /** The sentence whose hurting words are most like `passage`; those for the same reader and of the same principle come first. Undefined when nothing is like it. */
  find(passage: string, reader: Audience, principle?: Principle): Likeness | undefined {
    const { sums } = this;
    const touched: number[] = [];
    let norm = 0;
    this.index.visit(passage, (weight, sentences) => {
      norm += weight;
      for (const sentence of sentences) {
        if (sums[sentence] === 0) touched.push(sentence);
        sums[sentence] = (sums[sentence] ?? 0) + weight;
      }
    });
    const found = this.best(touched, Math.sqrt(norm), audiences.indexOf(reader), principle);
    for (const sentence of touched) sums[sentence] = 0;
    return found;
  }

  private best(
    touched: readonly number[],
    norm: number,
    reader: number,
    principle: Principle | undefined,
  ): Likeness | undefined {
    const { tables } = this;
    const wanted = principle === undefined ? -1 : principles.indexOf(principle);
    let [best, most] = [-1, 0];
    for (const index of touched) {
      const similarity =
        ((this.sums[index] ?? 0) / (norm * (this.index.norms[index] ?? 1))) *
        (tables.readers[index] === reader ? 1 : 0.8) *
        (tables.principles[index] === wanted ? 1 : 0.8);
      if (similarity > most) [best, most] = [index, similarity];
    }
    const named = principles[tables.principles[best] ?? -1];
    if (best === -1 || named === undefined) return undefined;
    return { written: this.text(2 * best), better: this.text(2 * best + 1), principle: named, similarity: most };
  }

  private text(number: number): string {
    const { textStart, units } = this.tables;
    return String.fromCharCode(...units.subarray(textStart[number], textStart[number + 1]));
  }
}
