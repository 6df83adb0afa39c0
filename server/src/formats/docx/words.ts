/** The words of a docx, paragraph by paragraph, with the runs that hold them. */
import type { Span } from '../../model/span.js';
import { isElement, wordName, type Element, type Node } from './xml.js';

/** Words of one w:t. Offsets are of the whole text. */
export interface Piece extends Span {
  /** The w:r; for words of a note or a margin, the one in the main part where a comment on them stands. */
  run: Element;
  /** The w:t, w:tab …. */
  node: Element;
  /** False inside fields and where Word keeps no tracked changes: such words are read, never rewritten. */
  canChange: boolean;
}

export interface DocxWords {
  /** A paragraph a line; a line break inside a paragraph is a line as well. */
  text: string;
  pieces: Piece[];
  /** For each line, the number of its paragraph among those with words, from 1. */
  paragraphs: number[];
}

/** What stands for a character of its own. */
const characters = new Map([['tab', '\t'], ['br', '\n'], ['cr', '\n'], ['noBreakHyphen', '-'], ['softHyphen', '']]); // prettier-ignore
/** Text that is not there (deleted, moved away), is no text, or is there twice (the fallback for older programs). */
const skipped = new Set(['del', 'moveFrom', 'instrText', 'delText', 'rPr', 'pPr', 'Fallback', 'sdtPr', 'footnotePr']);
/** Where a run may stand for its words to be rewritten as a tracked change. */
const hosts = new Set(['p', 'hyperlink', 'smartTag', 'sdtContent']);

/**
 * What else holds words: foot- and endnotes by `footnote 3`, read after the paragraph that points to them, and the headers and footers of
 * pages, read at the end. They are read and commented on, never rewritten: Word keeps no comments there.
 */
export interface OtherParts {
  notes: ReadonlyMap<string, Element>;
  margins: readonly Element[];
}

export function readWords(body: Element, others: OtherParts = { notes: new Map(), margins: [] }): DocxWords {
  const reader = new Reader(others.notes);
  reader.blocks(body);
  reader.margins(others.margins);
  return { text: reader.text, pieces: reader.pieces, paragraphs: reader.paragraphs };
}

/** Words that follow a paragraph, and where comments on them stand when that is not with themselves. */
interface Box {
  content: Element;
  anchor: Element | undefined;
}

class Reader {
  text = '';
  readonly pieces: Piece[] = [];
  readonly paragraphs: number[] = [];
  private number = 0;
  private fieldDepth = 0;
  private isFirst = true;
  /** The run of the main part where a comment on words of another part stands; undefined for the main part's own words. */
  private anchor: Element | undefined;

  constructor(private readonly notes: OtherParts['notes']) {}

  /** All paragraphs below an element that are not inside another paragraph. */
  blocks(parent: Element): void {
    for (const child of children(parent)) {
      if (wordName(child) === 'p') this.paragraph(child);
      else if (!skipped.has(child.localName ?? '')) this.blocks(child);
    }
  }

  /** Headers and footers with words, each once: a document keeps up to three of the same for each section. */
  margins(parts: readonly Element[]): void {
    const told = new Set<string>();
    this.anchor = this.pieces.at(-1)?.run;
    for (const part of parts) {
      const words = (part.textContent ?? '').trim();
      // Page numbers and rules are no words.
      if (told.has(words) || !/\p{L}/u.test(words)) continue;
      told.add(words);
      this.blocks(part);
    }
    this.anchor = undefined;
  }

  private paragraph(paragraph: Element): void {
    const boxes: Box[] = [];
    const start = this.text.length + (this.isFirst ? 0 : 1);
    if (!this.isFirst) this.text += '\n';
    this.isFirst = false;
    this.inline(paragraph, boxes);
    const words = this.text.slice(start);
    if (words.trim() !== '') this.number++;
    for (let line = words.split('\n').length; line > 0; line--) this.paragraphs.push(Math.max(1, this.number));
    // The words of a text box or a note follow the paragraph that it hangs on.
    for (const { content, anchor } of boxes) {
      const before = this.anchor;
      this.anchor ??= anchor;
      this.blocks(content);
      this.anchor = before;
    }
  }

  private inline(parent: Element, boxes: Box[]): void {
    for (const child of children(parent)) {
      const name = wordName(child);
      if (skipped.has(child.localName ?? '')) continue;
      if (name === 'txbxContent') boxes.push({ content: child, anchor: undefined });
      else if (name === 'footnoteReference' || name === 'endnoteReference') this.note(child, boxes);
      else if (name === 'fldChar') this.field(child);
      else if (name === 't' || characters.has(name)) this.add(child, name);
      else this.inline(child, boxes);
    }
  }

  private note(reference: Element, boxes: Box[]): void {
    const kind = reference.localName === 'endnoteReference' ? 'endnote' : 'footnote';
    const content = this.notes.get(`${kind} ${reference.getAttributeNS(reference.namespaceURI, 'id') ?? ''}`);
    const run = reference.parentNode;
    // A note that points to itself would never end.
    if (content !== undefined && isElement(run) && this.anchor === undefined) boxes.push({ content, anchor: run });
  }

  private field(mark: Element): void {
    const type = mark.getAttributeNS(mark.namespaceURI, 'fldCharType');
    if (type === 'begin') this.fieldDepth++;
    else if (type === 'end') this.fieldDepth = Math.max(0, this.fieldDepth - 1);
  }

  private add(node: Element, name: string): void {
    const own = node.parentNode;
    const run = this.anchor ?? own;
    const words = name === 't' ? (node.textContent ?? '').replace(/[\r\n]/gu, ' ') : (characters.get(name) ?? '');
    if (words === '' || !isElement(run) || !isElement(own)) return;
    const start = this.text.length;
    this.text += words;
    const host = isElement(own.parentNode) ? wordName(own.parentNode) : '';
    const isWritable = name === 't' && wordName(own) === 'r' && hosts.has(host);
    const canChange = isWritable && this.fieldDepth === 0 && this.anchor === undefined;
    this.pieces.push({ run, node, start, end: this.text.length, canChange });
  }
}

function children(parent: Element): Element[] {
  const found: Element[] = [];
  for (let child: Node | null = parent.firstChild; child !== null; child = child.nextSibling)
    if (isElement(child)) found.push(child);
  return found;
}
