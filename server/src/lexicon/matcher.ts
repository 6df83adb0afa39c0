/**
 * Finds all patterns of the lexicon. One pass over a sentence finds every word that any pattern asks for (sighting.ts). A pattern is tried
 * only in a sentence that holds a word of each of its needs, and only where they lie within its reach (starts.ts): nearly all text is
 * passed over at the cost of the first pass.
 */
import { splitSentences } from '../model/paragraph.js';
import type { Span } from '../model/span.js';
import { Machine } from './machine.js';
import { markName } from './program.js';
import { Sighting, sightWidth } from './sighting.js';
import { Starts } from './starts.js';
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

export class Matcher {
  private readonly tables: MatcherTables;
  private readonly captureLists: readonly (readonly string[])[];
  private readonly sighting: Sighting;
  private readonly starts: Starts;
  private readonly machine: Machine;

  constructor({ tables, captureLists }: BuiltTables) {
    this.tables = tables;
    this.captureLists = captureLists;
    this.sighting = new Sighting(tables, () => this.machine.forgetSentences());
    this.starts = new Starts(tables, this.sighting);
    this.machine = new Machine(tables, this.sighting.words);
  }

  /** All matches in one line of folded text (see fold.ts), in the order in which their rarest words stand, then of the lexicon. */
  find(line: string, sentences: readonly Span[] = splitSentences(line)): Match[] {
    const { sighting } = this;
    const found: Match[] = [];
    sighting.spell(line);
    for (const sentence of sentences) {
      sighting.look(sentence);
      for (let nth = 0; nth < sighting.seenCount; nth++)
        this.tryWatchers(sighting.seen[nth] ?? 0, line, sentence, found);
    }
    return found.length < 2 ? found : found.sort((a, b) => a.anchor - b.anchor || a.pattern - b.pattern);
  }

  private tryWatchers(set: number, line: string, sentence: Span, found: Match[]): void {
    const { watcherStart, watchers } = this.tables;
    const { sights, words } = this.sighting;
    const stop = watcherStart[set + 1] ?? 0;
    for (let nth = watcherStart[set] ?? 0; nth < stop; nth += 2) {
      if (sights[(watchers[nth + 1] ?? 0) * sightWidth] !== words.serial) continue;
      const pattern = watchers[nth] ?? 0;
      if (this.starts.find(pattern)) this.tryPattern(pattern, line, sentence, found);
    }
  }

  private tryPattern(pattern: number, line: string, sentence: Span, found: Match[]): void {
    const { machine, starts } = this;
    machine.prepare(line, pattern, 2 * this.namesOf(pattern).length);
    for (let start = starts.first; start <= starts.last; start++) {
      const end = machine.attempt(start);
      if (end === -1) continue;
      const match = this.record(pattern, start, end, sentence);
      found.push(match);
      machine.forgetVisits();
      start = Math.max(start, match.mark.end - 1);
    }
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
