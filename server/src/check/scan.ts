/** Scans lines, and keeps what an earlier version of the text already knows about unchanged lines. */
import { fold } from '../lexicon/fold.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Match } from '../lexicon/matcher.js';
import { sameBeginning, sameEnd } from '../model/difference.js';
import { findMasks, type Mask } from '../model/mask.js';
import { splitLines, splitSentences } from '../model/paragraph.js';
import { lastStartingBy, type Span } from '../model/span.js';
import { type Block, blocksOf, replaceLines } from '../rules/blocks.js';
import type { Scan } from '../rules/draft.js';
import type { LineForm } from '../rules/line-form.js';
import type { Judged } from '../rules/phrases.js';
import type { ReplyLine } from '../rules/reply-line.js';
import type { LineTone } from '../tone/line.js';
import { findChanged } from './sentence-matches.js';
import type { PlacedScan } from './structure.js';

/** What depends on the words of one line alone. Masks are worked out when they are first asked for: most lines need none. */
class LineScan implements Scan {
  readonly folded: string;
  readonly sentences: readonly Span[];
  readonly matches: readonly Match[];
  boundaries: ReadonlySet<number> | undefined = undefined;
  form: LineForm | undefined = undefined;
  acts: Scan['acts'] = undefined;
  reply: ReplyLine | undefined = undefined;
  judged: Judged | undefined = undefined;
  piledMarks: readonly Span[] | undefined = undefined;
  orders: readonly Span[] | undefined = undefined;
  tone: LineTone | undefined = undefined;
  private knownMasks: readonly Mask[] | undefined = undefined;

  /** @param before the line as it was; its unchanged sentences are not searched again */
  constructor(
    readonly text: string,
    lexicon: Lexicon,
    before?: Scan,
  ) {
    this.folded = fold(text);
    this.sentences = splitSentences(this.folded);
    this.matches =
      before === undefined
        ? lexicon.matcher.find(this.folded, this.sentences)
        : findChanged(this.folded, this.sentences, lexicon.matcher, before);
  }

  get masks(): readonly Mask[] {
    return (this.knownMasks ??= findMasks(this.text));
  }
}

/** An earlier version of the text with its lines. */
export interface Scanned {
  text: string;
  lines: readonly PlacedScan[];
  blocks: readonly Block[];
}

/**
 * Scans a text. Lines before and after the stretch in which it differs from `before` are taken over, so that a keystroke costs its line.
 */
export function scanText(text: string, lexicon: Lexicon, before?: Scanned): Scanned {
  const known = before === undefined ? { head: [], tail: [], middle: [] } : unchanged(text, before);
  const { head, tail, middle } = known;
  const from = head.length === 0 ? 0 : (middle[0]?.start ?? 0);
  const to = tail[0]?.start ?? text.length;
  const lines = splitLines(text.slice(from, to));
  // The end of the line before the tail is followed by nothing in this stretch: that is no line of its own.
  if (tail.length > 0) lines.pop();
  const fresh = lines.map(({ start, text: words }, index) => {
    const same = middle[index]?.scan;
    if (same?.text === words) return { start: from + start, scan: same };
    return { start: from + start, scan: new LineScan(before === undefined ? words : ownCopy(words), lexicon, same) };
  });
  const scans = fresh.map(({ scan }) => scan);
  if (before === undefined) return { text, lines: fresh, blocks: blocksOf(scans) };
  return {
    text,
    lines: [...head, ...fresh, ...tail],
    blocks: replaceLines(before.blocks, head.length, middle.length, scans),
  };
}

/** A slice holds on to the whole text that it is of: lines kept from many versions would keep all of those in memory. */
const ownCopy = (words: string): string => ` ${words}`.slice(1);

interface Kept {
  head: readonly PlacedScan[];
  /** The old lines of the stretch that changed; never empty. */
  middle: readonly PlacedScan[];
  /** With their places in the new text. */
  tail: readonly PlacedScan[];
}

/** One line beside the change counts as changed, since CR and LF may come together or part there. */
function unchanged(text: string, { text: old, lines }: Scanned): Kept {
  const same = sameBeginning(old, text);
  const shortest = Math.min(old.length, text.length) - same;
  const sameTail = sameEnd(old, text, shortest);
  const first = Math.max(0, lastStartingBy(lines, same) - 1);
  const last = Math.max(first, lastStartingBy(lines, old.length - sameTail) + 1);
  const by = text.length - old.length;
  const tail = lines.slice(last + 1);
  return {
    head: lines.slice(0, first),
    middle: lines.slice(first, last + 1),
    tail: by === 0 ? tail : tail.map(({ scan, start, role }) => ({ scan, start: start + by, role })),
  };
}
