/** A compiled lexicon as flat arrays: what the matcher works on, and what is written to disk (see image.ts). */
import { buildDictionary, type DictionaryTables, type Numbers, powerOfTwo } from './dictionary.js';
import type { CompiledPattern } from './lexicon.js';
import { op, stride } from './program.js';

export interface MatcherTables extends DictionaryTables {
  /** For each word the sets with it that patterns watch: `watchedSets[watchedStart[word]] … watchedSets[watchedStart[word + 1] - 1]`. */
  watchedStart: Numbers;
  watchedSets: Numbers;
  /** For each word set that a pattern needs its words. */
  setStart: Numbers;
  setWords: Numbers;
  /** For each word set the patterns that watch for it, since it is their rarest need. */
  watcherStart: Numbers;
  watchers: Numbers;
  /** For each pattern its needs, three numbers each: set, near, reach. */
  patternNeedStart: Numbers;
  patternNeeds: Numbers;
  /** For each pattern its program. */
  codeStart: Numbers;
  code: Numbers;
  /** Index of the names that a pattern remembers, in the list of all such lists. */
  captureList: Numbers;
  /** The owner of each pattern. */
  owner: Numbers;
  /** The literals of the programs. */
  literalStart: Numbers;
  literalUnits: Uint16Array;
  /** Hash table of which word is in which set; word n stands as n + 1, a free slot is 0. */
  memberSets: Numbers;
  memberWords: Numbers;
}

export interface TableSource {
  patterns: readonly CompiledPattern[];
  strings: readonly string[];
  wordSets: readonly (readonly string[])[];
}

export interface BuiltTables {
  tables: MatcherTables;
  /** Lists of names that patterns remember. */
  captureLists: string[][];
}

const memberHash = (set: number, word: number): number => {
  const mixed = Math.imul(set, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

/** Whether a word is in a set. */
export function isMember({ memberSets, memberWords }: MatcherTables, set: number, word: number): boolean {
  const mask = memberSets.length - 1;
  for (let slot = memberHash(set, word) & mask; ; slot = (slot + 1) & mask) {
    const held = memberWords[slot] ?? 0;
    if (held === 0) return false;
    if (held === word + 1 && memberSets[slot] === set) return true;
  }
}

/** Lays out patterns, word sets and literals; throws nothing for a lexicon that compiled. */
export function buildTables({ patterns, strings, wordSets: allSets }: TableSource): BuiltTables {
  const wordSets = usedSets(patterns, allSets);
  const words = [...new Set(wordSets.flat())];
  const wordIndex = new Map(words.map((word, index) => [word, index]));
  const numbersOf = (set: readonly string[]): number[] => set.map((word) => wordIndex.get(word) ?? 0);
  const needed = new Set(patterns.flatMap(({ needs }) => needs.map(([set]) => set)));
  const watchers = wordSets.map((): number[] => []);
  patterns.forEach(({ needs }, pattern) => watchers[needs[0]?.[0] ?? -1]?.push(pattern));
  const watched = words.map((): number[] => []);
  watchers.forEach((list, set) => {
    if (list.length > 0) for (const word of numbersOf(wordSets[set] ?? [])) watched[word]?.push(set);
  });
  const captureIndex = new Map<string, number>();
  const captureLists: string[][] = [];
  const captureList = patterns.map(({ captures }) => {
    const key = captures.join('\n');
    const known = captureIndex.get(key) ?? captureLists.push(captures) - 1;
    captureIndex.set(key, known);
    return known;
  });
  const [watchedStart, watchedSets] = rows(watched);
  const [setStart, setWords] = rows(wordSets.map((set, index) => (needed.has(index) ? numbersOf(set) : [])));
  const [watcherStart, watcherRows] = rows(watchers);
  const [patternNeedStart, patternNeeds] = rows(patterns.map(({ needs }) => needs.flat()));
  const [codeStart, code] = rows(patterns.map((pattern) => pattern.code));
  const [literalStart, literals] = rows(
    strings.map((text) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))),
  );
  return {
    captureLists,
    tables: compactTables({
      ...buildDictionary(words),
      ...{ watchedStart, watchedSets, setStart, setWords, watcherStart, watchers: watcherRows },
      ...{ patternNeedStart, patternNeeds, codeStart, code },
      captureList: Int32Array.from(captureList),
      owner: Int32Array.from(patterns.map((pattern) => pattern.owner)),
      literalStart,
      literalUnits: Uint16Array.from(literals),
      ...buildMembers(wordSets, wordIndex),
    }),
  };
}

function compactTables(tables: MatcherTables): MatcherTables {
  const compact = (values: unknown): unknown =>
    values instanceof Int32Array && values.every((value) => value < 65536) ? Uint16Array.from(values) : values;
  return Object.fromEntries(
    Object.entries(tables).map(([name, values]) => [name, compact(values)]),
  ) as unknown as MatcherTables;
}

/** The word sets, emptied where no pattern asks for them: those that only rules ask for are kept elsewhere. */
function usedSets(patterns: TableSource['patterns'], wordSets: TableSource['wordSets']): TableSource['wordSets'] {
  const used = new Set<number>();
  for (const { code, needs } of patterns) {
    for (const [set] of needs) used.add(set);
    for (let pc = 0; pc < code.length; pc += stride) if (code[pc] === op.words) used.add(code[pc + 1] ?? -1);
  }
  return wordSets.map((words, set) => (used.has(set) ? words : []));
}

/** Lists of numbers in one array, with the place where each begins. */
function rows(lists: readonly (readonly number[])[]): [start: Int32Array, values: Int32Array] {
  const start = new Int32Array(lists.length + 1);
  const values = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  lists.forEach((list, index) => {
    values.set(list, at);
    at += list.length;
    start[index + 1] = at;
  });
  return [start, values];
}

function buildMembers(
  wordSets: readonly (readonly string[])[],
  wordIndex: ReadonlyMap<string, number>,
): Pick<MatcherTables, 'memberSets' | 'memberWords'> {
  const slots = powerOfTwo(1.6 * wordSets.reduce((sum, { length }) => sum + length, 0));
  const memberSets = new Int32Array(slots);
  const memberWords = new Int32Array(slots);
  wordSets.forEach((members, set) => {
    for (const text of members) {
      const word = wordIndex.get(text) ?? -1;
      let slot = memberHash(set, word) & (slots - 1);
      while (memberWords[slot] !== 0) slot = (slot + 1) & (slots - 1);
      memberSets[slot] = set;
      memberWords[slot] = word + 1;
    }
  });
  return { memberSets, memberWords };
}
