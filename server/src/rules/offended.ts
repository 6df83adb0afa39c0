/**
 * Which principle a match offends against. The words of some entries offend now against one, now against another ("不必再提" refuses a peer,
 * and orders a nurse about); those name the others under `also`, and the tone model decides by the sentence. Against a principle that
 * the entry does not name the sentence must speak much more clearly.
 */
import type { Entry } from '../lexicon/lexicon.js';
import type { Match } from '../lexicon/matcher.js';
import { principles, type Principle } from '../model/vocabulary.js';
import { blankMasks } from '../tone/clauses.js';
import type { ToneModel } from '../tone/model.js';
import type { Scan } from './draft.js';

/** How far a principle under `also` must lead before the entry’s own, and any other one; chosen in trials (docs/model.md). */
const leadOfNamed = 0.25;
const leadOfOther = 0.75;

/**
 * The principle of the entry, or the one against which the sentence speaks clearly more.
 *
 * @param model undefined where it has nothing to say
 * @param beside the principles of other entries in the sentence: what speaks for those is theirs
 */
export function offended(
  { principle, also }: Entry,
  { folded, masks }: Scan,
  { sentence, mark }: Pick<Match, 'sentence' | 'mark'>,
  model: ToneModel | undefined,
  beside: readonly Principle[],
): Principle {
  if (model === undefined) return principle;
  const scores = model.principleScores(blankMasks(folded, masks), sentence, mark);
  const scoreOf = (name: Principle): number => scores[principles.indexOf(name)] ?? -Infinity;
  const clearest = (names: readonly Principle[]): Principle =>
    names.reduce((best, name) => (scoreOf(name) > scoreOf(best) ? name : best), principle);
  const [any, named] = [clearest(principles.filter((name) => !beside.includes(name))), clearest(also)];
  if (scoreOf(any) > scoreOf(principle) + leadOfOther) return any;
  return scoreOf(named) > scoreOf(principle) + leadOfNamed ? named : principle;
}
