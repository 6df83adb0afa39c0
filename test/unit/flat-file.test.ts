/** The file that compiled data is kept in: what was put in comes out, and nothing else is ever taken for it. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFlat, encodeFlat, type FlatArray } from '../../server/src/model/flat-file.js';

const mark = 'TESTFILE';
const rising = Uint32Array.from({ length: 400 }, (_, at) => at * 1000 + 5);
const arrays: Record<string, FlatArray> = {
  empty: new Uint32Array(),
  one: Uint8Array.of(7),
  bytes: Uint8Array.of(1, 2, 3, 250, 255, 0),
  units: Uint16Array.of(65535, 0, 1, 65534),
  // A few fall: sorted rows, one after the other.
  rows: Uint16Array.from({ length: 100 }, (_, at) => (at % 25) * 2000),
  rising,
  signed: Int32Array.of(-5, -4, 0, 7, 2147483647, -2147483648),
  fractions: Float64Array.of(0.1, 0.25, 1 / 3, 7),
};
const data = { words: ['请', '贵局'], nested: { yes: true } };
const file = (): Uint8Array => encodeFlat(mark, data, arrays);

describe('a file of flat arrays', () => {
  it('gives back data and arrays of every type, with their names and values', () => {
    const read = decodeFlat(mark, file(), 'a file');
    expect(read.data).toEqual(data);
    expect(Object.keys(read.arrays)).toEqual(Object.keys(arrays));
    expect(read.arrays).toEqual(arrays);
  });

  it('gives back any numbers, rising or not', () =>
    fc.assert(
      fc.property(
        fc.uint16Array(),
        fc.uint8Array({ maxLength: 30 }).map((values) => values.sort()),
        fc.int32Array().map((values) => values.sort()),
        fc.float64Array({ noNaN: true }),
        (units, bytes, signed, fractions) => {
          const given = { units, bytes, signed, fractions };
          expect(decodeFlat(mark, encodeFlat(mark, null, given), 'a file').arrays).toEqual(given);
        },
      ),
    ));

  it('does not change the arrays that it is made of, and is the same each time', () => {
    const before = rising.slice();
    expect(file()).toEqual(file());
    expect(rising).toEqual(before);
  });

  it('takes a part of a larger array for that part alone', () => {
    const part = Uint16Array.of(9, 9, 1, 5, 2, 9).subarray(2, 5);
    expect(decodeFlat(mark, encodeFlat(mark, 0, { part }), 'a file').arrays).toEqual({ part: Uint16Array.of(1, 5, 2) });
  });

  it('packs rising numbers to a small part of what they are', () => {
    const numbers = Uint32Array.from({ length: 10_000 }, (_, at) => at * 3);
    const steps = encodeFlat(mark, null, { numbers });
    expect(gzipSync(steps).length).toBeLessThan(gzipSync(new Uint8Array(numbers.buffer)).length / 20);
  });

  it('packs numbers that go up and down as they are: their steps would be no smaller', () => {
    const noise = Uint8Array.from({ length: 10_000 }, (_, at) => (at % 2) * 100);
    const bytes = encodeFlat(mark, null, { noise });
    expect(Buffer.from(bytes).includes(Buffer.from([0, 100, 0, 100, 0, 100]))).toBe(true);
  });

  it('can be read from any place in memory', () => {
    const shifted = new Uint8Array([1, 2, 3, ...file()]).subarray(3);
    expect(decodeFlat(mark, shifted, 'a file').arrays).toEqual(arrays);
    const aligned = new Uint8Array([...new Uint8Array(16), ...file()]).subarray(16);
    expect(decodeFlat(mark, aligned, 'a file').arrays).toEqual(arrays);
  });

  it('is refused with its name when it is of another version, no such file, cut short or longer', () => {
    const { length } = file();
    expect(() => decodeFlat('OTHERONE', file(), 'a lexicon')).toThrow('not a lexicon of this version');
    expect(() => decodeFlat(mark, new Uint8Array(), 'a lexicon')).toThrow('not a lexicon of this version');
    expect(() => decodeFlat(mark, new TextEncoder().encode(mark), 'a lexicon')).toThrow(
      'not a lexicon of this version',
    );
    for (const less of [1, 4, 8, 64])
      expect(() => decodeFlat(mark, file().slice(0, length - less), 'a lexicon')).toThrow(
        'a lexicon is cut short or damaged',
      );
    expect(() => decodeFlat(mark, new Uint8Array([...file(), 0]), 'a lexicon')).toThrow('cut short or damaged');
  });

  it('is refused when one byte behind its mark has changed, wherever', () => {
    const whole = file();
    for (let at = mark.length; at < whole.length; at += 7) {
      whole[at]! ^= 4;
      expect(() => decodeFlat(mark, whole, 'a file')).toThrow('damaged');
      whole[at]! ^= 4;
    }
  });
});
