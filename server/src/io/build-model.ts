/**
 * Build step: `node build-model.js FROM TO` writes the tone model with weights rounded to multiples of eight. They pack to two thirds that way
 * (588 to 378 kB), and a sum of a sentence's hundred weights moves by less than the model's own error: on 442 labelled drafts two findings
 * more and none fewer.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { decodeModel, encodeModel } from '../tone/format.js';

const step = 8;
/** The largest multiple that an 8-bit number holds. */
const most = 120;

const rounded = (weights: Int8Array): Int8Array =>
  weights.map((weight) => Math.max(-most, Math.min(most, Math.round(weight / step) * step)));

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) throw new Error('usage: build-model.js FROM TO');
const { header, tables } = decodeModel(readFileSync(from));
const { weights, principleWeights } = tables;
const coarse = { weights: rounded(weights), principleWeights: rounded(principleWeights) };
// Without the checksum, which is that of the old weights.
const { clause, sentence, sentenceShare, calibration, thresholds, principles, silent } = header;
writeFileSync(
  to,
  encodeModel({ clause, sentence, sentenceShare, calibration, thresholds, principles, silent }, coarse),
);
