/** Finds the known faulty sentence that a passage is most like, with its rewording. Built when first asked: only shown findings ask. */
import { fold } from '../lexicon/fold.js';
import type { Audience, Principle } from '../model/vocabulary.js';

/** Written, reworded, reader, principle, start and end of the hurting words. */
export type KnownSentence = [string, string, Audience, Principle, number, number];

export interface Likeness {
  written: string;
  better: string;
  principle: Principle;
  /** 0…1: the share of what is rare in both. */
  similarity: number;
}

/** Pairs of neighbouring characters; digits and marks are passed over. */
function pairsOf(text: string): string[] {
  const letters = fold(text).replace(/[^\p{Script=Han}]+/gu, ' ');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters.slice(at, at + 2);
    if (!pair.includes(' ')) pairs.add(pair);
  }
  return [...pairs];
}

export class Nearest {
  private readonly places = new Map<string, number[]>();
  private readonly norms: Float64Array;

  constructor(private readonly known: readonly KnownSentence[]) {
    this.norms = new Float64Array(known.length);
    const pairs = known.map(([written, , , , start, end]) => pairsOf(written.slice(Math.max(0, start - 6), end + 2)));
    pairs.forEach((list, index) => {
      for (const pair of list) {
        const places = this.places.get(pair);
        if (places === undefined) this.places.set(pair, [index]);
        else places.push(index);
      }
    });
    pairs.forEach(
      (list, index) => (this.norms[index] = Math.sqrt(list.reduce((sum, pair) => sum + this.rarity(pair) ** 2, 0))),
    );
  }

  private rarity(pair: string): number {
    return Math.log(1 + this.known.length / (this.places.get(pair)?.length ?? 1));
  }

  /** The sentence whose hurting words are most like `passage`; those for the same reader and of the same principle come first. Undefined when nothing is like it. */
  find(passage: string, reader: Audience, principle?: Principle): Likeness | undefined {
    const sums = new Map<number, number>();
    let norm = 0;
    for (const pair of pairsOf(passage)) {
      const rarity = this.rarity(pair) ** 2;
      norm += rarity;
      for (const index of this.places.get(pair) ?? []) sums.set(index, (sums.get(index) ?? 0) + rarity);
    }
    let [best, most] = [-1, 0];
    for (const [index, sum] of sums) {
      const similarity =
        (sum / (Math.sqrt(norm) * (this.norms[index] ?? 1))) *
        (this.known[index]?.[2] === reader ? 1 : 0.8) *
        (this.known[index]?.[3] === principle ? 1 : 0.8);
      if (similarity > most) [best, most] = [index, similarity];
    }
    const found = this.known[best];
    return found === undefined
      ? undefined
      : { written: found[0], better: found[1], principle: found[3], similarity: most };
  }
}
