/**
 * The lines of a text in blocks, about as many as each has lines. A keystroke makes one block anew; what has been worked out about the
 * others stays, so that rules pass over a long text by its blocks and not by its lines.
 */
import type { Draft, DraftLine, Scan } from './draft.js';

/** Something about a block that depends on its lines alone. Kept under the function itself, which therefore must be the same each time. */
export type OfBlock<T> = (scans: readonly Scan[]) => T;

/** Neighbouring scans, and what was worked out of them: the same block is asked again after each keystroke elsewhere. */
export class Block {
  private readonly known = new Map<OfBlock<unknown>, unknown>();

  constructor(readonly scans: readonly Scan[]) {}

  /** What `work` says of the lines, worked out once. */
  ask<T>(work: OfBlock<T>): T {
    if (!this.known.has(work)) this.known.set(work, work(this.scans));
    return this.known.get(work) as T;
  }
}

/** Where in a block the lines with a trait stand. */
export const linesWith =
  (hasTrait: (scan: Scan) => boolean): OfBlock<readonly number[]> =>
  (scans) => {
    const found: number[] = [];
    scans.forEach((scan, index) => {
      if (hasTrait(scan)) found.push(index);
    });
    return found;
  };

/** Makes something once for each object: a lexicon, the phrases of the settings. */
export function once<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { value: T }>();
  return (key) => {
    let made = known.get(key);
    if (made === undefined) known.set(key, (made = { value: make(key) }));
    return made.value;
  };
}

/** Visits the lines that `which` names, in order. */
export function eachLine(
  { lines, blocks }: Pick<Draft, 'lines' | 'blocks'>,
  which: OfBlock<readonly number[]>,
  visit: (line: DraftLine, index: number) => void,
): void {
  let first = 0;
  for (const block of blocks) {
    for (const place of block.ask(which)) {
      const line = lines[first + place];
      if (line !== undefined) visit(line, first + place);
    }
    first += block.scans.length;
  }
}

/** Lines of a block in a short text. */
const smallest = 16;

/** As many lines in a block as there are blocks: a keystroke then looks at the fewest of both. */
const usualSize = (lines: number): number => Math.max(smallest, Math.ceil(Math.sqrt(lines)));

/** The lines in blocks, when nothing is known yet. */
export const blocksOf = (scans: readonly Scan[]): Block[] => cut(scans, usualSize(scans.length));

function cut(scans: readonly Scan[], size: number): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < scans.length; from += size) blocks.push(new Block(scans.slice(from, from + size)));
  return blocks;
}

/** The blocks after `count` lines from `first` on have become `fresh`; those that hold none of them stay. */
export function replaceLines(blocks: readonly Block[], first: number, count: number, fresh: readonly Scan[]): Block[] {
  const before: Block[] = [];
  const after: Block[] = [];
  const changed: Scan[] = [];
  let at = 0;
  let isPut = false;
  const put = (): void => {
    if (!isPut) changed.push(...fresh);
    isPut = true;
  };
  for (const block of blocks) {
    const end = at + block.scans.length;
    if (end <= first) before.push(block);
    else if (at >= first + count) after.push(block);
    else {
      changed.push(...block.scans.slice(0, Math.max(0, first - at)));
      put();
      changed.push(...block.scans.slice(first + count - at));
    }
    at = end;
  }
  put();
  const size = usualSize(at + fresh.length - count);
  // A block may grow to twice the usual size, so that typing at its end does not part it again and again.
  return [...before, ...cut(changed, changed.length <= 2 * size ? 2 * size : size), ...after];
}
