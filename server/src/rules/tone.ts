/**
 * The tone model as a rule: sentences that are like those that hurt, in words that no list holds. It is a second pair of eyes: where
 * another rule speaks of the same sentence, that one explains (see settle in check/check.ts).
 */
import type { Finding } from '../model/finding.js';
import { type Audience, audiences } from '../model/vocabulary.js';
import { type ToneHit, toneOf } from '../tone/line.js';
import type { ToneModel } from '../tone/model.js';
import { type OfBlock, once } from './blocks.js';
import type { Draft, DraftLine, Rule, Tone } from './draft.js';
import { ToneFinding } from './tone-finding.js';

export const tone: Rule = {
  // What the model finds has no fixed words, so it has no card: docs/model.md shows its figures instead.
  cards: [],
  scope: 'document',
  check(draft) {
    const { audience, kind } = draft.situation;
    const { tone: given } = draft;
    if (given === undefined) return [];
    const { model, strictness } = given;
    const { sentences, suspects } = suspectsOf(draft, scoredIn(model)(audience));
    const threshold = Math.max(model.threshold(strictness), surest.get(kind) ?? 0);
    const findings: Finding[] = [];
    // The highest score that was seen not to suffice: a long text has thousands of hits, and nearly all lie below it.
    let below = -Infinity;
    for (const { line, hits } of suspects)
      for (const hit of hits) {
        if (hit.score <= below) continue;
        const probability = model.probability(hit.score, sentences);
        if (probability < threshold) below = hit.score;
        else findings.push(finding(line, given, hit, audience, probability));
      }
    return findings;
  },
};

/** What the model says of the lines of a block, whatever their roles. */
interface Scored {
  /** For each line how many of its sentences were long enough to be scored. */
  sentences: readonly number[];
  /** The lines with hits. */
  suspects: readonly { place: number; hits: readonly ToneHit[] }[];
}

const scoredIn = once((model: ToneModel) => {
  const works = new Map(audiences.map((reader) => [reader, scoredFor(model, reader)]));
  return (reader: Audience): OfBlock<Scored> => works.get(reader) ?? scoredFor(model, reader);
});

const scoredFor =
  (model: ToneModel, reader: Audience): OfBlock<Scored> =>
  (scans) => {
    const sentences: number[] = [];
    const suspects: { place: number; hits: readonly ToneHit[] }[] = [];
    scans.forEach((scan, place) => {
      const { sentences: scored, hits } = toneOf(scan, model, reader);
      sentences.push(scored);
      if (hits.length > 0) suspects.push({ place, hits });
    });
    return { sentences, suspects };
  };

interface Suspect {
  line: DraftLine;
  hits: readonly ToneHit[];
}

/** How many sentences of prose the draft has, and its lines of prose with hits. Loops: most lines of a long text have no hit. */
function suspectsOf({ lines, blocks }: Draft, work: OfBlock<Scored>): { sentences: number; suspects: Suspect[] } {
  let [first, sentences] = [0, 0];
  const suspects: Suspect[] = [];
  for (const block of blocks) {
    const scored = block.ask(work);
    for (let at = 0; at < scored.sentences.length; at++)
      if (lines[first + at]?.role === 'prose') sentences += scored.sentences[at] ?? 0;
    for (const { place, hits } of scored.suspects) {
      const line = lines[first + place];
      if (line?.role === 'prose') suspects.push({ line, hits });
    }
    first += block.scans.length;
  }
  return { sentences, suspects };
}

/** Kinds of text whose faults lie in calm words, in which the model must be this sure at any strictness; measured in docs/model.md. */
const surest: ReadonlyMap<string, number> = new Map([['信访答复', 0.93]]);

/** Whether the model knows this kind of text less well than others. */
export const isUnsureIn = (kind: string): boolean => surest.has(kind);

/** The finding of a hit, from the hit itself where it stood there before, just as sure. It is kept for long, so it must not hold the draft. */
function finding(line: DraftLine, given: Tone, hit: ToneHit, reader: Audience, confidence: number): Finding {
  const known = hit.finding;
  const from = line.start + hit.sentence.start;
  if (known?.sentence?.start === from && known.confidence === confidence) return known;
  return (hit.finding = new ToneFinding(line, given, hit, reader, confidence));
}
