/**
 * Finds the known faulty sentence that a passage is most like, with its rewording. Which pairs of characters stand in which sentence is
 * worked out at build time ({@link encodeNearest}): most runs ask a few times only.
 */
import { decodeFlat, encodeFlat } from '../model/flat-file.js';
import { audiences, principles, type Audience, type Principle } from '../model/vocabulary.js';

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
  /** The pairs that occur, in order. */
  pairs: Uint32Array;
  /** The sentences with pair n are `places[placeStart[n]] … places[placeStart[n + 1] - 1]`. */
  placeStart: Uint32Array;
  places: Uint16Array;
  /** Length of each sentence as a vector of its pairs. */
  norms: Float64Array;
  readers: Uint8Array;
  principles: Uint8Array;
  /** Sentence n and its rewording are the texts 2n and 2n + 1, of `units[textStart[m]] … units[textStart[m + 1] - 1]`. */
  textStart: Uint32Array;
  units: Uint16Array;
}

const mark = 'LYNEAR02';

const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3005 || unit === 0x3007;

/** The pairs of neighbouring characters between two offsets, each once, as numbers; digits and marks are passed over. */
function pairsOf(text: string, start: number, end: number): number[] {
  const pairs: number[] = [];
  const stop = Math.min(end, text.length) - 1;
  for (let at = start; at < stop; at++) {
    const [unit, next] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    if (!isHan(unit) || !isHan(next)) continue;
    const pair = unit * 0x10000 + next;
    // A passage is short: looking through its list costs less than a set.
    if (!pairs.includes(pair)) pairs.push(pair);
  }
  return pairs;
}

/** How much a pair counts that so many of all sentences have. */
const weightOf = (sentences: number, all: number): number => Math.log(1 + all / sentences) ** 2;

/** Characters around the hurting words that count with them. */
const reach = { before: 6, after: 2 };

/** The bytes of the file that {@link Nearest} reads. */
export function encodeNearest(known: readonly KnownSentence[]): Uint8Array {
  const lists = known.map(([written, , , , start, end]) =>
    pairsOf(written, Math.max(0, start - reach.before), end + reach.after),
  );
  const byPair = new Map<number, number[]>();
  lists.forEach((list, index) => {
    for (const pair of list) byPair.set(pair, [...(byPair.get(pair) ?? []), index]);
  });
  const sorted = [...byPair].sort(([a], [b]) => a - b);
  const texts = known.flatMap(([written, better]) => [written, better]);
  const tables: Tables = {
    pairs: Uint32Array.from(sorted, ([pair]) => pair),
    placeStart: startsOf(sorted.map(([, places]) => places.length)),
    places: Uint16Array.from(sorted.flatMap(([, places]) => places)),
    norms: Float64Array.from(lists, (list) =>
      Math.sqrt(list.reduce((sum, pair) => sum + weightOf(byPair.get(pair)?.length ?? 1, known.length), 0)),
    ),
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

/** Finds the known sentence that is most like a passage, by the features that they share. */
export class Nearest {
  private readonly tables: Tables;
  /** How much each sentence shares with the passage that is asked for; 0 between two questions. */
  private readonly sums: Float64Array;

  /** Reads the file that {@link encodeNearest} made; throws an Error when it is damaged. */
  constructor(bytes: Uint8Array) {
    this.tables = decodeFlat(mark, bytes, 'the file of known sentences').arrays as unknown as Tables;
    this.sums = new Float64Array(this.tables.norms.length);
  }

  /** The sentence whose hurting words are most like `passage`; those for the same reader and of the same principle come first. Undefined when nothing is like it. */
  find(passage: string, reader: Audience, principle?: Principle): Likeness | undefined {
    const { sums } = this;
    const { placeStart, places, norms } = this.tables;
    const touched: number[] = [];
    let norm = 0;
    for (const pair of pairsOf(passage, 0, passage.length)) {
      const number = this.numberOf(pair);
      const [from, to] = number === -1 ? [0, 0] : [placeStart[number] ?? 0, placeStart[number + 1] ?? 0];
      const weight = weightOf(Math.max(1, to - from), norms.length);
      norm += weight;
      for (let nth = from; nth < to; nth++) {
        const index = places[nth] ?? 0;
        if (sums[index] === 0) touched.push(index);
        sums[index] = (sums[index] ?? 0) + weight;
      }
    }
    const found = this.best(touched, Math.sqrt(norm), audiences.indexOf(reader), principle);
    for (const index of touched) sums[index] = 0;
    return found;
  }

  /** The number of a pair, or -1 for one that no sentence has. */
  private numberOf(pair: number): number {
    const { pairs } = this.tables;
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < pair) low = middle + 1;
      else high = middle;
    }
    return pairs[low] === pair ? low : -1;
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
        ((this.sums[index] ?? 0) / (norm * (tables.norms[index] ?? 1))) *
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
