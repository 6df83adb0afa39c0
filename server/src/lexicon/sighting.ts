/**
 * One pass over a sentence finds every word that any pattern asks for (dictionary.ts), and notes of each set of needed words its first and
 * its last place there.
 */
import type { Span } from '../model/span.js';
import { follow, pairHash } from './dictionary.js';
import type { WordsFound } from './machine.js';
import type { MatcherTables } from './tables.js';

/** Numbers kept of each set, side by side: the sentence in which it was last seen, its first and its last place there. */
export const sightWidth = 4;
/** Where among them the places stand. */
export const firstPlace = 1;
export const lastPlace = 2;

export class Sighting {
  readonly words: WordsFound = {
    serial: 0,
    start: 0,
    end: 0,
    from: new Int32Array(1024),
    words: new Int32Array(2048),
    lengths: new Int32Array(2048),
    places: new Int32Array(2048),
    units: new Uint16Array(0),
  };
  /** What is known of each set that is a first or second need: {@link sightWidth} numbers each. */
  readonly sights: Int32Array;
  /** The sets seen in the sentence under work for which patterns watch. */
  readonly seen: Int32Array;
  seenCount = 0;
  private count = 0;
  /** Sets below this number are a first or second need of patterns, sets below the other a first one. */
  private readonly noted: number;
  private readonly watched: number;

  /** @param onNewCount called when the sentences are numbered anew */
  constructor(
    private readonly tables: MatcherTables,
    private readonly onNewCount: () => void,
  ) {
    const { watcherStart, watchers } = tables;
    this.noted = watcherStart.length - 1;
    this.watched = watcherStart.indexOf(watchers.length);
    this.sights = new Int32Array(this.noted * sightWidth);
    this.seen = new Int32Array(this.watched);
  }

  /** Writes the line under work into an array, which is read many times without the cost of a string. */
  spell(line: string): void {
    if (line.length > this.words.units.length) this.words.units = new Uint16Array(2 * line.length);
    const { units } = this.words;
    for (let at = 0; at < line.length; at++) units[at] = line.charCodeAt(at);
  }

  /** Fills {@link words} and notes the sets that they are in. */
  look({ start, end }: Span): void {
    const { tables, words } = this;
    const { units } = words;
    const { roots, pairs } = tables;
    if (end - start + 1 > words.from.length) words.from = new Int32Array(2 * (end - start + 1));
    this.nextSentence();
    const { from } = words;
    words.start = start;
    words.end = end;
    this.count = 0;
    for (let at = start, unit = units[start] ?? 0; at < end; at++) {
      from[at - start] = this.count;
      const next = at + 1 < end ? (units[at + 1] ?? 0) : 0;
      let node = roots[unit] ?? 0;
      if (node !== 0) {
        this.note(node, at, 1);
        const pair = pairHash(unit, next);
        if (((pairs[pair >>> 5] ?? 0) & (1 << (pair & 31))) !== 0) {
          node = follow(tables, node, next);
          for (let stop = at + 2; node !== 0; stop++) {
            this.note(node, at, stop - at);
            if (stop >= end) break;
            node = follow(tables, node, units[stop] ?? 0);
          }
        }
      }
      unit = next;
    }
    from[end - start] = this.count;
  }

  /** Notes the word that ends in a node, if one does. */
  private note(node: number, at: number, length: number): void {
    const { words } = this;
    const { memberStart, memberSets } = this.tables;
    const start = memberStart[node] ?? 0;
    const stop = memberStart[node + 1] ?? 0;
    if (start === stop) return;
    if (this.count === words.words.length) this.growWords();
    words.words[this.count] = node;
    words.lengths[this.count] = length;
    words.places[this.count++] = at;
    for (let nth = start; nth < stop; nth++) {
      const set = memberSets[nth] ?? 0;
      // Those that are noted come first.
      if (set >= this.noted) break;
      if (this.isNew(set, at) && set < this.watched) this.seen[this.seenCount++] = set;
    }
  }

  /** Notes a place of a set; true when it is its first in this sentence. */
  private isNew(set: number, at: number): boolean {
    const { sights, words } = this;
    const sight = set * sightWidth;
    sights[sight + lastPlace] = at;
    if (sights[sight] === words.serial) return false;
    sights[sight] = words.serial;
    sights[sight + firstPlace] = at;
    return true;
  }

  private growWords(): void {
    const twice = (before: Int32Array): Int32Array => {
      const after = new Int32Array(2 * before.length);
      after.set(before);
      return after;
    };
    this.words.words = twice(this.words.words);
    this.words.lengths = twice(this.words.lengths);
    this.words.places = twice(this.words.places);
  }

  private nextSentence(): void {
    this.seenCount = 0;
    if (this.words.serial === 0x7fffffff) {
      this.sights.fill(0);
      this.onNewCount();
      this.words.serial = 0;
    }
    this.words.serial++;
  }
}
