/** Where two wordings of a sentence differ, character by character. */
import type { Edit } from '../model/finding.js';
import type { Piece } from '../protocol.js';

export type { Piece };

/** Longer texts are shown as replaced as a whole: the comparison takes time in the square of the length. */
const longest = 600;
/** A shorter common stretch between two changes is chance (的, 了) and only breaks up what a person reads as one change. */
const shortestSame = 2;

/** The pieces from which both wordings can be put together; what goes stands before what is new. */
export function diff(before: string, after: string): Piece[] {
  const [a, b] = [[...before], [...after]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = compare(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return join([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...withoutChance(middle),
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ]);
}

/** The same as replacements in a text in which the sentence starts at `from`: each stretch that goes, with what comes for it. */
export function changesOf(pieces: readonly Piece[], from: number): Edit[] {
  const edits: Edit[] = [];
  let at = from;
  pieces.forEach(({ kind, text }, index) => {
    if (kind === 'new' && pieces[index - 1]?.kind !== 'gone') edits.push({ start: at, end: at, newText: text });
    if (kind === 'new') return;
    const next = pieces[index + 1];
    const newText = next?.kind === 'new' ? next.text : '';
    if (kind === 'gone') edits.push({ start: at, end: at + text.length, newText });
    at += text.length;
  });
  return edits;
}

/** The longest common subsequence, from the usual table. */
function compare(a: string[], b: string[]): Piece[] {
  if (a.length > longest || b.length > longest) return replaced(a.join(''), b.join(''));
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number): number => table[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1)
    for (let column = b.length - 1; column >= 0; column -= 1)
      table[row * width + column] =
        a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const pieces: Piece[] = [];
  let [row, column] = [0, 0];
  while (row < a.length || column < b.length) {
    const [old, fresh] = [a[row], b[column]];
    if (old !== undefined && old === fresh) {
      pieces.push({ kind: 'same', text: old });
      row += 1;
      column += 1;
    } else if (fresh === undefined || (old !== undefined && at(row + 1, column) >= at(row, column + 1))) {
      pieces.push({ kind: 'gone', text: old ?? '' });
      row += 1;
    } else {
      pieces.push({ kind: 'new', text: fresh });
      column += 1;
    }
  }
  return join(pieces);
}

function replaced(before: string, after: string): Piece[] {
  return [
    { kind: 'gone', text: before },
    { kind: 'new', text: after },
  ];
}

function withoutChance(pieces: Piece[]): Piece[] {
  return join(
    pieces.flatMap((piece) =>
      piece.kind === 'same' && [...piece.text].length < shortestSame ? replaced(piece.text, piece.text) : [piece],
    ),
  );
}

/** Puts neighbours together: between two stretches that stay there is at most one that goes and one that is new. */
function join(pieces: Piece[]): Piece[] {
  const joined: Piece[] = [];
  let [gone, fresh] = ['', ''];
  const flush = (): void => {
    joined.push(...replaced(gone, fresh).filter(({ text }) => text !== ''));
    [gone, fresh] = ['', ''];
  };
  for (const { kind, text } of pieces) {
    if (kind === 'gone') gone += text;
    else if (kind === 'new') fresh += text;
    else if (text !== '') {
      flush();
      const last = joined.at(-1);
      if (last?.kind === 'same') last.text += text;
      else joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}
