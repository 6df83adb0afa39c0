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
import { type BuiltTables, isMember, type MatcherTables, needWidth } from './tables.js';

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

export class Matcher {
  private readonly tables: MatcherTables;
  private readonly captureLists: readonly (readonly string[])[];
  private readonly machine: Machine;
  private readonly words: WordsFound = {
    serial: 0,
    start: 0,
    end: 0,
    from: new Int32Array(1024),
    words: new Int32Array(2048),
    lengths: new Int32Array(2048),
    places: new Int32Array(2048),
    units: new Uint16Array(0),
  };
  private count = 0;
  /** For each word set that is a first or second need: the sentence in which it was last seen. */
  private readonly seenIn: Int32Array;
  /** For each watched set its first and its last place there. */
  private readonly firstAt: Int32Array;
  private readonly lastAt: Int32Array;
  /** The sets seen in the sentence under work for which patterns watch. */
  private readonly seen: Int32Array;
  private seenCount = 0;
  private firstStart = 0;
  private lastStart = 0;

  constructor({ tables, captureLists }: BuiltTables) {
    this.tables = tables;
    this.captureLists = captureLists;
    this.machine = new Machine(tables, this.words);
    const sets = tables.watcherStart.length - 1;
    this.seenIn = new Int32Array(sets);
    this.firstAt = new Int32Array(sets);
    this.lastAt = new Int32Array(sets);
    this.seen = new Int32Array(sets);
  }

  /** All matches in one line of folded text (see fold.ts), in the order in which their rarest words stand, then of the lexicon. */
  find(line: string, sentences: readonly Span[] = splitSentences(line)): Match[] {
    const found: Match[] = [];
    this.spell(line);
    for (const sentence of sentences) {
      this.findWords(sentence);
      for (let nth = 0; nth < this.seenCount; nth++) this.tryWatchers(this.seen[nth] ?? 0, line, sentence, found);
    }
    return found.length < 2 ? found : found.sort((a, b) => a.anchor - b.anchor || a.pattern - b.pattern);
  }

  /** Writes the line under work into an array, which is read many times without the cost of a string. */
  private spell(line: string): void {
    if (line.length > this.words.units.length) this.words.units = new Uint16Array(2 * line.length);
    const { units } = this.words;
    for (let at = 0; at < line.length; at++) units[at] = line.charCodeAt(at);
  }

  /** Fills {@link words} and notes the sets that they are in. */
  private findWords({ start, end }: Span): void {
    const { tables, words } = this;
    const { units } = words;
    const { roots, pairs, wordOf } = tables;
    this.makeRoom(end - start + 1);
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
        const single = wordOf[node] ?? 0;
        if (single !== 0) this.note(single - 1, at, 1);
        const pair = pairHash(unit, next);
        if (((pairs[pair >>> 5] ?? 0) & (1 << (pair & 31))) !== 0) {
          node = follow(tables, node, next);
          for (let stop = at + 2; node !== 0; stop++) {
            const word = wordOf[node] ?? 0;
            if (word !== 0) this.note(word - 1, at, stop - at);
            if (stop >= end) break;
            node = follow(tables, node, units[stop] ?? 0);
          }
        }
      }
      unit = next;
    }
    from[end - start] = this.count;
  }

  private note(word: number, at: number, length: number): void {
    const { words, seenIn, firstAt, lastAt } = this;
    if (this.count === words.words.length) this.growWords();
    words.words[this.count] = word;
    words.lengths[this.count] = length;
    words.places[this.count++] = at;
    const { serial } = words;
    const { watchedStart, watchedSets, secondStart, secondSets } = this.tables;
    const stop = watchedStart[word + 1] ?? 0;
    for (let nth = watchedStart[word] ?? 0; nth < stop; nth++) {
      const set = watchedSets[nth] ?? 0;
      lastAt[set] = at;
      if (seenIn[set] === serial) continue;
      seenIn[set] = serial;
      firstAt[set] = at;
      this.seen[this.seenCount++] = set;
    }
    const last = secondStart[word + 1] ?? 0;
    for (let nth = secondStart[word] ?? 0; nth < last; nth++) seenIn[secondSets[nth] ?? 0] = serial;
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
    this.words.places = twice(this.words.places);
  }

  private nextSentence(): void {
    this.seenCount = 0;
    if (this.words.serial === 0x7fffffff) {
      this.seenIn.fill(0);
      this.machine.forgetSentences();
      this.words.serial = 0;
    }
    this.words.serial++;
  }

  private tryWatchers(set: number, line: string, sentence: Span, found: Match[]): void {
    const { watcherStart, watchers } = this.tables;
    const stop = watcherStart[set + 1] ?? 0;
    for (let nth = watcherStart[set] ?? 0; nth < stop; nth += 2)
      if (this.seenIn[watchers[nth + 1] ?? 0] === this.words.serial)
        this.tryPattern(watchers[nth] ?? 0, line, sentence, found);
  }

  private tryPattern(pattern: number, line: string, sentence: Span, found: Match[]): void {
    const { machine } = this;
    this.findStarts(pattern, sentence);
    const { firstStart, lastStart } = this;
    if (firstStart > lastStart) return;
    machine.prepare(line, pattern, 2 * this.namesOf(pattern).length);
    for (let start = firstStart; start <= lastStart; start++) {
      const end = machine.attempt(start);
      if (end === -1) continue;
      const match = this.record(pattern, start, end, sentence);
      found.push(match);
      machine.forgetVisits();
      start = Math.max(start, match.mark.end - 1);
    }
  }

  /** Where a match can start, as far as the places of its needs tell: from {@link firstStart} to {@link lastStart}. */
  private findStarts(pattern: number, { start, end }: Span): void {
    const { patternNeedStart, patternNeeds, opensSentence } = this.tables;
    this.lastStart = opensSentence[pattern] === 1 ? start : end - 1;
    const first = patternNeedStart[pattern] ?? 0;
    const stop = patternNeedStart[pattern + 1] ?? 0;
    const set = patternNeeds[first] ?? 0;
    this.firstStart = Math.max(start, (this.firstAt[set] ?? 0) - (patternNeeds[first + 2] ?? 0));
    this.lastStart = Math.min(this.lastStart, (this.lastAt[set] ?? 0) - (patternNeeds[first + 1] ?? 0));
    for (let need = first + needWidth; need < stop && this.firstStart <= this.lastStart; need += needWidth)
      this.lookFor(need);
  }

  /** Looks for the word of a need where a match can have it, and moves the first start accordingly. */
  private lookFor(need: number): void {
    const { patternNeeds } = this.tables;
    const set = patternNeeds[need] ?? 0;
    const { start, end, from, words } = this.words;
    const first = this.firstStart + (patternNeeds[need + 1] ?? 0);
    const last = Math.min(end - 1, this.lastStart + (patternNeeds[need + 2] ?? 0));
    const stop = first > last ? 0 : (from[last + 1 - start] ?? 0);
    let nth = first > last ? 0 : (from[first - start] ?? 0);
    while (nth < stop && !isMember(this.tables, set, words[nth] ?? 0)) nth++;
    if (nth >= stop) this.lastStart = this.firstStart - 1;
    else this.firstStart = Math.max(this.firstStart, (this.words.places[nth] ?? 0) - (patternNeeds[need + 2] ?? 0));
  }

  private namesOf(pattern: number): readonly string[] {
    return this.captureLists[this.tables.captureList[pattern] ?? -1] ?? [];
  }

  private record(pattern: number, start: number, end: number, sentence: Span): Match {
    const captures = new Map<string, Span>();
    const { slots } = this.machine;
    this.namesOf(pattern).forEach((name, slot) => {
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
