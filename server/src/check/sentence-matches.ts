/** A match lies in one sentence and depends on its words alone: where a line has changed, only the sentences that did are searched again. */
import type { Match, Matcher } from '../lexicon/matcher.js';
import { sameBeginning, sameEnd } from '../model/difference.js';
import { shift, type Span } from '../model/span.js';
import type { Scan } from '../rules/draft.js';

/** The matches in a line of folded text, those of unchanged sentences taken from the line as it was. */
export function findChanged(folded: string, sentences: readonly Span[], matcher: Matcher, before: Scan): Match[] {
  const same = sameBeginning(before.folded, folded);
  const sameTail = sameEnd(before.folded, folded, Math.min(before.folded.length, folded.length) - same);
  const by = folded.length - before.folded.length;
  const knownStarts = new Map(before.sentences.map(({ start, end }) => [start, end]));
  const movedBy = ({ start, end }: Span): number | undefined => {
    if (end <= same && knownStarts.get(start) === end) return 0;
    return start >= folded.length - sameTail && knownStarts.get(start - by) === end - by ? by : undefined;
  };
  const kept: Match[] = [];
  const fresh = sentences.filter((sentence) => {
    const moved = movedBy(sentence);
    if (moved === undefined) return true;
    const start = sentence.start - moved;
    for (const match of before.matches)
      if (match.sentence.start === start) kept.push(moveMatch(match, moved, sentence));
    return false;
  });
  return [...kept, ...matcher.find(folded, fresh)].sort((a, b) => a.anchor - b.anchor || a.pattern - b.pattern);
}

function moveMatch(match: Match, by: number, sentence: Span): Match {
  if (by === 0) return match;
  const captures = new Map([...match.captures].map(([name, span]) => [name, shift(span, by)]));
  return { ...match, ...shift(match, by), anchor: match.anchor + by, mark: shift(match.mark, by), sentence, captures };
}
