/**
 * One linear classifier for each principle against the others, for the principle: support vectors with squared hinge loss, by coordinate
 * descent on the dual (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008).
 */
import { lengthPower, type LinearHeader } from './format.js';
import { shuffled } from './train-data.js';

export interface ClassExample {
  rows: Int32Array;
  label: number;
  /** The class that a second reader named: the example says nothing of it. */
  also: number;
}

export interface Classes {
  /** The weights of one row for all classes side by side. */
  weights: Float64Array;
  biases: Float64Array;
}

/** Rows that fewer examples have teach nothing that holds elsewhere. */
const fewestExamples = 8;
const passes = 10;
/** The larger, the closer the examples are followed; chosen in trials (docs/model.md). */
const closeness = 0.3;
const seed = 42;

/** The rows of an example, each once, with its value. */
interface Vector {
  rows: Int32Array;
  values: Float64Array;
}

/** Learns a weight for each class and feature; the same examples give the same weights. */
export function trainClasses(
  examples: readonly ClassExample[],
  { size, classes }: { size: number; classes: number },
): Classes {
  const rarity = raritiesOf(examples, size);
  const vectors = examples.map(({ rows }) => vectorOf(rows, rarity));
  const square = vectors.reduce((sum, { values }) => sum + squareOf(values), 0) / Math.max(1, vectors.length);
  const unit = Math.sqrt(square || 1);
  for (const { values } of vectors) values.forEach((value, at) => (values[at] = value / unit));
  const weights = new Float64Array(size * classes);
  const biases = new Float64Array(classes);
  for (let name = 0; name < classes; name++) {
    const counted = examples.flatMap(({ label, also }, index) => (also === name && label !== name ? [] : [index]));
    const sides = examples.map(({ label }) => (label === name ? 1 : -1));
    const { own, bias } = separate(vectors, counted, sides, size);
    own.forEach((weight, row) => (weights[row * classes + name] = (weight * (rarity[row] ?? 0)) / unit));
    biases[name] = bias;
  }
  return { weights, biases };
}

/** How much each row counts: the more, the fewer examples have it; 0 for those that too few have. */
function raritiesOf(examples: readonly ClassExample[], size: number): Float64Array {
  const found = new Uint32Array(size);
  for (const { rows } of examples) for (const row of new Set(rows)) found[row] = (found[row] ?? 0) + 1;
  return Float64Array.from(found, (count) => (count < fewestExamples ? 0 : 1 + Math.log(examples.length / count)));
}

function vectorOf(rows: Int32Array, rarity: Float64Array): Vector {
  const even = Math.max(1, rows.length) ** lengthPower;
  const values = new Map<number, number>();
  for (const row of rows) {
    const value = (rarity[row] ?? 0) * even;
    if (value > 0) values.set(row, (values.get(row) ?? 0) + value);
  }
  return { rows: Int32Array.from(values.keys()), values: Float64Array.from(values.values()) };
}

const squareOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0);

/** Weights that part the examples of side 1 from those of side -1. */
function separate(vectors: readonly Vector[], counted: readonly number[], sides: readonly number[], size: number) {
  const own = new Float64Array(size);
  let bias = 0;
  const pulls = new Float64Array(vectors.length);
  const slack = 1 / (2 * closeness);
  const squares = vectors.map(({ values }) => squareOf(values) + 1 + slack);
  for (let pass = 0; pass < passes; pass++) {
    for (const nth of shuffled(counted.length, seed + pass)) {
      const index = counted[nth] ?? 0;
      const vector = vectors[index];
      const side = sides[index] ?? 1;
      if (vector === undefined) continue;
      const { rows, values } = vector;
      let score = bias;
      for (let at = 0; at < rows.length; at++) score += (own[rows[at] ?? 0] ?? 0) * (values[at] ?? 0);
      const pull = pulls[index] ?? 0;
      const next = Math.max(0, pull - (side * score - 1 + slack * pull) / (squares[index] ?? 1));
      const change = (next - pull) * side;
      if (change === 0) continue;
      pulls[index] = next;
      bias += change;
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] ?? 0;
        own[row] = (own[row] ?? 0) + change * (values[at] ?? 0);
      }
    }
  }
  return { own, bias };
}

/** The rows that have weights as bits, their 8-bit weights of one scale, and that scale. */
export function quantiseClasses({ weights, biases }: Classes): {
  headers: LinearHeader[];
  principleBits: Uint8Array;
  principleWeights: Int8Array;
} {
  const classes = biases.length;
  const size = weights.length / classes;
  const scale = endOfScale(weights) / 127;
  const principleBits = new Uint8Array(size / 8);
  const packed: number[] = [];
  for (let row = 0; row < size; row++) {
    const own = weights.subarray(row * classes, (row + 1) * classes);
    if (own.every((weight) => weight === 0)) continue;
    principleBits[row >> 3] = (principleBits[row >> 3] ?? 0) | (1 << (row & 7));
    for (const weight of own) packed.push(Math.max(-127, Math.min(127, Math.round(weight / scale))));
  }
  const headers = [...biases].map((bias) => ({ scale, bias }));
  return { headers, principleBits, principleWeights: Int8Array.from(packed) };
}

/** The size that all but the rarest extremes stay below. */
function endOfScale(weights: Float64Array): number {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  return Math.max(1e-9, sizes[Math.floor(sizes.length * 0.9995)] ?? 1);
}
