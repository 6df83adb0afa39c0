/** The part of a docx that holds comments, made when there is none. */
import type { Container } from './container.js';
import { createWord, parseXml, printXml, wordNamespace, type Document, type Element } from './xml.js';
import type { Author } from './revise.js';

const part = 'word/comments.xml';
const relationships = 'word/_rels/document.xml.rels';
const types = '[Content_Types].xml';
const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

export class Comments {
  private readonly document: Document;
  private nextId = 0;

  constructor(private readonly container: Container) {
    const known = container.get(part);
    const empty = Buffer.from(`<w:comments xmlns:w="${wordNamespace}"/>`);
    this.document = parseXml(known ?? empty);
    for (const comment of Array.from(this.document.getElementsByTagNameNS(wordNamespace, 'comment')))
      this.nextId = Math.max(this.nextId, Number(comment.getAttributeNS(wordNamespace, 'id')) + 1 || 0);
  }

  /** Adds a comment of some paragraphs; returns its number. */
  add(paragraphs: readonly string[], { name, date }: Author): number {
    const root = this.root();
    const id = this.nextId++;
    const comment = createWord(root, 'comment', { id: String(id), author: name, date, initials: name.slice(0, 2) });
    for (const text of paragraphs) {
      const paragraph = createWord(root, 'p');
      const run = createWord(root, 'r');
      const words = createWord(root, 't');
      words.textContent = text;
      run.appendChild(words);
      paragraph.appendChild(run);
      comment.appendChild(paragraph);
    }
    root.appendChild(comment);
    return id;
  }

  /** Puts the part into the container, and makes it known there. */
  save(): void {
    this.container.set(part, printXml(this.document));
    this.register(types, 'Override', { PartName: `/${part}`, ContentType: contentType }, 'PartName');
    this.register(
      relationships,
      'Relationship',
      { Id: 'rIdLiangyanComments', Type: relationshipType, Target: 'comments.xml' },
      'Type',
    );
  }

  private root(): Element {
    const root = this.document.documentElement;
    if (root === null) throw new Error('comments without a root');
    return root;
  }

  /** Adds an entry to a list of the container unless one has the same `key`. */
  private register(list: string, name: string, attributes: Record<string, string>, key: string): void {
    const known = this.container.get(list);
    const space = list === types ? 'content-types' : 'relationships';
    const root = list === types ? 'Types' : 'Relationships';
    const empty = `<${root} xmlns="http://schemas.openxmlformats.org/package/2006/${space}"/>`;
    const document = parseXml(known ?? Buffer.from(empty));
    const top = document.documentElement;
    if (top === null) return;
    for (const entry of Array.from(top.getElementsByTagName(name)))
      if (entry.getAttribute(key) === attributes[key]) return;
    const entry = document.createElementNS(top.namespaceURI, name);
    for (const [attribute, value] of Object.entries(attributes)) entry.setAttribute(attribute, value);
    top.appendChild(entry);
    this.container.set(list, printXml(document));
  }
}
