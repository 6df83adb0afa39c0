/** From samples to a model, and from samples to trials on parts that a model has not seen. */
import { principles } from '../model/vocabulary.js';
import type { Trial } from './calibrate.js';
import { tableSize } from './features.js';
import { holdsMark } from './clauses.js';
import { encodeModel, hurtingCounts, type ModelHeader } from './format.js';
import { ToneModel } from './model.js';
import { clausesOf, type Sample } from './train-data.js';
import { quantiseClasses, trainClasses } from './train-classes.js';
import { type Example, linearDefaults, quantise, trainLinear } from './train-linear.js';

/** How much the sentence counts beside its gravest clause; chosen in trials (docs/model.md). */
const sentenceShare = 1;

export type Fitted = Pick<ModelHeader, 'calibration' | 'thresholds'>;

/** Before calibration: the probability is the logistic of the bare score. */
export const uncalibrated: Fitted = {
  calibration: { slope: 1, offset: 0 },
  thresholds: { careful: 0.95, normal: 0.9, strict: 0.8 },
};

/** The bytes of the model that these samples make. */
export function trainModel(samples: readonly Sample[], fitted: Fitted, withPrinciples = true): Uint8Array {
  const { clauses, sentences } = examplesOf(samples);
  const weights = new Int8Array(2 * tableSize);
  const options = { ...linearDefaults, size: tableSize };
  const clause = quantise(trainLinear(clauses, options), weights, 2, 0);
  const sentence = quantise(trainLinear(sentences, options), weights, 2, 1);
  const { headers, ...named } = withPrinciples ? trainPrinciples(samples) : noPrinciples();
  return encodeModel({ clause, sentence, sentenceShare, principles: headers, ...fitted }, { weights, ...named });
}

function examplesOf(samples: readonly Sample[]): { clauses: Example[]; sentences: Example[] } {
  const clauses: Example[] = [];
  const sentences: Example[] = [];
  for (const { text, reader, fault, weight } of samples) {
    const parts = clausesOf(text, reader);
    sentences.push({
      rows: Int32Array.from(parts.flatMap(({ rows }) => [...rows])),
      positive: fault !== undefined,
      weight,
    });
    for (const part of parts) {
      // What stands beside the fault in a faulty sentence is neither: it often prepares the fault.
      if (fault === undefined || holdsMark(part, fault.mark))
        clauses.push({ rows: part.rows, positive: fault !== undefined, weight });
    }
  }
  return { clauses, sentences };
}

/** All principles at once, on faulty sentences. Who reads does not help to tell them apart, so it is no feature here. */
function trainPrinciples(samples: readonly Sample[]) {
  const examples = samples.flatMap(({ text, fault }) => {
    if (fault === undefined) return [];
    const rows = Int32Array.from(
      clausesOf(text).flatMap((part) => {
        const own = [...part.rows];
        return holdsMark(part, fault.mark) ? Array.from({ length: hurtingCounts }, () => own).flat() : own;
      }),
    );
    const { principle, also = principle } = fault;
    return [{ rows, label: principles.indexOf(principle), also: principles.indexOf(also) }];
  });
  return quantiseClasses(trainClasses(examples, { size: tableSize, classes: principles.length }));
}

const noPrinciples = (): ReturnType<typeof trainPrinciples> => ({
  headers: [],
  principleBits: new Uint8Array(tableSize / 8),
  principleWeights: new Int8Array(0),
});

export interface FoldTrial extends Omit<Trial, 'weight'> {
  principleRight: boolean | undefined;
}

/** Scores of all samples by models that have not seen them or their rewordings. */
export function crossValidate(samples: readonly Sample[], folds: number, withPrinciples: boolean): FoldTrial[] {
  const foldOf = (group: string): number =>
    [...group].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7) % folds;
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const model = ToneModel.load(
      trainModel(
        samples.filter(({ group }) => foldOf(group) !== fold),
        uncalibrated,
        withPrinciples,
      ),
    );
    return samples
      .filter(({ group }) => foldOf(group) === fold)
      .map((sample) => tryModel(model, sample, withPrinciples));
  });
}

function tryModel(model: ToneModel, { text, reader, fault, kind }: Sample, withPrinciples: boolean): FoldTrial {
  const score = model.score(text, 0, text.length, reader);
  const principleRight =
    fault === undefined || !withPrinciples
      ? undefined
      : model.principleOf(text, { start: 0, end: text.length }, fault.mark) === fault.principle;
  return { score, kind, principleRight };
}
