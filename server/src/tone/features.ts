/**
 * What the model sees of a stretch of text: single characters, two and three neighbours, and characters joined with the reader, each
 * hashed to a row of the weight table. Training and scoring share this file, so they cannot drift apart.
 */
import type { Audience } from '../model/vocabulary.js';

/** Rows of the weight table, as a power of two. */
export const tableBits = 18;
export const tableSize = 1 << tableBits;

/** Features of one character: itself, with the one and the two before, with the reader. */
export const featuresPerUnit = 4;

/** In place of a reader's number: no characters are joined with the reader. */
export const anyReader = 0;

/** The number that stands for a reader in the hash. */
export const readerNumber: Readonly<Record<Audience, number>> = { superior: 1, peer: 2, subordinate: 3, public: 4 };

/** Stands in for words that are not the writer's own (see mask.ts). */
export const maskUnit = '□';

const leftOut = 0;
/** In the table: the unit stands for itself, or is passed over. */
const itself = 0;
const dropped = 0xffff;
/** Stands before the first character of a clause. */
const clauseStart = 1;
const digit = 48;
const letter = 65;
const masked = maskUnit.charCodeAt(0);

/**
 * How each UTF-16 unit counts, where not as itself. Digits are alike, and so are letters: a date or a document number says nothing of the tone.
 */
const units = new Uint16Array(65536).fill(itself);
for (const mark of '\0 \t\u00a0\u3000〔〕[]…\u200b\ufeff\r\n') units[mark.charCodeAt(0)] = dropped;
for (let i = 0; i < 10; i++) units[48 + i] = units[0xff10 + i] = digit;
for (let i = 0; i < 26; i++) units[65 + i] = units[97 + i] = letter;

const isRun = (unit: number): boolean => unit === digit || unit === letter || unit === masked;

/** Keeps three neighbours apart from three others whose first two add up to the same. */
const threeFactor = 0x10001;

function row(a: number, b: number, kind: number): number {
  let x = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(kind, 0x27d4eb2f);
  x ^= x >>> 15;
  x = Math.imul(x, 0x2c1b3c6d);
  x ^= x >>> 12;
  return x & (tableSize - 1);
}

/**
 * Writes the rows of one clause of folded text into `out` from `count` on and returns the new count. A run of digits, letters or masked
 * words counts once. `out` must hold `count + featuresPerUnit * (end - start)`.
 */
export function addFeatures(
  text: string,
  start: number,
  end: number,
  reader: number,
  out: Int32Array,
  count: number,
): number {
  let before = clauseStart;
  let beforeThat = leftOut;
  for (let at = start; at < end; at++) {
    const written = text.charCodeAt(at);
    const counted = units[written] ?? itself;
    if (counted === dropped) continue;
    const unit = counted === itself ? written : counted;
    if (unit === before && isRun(unit)) continue;
    out[count++] = row(unit, 0, 1);
    out[count++] = row(before, unit, 2);
    if (reader !== anyReader) out[count++] = row(unit, reader, 3);
    if (beforeThat !== leftOut) out[count++] = row(Math.imul(beforeThat, threeFactor) + before, unit, 4);
    beforeThat = before;
    before = unit;
  }
  return count;
}
