/** Logistic regression with AdaGrad over hashed rows: one pass after another in an order fixed by a seed. */
import { lengthPower, type LinearHeader } from './format.js';
import { shuffled } from './train-data.js';

export interface Example {
  rows: Int32Array;
  positive: boolean;
  weight: number;
}

export interface Linear {
  weights: Float64Array;
  bias: number;
}

export interface LinearOptions {
  /** Rows of the table, a power of two. */
  size: number;
  passes: number;
  decay: number;
  rate: number;
}

export const linearDefaults = { passes: 10, decay: 1e-3, rate: 0.5 };

const seed = 42;

/** Learns one weight a feature; the same examples in the same order give the same weights. */
export function trainLinear(examples: readonly Example[], { size, passes, decay, rate }: LinearOptions): Linear {
  const weights = new Float64Array(size);
  const squares = new Float64Array(weights.length).fill(1e-3);
  const mask = size - 1;
  let bias = 0;
  let biasSquares = 1e-3;
  for (let pass = 0; pass < passes; pass++) {
    for (const index of shuffled(examples.length, seed + pass)) {
      const example = examples[index];
      if (example === undefined) continue;
      const { rows, positive, weight } = example;
      const even = Math.max(1, rows.length) ** lengthPower;
      const error = (1 / (1 + Math.exp(-(sumOf(weights, rows) * even + bias))) - (positive ? 1 : 0)) * weight;
      for (const row of rows) {
        const at = row & mask;
        const slope = error * even + decay * (weights[at] ?? 0);
        const square = (squares[at] ?? 0) + slope * slope;
        squares[at] = square;
        weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(square);
      }
      biasSquares += error * error;
      bias -= (rate * error) / Math.sqrt(biasSquares);
    }
  }
  return { weights, bias };
}

function sumOf(weights: Float64Array, rows: Int32Array): number {
  const mask = weights.length - 1;
  let sum = 0;
  for (const row of rows) sum += weights[row & mask] ?? 0;
  return sum;
}

/** Puts 8-bit weights into every `stride`th place of `table` from `offset` on. Rare extremes are cut off, so that the rest stays fine. */
export function quantise({ weights, bias }: Linear, table: Int8Array, stride: number, offset: number): LinearHeader {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const scale = (sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / 127;
  weights.forEach((weight, row) => {
    table[row * stride + offset] = Math.max(-127, Math.min(127, Math.round(weight / scale)));
  });
  return { scale, bias };
}
