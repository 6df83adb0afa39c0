/** A docx: read as a manuscript, and written as a copy with tracked changes and comments. */
import type { Edit } from '../../model/finding.js';
import type { Span } from '../../model/span.js';
import type { Manuscript } from '../manuscript.js';
import { Unreadable } from '../unreadable.js';
import { Comments } from './comments.js';
import { readContainer, writeContainer, type Container, type Limits } from './container.js';
import { Reviser, type Author } from './revise.js';
import { otherParts } from './other-parts.js';
import { readWords, type DocxWords } from './words.js';
import { parseXml, printXml, wordName, type Document, type Element } from './xml.js';

/** What a comment says about a span of the text. */
export interface Remark extends Span {
  paragraphs: readonly string[];
}

const mainPart = 'word/document.xml';

export class Docx {
  private readonly words: DocxWords;

  private constructor(
    private readonly container: Container,
    private readonly document: Document,
    body: Element,
  ) {
    this.words = readWords(body, otherParts(container));
  }

  /** Throws Unreadable when the bytes are no docx that can be read safely. */
  static async open(bytes: Uint8Array, limits?: Limits): Promise<Docx> {
    const container = await readContainer(bytes, limits);
    const main = container.get(mainPart);
    if (main === undefined) throw new Unreadable('not-docx');
    const document = parseXml(main);
    const root = document.documentElement;
    for (let node = root?.firstChild ?? null; node !== null; node = node.nextSibling)
      if (node.nodeType === 1 && wordName(node as Element) === 'body')
        return new Docx(container, document, node as Element);
    throw new Unreadable('not-docx');
  }

  get manuscript(): Manuscript {
    const { text, paragraphs } = this.words;
    return {
      format: 'docx',
      text,
      source: text,
      toSource: (span) => span,
      replaceable: (span) => (Reviser.canChange(this.words, span) ? span : undefined),
      paragraphAt: (line) => paragraphs[line] ?? 1,
    };
  }

  /** The document with the edits as tracked changes and the remarks as comments. To be called once. */
  async revised(edits: readonly Edit[], remarks: readonly Remark[], author: Author): Promise<Uint8Array> {
    const reviser = new Reviser(this.words, author, this.freeId());
    const comments = new Comments(this.container);
    // Comments first: their marks stand around words that are still in one piece.
    for (const remark of remarks) reviser.comment(remark, comments.add(remark.paragraphs, author));
    for (const edit of edits) reviser.change(edit);
    if (remarks.length > 0) comments.save();
    this.container.set(mainPart, printXml(this.document));
    return writeContainer(this.container);
  }

  private freeId(): number {
    let highest = 0;
    for (const name of ['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange', 'pPrChange', 'bookmarkStart'])
      for (const element of Array.from(this.document.getElementsByTagNameNS('*', name)))
        highest = Math.max(highest, Number(element.getAttributeNS(element.namespaceURI, 'id')) || 0);
    return highest + 1;
  }
}
