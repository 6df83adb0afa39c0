/** Logistic regression over several classes at once (softmax) with AdaGrad, for the principle. */
import { lengthPower, type LinearHeader } from './format.js';
import { shuffled } from './train-data.js';
import { linearDefaults } from './train-linear.js';

export interface ClassExample {
  rows: Int32Array;
  /** The classes that are right, with equal shares: two readers may name two principles. */
  labels: readonly number[];
}

export interface Classes {
  /** The weights of one row for all classes side by side. */
  weights: Float64Array;
  biases: Float64Array;
}

const seed = 42;

/** Learns a weight for each class and feature; the same examples give the same weights. */
export function trainClasses(
  examples: readonly ClassExample[],
  { size, classes }: { size: number; classes: number },
): Classes {
  const { passes, decay, rate } = linearDefaults;
  const weights = new Float64Array(size * classes);
  const squares = new Float64Array(weights.length).fill(1e-3);
  const biases = new Float64Array(classes);
  const biasSquares = new Float64Array(classes).fill(1e-3);
  const step = (values: Float64Array, sums: Float64Array, at: number, slope: number): void => {
    const sum = (sums[at] ?? 0) + slope * slope;
    sums[at] = sum;
    values[at] = (values[at] ?? 0) - (rate * slope) / Math.sqrt(sum);
  };
  for (let pass = 0; pass < passes; pass++) {
    for (const index of shuffled(examples.length, seed + pass)) {
      const example = examples[index];
      if (example === undefined) continue;
      const { rows, labels } = example;
      const even = Math.max(1, rows.length) ** lengthPower;
      shares({ weights, biases }, rows, even).forEach((share, name) => {
        const error = share - (labels.includes(name) ? 1 / labels.length : 0);
        for (const row of rows) {
          const at = (row & (size - 1)) * classes + name;
          step(weights, squares, at, error * even + decay * (weights[at] ?? 0));
        }
        step(biases, biasSquares, name, error);
      });
    }
  }
  return { weights, biases };
}

/** The probability of each class. */
function shares({ weights, biases }: Classes, rows: Int32Array, even: number): number[] {
  const classes = biases.length;
  const mask = weights.length / classes - 1;
  const scores = [...biases];
  for (const row of rows) {
    const from = (row & mask) * classes;
    for (let name = 0; name < classes; name++) scores[name] = (scores[name] ?? 0) + (weights[from + name] ?? 0) * even;
  }
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Fills `table` with 8-bit weights of one scale. */
export function quantiseClasses({ weights, biases }: Classes, table: Int8Array): LinearHeader[] {
  const scale = Math.max(1e-9, ...sample(weights)) / 127;
  weights.forEach((weight, at) => {
    table[at] = Math.max(-127, Math.min(127, Math.round(weight / scale)));
  });
  return [...biases].map((bias) => ({ scale, bias }));
}

/** The size that all but the rarest extremes stay below. */
function sample(weights: Float64Array): number[] {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  return [sizes[Math.floor(sizes.length * 0.9995)] ?? 1];
}
