/** The XML of office documents, without anything that reaches outside of it. */
import { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom';
import { decode } from '../encoding.js';
import { Unreadable } from '../unreadable.js';

export type { Document, Element, Node };

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Throws Unreadable when the bytes are no well-formed XML, or have a DOCTYPE: office documents never do. */
export function parseXml(bytes: Uint8Array): Document {
  const text = decode(bytes).text;
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new Unreadable('entities');
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    });
    return parser.parseFromString(text, 'text/xml');
  } catch {
    throw new Unreadable('damaged-docx');
  }
}

/** Office programs want a declaration, and UTF-8. */
export function printXml(document: Document): Buffer {
  const body = new XMLSerializer().serializeToString(document).replace(/^<\?xml[^>]*\?>\s*/u, '');
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`, 'utf8');
}

/** Whether there is a node and it is an element, not text or a comment. */
export const isElement = (node: Node | null): node is Element => node?.nodeType === 1;

/** The element's name without its prefix when it belongs to WordprocessingML (either edition), else ''. */
export function wordName(element: Element): string {
  const isWord =
    element.namespaceURI === wordNamespace || element.namespaceURI?.endsWith('/wordprocessingml/main') === true;
  return isWord ? (element.localName ?? '') : '';
}

/** An element of WordprocessingML with the prefix that the document uses. */
export function createWord(near: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const prefix = near.prefix ?? 'w';
  const document = near.ownerDocument;
  if (document === null) throw new Error('an element without its document');
  const space = near.namespaceURI ?? wordNamespace;
  const element = document.createElementNS(space, `${prefix}:${name}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(space, `${prefix}:${key}`, value);
  return element;
}
