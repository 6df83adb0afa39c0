/**
 * Which pairs of neighbouring characters stand in which of many sentences, in flat arrays. Made from the sentences when first asked for: that
 * takes some 20 ms, and a file of it would be nearly as large as the sentences themselves. Its loops mostly run but once, before the engine
 * has compiled them, hence without anything that allocates.
 */

/** Below all characters that count, and a number of bits that holds the largest of them less that. */
const base = 0x3000;
const bits = 15;

/** A Chinese character less the base, or 0 for what does not count: digits and marks are passed over. */
const numberOf = (unit: number): number =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3005 || unit === 0x3007
    ? unit - base
    : 0;

/** How much a pair counts that so many of all sentences have. */
const weightOf = (sentences: number, all: number): number => Math.log(1 + all / sentences) ** 2;

export class PairIndex {
  /** The length of each sentence as a vector of its pairs. */
  readonly norms: Float64Array;
  /** The slots of a table: a pair is in the first one from its hash on that holds it or is free, which is 0. */
  private readonly pairs: Int32Array;
  private readonly shift: number;
  /** The sentences with the pair of a slot are `places[ends[slot] - counts[slot]] … places[ends[slot] - 1]`, in order. */
  private readonly counts: Int32Array;
  private readonly ends: Int32Array;
  private readonly places: Uint16Array;

  /**
   * @param units all sentences
   * @param starts where the part of each sentence begins that counts; each pair counts once in each
   * @param stops where it ends
   */
  constructor(units: Uint16Array, starts: Int32Array, stops: Int32Array) {
    let most = 1;
    for (let nth = 0; nth < starts.length; nth++) most += (stops[nth] ?? 0) - (starts[nth] ?? 0);
    this.shift = Math.clz32(most);
    const size = 2 ** (32 - this.shift);
    this.pairs = new Int32Array(size);
    this.counts = new Int32Array(size);
    this.ends = new Int32Array(size);
    const slots = new Int32Array(most);
    const from = this.fillSlots(slots, units, starts, stops);
    this.places = new Uint16Array(from[starts.length] ?? 0);
    this.norms = new Float64Array(starts.length);
    this.fillPlaces(slots, from);
  }

  /** Calls back for each pair of a passage, once: its weight, and the numbers of the sentences with it, in order. */
  visit(passage: string, found: (weight: number, sentences: Uint16Array) => void): void {
    const seen: number[] = [];
    let before = 0;
    for (let at = 0; at < passage.length; at++) {
      const after = numberOf(passage.charCodeAt(at));
      const pair = (before << bits) | after;
      const counts = before !== 0 && after !== 0;
      before = after;
      // A passage is short: looking through its list costs less than a set.
      if (!counts || seen.includes(pair)) continue;
      seen.push(pair);
      const slot = this.slotOf(pair);
      const count = this.counts[slot] ?? 0;
      const end = this.ends[slot] ?? 0;
      found(weightOf(Math.max(1, count), this.norms.length), this.places.subarray(end - count, end));
    }
  }

  private slotOf(pair: number): number {
    const { pairs } = this;
    let slot = Math.imul(pair, 0x9e3779b1) >>> this.shift;
    while (pairs[slot] !== 0 && pairs[slot] !== pair) slot = (slot + 1) & (pairs.length - 1);
    return slot;
  }

  /** Writes the slots of each sentence's pairs one after the other, and returns where each sentence's begin. */
  private fillSlots(slots: Int32Array, units: Uint16Array, starts: Int32Array, stops: Int32Array): Int32Array {
    const { pairs, counts } = this;
    const from = new Int32Array(starts.length + 1);
    const lastIn = new Int32Array(pairs.length);
    let count = 0;
    for (let nth = 0; nth < starts.length; nth++) {
      const stop = stops[nth] ?? 0;
      let before = 0;
      for (let at = starts[nth] ?? 0; at < stop; at++) {
        const after = numberOf(units[at] ?? 0);
        const pair = (before << bits) | after;
        const isPair = before !== 0 && after !== 0;
        before = after;
        if (!isPair) continue;
        const slot = this.slotOf(pair);
        if (lastIn[slot] === nth + 1) continue;
        lastIn[slot] = nth + 1;
        pairs[slot] = pair;
        counts[slot] = (counts[slot] ?? 0) + 1;
        slots[count++] = slot;
      }
      from[nth + 1] = count;
    }
    return from;
  }

  private fillPlaces(slots: Int32Array, from: Int32Array): void {
    const { counts, ends, places, norms } = this;
    const weights = new Float64Array(norms.length + 1);
    let end = 0;
    for (let slot = 0; slot < counts.length; slot++) {
      const count = counts[slot] ?? 0;
      if (count === 0) continue;
      ends[slot] = end;
      end += count;
      if (weights[count] === 0) weights[count] = weightOf(count, norms.length);
    }
    for (let nth = 0; nth < norms.length; nth++) {
      const stop = from[nth + 1] ?? 0;
      let sum = 0;
      for (let at = from[nth] ?? 0; at < stop; at++) {
        const slot = slots[at] ?? 0;
        const place = ends[slot] ?? 0;
        places[place] = nth;
        ends[slot] = place + 1;
        sum += weights[counts[slot] ?? 0] ?? 0;
      }
      norms[nth] = Math.sqrt(sum);
    }
  }
}
