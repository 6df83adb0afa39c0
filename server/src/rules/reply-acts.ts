/** A reply to a citizen as a whole, from what its lines do (reply-line.ts). */
import type { Span } from '../model/span.js';
import { shift } from '../model/span.js';
import { holdsActs, placed } from './acts.js';
import type { Act, Draft } from './draft.js';
import { replyLine } from './reply-line.js';

/** Answers shorter than this (without their forms) are judged as a whole; in longer ones a vague clause stands beside real content. */
export const shortReply = 260;

/** A reply with its acts at hand. */
export interface Reply {
  draft: Draft;
  /** Length of the prose without greetings, thanks and other forms, in UTF-16 units. */
  length: number;
  /** Whether nothing is left but good intentions and what goes with them. */
  saysNothing: boolean;
  /** Whether a refusal rests on anything but how such things are decided in general. */
  hasGrounds: boolean;
  /** The last clause that is neither form nor filler; undefined when there is none. */
  last: Span | undefined;
  has(...acts: string[]): boolean;
  all(act: string): readonly Act[];
}

/** Plain clauses, of which no act is known, may add up to this length beside a pledge before they count as an answer. */
const plainTalk = 24;

/** So much plain talk beside a refusal may be its ground: 该路段紧邻小学出入口. */
const bareTalk = 12;

export function readReply(draft: Draft): Reply {
  const acts: Act[] = [];
  let [length, plainLength, hasSubstance, hasGrounds] = [0, 0, false, false];
  let last: Span | undefined;
  draft.lines.forEach((line, index) => {
    const { scan, start, role } = line;
    if (!holdsActs(role)) return;
    const read = replyLine(scan, draft.lexicon);
    for (const act of read.acts) acts.push(placed(act, line, index));
    if (role !== 'prose') return;
    length += read.length;
    plainLength += read.plainLength;
    hasSubstance ||= read.hasSubstance;
    hasGrounds ||= read.hasGrounds;
    if (read.last !== undefined) last = shift(read.last, start);
  });
  return {
    draft,
    length,
    last,
    saysNothing: !hasSubstance && plainLength <= plainTalk,
    hasGrounds: hasGrounds || plainLength > bareTalk,
    has: (...names) => acts.some(({ act }) => names.includes(act)),
    all: (name) => acts.filter(({ act }) => act === name),
  };
}
