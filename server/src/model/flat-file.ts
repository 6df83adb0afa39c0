/**
 * A file of flat arrays, made at build time so that loading it builds nothing: a mark of eight characters, the checksum of all that
 * follows, the length of a header, the header in JSON, then the arrays one after the other. What is read are views of the file's bytes, not
 * copies, but for arrays of rising numbers: those are kept as differences, which a package packs to a tenth, and summed up again in a moment.
 */
const arrayTypes = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array } as const;
type ArrayType = keyof typeof arrayTypes;
export type FlatArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

const alignment = 8;
const aligned = (length: number): number => Math.ceil(length / alignment) * alignment;

interface Header {
  data: unknown;
  arrays: [name: string, type: ArrayType, length: number, isRising: boolean][];
}

/** Of what stands before the header: the mark, the checksum, the header's length. A multiple of four, as is the file's length. */
const prefixOf = (mark: string): number => mark.length + 8;

/** The bytes of a file; the same data and arrays give the same bytes. */
export function encodeFlat(mark: string, data: unknown, arrays: Readonly<Record<string, FlatArray>>): Uint8Array {
  const named = Object.entries(arrays);
  const header: Header = {
    data,
    arrays: named.map(([name, values]) => [
      name,
      values.constructor.name as ArrayType,
      values.length,
      isRising(values),
    ]),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = prefixOf(mark);
  let at = aligned(start + json.length);
  const bytes = new Uint8Array(named.reduce((sum, [, { byteLength }]) => sum + aligned(byteLength), at));
  bytes.set(new TextEncoder().encode(mark));
  bytes.set(json, start);
  for (const [, plain] of named) {
    const values = isRising(plain) ? differences(plain) : plain;
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += aligned(values.byteLength);
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(mark.length + 4, json.length, true);
  view.setUint32(mark.length, checksumOf(bytes, mark), true);
  return bytes;
}

/** Reads what {@link encodeFlat} made. Throws an Error when it has another mark, is cut short or otherwise damaged; `what` names it there. */
export function decodeFlat(
  mark: string,
  bytes: Uint8Array,
  what: string,
): { data: unknown; arrays: Record<string, FlatArray> } {
  const whole = bytes.byteOffset % alignment === 0 ? bytes : Uint8Array.from(bytes);
  const start = prefixOf(mark);
  if (whole.length < start || new TextDecoder().decode(whole.subarray(0, mark.length)) !== mark)
    throw new Error(`not ${what} of this version`);
  const view = new DataView(whole.buffer, whole.byteOffset);
  if (whole.length % alignment !== 0 || view.getUint32(mark.length, true) !== checksumOf(whole, mark))
    throw new Error(`${what} is cut short or damaged`);
  const length = view.getUint32(mark.length + 4, true);
  const header = JSON.parse(new TextDecoder().decode(whole.subarray(start, start + length))) as Header;
  let at = aligned(start + length);
  const arrays: Record<string, FlatArray> = {};
  const buffer = whole.buffer as ArrayBuffer;
  for (const [name, type, count, isSteps] of header.arrays) {
    const values = new arrayTypes[type](buffer, whole.byteOffset + at, count);
    arrays[name] = isSteps ? sums(values) : values;
    at += aligned(values.byteLength);
  }
  return { data: header.data, arrays };
}

/** Whether most numbers are not less than the one before: where rows begin, what is sorted. */
function isRising(values: FlatArray): boolean {
  if (values instanceof Float64Array || values.length < 2) return false;
  let falls = 0;
  for (let at = 1; at < values.length; at++) if ((values[at] ?? 0) < (values[at - 1] ?? 0)) falls++;
  return falls < values.length / 10;
}

/** Each number less the one before; below zero it wraps around, and comes back when summed up. */
function differences(values: FlatArray): FlatArray {
  const steps = values.slice();
  for (let at = steps.length - 1; at > 0; at--) steps[at] = (steps[at] ?? 0) - (steps[at - 1] ?? 0);
  return steps;
}

function sums(steps: FlatArray): FlatArray {
  const values = steps.slice();
  let sum = 0;
  for (let at = 0; at < values.length; at++) values[at] = sum = (sum + (values[at] ?? 0)) | 0;
  return values;
}

/** Of all bytes behind the mark and the sum itself, in fours: one changed byte always makes another sum. */
function checksumOf(bytes: Uint8Array, mark: string): number {
  const from = mark.length + 4;
  // Small numbers and no iterator: this was most of what loading cost.
  const fours = new Int32Array(bytes.buffer, bytes.byteOffset + from, (bytes.length - from) >> 2);
  const count = fours.length;
  let sum = 0x811c9dc5 | 0;
  for (let at = 0; at < count; at++) sum = Math.imul(sum ^ (fours[at] ?? 0), 0x01000193);
  return sum >>> 0;
}
