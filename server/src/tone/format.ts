/** The file of the model: a mark, a header in JSON, then the tables of 8-bit weights. */
import { principles, type Strictness } from '../model/vocabulary.js';
import { tableSize } from './features.js';

/** A table's weights are 8-bit numbers times `scale`, plus `bias`. */
export interface LinearHeader {
  scale: number;
  bias: number;
}

export interface ModelHeader {
  version: number;
  /** Of all weights; tells a damaged file, and one model from another. */
  checksum: number;
  clause: LinearHeader;
  sentence: LinearHeader;
  /** How much the sentence counts beside its gravest clause. */
  sentenceShare: number;
  /** Logit of the stated probability = slope * score + offset. */
  calibration: { slope: number; offset: number };
  /** Smallest stated probability at which a finding is shown. */
  thresholds: Record<Strictness, number>;
  /** Of each principle in order; one scale for all, so that their sums can be compared. */
  principles: LinearHeader[];
  /** How many rows have weights for the principles: those that several training sentences share. */
  principleRows: number;
}

export interface ModelTables {
  /** Clause and sentence weight of each row, side by side. */
  weights: Int8Array;
  /** A bit for each row of the table: whether it has weights for the principles. */
  principleBits: Uint8Array;
  /** The weight of each principle for each such row in order, side by side. */
  principleWeights: Int8Array;
}

export const formatVersion = 5;
/** The length of a sum is evened out by this power of the number of features. */
export const lengthPower = -0.7;
/** How often the features of a hurting clause count where its principle is sought, beside once those of the rest of the sentence; chosen in trials (docs/model.md). */
export const hurtingCounts = 3;

const magic = 'LYTONE01';
const weightBytes = 2 * tableSize;
const bitBytes = tableSize / 8;

/** Of the bytes in fours; what is left over at the end does not count, and tables have nothing left over. */
export function checksumOf(bytes: Int8Array): number {
  let sum = 0x811c9dc5;
  // Four bytes a step and no iterator: this is most of what loading costs.
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    const four =
      (bytes[at] ?? 0) ^ ((bytes[at + 1] ?? 0) << 8) ^ ((bytes[at + 2] ?? 0) << 16) ^ ((bytes[at + 3] ?? 0) << 24);
    sum = Math.imul(sum ^ four, 0x01000193);
  }
  return sum >>> 0;
}

/** The bytes of a model file; the same model gives the same bytes. */
export function encodeModel(
  header: Omit<ModelHeader, 'version' | 'checksum' | 'principleRows'>,
  { weights, principleBits, principleWeights }: ModelTables,
): Uint8Array {
  const principleRows = principleWeights.length / principles.length;
  const full: ModelHeader = { version: formatVersion, checksum: checksumOf(weights), principleRows, ...header };
  const json = new TextEncoder().encode(JSON.stringify(full));
  const bytes = new Uint8Array(magic.length + 4 + json.length + weightBytes + bitBytes + principleWeights.length);
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(magic.length, json.length, true);
  let at = magic.length + 4;
  for (const part of [
    json,
    new Uint8Array(weights.buffer, weights.byteOffset, weightBytes),
    principleBits,
    new Uint8Array(principleWeights.buffer, principleWeights.byteOffset, principleWeights.length),
  ]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Reads a model file; throws an Error when it is damaged or of another version. The tables are views of `bytes`, not copies. */
export function decodeModel(bytes: Uint8Array): { header: ModelHeader; tables: ModelTables } {
  const start = magic.length + 4;
  if (bytes.length < start || new TextDecoder().decode(bytes.subarray(0, magic.length)) !== magic)
    throw new Error('not a tone model');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length, true);
  const from = start + length;
  if (bytes.length < from + weightBytes) throw new Error('the tone model is cut short');
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(start, from))) as ModelHeader;
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + from, weightBytes);
  if (header.version !== formatVersion)
    throw new Error(`the tone model is of version ${header.version}, not ${formatVersion}`);
  const principleBytes = header.principleRows * principles.length;
  const bits = from + weightBytes;
  if (bytes.length !== bits + bitBytes + principleBytes) throw new Error('the tone model is cut short');
  if (header.checksum !== checksumOf(weights)) throw new Error('the tone model is damaged');
  return {
    header,
    tables: {
      weights,
      principleBits: bytes.subarray(bits, bits + bitBytes),
      principleWeights: new Int8Array(bytes.buffer, bytes.byteOffset + bits + bitBytes, principleBytes),
    },
  };
}
