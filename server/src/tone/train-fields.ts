/**
 * Word fields: words of one meaning (长辈亲属, 催逼副词 …) share one weight in training, so that a word which no sentence holds is known by
 * its fellows. A word of one to three characters is itself a row of the table; the weights of its fields are added to that row when training
 * is done, so the fields cost nothing when a text is scored.
 */
import { parse } from 'yaml';
import { rowOfWord } from './features.js';

/** Words of one meaning. */
export type Field = readonly string[];

/** Which fields each row of a table of some size belongs to. */
export interface Ties {
  /** How many fields there are; field n has the row `size + n` in training. */
  count: number;
  fieldsOf: ReadonlyMap<number, readonly number[]>;
}

export const noTies: Ties = { count: 0, fieldsOf: new Map() };

/** Reads a file of lexicons/fields: a list of `field` (its name) and `words`. */
export function readFields(content: string): Field[] {
  return ((parse(content) ?? []) as { words: unknown[] }[]).map(({ words }) => words.map(String));
}

/** Ties for a table of `size` rows, a power of two. Words of more than three characters have no row of their own and count for nothing. */
export function tiesOf(fields: readonly Field[], size: number): Ties {
  const fieldsOf = new Map<number, number[]>();
  fields.forEach((words, field) => {
    const rows = words.map(rowOfWord).filter((row) => row !== undefined);
    for (const row of new Set(rows.map((full) => full & (size - 1)))) {
      const known = fieldsOf.get(row);
      if (known === undefined) fieldsOf.set(row, [field]);
      else known.push(field);
    }
  });
  return { count: fields.length, fieldsOf };
}

/** The rows within a table of `size` rows, and after them those of their fields. */
export function withFields(rows: Int32Array, size: number, { fieldsOf }: Ties): Int32Array {
  const own = rows.map((row) => row & (size - 1));
  const tied: number[] = [];
  for (const row of own) for (const field of fieldsOf.get(row) ?? []) tied.push(size + field);
  return Int32Array.from([...own, ...tied]);
}

/** The table alone, each row with the weights of its fields added; `width` weights stand side by side in a row. */
export function foldFields(weights: Float64Array, size: number, width: number, { fieldsOf }: Ties): Float64Array {
  const table = weights.slice(0, size * width);
  for (const [row, fields] of fieldsOf)
    for (const field of fields)
      for (let at = 0; at < width; at++)
        table[row * width + at] = (table[row * width + at] ?? 0) + (weights[(size + field) * width + at] ?? 0);
  return table;
}
