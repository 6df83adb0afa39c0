/** The speech acts of a draft: thanks, reasons, refusals …, found by the lexicon's acts.yml. Only those that are asked for are placed. */
import type { Lexicon } from '../lexicon/lexicon.js';
import { covers, type Span, touching } from '../model/span.js';
import type { Block, OfBlock } from './blocks.js';
import { once } from './blocks.js';
import type { Act, Draft, DraftLine, LineRole, Scan } from './draft.js';

/** An act in offsets of its line. */
export type LineAct = Omit<Act, 'line'>;

/** For each act the lines of a block that hold it. */
const placesIn = once((lexicon: Lexicon): OfBlock<ReadonlyMap<string, readonly number[]>> => (scans) => {
  const places = new Map<string, number[]>();
  scans.forEach((scan, index) => {
    for (const { act } of actsIn(scan, lexicon)) {
      const lines = places.get(act);
      if (lines === undefined) places.set(act, [index]);
      else if (lines.at(-1) !== index) lines.push(index);
    }
  });
  return places;
});

/** The acts of a line, from the line itself where they are known. What a title names (《关于商请……的函》) is not done here. */
export function actsIn(scan: Scan, lexicon: Lexicon): readonly LineAct[] {
  return (scan.acts ??= findActs(scan, lexicon));
}

function findActs(scan: Scan, lexicon: Lexicon): LineAct[] {
  const acts: LineAct[] = [];
  for (const { pattern, mark } of scan.matches) {
    const owner = lexicon.ownerOf(pattern);
    if (owner?.type === 'act' && !isInTitle(scan, mark))
      acts.push({ act: owner.name, start: mark.start, end: mark.end });
  }
  return acts.sort((a, b) => a.start - b.start);
}

function isInTitle({ masks }: Scan, mark: Span): boolean {
  const mask = touching(masks, mark);
  return mask?.kind === 'titled' && covers(mask, mark);
}

/** What is quoted, code or a setting does nothing in its draft. */
export const holdsActs = (role: LineRole): boolean => role !== 'code' && role !== 'quotation' && role !== 'matter';

/** What the draft does, act by act, in the order of the text; found when first asked for. */
export class Acts {
  private readonly byName = new Map<string, readonly Act[]>();
  private knownAll: readonly Act[] | undefined;

  constructor(
    private readonly lines: readonly DraftLine[],
    private readonly blocks: readonly Block[],
    private readonly lexicon: Lexicon,
  ) {}

  /** All of them in the order of the text; spans are offsets of the text. */
  get all(): readonly Act[] {
    if (this.knownAll !== undefined) return this.knownAll;
    const acts: Act[] = [];
    this.lines.forEach((line, index) => {
      if (holdsActs(line.role)) for (const act of actsIn(line.scan, this.lexicon)) acts.push(placed(act, line, index));
    });
    return (this.knownAll = acts);
  }

  /** Those of one name, in the order of the text. */
  of(name: string): readonly Act[] {
    let acts = this.byName.get(name);
    if (acts === undefined) this.byName.set(name, (acts = this.find(name, Infinity)));
    return acts;
  }

  /** The first of one name; the others are not looked for. */
  first(name: string): Act | undefined {
    return (this.byName.get(name) ?? this.find(name, 1))[0];
  }

  has(...names: readonly string[]): boolean {
    return names.some((name) => this.first(name) !== undefined);
  }

  /** The first `most` of a name. */
  private find(name: string, most: number): Act[] {
    const acts: Act[] = [];
    let first = 0;
    for (const block of this.blocks) {
      for (const place of block.ask(placesIn(this.lexicon)).get(name) ?? nowhere) {
        const line = this.lines[first + place];
        if (line === undefined || !holdsActs(line.role)) continue;
        for (const act of actsIn(line.scan, this.lexicon))
          if (act.act === name && acts.length < most) acts.push(placed(act, line, first + place));
        if (acts.length === most) return acts;
      }
      first += block.scans.length;
    }
    return acts;
  }
}

const nowhere: readonly number[] = [];

/** The act in offsets of the text. */
export const placed = ({ act, start, end }: LineAct, { start: from }: DraftLine, line: number): Act => ({
  act,
  line,
  start: from + start,
  end: from + end,
});

/** The words of an act as they stand in the draft. */
export function wordsOf(draft: Draft, { line, start, end }: Act): string {
  const holder = draft.lines[line];
  return holder === undefined ? '' : holder.scan.text.slice(start - holder.start, end - holder.start);
}
