/** Scans lines, and keeps what an earlier version of the text already knows about unchanged lines. */
import { fold } from '../lexicon/fold.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { findMasks } from '../model/mask.js';
import { splitLines, splitSentences } from '../model/paragraph.js';
import type { Scan } from '../rules/draft.js';
import type { PlacedScan } from './structure.js';

/** What depends on the words of one line alone. */
export function scanLine(text: string, lexicon: Lexicon): Scan {
  const folded = fold(text);
  return { text, folded, matches: lexicon.matcher.find(folded), masks: findMasks(text), sentences: splitSentences(folded) };
}

/**
 * Scans a text; lines that `before` has at its beginning or end are not scanned again, so that a keystroke costs its line.
 */
export function scanText(text: string, lexicon: Lexicon, before: readonly PlacedScan[] = []): PlacedScan[] {
  const lines = splitLines(text);
  let head = 0;
  while (head < lines.length && head < before.length && lines[head]?.text === before[head]?.scan.text) head++;
  let tail = 0;
  const most = Math.min(lines.length, before.length) - head;
  while (tail < most && lines[lines.length - 1 - tail]?.text === before[before.length - 1 - tail]?.scan.text) tail++;
  return lines.map((line, index) => {
    const known = index < head ? before[index] : index >= lines.length - tail ? before[before.length - lines.length + index] : undefined;
    return { start: line.start, scan: known?.scan ?? scanLine(line.text, lexicon) };
  });
}
