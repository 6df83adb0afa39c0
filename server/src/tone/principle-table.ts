/** The weights of the principles: of the rows that several training sentences share, packed side by side. */
import { principles } from '../model/vocabulary.js';
import type { ModelTables } from './format.js';

const classes = principles.length;

/** How many of the lowest bits of a byte are set. */
const bitsIn = Uint8Array.from({ length: 256 }, (_, byte) => {
  let count = 0;
  for (let rest = byte; rest > 0; rest >>= 1) count += rest & 1;
  return count;
});

/** Finds the weights of a row: a bit tells whether it has any, and the bits before it where they stand. */
export class PrincipleTable {
  /** How many rows with weights stand before each byte of bits. */
  private readonly before: Uint32Array;

  constructor(private readonly tables: Pick<ModelTables, 'principleBits' | 'principleWeights'>) {
    const { principleBits } = tables;
    this.before = new Uint32Array(principleBits.length);
    for (let byte = 1; byte < principleBits.length; byte++)
      this.before[byte] = (this.before[byte - 1] ?? 0) + (bitsIn[principleBits[byte - 1] ?? 0] ?? 0);
  }

  /** Adds the weights of the first `count` rows, each `times` over, to the sum of each principle. */
  addTo(sums: number[], rows: Int32Array, count: number, times: number): void {
    const { principleBits, principleWeights } = this.tables;
    for (let nth = 0; nth < count; nth++) {
      const row = rows[nth] ?? 0;
      const bits = principleBits[row >> 3] ?? 0;
      const bit = 1 << (row & 7);
      if ((bits & bit) === 0) continue;
      const place = (this.before[row >> 3] ?? 0) + (bitsIn[bits & (bit - 1)] ?? 0);
      for (let name = 0; name < classes; name++)
        sums[name] = (sums[name] ?? 0) + times * (principleWeights[place * classes + name] ?? 0);
    }
  }
}
