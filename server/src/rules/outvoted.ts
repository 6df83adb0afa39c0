/**
 * The tone model's vote on a match. A pattern sees words, the model the whole sentence: where it is all but certain that nothing hurts, the
 * words stand there by chance ("如发现其赌博行为的将立即查处") or are said of something else. Replies to citizens are long, plain prose
 * full of such chances; an entry that was written for every reader needs more of the model there (docs/model.md).
 */
import type { Entry } from '../lexicon/lexicon.js';
import { blankMasks } from '../tone/clauses.js';
import type { Subject } from './guards.js';
import { isUnsureIn } from './tone.js';

/** Below this probability of hurting a match counts for nothing: in any text; in a reply; in a reply, of an entry for every reader. */
const least = 0.005;
const leastInReplies = 0.008;
const leastOfAnyReader = 0.15;

/** The probability is that of a sentence in a text of ordinary length. */
const ordinary = 1;

/** Of fewer characters the model knows too little to outvote anybody (你不懂。). */
const fewestCharacters = 12;

/** Whether the model is so sure of the sentence that the match is no fault; never where there is no model. */
export function isOutvoted(entry: Entry, { draft, line, match }: Subject): boolean {
  const { tone, situation } = draft;
  const { start, end } = match.sentence;
  if (tone === undefined || end - start < fewestCharacters) return false;
  const { folded, masks } = line.scan;
  const score = tone.model.score(blankMasks(folded, masks), start, end, situation.audience);
  return tone.model.probability(score, ordinary) < leastFor(entry, situation.kind);
}

function leastFor({ severity }: Entry, kind: string): number {
  if (!isUnsureIn(kind)) return least;
  return Object.keys(severity).length === 1 ? leastInReplies : leastOfAnyReader;
}
