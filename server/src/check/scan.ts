/** Scans lines, and keeps what an earlier version of the text already knows about unchanged lines. */
import { fold } from '../lexicon/fold.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Match } from '../lexicon/matcher.js';
import { findMasks, type Mask } from '../model/mask.js';
import { splitLines, splitSentences } from '../model/paragraph.js';
import type { Span } from '../model/span.js';
import type { Scan } from '../rules/draft.js';
import type { PlacedScan } from './structure.js';

/** What depends on the words of one line alone. Masks and sentences are worked out when they are first asked for: most lines need none. */
class LineScan implements Scan {
  readonly folded: string;
  readonly matches: readonly Match[];
  boundaries?: ReadonlySet<number>;
  private knownMasks: readonly Mask[] | undefined;
  private knownSentences: readonly Span[] | undefined;

  constructor(
    readonly text: string,
    lexicon: Lexicon,
  ) {
    this.folded = fold(text);
    this.matches = lexicon.matcher.find(this.folded, this.sentences);
  }

  get masks(): readonly Mask[] {
    return (this.knownMasks ??= findMasks(this.text));
  }

  get sentences(): readonly Span[] {
    return (this.knownSentences ??= splitSentences(this.folded));
  }
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
    const known =
      index < head
        ? before[index]
        : index >= lines.length - tail
          ? before[before.length - lines.length + index]
          : undefined;
    return { start: line.start, scan: known?.scan ?? new LineScan(line.text, lexicon) };
  });
}
