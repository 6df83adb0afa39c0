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
import { type BuiltTables, isMember, type MatcherTables } from './tables.js';

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
    places: new Int32Array(2048),
    units: new Uint16Array(0),
  };
  private count = 0;
  /** For each word: the sentence (by number) in which it was last seen, its first and its last place there. */
  private readonly wordIn: Int32Array;
  private readonly wordFirst: Int32Array;
  private readonly wordLast: Int32Array;
  /** For each word set: the sentence in which it was last asked for, the first place of a word of it there (-1 for none), the last. */
  private readonly askedIn: Int32Array;
  private readonly firstAt: Int32Array;
  private readonly lastAt: Int32Array;
  /** For each word set: the sentence in which it was last put on the list of {@link watched}. */
  private readonly watchedIn: Int32Array;
  private serial = 0;
  /** The sets seen in the sentence under work for which patterns watch. */
  private readonly watched: Int32Array;
  private watchedCount = 0;

  constructor({ tables, captureLists }: BuiltTables) {
    this.tables = tables;
    this.captureLists = captureLists;
    this.machine = new Machine(tables, this.words);
    const words = tables.watchedStart.length - 1;
    this.wordIn = new Int32Array(words);
    this.wordFirst = new Int32Array(words);
    this.wordLast = new Int32Array(words);
    const sets = tables.watcherStart.length - 1;
    this.askedIn = new Int32Array(sets);
    this.watchedIn = new Int32Array(sets);
    this.firstAt = new Int32Array(sets);
    this.lastAt = new Int32Array(sets);
    this.watched = new Int32Array(sets);
  }

  /** All matches in one line of folded text (see fold.ts), in the order in which their rarest words stand, then of the lexicon. */
  find(line: string, sentences: readonly Span[] = splitSentences(line)): Match[] {
    const found: Match[] = [];
    this.spell(line);
    for (const sentence of sentences) {
      this.findWords(sentence);
      for (let nth = 0; nth < this.watchedCount; nth++) this.tryWatchers(this.watched[nth] ?? 0, line, sentence, found);
    }
    return found.length < 2 ? found : found.sort((a, b) => a.anchor - b.anchor || a.pattern - b.pattern);
  }

  /** Writes the line under work into an array, which is read many times without the cost of a string. */
  private spell(line: string): void {
    if (line.length > this.words.units.length) this.words.units = new Uint16Array(2 * line.length);
    const { units } = this.words;
    for (let at = 0; at < line.length; at++) units[at] = line.charCodeAt(at);
  }

  /** Fills {@link words} and notes the watched sets. */
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
    const { words, wordIn, serial } = this;
    if (this.count === words.words.length) this.growWords();
    words.words[this.count] = word;
    words.lengths[this.count] = length;
    words.places[this.count++] = at;
    this.wordLast[word] = at;
    if (wordIn[word] === serial) return;
    wordIn[word] = serial;
    this.wordFirst[word] = at;
    const { watchedStart, watchedSets } = this.tables;
    const stop = watchedStart[word + 1] ?? 0;
    for (let nth = watchedStart[word] ?? 0; nth < stop; nth++) {
      const set = watchedSets[nth] ?? 0;
      if (this.watchedIn[set] === serial) continue;
      this.watchedIn[set] = serial;
      this.watched[this.watchedCount++] = set;
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
    this.words.places = twice(this.words.places);
  }

  private nextSentence(): void {
    this.watchedCount = 0;
    if (this.serial === 0x7fffffff) {
      for (const table of [this.wordIn, this.askedIn, this.watchedIn]) table.fill(0);
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
    const first = patternNeedStart[pattern] ?? 0;
    const stop = patternNeedStart[pattern + 1] ?? 0;
    for (let need = first + needWidth; need < stop; need += needWidth)
      if (!this.holds(patternNeeds[need] ?? 0)) return false;
    return this.holds(patternNeeds[first] ?? 0);
  }

  /** Whether the sentence holds a word of the set, and where; asked once for each sentence and set. */
  private holds(set: number): boolean {
    if (this.askedIn[set] === this.serial) return (this.firstAt[set] ?? -1) !== -1;
    this.askedIn[set] = this.serial;
    this.firstAt[set] = -1;
    const { setStart } = this.tables;
    const size = (setStart[set + 1] ?? 0) - (setStart[set] ?? 0);
    if (size < this.count) this.lookUpWords(set);
    else this.lookThroughSentence(set);
    return this.firstAt[set] !== -1;
  }

  private lookUpWords(set: number): void {
    const { setStart, setWords } = this.tables;
    const stop = setStart[set + 1] ?? 0;
    for (let nth = setStart[set] ?? 0; nth < stop; nth++) {
      const word = setWords[nth] ?? 0;
      if (this.wordIn[word] === this.serial) this.widen(set, this.wordFirst[word] ?? 0, this.wordLast[word] ?? 0);
    }
  }

  private lookThroughSentence(set: number): void {
    const { words, places } = this.words;
    for (let nth = 0; nth < this.count; nth++)
      if (isMember(this.tables, set, words[nth] ?? 0)) this.widen(set, places[nth] ?? 0, places[nth] ?? 0);
  }

  private widen(set: number, first: number, last: number): void {
    const known = this.firstAt[set] ?? -1;
    if (known === -1 || first < known) this.firstAt[set] = first;
    if (known === -1 || last > (this.lastAt[set] ?? 0)) this.lastAt[set] = last;
  }

  private tryPattern(pattern: number, line: string, sentence: Span, found: Match[]): void {
    const { machine } = this;
    const first = this.firstStart(pattern, sentence.start);
    const last = this.lastStart(pattern, sentence.end);
    if (first > last) return;
    machine.prepare(line, pattern, 2 * this.namesOf(pattern).length);
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
