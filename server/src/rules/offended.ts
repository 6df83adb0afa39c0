/**
 * Which principle a match offends against. The words of some entries offend now against one, now against another ("不必再提" refuses a peer,
 * and orders a nurse about); those name the others under `also`, and the tone model decides by the sentence.
 */
import type { Entry } from '../lexicon/lexicon.js';
import { principles, type Principle } from '../model/vocabulary.js';
import { blankMasks } from '../tone/clauses.js';
import type { Subject } from './guards.js';
import { isSilent } from './tone.js';

/** How far another principle must lead before the entry’s own; chosen in trials (docs/model.md). */
const lead = 0.2;

/** The principle of the entry, or the one under `also` against which the sentence speaks clearly more. */
export function offended({ principle, also }: Entry, { draft, line: { scan }, match }: Subject): Principle {
  const { tone, situation } = draft;
  if (also.length === 0 || tone === undefined || isSilent(situation, tone.model)) return principle;
  const scores = tone.model.principleScores(blankMasks(scan.folded, scan.masks), match.sentence);
  const scoreOf = (name: Principle): number => scores[principles.indexOf(name)] ?? -Infinity;
  const other = also.reduce((best, name) => (scoreOf(name) > scoreOf(best) ? name : best));
  return scoreOf(other) > scoreOf(principle) + lead ? other : principle;
}
