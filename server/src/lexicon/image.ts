/**
 * The compiled lexicon as one file of flat arrays, made at build time, so that start-up parses no YAML and builds no index:
 * a mark, the length of a header, the header in JSON, then the arrays one after the other.
 */
import type { CompiledLexicon } from './lexicon.js';
import { type BuiltTables, buildTables, type MatcherTables } from './tables.js';

const magic = 'LYLEXI01';
const alignment = 4;
const aligned = (length: number): number => Math.ceil(length / alignment) * alignment;

const arrayTypes = { Uint16Array, Uint32Array, Int32Array } as const;
type ArrayType = keyof typeof arrayTypes;

interface Header {
  lexicon: CompiledLexicon;
  captureLists: string[][];
  arrays: [name: string, type: ArrayType, length: number][];
  /** Of all arrays, in bytes; a shorter file is damaged. */
  size: number;
}

/** The bytes of a compiled lexicon; the same lexicon gives the same bytes. */
export function encodeLexicon(compiled: CompiledLexicon): Uint8Array {
  const { tables, captureLists } = buildTables(compiled);
  const arrays = Object.entries(tables) as [string, Uint16Array | Uint32Array | Int32Array][];
  const header: Header = {
    lexicon: { ...compiled, patterns: [], strings: [], wordSets: askedFor(compiled) },
    captureLists,
    arrays: arrays.map(([name, values]) => [name, values.constructor.name as ArrayType, values.length]),
    size: arrays.reduce((sum, [, { byteLength }]) => sum + aligned(byteLength), 0),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  let at = aligned(magic.length + 4 + json.length);
  const bytes = new Uint8Array(at + header.size);
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(magic.length, json.length, true);
  bytes.set(json, magic.length + 4);
  for (const [, values] of arrays) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += aligned(values.byteLength);
  }
  return bytes;
}

/** The word sets that rules ask for by themselves; those of the patterns are in the arrays. */
function askedFor({ wordSets, classes, entries }: CompiledLexicon): string[][] {
  const asked = new Set([...Object.values(classes), ...entries.map(({ not }) => not)]);
  return wordSets.map((words, index) => (asked.has(index) ? words : []));
}

/** Reads a compiled lexicon; the arrays are views of `bytes`, not copies. Throws an Error when it is damaged or of another version. */
export function decodeLexicon(bytes: Uint8Array): { compiled: CompiledLexicon; built: BuiltTables } {
  const whole = bytes.byteOffset % alignment === 0 ? bytes : Uint8Array.from(bytes);
  const start = magic.length + 4;
  if (whole.length < start || new TextDecoder().decode(whole.subarray(0, magic.length)) !== magic)
    throw new Error('not a compiled lexicon of this version');
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(magic.length, true);
  const { lexicon, captureLists, arrays, size } = JSON.parse(
    new TextDecoder().decode(whole.subarray(start, start + length)),
  ) as Header;
  let at = aligned(start + length);
  if (whole.length !== at + size) throw new Error('the compiled lexicon is cut short');
  const tables: Record<string, unknown> = {};
  const buffer = whole.buffer as ArrayBuffer;
  for (const [name, type, count] of arrays) {
    const values = new arrayTypes[type](buffer, whole.byteOffset + at, count);
    tables[name] = values;
    at += aligned(values.byteLength);
  }
  return { compiled: lexicon, built: { tables: tables as unknown as MatcherTables, captureLists } };
}
