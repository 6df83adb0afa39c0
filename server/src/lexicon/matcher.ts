/**
 * Finds all patterns of the lexicon. One pass over a sentence finds every word that any pattern asks for (dictionary.ts) and notes which
 * sets of needed words are there, and where. A pattern is tried only in a sentence that holds a word of each of its needs, and only where
 * they lie within its reach: nearly all text is passed over at the cost of the first pass.
 */
import { splitSentences } from '../model/paragraph.js';
import type { Span } from '../model/span.js';
import { follow, pairHash } from './dictionary.js';
import { Machine, type WordsFound } from './machine.js';
import { markName } from './program.js';
import type { BuiltTables, MatcherTables } from './tables.js';

/** A match in one line; all offsets are of that line. */
export interface Match extends Span {
  pattern: number;
  /** Where the word of the pattern's rarest need stands. */
  anchor: number;
  /** The marked words (the whole match without a mark). */
  mark: Span;
  /** The sentence that holds the match. */
  sentence: Span;
  captures: ReadonlyMap<string, Span>;
}

const needWidth = 3;

export class Matcher {
  private readonly tables: MatcherTables;
  private readonly captureLists: readonly (readonly string[])[];
  private readonly machine: Machine;
  private readonly words: WordsFound = {
    start: 0,
    end: 0,
    from: new Int32Array(1024),
    words: new Int32Array(2048),
    lengths: new Int32Array(2048),
  };
  private count = 0;
  /** For each word set: the sentence (by number) in which it was last seen, its first and its last place there. */
  private readonly seenIn: Int32Array;
  private readonly firstAt: Int32Array;
  private readonly lastAt: Int32Array;
  private serial = 0;
  /** The sets seen in the sentence under work for which patterns watch. */
  private readonly watched: Int32Array;
  private watchedCount = 0;

  constructor({ tables, captureLists }: BuiltTables) {
    this.tables = tables;
    this.captureLists = captureLists;
    this.machine = new Machine(tables, this.words);
    const sets = tables.watcherStart.length - 1;
    this.seenIn = new Int32Array(sets);
    this.firstAt = new Int32Array(sets);
    this.lastAt = new Int32Array(sets);
    this.watched = new Int32Array(sets);
  }

  /** All matches in one line of folded text (see fold.ts), in the order in which their rarest words stand, then of the lexicon. */
  find(line: string, sentences: readonly Span[] = splitSentences(line)): Match[] {
    const found: Match[] = [];
    for (const sentence of sentences) {
      this.findWords(line, sentence);
      for (let nth = 0; nth < this.watchedCount; nth++) this.tryWatchers(this.watched[nth] ?? 0, line, sentence, found);
    }
    return found.length < 2 ? found : found.sort((a, b) => a.anchor - b.anchor || a.pattern - b.pattern);
  }

  /** Fills {@link words} and notes the needed sets. */
  private findWords(line: string, { start, end }: Span): void {
    const { tables, words } = this;
    const { roots, pairs, wordOf } = tables;
    this.makeRoom(end - start + 1);
    this.nextSentence();
    const { from } = words;
    words.start = start;
    words.end = end;
    this.count = 0;
    for (let at = start, unit = line.charCodeAt(start); at < end; at++) {
      from[at - start] = this.count;
      const next = at + 1 < end ? line.charCodeAt(at + 1) : 0;
      let node = roots[unit] ?? 0;
      if (node !== 0) {
        const single = wordOf[node] ?? -1;
        if (single !== -1) this.note(single, at, 1);
        const pair = pairHash(unit, next);
        if (((pairs[pair >>> 5] ?? 0) & (1 << (pair & 31))) !== 0) {
          node = follow(tables, node, next);
          for (let stop = at + 2; node !== 0; stop++) {
            const word = wordOf[node] ?? -1;
            if (word !== -1) this.note(word, at, stop - at);
            if (stop >= end) break;
            node = follow(tables, node, line.charCodeAt(stop));
          }
        }
      }
      unit = next;
    }
    from[end - start] = this.count;
  }

  private note(word: number, at: number, length: number): void {
    const { tables, words, seenIn, firstAt, lastAt, serial } = this;
    if (this.count === words.words.length) this.growWords();
    words.words[this.count] = word;
    words.lengths[this.count++] = length;
    const { needStart, needSets, watcherStart } = tables;
    const stop = needStart[word + 1] ?? 0;
    for (let nth = needStart[word] ?? 0; nth < stop; nth++) {
      const set = needSets[nth] ?? 0;
      lastAt[set] = at;
      if (seenIn[set] === serial) continue;
      seenIn[set] = serial;
      firstAt[set] = at;
      if (watcherStart[set] !== watcherStart[set + 1]) this.watched[this.watchedCount++] = set;
    }
  }

  private makeRoom(places: number): void {
    if (places > this.words.from.length) this.words.from = new Int32Array(2 * places);
  }

  private growWords(): void {
    const twice = (before: Int32Array): Int32Array => {
      const after = new Int32Array(2 * before.length);
      after.set(before);
      return after;
    };
    this.words.words = twice(this.words.words);
    this.words.lengths = twice(this.words.lengths);
  }

  private nextSentence(): void {
    this.watchedCount = 0;
    if (this.serial === 0x7fffffff) {
      this.seenIn.fill(0);
      this.serial = 0;
    }
    this.serial++;
  }

  private tryWatchers(set: number, line: string, sentence: Span, found: Match[]): void {
    const { watcherStart, watchers } = this.tables;
    const stop = watcherStart[set + 1] ?? 0;
    for (let nth = watcherStart[set] ?? 0; nth < stop; nth++) {
      const pattern = watchers[nth] ?? 0;
      if (this.hasNeeds(pattern)) this.tryPattern(pattern, line, sentence, found);
    }
  }

  private hasNeeds(pattern: number): boolean {
    const { patternNeedStart, patternNeeds } = this.tables;
    const stop = patternNeedStart[pattern + 1] ?? 0;
    for (let need = patternNeedStart[pattern] ?? 0; need < stop; need += needWidth)
      if (this.seenIn[patternNeeds[need] ?? 0] !== this.serial) return false;
    return true;
  }

  private tryPattern(pattern: number, line: string, sentence: Span, found: Match[]): void {
    const { machine } = this;
    const first = this.firstStart(pattern, sentence.start);
    const last = this.lastStart(pattern, sentence.end);
    if (first > last) return;
    machine.prepare(line, pattern);
    for (let start = first; start <= last; start++) {
      const end = machine.attempt(start);
      if (end === -1) continue;
      const match = this.record(pattern, start, end, sentence);
      found.push(match);
      machine.forgetVisits();
      start = Math.max(start, match.mark.end - 1);
    }
  }

  /** The first place where a match can start, as far as the places of its needs tell. */
  private firstStart(pattern: number, from: number): number {
    const { patternNeedStart, patternNeeds } = this.tables;
    const stop = patternNeedStart[pattern + 1] ?? 0;
    let first = from;
    for (let need = patternNeedStart[pattern] ?? 0; need < stop; need += needWidth)
      first = Math.max(first, (this.firstAt[patternNeeds[need] ?? 0] ?? 0) - (patternNeeds[need + 2] ?? 0));
    return first;
  }

  /** The last place where a match can start. */
  private lastStart(pattern: number, end: number): number {
    const { patternNeedStart, patternNeeds } = this.tables;
    const stop = patternNeedStart[pattern + 1] ?? 0;
    let last = end - 1;
    for (let need = patternNeedStart[pattern] ?? 0; need < stop; need += needWidth)
      last = Math.min(last, (this.lastAt[patternNeeds[need] ?? 0] ?? 0) - (patternNeeds[need + 1] ?? 0));
    return last;
  }

  private record(pattern: number, start: number, end: number, sentence: Span): Match {
    const captures = new Map<string, Span>();
    const { slots } = this.machine;
    this.captureLists[this.tables.captureList[pattern] ?? -1]?.forEach((name, slot) => {
      const from = slots[2 * slot] ?? -1;
      const to = slots[2 * slot + 1] ?? -1;
      if (from >= 0 && to >= from) captures.set(name, { start: from, end: to });
    });
    const anchor = this.anchorOf(pattern, start);
    return { pattern, anchor, start, end, mark: captures.get(markName) ?? { start, end }, sentence, captures };
  }

  private anchorOf(pattern: number, start: number): number {
    const { patternNeedStart, patternNeeds } = this.tables;
    const need = patternNeedStart[pattern] ?? 0;
    const last = start + (patternNeeds[need + 2] ?? 0);
    for (let at = start + (patternNeeds[need + 1] ?? 0); at <= last; at++)
      if (this.machine.hasWord(patternNeeds[need] ?? 0, at)) return at;
    return start;
  }
}
