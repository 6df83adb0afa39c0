/** The compiled lexicon as one file of flat arrays, so that start-up parses no YAML and builds no index. */
import { askedClasses } from './asked-classes.js';
import { decodeFlat, encodeFlat, type FlatArray } from '../model/flat-file.js';
import { frontTables } from './dictionary.js';
import type { CompiledLexicon } from './lexicon.js';
import { type BuiltTables, buildTables, type MatcherTables } from './tables.js';

const mark = 'LYLEXI06';

/** Found again from the others when the file is read. */
const derived: ReadonlySet<string> = new Set<keyof MatcherTables>(['roots', 'pairs']);

interface Data {
  lexicon: CompiledLexicon;
  captureLists: string[][];
}

/** Words of the sets that rules ask for by themselves, as text: most are never asked for, and need not be made strings before. */
interface SetTexts {
  /** The words of set n, a line each, are the units from `setStart[n]` to `setStart[n + 1] - 1`. */
  setStart: Uint32Array;
  setUnits: Uint16Array;
}

/** The bytes of a compiled lexicon; the same lexicon gives the same bytes. */
export function encodeLexicon(compiled: CompiledLexicon): Uint8Array {
  const { tables, captureLists } = buildTables(compiled);
  const kept = Object.fromEntries(Object.entries(tables).filter(([name]) => !derived.has(name)));
  const data: Data = { lexicon: { ...compiled, patterns: [], strings: [], wordSets: [] }, captureLists };
  return encodeFlat(mark, data, { ...(kept as Record<string, FlatArray>), ...setTexts(compiled) });
}

/** The word sets that rules ask for by themselves; those of the patterns are in the arrays. */
function setTexts({ wordSets, classes, entries }: CompiledLexicon): SetTexts {
  const asked = new Set([...askedClasses.map((name) => classes[name]), ...entries.map(({ not }) => not)]);
  const texts = wordSets.map((words, index) => (asked.has(index) ? words.join('\n') : ''));
  const setStart = new Uint32Array(texts.length + 1);
  texts.forEach(({ length }, index) => (setStart[index + 1] = (setStart[index] ?? 0) + length));
  const all = texts.join('');
  return { setStart, setUnits: Uint16Array.from({ length: all.length }, (_, at) => all.charCodeAt(at)) };
}

function readSet({ setStart, setUnits }: SetTexts, set: number): string[] {
  const units = setUnits.subarray(setStart[set], setStart[set + 1]);
  return units.length === 0 ? [] : new TextDecoder('utf-16le').decode(units).split('\n');
}

export interface ReadLexicon {
  compiled: CompiledLexicon;
  built: BuiltTables;
  /** The words of a set that rules ask for by themselves. */
  wordsOf: (set: number) => string[];
}

/** Reads a compiled lexicon; the arrays are views of `bytes`, not copies. Throws an Error when it is damaged or of another version. */
export function decodeLexicon(bytes: Uint8Array): ReadLexicon {
  const { data, arrays } = decodeFlat(mark, bytes, 'a compiled lexicon');
  const { lexicon, captureLists } = data as Data;
  const { setStart, setUnits, ...rest } = arrays as unknown as MatcherTables & SetTexts;
  const tables = { ...rest, ...frontTables(rest) };
  return { compiled: lexicon, built: { tables, captureLists }, wordsOf: (set) => readSet({ setStart, setUnits }, set) };
}
