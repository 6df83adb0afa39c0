import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/**
 * A data file that the build made: as it is, or beside it packed as `.br`, which is how the extension's package carries the large ones.
 * Throws when there is neither, or what is there cannot be unpacked.
 */
export function readDataFile(path: string): Uint8Array {
  const packed = `${path}.br`;
  return existsSync(path) || !existsSync(packed) ? readFileSync(path) : brotliDecompressSync(readFileSync(packed));
}
