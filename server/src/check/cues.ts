/** The cues of the lexicon in a draft: titles, forms of address, closings that show its kind and its reader. Weights: lexicons/cues.yml. */
import type { Cue, Lexicon } from '../lexicon/lexicon.js';
import type { Match } from '../lexicon/matcher.js';
import type { Evidence } from '../model/finding.js';
import { listMarkOf } from '../model/paragraph.js';
import { type OfBlock, once } from '../rules/blocks.js';
import type { Structure } from './structure.js';

export interface Weighed extends Evidence {
  axis: 'kind' | 'audience';
}
/** All evidence of a draft, in the order of the text; each cue counts where it first stands in its place. */
export function gather(structure: Structure, lexicon: Lexicon): Weighed[] {
  const found = new Map<string, Found>();
  const { lines, blocks } = structure;
  const last = lines.findLastIndex(({ role }) => role === 'prose');
  let first = 0;
  const look = (places: readonly CuePlace[], cue: Cue): void => {
    if (found.has(cue.id)) return;
    for (const { line, nth, match } of places) {
      const { role = 'blank', scan } = lines[first + line] ?? {};
      if (cue.place === 'salutation' && !canAddress(scan?.text ?? '', match.mark.start)) continue;
      if (!standsIn(cue.place, role, first + line, last)) continue;
      found.set(cue.id, { cue, line: first + line, match, nth });
      return;
    }
  };
  for (const block of blocks) {
    block.ask(cuesIn(lexicon)).forEach(look);
    first += block.scans.length;
  }
  const inOrder = Array.from(found.values()).sort((a, b) => a.line - b.line || a.nth - b.nth);
  return inOrder.flatMap(({ cue, line, match: { mark } }) => {
    const text = lines[line]?.scan.text.slice(mark.start, mark.end) ?? '';
    return [...weigh('audience', cue.audience, text, cue), ...weigh('kind', cue.kind, text, cue)];
  });
}

/** Where a cue was found: its line (of the block, or of the text), and which of the line's matches it is. */
interface CuePlace {
  line: number;
  nth: number;
  match: Match;
}

interface Found extends CuePlace {
  cue: Cue;
}

/** The cues of a block with their places, in order. */
const cuesIn = once((lexicon: Lexicon): OfBlock<ReadonlyMap<Cue, readonly CuePlace[]>> => (scans) => {
  const places = new Map<Cue, CuePlace[]>();
  scans.forEach(({ matches }, line) => {
    matches.forEach((match, nth) => {
      const cue = cueOf(match, lexicon);
      if (cue === undefined) return;
      const known = places.get(cue);
      if (known === undefined) places.set(cue, [{ line, nth, match }]);
      else known.push({ line, nth, match });
    });
  });
  return places;
});

function cueOf({ pattern }: Match, lexicon: Lexicon): Cue | undefined {
  const owner = lexicon.ownerOf(pattern);
  return owner?.type === 'cue' ? lexicon.cues[owner.index] : undefined;
}

function weigh(axis: Weighed['axis'], weights: Readonly<Record<string, number>>, text: string, cue: Cue): Weighed[] {
  const { label, english } = cue;
  return Object.entries(weights).map(([towards, weight]) => ({ text, label, english, towards, weight, axis }));
}

/** Nobody is addressed in an item of a list. */
const canAddress = (text: string, start: number): boolean => startsLine(text, start) && listMarkOf(text).trim() === '';

/** Whether nothing stands before it in its line but a label: 【仓储组】周经理，…… or 致：周经理. */
const startsLine = (text: string, start: number): boolean =>
  /^[\s　]*(?:【[^】]{0,24}】)?(?:(?:致|主送|呈|收件人)[：:])?[\s　]*$/u.test(text.slice(0, start));

const closingReach = 8;

function standsIn(place: string, role: string, index: number, last: number): boolean {
  if (role === 'code' || role === 'quotation' || role === 'matter') return false;
  switch (place) {
    case 'title':
      return role === 'title';
    case 'head':
      return role === 'head' || index < 6;
    case 'salutation':
      return (role === 'head' || role === 'title' || role === 'prose') && index < 10;
    case 'body':
      return role === 'prose';
    case 'closing':
      return index >= last - closingReach;
    default:
      return true;
  }
}
