/** Where words stand as the writer's own: quotations and titles are others' words. */
import type { WordSet } from '../lexicon/word-set.js';
import { type Span, touching } from '../model/span.js';
import type { Scan } from './draft.js';

/** The first `most` places of the words in a line, none within another; offsets of the line. */
export function ownPlaces({ folded, masks }: Scan, words: WordSet, most = Infinity): Span[] {
  const places: Span[] = [];
  for (let at = 0; at < folded.length && places.length < most; at++) {
    const length = words.longestAt(folded, at, folded.length);
    if (length === 0) continue;
    const span = { start: at, end: at + length };
    if (touching(masks, span) !== undefined) continue;
    places.push(span);
    at = span.end - 1;
  }
  return places;
}
