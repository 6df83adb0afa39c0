/**
 * A file of flat arrays, made at build time so that loading it builds nothing: a mark of eight characters, the length of a header, the
 * header in JSON, then the arrays one after the other. What is read are views of the file's bytes, not copies, but for arrays of rising numbers:
 * those are kept as differences, which a package packs to a tenth, and summed up again in a moment.
 */
const arrayTypes = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array } as const;
type ArrayType = keyof typeof arrayTypes;
export type FlatArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

const alignment = 8;
const aligned = (length: number): number => Math.ceil(length / alignment) * alignment;

interface Header {
  data: unknown;
  arrays: [name: string, type: ArrayType, length: number, isRising: boolean][];
  /** Of all arrays, in bytes; a shorter file is damaged. */
  size: number;
}

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
    size: named.reduce((sum, [, { byteLength }]) => sum + aligned(byteLength), 0),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  let at = aligned(mark.length + 4 + json.length);
  const bytes = new Uint8Array(at + header.size);
  bytes.set(new TextEncoder().encode(mark));
  new DataView(bytes.buffer).setUint32(mark.length, json.length, true);
  bytes.set(json, mark.length + 4);
  for (const [, plain] of named) {
    const values = isRising(plain) ? differences(plain) : plain;
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += aligned(values.byteLength);
  }
  return bytes;
}

/** Reads what {@link encodeFlat} made. Throws an Error when it has another mark or is cut short; `what` names it there. */
export function decodeFlat(
  mark: string,
  bytes: Uint8Array,
  what: string,
): { data: unknown; arrays: Record<string, FlatArray> } {
  const whole = bytes.byteOffset % alignment === 0 ? bytes : Uint8Array.from(bytes);
  const start = mark.length + 4;
  if (whole.length < start || new TextDecoder().decode(whole.subarray(0, mark.length)) !== mark)
    throw new Error(`not ${what} of this version`);
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(mark.length, true);
  const header = JSON.parse(new TextDecoder().decode(whole.subarray(start, start + length))) as Header;
  let at = aligned(start + length);
  if (whole.length !== at + header.size) throw new Error(`${what} is cut short`);
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
  for (let at = 1; at < values.length; at++) values[at] = (values[at] ?? 0) + (values[at - 1] ?? 0);
  return values;
}
