/** Puts rewrites into a document as tracked changes, and findings as comments. The document's own words are only moved, never lost. */
import type { Edit } from '../../model/finding.js';
import { overlaps, type Span } from '../../model/span.js';
import { createWord, type Element } from './xml.js';
import type { DocxWords, Piece } from './words.js';

export interface Author {
  name: string;
  /** ISO 8601. */
  date: string;
}

export class Reviser {
  constructor(
    private readonly words: DocxWords,
    private readonly author: Author,
    /** The first number that no change of the document has. */
    private nextId: number,
  ) {}

  /** Whether all words of the span stand where tracked changes are possible. */
  static canChange({ pieces }: DocxWords, span: Span): boolean {
    const touched = pieces.filter((piece) => overlaps(piece, span));
    return touched.length > 0 && touched.every(({ canChange }) => canChange);
  }

  /** Strikes the old words out and puts the new ones in. What both have in common at either end is left as it is. */
  change(edit: Edit): void {
    const { start, end, newText } = this.trimmed(edit);
    const runs = this.runsOf({ start, end });
    const last = runs.at(-1) ?? this.runBefore(start);
    if (last === undefined) return;
    if (newText !== '') this.insertAfter(last, newText);
    for (const run of runs) this.strike(run);
  }

  /** Marks the span for the comment with this number. */
  comment(span: Span, id: number): void {
    const anchors = this.anchorsOf(span);
    const [first, last] = [anchors[0], anchors.at(-1)];
    if (first === undefined || last === undefined) return;
    const values = { id: String(id) };
    first.parentNode?.insertBefore(createWord(first, 'commentRangeStart', values), first);
    const end = createWord(last, 'commentRangeEnd', values);
    const reference = createWord(last, 'r');
    reference.appendChild(createWord(last, 'commentReference', values));
    last.parentNode?.insertBefore(reference, last.nextSibling);
    last.parentNode?.insertBefore(end, reference);
  }

  /** The elements around a span that can stand between the marks of a comment. */
  private anchorsOf(span: Span): Element[] {
    if (Reviser.canChange(this.words, span)) return this.runsOf(span).map(outermost);
    return this.words.pieces.filter((piece) => overlaps(piece, span)).map(({ run }) => outermost(run));
  }

  private trimmed({ start, end, newText }: Edit): Edit {
    const old = this.words.text.slice(start, end);
    const most = Math.min(old.length, newText.length);
    let head = 0;
    while (head < most && old[head] === newText[head]) head++;
    let tail = 0;
    while (tail < most - head && old.at(-1 - tail) === newText.at(-1 - tail)) tail++;
    return { start: start + head, end: end - tail, newText: newText.slice(head, newText.length - tail) };
  }

  /** The runs that hold exactly the words of the span; runs are split where it begins and ends. */
  private runsOf(span: Span): Element[] {
    if (span.start === span.end) return [];
    this.splitAt(span.start);
    this.splitAt(span.end);
    const runs = this.words.pieces.filter((piece) => overlaps(piece, span)).map(({ run }) => run);
    return [...new Set(runs)];
  }

  private runBefore(offset: number): Element | undefined {
    this.splitAt(offset);
    const piece =
      this.words.pieces.find(({ end }) => end === offset) ?? this.words.pieces.find(({ start }) => start === offset);
    return piece?.run;
  }

  /** Makes a run begin at the offset. */
  private splitAt(offset: number): void {
    const { pieces } = this.words;
    const index = pieces.findIndex(({ start, end }) => start <= offset && offset < end);
    const piece = pieces[index];
    if (piece?.canChange !== true) return;
    if (piece.start < offset) pieces.splice(index, 1, ...splitText(piece, offset));
    const first = pieces.find(({ start }) => start === offset);
    if (first !== undefined) this.moveOut(first);
  }

  /** Moves a piece and what follows it in its run into a run of their own, if something stands before it. */
  private moveOut({ run, node }: Piece): void {
    const properties = propertiesOf(run);
    let before = node.previousSibling;
    while (before !== null && before.nodeType !== 1) before = before.previousSibling;
    if (before === null || before === properties) return;
    const rest = createWord(run, 'r');
    if (properties !== undefined) rest.appendChild(properties.cloneNode(true));
    for (let next: Element['firstChild'] = node; next !== null;) {
      const following: Element['firstChild'] = next.nextSibling;
      rest.appendChild(next);
      next = following;
    }
    run.parentNode?.insertBefore(rest, run.nextSibling);
    for (const piece of this.words.pieces) if (piece.node.parentNode === rest) piece.run = rest;
  }

  private insertAfter(run: Element, text: string): void {
    const insertion = createWord(run, 'ins', this.mark());
    const added = createWord(run, 'r');
    const properties = propertiesOf(run);
    if (properties !== undefined) added.appendChild(properties.cloneNode(true));
    const words = createWord(run, 't');
    setText(words, text);
    added.appendChild(words);
    insertion.appendChild(added);
    run.parentNode?.insertBefore(insertion, run.nextSibling);
  }

  private strike(run: Element): void {
    const deletion = createWord(run, 'del', this.mark());
    run.parentNode?.insertBefore(deletion, run);
    deletion.appendChild(run);
    for (const piece of this.words.pieces) {
      if (piece.run !== run) continue;
      const deleted = createWord(run, 'delText');
      setText(deleted, piece.node.textContent ?? '');
      run.replaceChild(deleted, piece.node);
      piece.node = deleted;
      piece.canChange = false;
    }
  }

  private mark(): Record<string, string> {
    return { id: String(this.nextId++), author: this.author.name, date: this.author.date };
  }
}

function splitText(piece: Piece, offset: number): [Piece, Piece] {
  const words = piece.node.textContent ?? '';
  const at = offset - piece.start;
  const second = createWord(piece.node, 't');
  setText(piece.node, words.slice(0, at));
  setText(second, words.slice(at));
  piece.run.insertBefore(second, piece.node.nextSibling);
  return [
    { ...piece, end: offset },
    { ...piece, node: second, start: offset },
  ];
}

function setText(element: Element, text: string): void {
  element.textContent = text;
  element.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
}

function propertiesOf(run: Element): Element | undefined {
  const first = run.firstChild;
  for (let node = first; node !== null; node = node.nextSibling)
    if (node.nodeType === 1) return (node as Element).localName === 'rPr' ? (node as Element) : undefined;
  return undefined;
}

/** The change or link around a run: a comment's marks stand beside it, not inside. */
function outermost(run: Element): Element {
  let at = run;
  while (at.parentNode !== null && at.parentNode.nodeType === 1 && (at.parentNode as Element).localName !== 'p')
    at = at.parentNode as Element;
  return at;
}
