/** Turns scores into probabilities that can be believed, and probabilities into thresholds. */

import type { SampleKind } from './train-data.js';

/** A score given by a model that had not seen the sentence. */
export interface Trial {
  score: number;
  kind: SampleKind;
  /** How much it counts, so that the kinds are as common as in drafts. */
  weight: number;
}

export interface Stated extends Trial {
  probability: number;
}

/**
 * How common each kind is among the sentences of drafts: of a dozen sentences of prose about two hurt, most of them plainly, and one only
 * looks as if it did. The training sentences are mostly calm faults, look-alikes and rewordings, so they must be weighed
 * before a score means anything.
 */
export const shares: Readonly<Record<SampleKind, number>> = {
  'faulty-plain': 0.12,
  'faulty-official': 0.06,
  ordinary: 0.74,
  'look-alike': 0.06,
  rewording: 0.02,
};

/** Whether the trial’s sentence is one that hurts. */
export const isFaulty = ({ kind }: Pick<Trial, 'kind'>): boolean =>
  kind === 'faulty-plain' || kind === 'faulty-official';

/** Weighs trials so that their kinds are as common as in drafts; the weights add up to the number of trials. */
export function weighTrials<T extends Pick<Trial, 'kind'>>(trials: readonly T[]): (T & { weight: number })[] {
  const counts = new Map<SampleKind, number>();
  for (const { kind } of trials) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return trials.map((trial) => ({
    ...trial,
    weight: (shares[trial.kind] * trials.length) / (counts.get(trial.kind) ?? 1),
  }));
}

/** Fits probability = logistic(slope * score + offset) by Newton's method. */
export function fitLogistic(trials: readonly Trial[]): { slope: number; offset: number } {
  let [slope, offset] = [1, 0];
  for (let step = 0; step < 50; step++) {
    let [gs, go, hss, hso, hoo] = [0, 0, 1e-6, 0, 1e-6];
    for (const trial of trials) {
      const { score, weight } = trial;
      const p = 1 / (1 + Math.exp(-(slope * score + offset)));
      const error = weight * (p - (isFaulty(trial) ? 1 : 0));
      const bend = weight * p * (1 - p);
      gs += error * score;
      go += error;
      hss += bend * score * score;
      hso += bend * score;
      hoo += bend;
    }
    const determinant = hss * hoo - hso * hso;
    slope -= (gs * hoo - go * hso) / determinant;
    offset -= (go * hss - gs * hso) / determinant;
  }
  return { slope, offset };
}

/**
 * The smallest probability from which on the findings are right this often. Summed over stated probabilities, not over labels: at the
 * top there are too few trials for the labels to say more than chance.
 */
export function thresholdFor(precision: number, trials: readonly Stated[]): number {
  let [right, all, threshold] = [0, 0, 1];
  for (const { probability, weight } of [...trials].sort((a, b) => b.probability - a.probability)) {
    all += weight;
    right += weight * probability;
    if (right / all >= precision) threshold = probability;
  }
  return threshold;
}

export interface ReliabilityRow {
  from: number;
  to: number;
  count: number;
  stated: number;
  found: number;
}

const bands = [0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1];

/** How often sentences hurt for which a probability is stated, band by band. */
export function reliability(trials: readonly Stated[]): ReliabilityRow[] {
  return bands.slice(1).map((to, index) => {
    const from = bands[index] ?? 0;
    const inside = trials.filter(({ probability }) => probability >= from && (probability < to || to === 1));
    const sum = (value: (trial: Stated) => number): number =>
      inside.reduce((total, trial) => total + trial.weight * value(trial), 0);
    const all = Math.max(
      1e-9,
      sum(() => 1),
    );
    return {
      from,
      to,
      count: inside.length,
      stated: sum(({ probability }) => probability) / all,
      found: sum((trial) => (isFaulty(trial) ? 1 : 0)) / all,
    };
  });
}
