/** The compiled lexicon as one file of flat arrays, so that start-up parses no YAML and builds no index. */
import { decodeFlat, encodeFlat, type FlatArray } from '../model/flat-file.js';
import type { CompiledLexicon } from './lexicon.js';
import { type BuiltTables, buildTables, type MatcherTables } from './tables.js';

const mark = 'LYLEXI03';

interface Data {
  lexicon: CompiledLexicon;
  captureLists: string[][];
}

/** The bytes of a compiled lexicon; the same lexicon gives the same bytes. */
export function encodeLexicon(compiled: CompiledLexicon): Uint8Array {
  const { tables, captureLists } = buildTables(compiled);
  const data: Data = {
    lexicon: { ...compiled, patterns: [], strings: [], wordSets: askedFor(compiled) },
    captureLists,
  };
  return encodeFlat(mark, data, { ...tables } as Record<string, FlatArray>);
}

/** The word sets that rules ask for by themselves; those of the patterns are in the arrays. */
function askedFor({ wordSets, classes, entries }: CompiledLexicon): string[][] {
  const asked = new Set([...Object.values(classes), ...entries.map(({ not }) => not)]);
  return wordSets.map((words, index) => (asked.has(index) ? words : []));
}

/** Reads a compiled lexicon; the arrays are views of `bytes`, not copies. Throws an Error when it is damaged or of another version. */
export function decodeLexicon(bytes: Uint8Array): { compiled: CompiledLexicon; built: BuiltTables } {
  const { data, arrays } = decodeFlat(mark, bytes, 'a compiled lexicon');
  const { lexicon, captureLists } = data as Data;
  return { compiled: lexicon, built: { tables: arrays as unknown as MatcherTables, captureLists } };
}
