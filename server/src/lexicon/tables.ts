/** A compiled lexicon as flat arrays: what the matcher works on, and what is written to disk (see image.ts). */
import { buildDictionary, type DictionaryTables, powerOfTwo } from './dictionary.js';
import type { CompiledPattern } from './lexicon.js';
import { op, stride } from './program.js';

export interface MatcherTables extends DictionaryTables {
  /** For each word the sets of {@link Need}s that hold it: `needSets[needStart[word]] … needSets[needStart[word + 1] - 1]`. */
  needStart: Int32Array;
  needSets: Int32Array;
  /** For each word set the patterns whose rarest need it is. */
  watcherStart: Int32Array;
  watchers: Int32Array;
  /** For each pattern its needs, three numbers each: set, near, reach. */
  patternNeedStart: Int32Array;
  patternNeeds: Int32Array;
  /** For each pattern its program. */
  codeStart: Int32Array;
  code: Int32Array;
  /** Index of the names that a pattern remembers, in the list of all such lists. */
  captureList: Int32Array;
  /** The owner of each pattern. */
  owner: Int32Array;
  /** The literals of the programs. */
  literalStart: Int32Array;
  literalUnits: Uint16Array;
  /** Hash table of which word is in which set; a free slot has the word -1. */
  memberSets: Int32Array;
  memberWords: Int32Array;
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

export const memberHash = (set: number, word: number): number => {
  const mixed = Math.imul(set, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

/** Lays out patterns, word sets and literals; throws nothing for a lexicon that compiled. */
export function buildTables({ patterns, strings, wordSets: allSets }: TableSource): BuiltTables {
  const wordSets = usedSets(patterns, allSets);
  const words = [...new Set(wordSets.flat())];
  const wordIndex = new Map(words.map((word, index) => [word, index]));
  const needed = new Set(patterns.flatMap(({ needs }) => needs.map(([set]) => set)));
  const setsOf = words.map((): number[] => []);
  wordSets.forEach((members, set) => {
    if (needed.has(set)) for (const word of members) setsOf[wordIndex.get(word) ?? -1]?.push(set);
  });
  const watchers = wordSets.map((): number[] => []);
  patterns.forEach(({ needs }, pattern) => watchers[needs[0]?.[0] ?? -1]?.push(pattern));
  const captureIndex = new Map<string, number>();
  const captureLists: string[][] = [];
  const captureList = patterns.map(({ captures }) => {
    const key = captures.join('\n');
    const known = captureIndex.get(key) ?? captureLists.push(captures) - 1;
    captureIndex.set(key, known);
    return known;
  });
  const [needStart, needSets] = rows(setsOf);
  const [watcherStart, watcherRows] = rows(watchers);
  const [patternNeedStart, patternNeeds] = rows(patterns.map(({ needs }) => needs.flat()));
  const [codeStart, code] = rows(patterns.map((pattern) => pattern.code));
  const [literalStart, literals] = rows(
    strings.map((text) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))),
  );
  return {
    captureLists,
    tables: {
      ...buildDictionary(words),
      ...{ needStart, needSets, watcherStart, watchers: watcherRows, patternNeedStart, patternNeeds, codeStart, code },
      captureList: Int32Array.from(captureList),
      owner: Int32Array.from(patterns.map((pattern) => pattern.owner)),
      literalStart,
      literalUnits: Uint16Array.from(literals),
      ...buildMembers(wordSets, wordIndex),
    },
  };
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
  const memberWords = new Int32Array(slots).fill(-1);
  wordSets.forEach((members, set) => {
    for (const text of members) {
      const word = wordIndex.get(text) ?? -1;
      let slot = memberHash(set, word) & (slots - 1);
      while (memberWords[slot] !== -1) slot = (slot + 1) & (slots - 1);
      memberSets[slot] = set;
      memberWords[slot] = word;
    }
  });
  return { memberSets, memberWords };
}
