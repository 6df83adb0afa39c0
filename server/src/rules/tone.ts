/**
 * The tone model as a rule: sentences that are like those that hurt, in words that no list holds. It is a second pair of eyes: where
 * another rule speaks of the same sentence, that one explains (see settle in check/check.ts).
 */
import type { Finding, Situation } from '../model/finding.js';
import type { Audience } from '../model/vocabulary.js';
import { type ToneHit, toneOf } from '../tone/line.js';
import type { ToneModel } from '../tone/model.js';
import type { DraftLine, Rule, Tone } from './draft.js';
import { ToneFinding } from './tone-finding.js';

export const tone: Rule = {
  // What the model finds has no fixed words, so it has no card: docs/model.md shows its figures instead.
  cards: [],
  scope: 'document',
  check(draft) {
    const { audience } = draft.situation;
    const { tone: given } = draft;
    if (given === undefined || isSilent(draft.situation, given.model)) return [];
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
    const threshold = model.threshold(strictness);
    return suspects.flatMap(({ line, hits }) =>
      hits.flatMap((hit) => {
        const probability = model.probability(hit.score, sentences);
        return probability < threshold ? [] : [finding(line, given, hit, audience, probability)];
      }),
    );
  },
};

/** Where the model has not earned its place; measured in docs/model.md. */
const silentKinds: ReadonlySet<string> = new Set(['信访答复']);

/** Whether the model says nothing in this kind of text, to this reader. */
export const isSilent = ({ audience, kind }: Pick<Situation, 'audience' | 'kind'>, model: ToneModel): boolean =>
  silentKinds.has(kind) || model.isSilentFor(audience);

/** The finding of a hit, from the hit itself where it stood there before, just as sure. It is kept for long, so it must not hold the draft. */
function finding(line: DraftLine, given: Tone, hit: ToneHit, reader: Audience, confidence: number): Finding {
  const known = hit.finding;
  const from = line.start + hit.sentence.start;
  if (known?.sentence?.start === from && known.confidence === confidence) return known;
  return (hit.finding = new ToneFinding(line, given, hit, reader, confidence));
}
