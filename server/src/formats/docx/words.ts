/** The words of a docx, paragraph by paragraph, with the runs that hold them. */
import type { Span } from '../../model/span.js';
import { isElement, wordName, type Element, type Node } from './xml.js';

/** Words of one w:t. Offsets are of the whole text. */
export interface Piece extends Span {
  /** The w:r. */
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

export function readWords(body: Element): DocxWords {
  const reader = new Reader();
  reader.blocks(body);
  return { text: reader.text, pieces: reader.pieces, paragraphs: reader.paragraphs };
}

class Reader {
  text = '';
  readonly pieces: Piece[] = [];
  readonly paragraphs: number[] = [];
  private number = 0;
  private fieldDepth = 0;
  private isFirst = true;

  /** All paragraphs below an element that are not inside another paragraph. */
  blocks(parent: Element): void {
    for (const child of children(parent)) {
      if (wordName(child) === 'p') this.paragraph(child);
      else if (!skipped.has(child.localName ?? '')) this.blocks(child);
    }
  }

  private paragraph(paragraph: Element): void {
    const boxes: Element[] = [];
    const start = this.text.length + (this.isFirst ? 0 : 1);
    if (!this.isFirst) this.text += '\n';
    this.isFirst = false;
    this.inline(paragraph, boxes);
    const words = this.text.slice(start);
    if (words.trim() !== '') this.number++;
    for (let line = words.split('\n').length; line > 0; line--) this.paragraphs.push(Math.max(1, this.number));
    // The words of a text box follow the paragraph that it hangs on.
    for (const box of boxes) this.blocks(box);
  }

  private inline(parent: Element, boxes: Element[]): void {
    for (const child of children(parent)) {
      const name = wordName(child);
      if (skipped.has(child.localName ?? '')) continue;
      if (name === 'txbxContent') boxes.push(child);
      else if (name === 'fldChar') this.field(child);
      else if (name === 't' || characters.has(name)) this.add(child, name);
      else this.inline(child, boxes);
    }
  }

  private field(mark: Element): void {
    const type = mark.getAttributeNS(mark.namespaceURI, 'fldCharType');
    if (type === 'begin') this.fieldDepth++;
    else if (type === 'end') this.fieldDepth = Math.max(0, this.fieldDepth - 1);
  }

  private add(node: Element, name: string): void {
    const run = node.parentNode;
    const words = name === 't' ? (node.textContent ?? '').replace(/[\r\n]/gu, ' ') : (characters.get(name) ?? '');
    if (words === '' || !isElement(run)) return;
    const start = this.text.length;
    this.text += words;
    const host = isElement(run.parentNode) ? wordName(run.parentNode) : '';
    const canChange = name === 't' && wordName(run) === 'r' && hosts.has(host) && this.fieldDepth === 0;
    this.pieces.push({ run, node, start, end: this.text.length, canChange });
  }
}

function children(parent: Element): Element[] {
  const found: Element[] = [];
  for (let child: Node | null = parent.firstChild; child !== null; child = child.nextSibling)
    if (isElement(child)) found.push(child);
  return found;
}
