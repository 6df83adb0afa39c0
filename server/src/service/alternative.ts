/** One wording on offer for a sentence: the edit, how firm it is, and what it changes. */
import type { Analysis, Checker } from '../check/check.js';
import { applyEdits } from '../check/verify.js';
import type { Edit } from '../model/finding.js';
import { shift, type Span } from '../model/span.js';
import type { Level, Principle } from '../model/vocabulary.js';
import { levelOf } from './degree.js';
import { diff, type Piece } from './diff.js';

export interface Alternative extends Span {
  level: Level;
  title: string;
  newText: string;
  preview: string;
  /** The whole sentence from `from` on: what stays, goes and is new. */
  pieces: Piece[];
  from: number;
  principle: Principle | undefined;
  changesForce: boolean;
}

export type Description = Pick<Alternative, 'title' | 'changesForce' | 'principle'> & { level?: Level | undefined };

/** One alternative from edits that do not overlap; several become one replacement that covers them. Empty without edits. */
export function toAlternative(
  { lexicon }: Checker,
  { text }: Pick<Analysis, 'text'>,
  sentence: Span,
  edits: readonly Edit[],
  { level, ...description }: Description,
): Alternative[] {
  if (edits.length === 0) return [];
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  const from = Math.min(sentence.start, start);
  const to = Math.max(sentence.end, end);
  const within = (a: number, b: number): string =>
    applyEdits(
      text.slice(a, b),
      edits.map((edit) => ({ ...shift(edit, -a), newText: edit.newText })),
    );
  const after = within(from, to);
  const pieces = diff(text.slice(from, to), after);
  const fresh = pieces.flatMap((piece) => (piece.kind === 'new' ? [piece.text] : [])).join(' ');
  return [
    {
      ...description,
      start,
      end,
      newText: within(start, end),
      preview: after.trim(),
      from,
      pieces,
      level: level ?? levelOf(lexicon, fresh),
    },
  ];
}

/** The reader is held fixed, so that a rewording cannot win by changing who reads. */
export const held = ({ choice, situation: { audience, kind } }: Analysis): Analysis['choice'] => ({
  ...choice,
  audience,
  kind,
});
