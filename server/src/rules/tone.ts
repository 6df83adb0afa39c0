/**
 * The tone model as a rule: sentences that are like those that hurt, in words that no list holds. It is a second pair of eyes: where
 * another rule speaks of the same sentence, that one explains (see settle in check/check.ts).
 */
import type { Finding } from '../model/finding.js';
import type { Audience } from '../model/vocabulary.js';
import { type ToneHit, toneOf } from '../tone/line.js';
import type { DraftLine, Rule, Tone } from './draft.js';
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
    let sentences = 0;
    const suspects: { line: DraftLine; hits: readonly ToneHit[] }[] = [];
    // A loop and no flatMap: most lines of a long text have no hit.
    for (const line of draft.lines) {
      if (line.role !== 'prose') continue;
      const { sentences: scored, hits } = toneOf(line.scan, model, audience);
      sentences += scored;
      if (hits.length > 0) suspects.push({ line, hits });
    }
    const threshold = Math.max(model.threshold(strictness), surest.get(kind) ?? 0);
    return suspects.flatMap(({ line, hits }) =>
      hits.flatMap((hit) => {
        const probability = model.probability(hit.score, sentences);
        return probability < threshold ? [] : [finding(line, given, hit, audience, probability)];
      }),
    );
  },
};

/** Kinds of text whose faults lie in calm words, in which the model must be this sure at any strictness; measured in docs/model.md. */
const surest: ReadonlyMap<string, number> = new Map([['信访答复', 0.94]]);

/** Whether the model knows this kind of text less well than others. */
export const isUnsureIn = (kind: string): boolean => surest.has(kind);

/** The finding of a hit, from the hit itself where it stood there before, just as sure. It is kept for long, so it must not hold the draft. */
function finding(line: DraftLine, given: Tone, hit: ToneHit, reader: Audience, confidence: number): Finding {
  const known = hit.finding;
  const from = line.start + hit.sentence.start;
  if (known?.sentence?.start === from && known.confidence === confidence) return known;
  return (hit.finding = new ToneFinding(line, given, hit, reader, confidence));
}
