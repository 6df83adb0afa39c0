/** Where a match of a pattern can start in a sentence, as far as the places of the words that it needs tell. */
import type { Sighting } from './sighting.js';
import { firstPlace, lastPlace, sightWidth } from './sighting.js';
import { isMember, type MatcherTables, needWidth } from './tables.js';

export class Starts {
  /** The first place where a match of the pattern that was asked for last can start, and the last. */
  first = 0;
  last = 0;

  constructor(
    private readonly tables: MatcherTables,
    private readonly sighting: Sighting,
  ) {}

  /** Whether a match can start anywhere; its first and second need must have been seen in the sentence. */
  find(pattern: number): boolean {
    const { patternNeedStart, opensSentence } = this.tables;
    const { start, end } = this.sighting.words;
    const need = patternNeedStart[pattern] ?? 0;
    const stop = patternNeedStart[pattern + 1] ?? 0;
    this.first = start;
    this.last = opensSentence[pattern] === 1 ? start : end - 1;
    const isOnce = this.narrow(need);
    if (need + needWidth >= stop) return this.first <= this.last;
    const isSecondOnce = this.narrow(need + needWidth);
    if (this.first > this.last) return false;
    // Of a word that stands there once, its first and its last place have said all.
    if (!isOnce && !this.lookFor(need)) return false;
    if (!isSecondOnce && !this.lookFor(need + needWidth)) return false;
    for (let other = need + 2 * needWidth; other < stop; other += needWidth) if (!this.lookFor(other)) return false;
    return true;
  }

  /** Leaves the starts that the first and the last place of a need allow; returns whether they are the same. */
  private narrow(need: number): boolean {
    const { patternNeeds } = this.tables;
    const { sights } = this.sighting;
    const sight = (patternNeeds[need] ?? 0) * sightWidth;
    const [from, to] = [sights[sight + firstPlace] ?? 0, sights[sight + lastPlace] ?? 0];
    this.first = Math.max(this.first, from - (patternNeeds[need + 2] ?? 0));
    this.last = Math.min(this.last, to - (patternNeeds[need + 1] ?? 0));
    return from === to;
  }

  /** Looks for the word of a need where a match can have it, and moves the first start accordingly; false when it is not there. */
  private lookFor(need: number): boolean {
    const { tables } = this;
    const { patternNeeds } = tables;
    const set = patternNeeds[need] ?? 0;
    const reach = patternNeeds[need + 2] ?? 0;
    const { start, end, from, words, places } = this.sighting.words;
    const low = this.first + (patternNeeds[need + 1] ?? 0);
    const high = Math.min(end - 1, this.last + reach);
    if (low > high) return false;
    const stop = from[high + 1 - start] ?? 0;
    let nth = from[low - start] ?? 0;
    while (nth < stop && !isMember(tables, set, words[nth] ?? 0)) nth++;
    if (nth >= stop) return false;
    this.first = Math.max(this.first, (places[nth] ?? 0) - reach);
    return this.first <= this.last;
  }
}
