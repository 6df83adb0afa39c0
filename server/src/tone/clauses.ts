/** Clauses as the model scores them: up to ，；：。！？ with their marks; those too short to judge are joined with their neighbour. */
import { findMasks, type Mask } from '../model/mask.js';
import type { Span } from '../model/span.js';
import { maskUnit } from './features.js';

/** A clause shorter than this (marks included) is joined with the one before. */
export const shortestClause = 7;

const ends = 1;
const closes = 2;
const marks = new Uint8Array(65536);
for (const mark of '，；：。！？,;:!?') marks[mark.charCodeAt(0)] = ends;
for (const mark of '”’」』）)"') marks[mark.charCodeAt(0)] = closes;

/** Where the clause that begins at `start` ends, its marks and closing quotes included. */
export function clauseEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && marks[text.charCodeAt(at)] !== ends) at++;
  while (at < end && marks[text.charCodeAt(at)] !== 0) at++;
  return at;
}

/** Whether a clause is joined with the one before it. */
export const joins = (length: number, lengthBefore: number): boolean =>
  length < shortestClause || lengthBefore < shortestClause;

/** The clauses between two offsets, short ones joined. */
export function joinedClauses(text: string, start: number, end: number): Span[] {
  const clauses: Span[] = [];
  for (let at = start; at < end;) {
    const next = clauseEnd(text, at, end);
    const open = clauses.at(-1);
    if (open !== undefined && joins(next - at, open.end - open.start)) open.end = next;
    else clauses.push({ start: at, end: next });
    at = next;
  }
  return clauses;
}

/** Whether a clause holds enough of the marked words to be called hurting itself. */
export function holdsMark(clause: Span, mark: Span): boolean {
  const shared = Math.min(clause.end, mark.end) - Math.max(clause.start, mark.start);
  return shared >= Math.min(4, (mark.end - mark.start) / 2);
}

/** The text with the inside of quotations and titles blanked out, of the same length: those words are not the writer's own. */
export function blankMasks(folded: string, masks: readonly Mask[] = findMasks(folded)): string {
  let text = folded;
  for (const { start, end } of masks) {
    if (end - start > 2) text = text.slice(0, start + 1) + maskUnit.repeat(end - start - 2) + text.slice(end - 1);
  }
  return text;
}
