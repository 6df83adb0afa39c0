/** The speech acts of a draft: thanks, reasons, refusals …, found by the lexicon's acts.yml. Only those that are asked for are placed. */
import type { Lexicon } from '../lexicon/lexicon.js';
import { covers, type Span, touching } from '../model/span.js';
import type { Block, OfBlock } from './blocks.js';
import { once, placed } from './blocks.js';
import type { Act, DraftLine, LineRole, Scan } from './draft.js';

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
  return (scan.acts ??= scan.matches
    .flatMap(({ pattern, mark }) => {
      const owner = lexicon.ownerOf(pattern);
      return owner?.type === 'act' && !isInTitle(scan, mark) ? [{ act: owner.name, ...mark }] : [];
    })
    .sort((a, b) => a.start - b.start));
}

function isInTitle({ masks }: Scan, mark: Span): boolean {
  const mask = touching(masks, mark);
  return mask?.kind === 'titled' && covers(mask, mark);
}

/** What is quoted, code or a setting does nothing in its draft. */
export const holdsActs = (role: LineRole): boolean => role !== 'code' && role !== 'quotation' && role !== 'matter';

export class Acts {
  private readonly placed = new Map<string, readonly Act[]>();
  private knownAll: readonly Act[] | undefined;

  constructor(
    private readonly lines: readonly DraftLine[],
    private readonly blocks: readonly Block[],
    private readonly lexicon: Lexicon,
  ) {}

  /** All of them in the order of the text; spans are offsets of the text. */
  get all(): readonly Act[] {
    return (this.knownAll ??= this.lines.flatMap((line, index) => this.place(line, index)));
  }

  /** Those of one name, in the order of the text. */
  of(name: string): readonly Act[] {
    let acts = this.placed.get(name);
    if (acts === undefined) this.placed.set(name, (acts = [...this.each(name)]));
    return acts;
  }

  /** The first of one name; the others are not looked for. */
  first(name: string): Act | undefined {
    return this.placed.get(name)?.[0] ?? this.each(name).next().value;
  }

  has(...names: readonly string[]): boolean {
    return names.some((name) => this.first(name) !== undefined);
  }

  private *each(name: string): Generator<Act, undefined> {
    for (const [block, first] of placed(this.blocks)) {
      for (const place of block.ask(placesIn(this.lexicon)).get(name) ?? []) {
        const line = this.lines[first + place];
        if (line !== undefined) yield* this.place(line, first + place, name);
      }
    }
  }

  private place({ scan, start, role }: DraftLine, line: number, name?: string): Act[] {
    if (!holdsActs(role)) return [];
    return actsIn(scan, this.lexicon)
      .filter(({ act }) => name === undefined || act === name)
      .map((known) => ({ act: known.act, line, start: start + known.start, end: start + known.end }));
  }
}
