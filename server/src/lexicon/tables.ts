/** A compiled lexicon as flat arrays: what the matcher works on, and what is written to disk (see image.ts). */
import { buildDictionary, type DictionaryTables, type Numbers } from './dictionary.js';
import { buildLooks, type LookTables } from './first-look.js';
import type { CompiledPattern } from './lexicon.js';
import { op, stride } from './program.js';

export interface MatcherTables extends DictionaryTables, LookTables {
  /** For each word the sets with it for which patterns watch: `watchedSets[watchedStart[word]] … watchedSets[watchedStart[word + 1] - 1]`. */
  watchedStart: Numbers;
  watchedSets: Numbers;
  /** For each word the sets with it that are the second need of a pattern. */
  secondStart: Numbers;
  secondSets: Numbers;
  /**
   * For each word set the patterns that watch for it, since it is their rarest need, two numbers each: the pattern, and the set of its
   * second need (the first once more where it has only one).
   */
  watcherStart: Numbers;
  watchers: Numbers;
  /** For each pattern its needs, {@link needWidth} numbers each: set, near, reach. */
  patternNeedStart: Numbers;
  patternNeeds: Numbers;
  /** For each pattern its program. */
  codeStart: Numbers;
  code: Numbers;
  /** Index of the names that a pattern remembers, in the list of all such lists. */
  captureList: Numbers;
  /** 1 for each pattern that begins at the start of a sentence only. */
  opensSentence: Numbers;
  /** The owner of each pattern. */
  owner: Numbers;
  /** The literals of the programs. */
  literalStart: Numbers;
  literalUnits: Uint16Array;
  /** For each word all sets with it, in order. */
  memberStart: Numbers;
  memberSets: Numbers;
}

/** Numbers that a need takes. */
export const needWidth = 3;
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

/** So few sets are looked through one by one. */
const fewSets = 8;

/** Whether a word is in a set. */
export function isMember({ memberStart, memberSets }: MatcherTables, set: number, word: number): boolean {
  let low = memberStart[word] ?? 0;
  let high = memberStart[word + 1] ?? 0;
  while (high - low > fewSets) {
    const middle = (low + high) >> 1;
    if ((memberSets[middle] ?? 0) <= set) low = middle;
    else high = middle;
  }
  for (; low < high; low++) if (memberSets[low] === set) return true;
  return false;
}

/** Lays out patterns, word sets and literals; throws nothing for a lexicon that compiled. */
export function buildTables({ patterns, strings, wordSets: allSets }: TableSource): BuiltTables {
  const wordSets = usedSets(patterns, allSets);
  const words = [...new Set(wordSets.flat())];
  const wordIndex = new Map(words.map((word, index) => [word, index]));
  const captureIndex = new Map<string, number>();
  const captureLists: string[][] = [];
  const captureList = patterns.map(({ captures }) => {
    const key = captures.join('\n');
    const known = captureIndex.get(key) ?? captureLists.push(captures) - 1;
    captureIndex.set(key, known);
    return known;
  });
  const [memberStart, memberSets] = rows(setsOfWords(wordSets, wordIndex, () => true));
  const [patternNeedStart, patternNeeds] = rows(patterns.map(({ needs }) => needs.flat()));
  const [codeStart, code] = rows(patterns.map((pattern) => pattern.code));
  const [literalStart, literals] = rows(
    strings.map((text) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))),
  );
  return {
    captureLists,
    tables: compactTables({
      ...buildDictionary(words),
      ...buildWatch(patterns, wordSets, wordIndex),
      ...buildLooks(
        patterns.map((pattern) => pattern.code),
        strings,
        wordSets,
      ),
      ...{ patternNeedStart, patternNeeds, codeStart, code },
      captureList: Int32Array.from(captureList),
      opensSentence: Int32Array.from(patterns.map(({ code }) => (opensSentence(code) ? 1 : 0))),
      owner: Int32Array.from(patterns.map((pattern) => pattern.owner)),
      literalStart,
      literalUnits: Uint16Array.from(literals),
      ...{ memberStart, memberSets },
    }),
  };
}

/** Which sets are of interest at each word, and which patterns to try for which set. */
function buildWatch(
  patterns: readonly CompiledPattern[],
  wordSets: TableSource['wordSets'],
  wordIndex: ReadonlyMap<string, number>,
): Pick<MatcherTables, 'watchedStart' | 'watchedSets' | 'secondStart' | 'secondSets' | 'watcherStart' | 'watchers'> {
  const watching = wordSets.map((): number[] => []);
  const seconds = new Set<number>();
  patterns.forEach(({ needs: [first, second = first] }, pattern) => {
    if (first === undefined || second === undefined) return;
    watching[first[0]]?.push(pattern, second[0]);
    seconds.add(second[0]);
  });
  const isWatched = (set: number): boolean => watching[set]?.length !== 0;
  const [watchedStart, watchedSets] = rows(setsOfWords(wordSets, wordIndex, isWatched));
  // A set that is watched is noted anyhow.
  const isSecond = (set: number): boolean => seconds.has(set) && !isWatched(set);
  const [secondStart, secondSets] = rows(setsOfWords(wordSets, wordIndex, isSecond));
  const [watcherStart, watchers] = rows(watching);
  return { watchedStart, watchedSets, secondStart, secondSets, watcherStart, watchers };
}

/** For each word the sets with it that are wanted, in order. */
function setsOfWords(
  wordSets: TableSource['wordSets'],
  wordIndex: ReadonlyMap<string, number>,
  isWanted: (set: number) => boolean,
): number[][] {
  const setsOf = Array.from(wordIndex, (): number[] => []);
  wordSets.forEach((words, set) => {
    if (isWanted(set)) for (const word of words) setsOf[wordIndex.get(word) ?? -1]?.push(set);
  });
  return setsOf;
}

/** Whether a match can begin at the start of a sentence only: nothing but that, and what is remembered, stands ahead of its words. */
function opensSentence(code: readonly number[]): boolean {
  let pc = 0;
  while (code[pc] === op.save) pc += stride;
  return code[pc] === op.start;
}

function compactTables(tables: MatcherTables): MatcherTables {
  const compact = (values: unknown): unknown =>
    values instanceof Int32Array && values.every((value) => value >= 0 && value < 65536)
      ? Uint16Array.from(values)
      : values;
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
