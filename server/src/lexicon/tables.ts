/** A compiled lexicon as flat arrays: what the matcher works on, and what is written to disk (see image.ts). */
import { buildDictionary, rows, type DictionaryTables, type Numbers } from './dictionary.js';
import { buildLooks, type LookTables } from './first-look.js';
import type { CompiledPattern } from './lexicon.js';
import { op, stride } from './program.js';
import { inOrderOfNeed, type PatternsAndSets } from './set-order.js';

export interface MatcherTables extends DictionaryTables, LookTables {
  /**
   * For each word set that is a first or second need of a pattern (see set-order.ts) the patterns that watch for it, since it is their rarest
   * need, two numbers each: the pattern, and the set of its second need (the first once more where it has only one).
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
}

/** Numbers that a need takes. */
export const needWidth = 3;

export interface TableSource extends PatternsAndSets {
  strings: readonly string[];
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
export function buildTables({ strings, ...source }: TableSource): BuiltTables {
  const { patterns, wordSets, noted } = inOrderOfNeed(source);
  const captureIndex = new Map<string, number>();
  const captureLists: string[][] = [];
  const captureList = patterns.map(({ captures }) => {
    const key = captures.join('\n');
    const known = captureIndex.get(key) ?? captureLists.push(captures) - 1;
    captureIndex.set(key, known);
    return known;
  });
  const [watcherStart, watchers] = rows(watchersOf(patterns, noted));
  const [patternNeedStart, patternNeeds] = rows(patterns.map(({ needs }) => needs.flat()));
  const [codeStart, code] = rows(patterns.map((pattern) => pattern.code));
  const [literalStart, literals] = rows(
    strings.map((text) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))),
  );
  return {
    captureLists,
    tables: compactTables({
      ...buildDictionary(wordSets),
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
      ...{ watcherStart, watchers },
    }),
  };
}

/** For each set the patterns that watch for it, as in {@link MatcherTables.watchers}. */
function watchersOf(patterns: readonly CompiledPattern[], sets: number): number[][] {
  const watching = Array.from({ length: sets }, (): number[] => []);
  patterns.forEach(({ needs: [first, second = first] }, pattern) => {
    if (first !== undefined && second !== undefined) watching[first[0]]?.push(pattern, second[0]);
  });
  return watching;
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
