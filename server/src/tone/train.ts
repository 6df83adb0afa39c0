/** `npm run train`: makes lexicons/tone-model.bin and lexicons/tone-sentences.bin from lexicons/sentences and prints the figures. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { fitLogistic, isFaulty, reliability, thresholdFor, type Trial, weighTrials } from './calibrate.js';
import { nearDuplicates } from './train-duplicates.js';
import { nearestIndexOf } from './train-nearest.js';
import { readSamples, type Sample, type SentenceFile } from './train-data.js';
import { crossValidate, trainModel } from './train-model.js';

const folds = 5;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function calibrate(trials: readonly Trial[]) {
  const calibration = fitLogistic(trials);
  const stated = trials.map((trial) => ({
    ...trial,
    probability: 1 / (1 + Math.exp(-(calibration.slope * trial.score + calibration.offset))),
  }));
  const at = (precision: number): number => thresholdFor(precision, stated);
  return { calibration, stated, thresholds: { careful: at(0.95), normal: at(0.9), strict: at(0.8) } };
}

/** Throws when two sentences are nearly the same; rewordings may be like the sentence that they reword. */
function refuseTwins(samples: readonly Sample[]): void {
  const twins = nearDuplicates(samples.filter(({ kind }) => kind !== 'rewording').map(({ text }) => text));
  if (twins.length === 0) return;
  const list = twins.map(([one, other]) => `  ${one}\n  ${other}`).join('\n\n');
  throw new Error(`these sentences are nearly the same; take one of each pair out of lexicons/sentences:\n${list}`);
}

const filesIn = (folder: string): SentenceFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => ({ name: basename(name, '.yml'), content: readFileSync(join(folder, name), 'utf8') }));

function main(folder: string): void {
  const samples = readSamples(filesIn(join(folder, 'sentences')));
  refuseTwins(samples);
  const faulty = samples.filter(({ fault }) => fault !== undefined).length;
  console.log(`${faulty} faulty, ${samples.length - faulty} clean sentences; ${folds} folds`);

  const trials = weighTrials(crossValidate(samples, folds, true));
  const { calibration, stated, thresholds } = calibrate(trials);
  for (const [name, threshold] of Object.entries(thresholds)) {
    const found = stated.filter((trial) => isFaulty(trial) && trial.probability >= threshold).length;
    console.log(`${name}: stated probability ≥ ${threshold.toFixed(3)}, recall ${percent(found / faulty)}`);
  }
  const judged = trials.filter(({ principleRight }) => principleRight !== undefined);
  console.log(
    `principle right: ${percent(judged.filter(({ principleRight }) => principleRight === true).length / judged.length)}`,
  );
  console.log('| stated | sentences | mean stated | found faulty |\n|---|---|---|---|');
  for (const { from, to, count, stated: mean, found } of reliability(stated))
    console.log(`| ${from}–${to} | ${count} | ${mean.toFixed(3)} | ${found.toFixed(3)} |`);

  const bytes = trainModel(samples, { calibration, thresholds });
  writeFileSync(join(folder, 'tone-model.bin'), bytes);
  const index = deflateRawSync(nearestIndexOf(samples), { level: 9 });
  writeFileSync(join(folder, 'tone-sentences.bin'), index);
  console.log(`tone-model.bin ${bytes.length} bytes, tone-sentences.bin ${index.length} bytes`);
}

main(process.argv[2] ?? 'lexicons');
