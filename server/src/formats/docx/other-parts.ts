/** The parts of a docx besides the main one that hold words: notes, headers and footers. */
import type { Container } from './container.js';
import type { OtherParts } from './words.js';
import { isElement, parseXml, wordName, type Element, type Node } from './xml.js';

const notes = [['word/footnotes.xml', 'footnote'], ['word/endnotes.xml', 'endnote']] as const; // prettier-ignore
const margin = /^word\/(?:header|footer)\d*\.xml$/u;

/** Throws Unreadable when one of the parts is damaged. */
export function otherParts(container: Container): OtherParts {
  const found = new Map<string, Element>();
  for (const [part, kind] of notes)
    for (const note of childrenOf(container, part))
      // The lines that separate notes from the text are kept as notes with a type.
      if (wordName(note) === kind && !note.hasAttributeNS(note.namespaceURI, 'type'))
        found.set(`${kind} ${note.getAttributeNS(note.namespaceURI, 'id') ?? ''}`, note);
  const margins = [...container.keys()].filter((name) => margin.test(name)).sort();
  return { notes: found, margins: margins.flatMap((name) => rootOf(container, name) ?? []) };
}

function rootOf(container: Container, part: string): Element | undefined {
  const bytes = container.get(part);
  return bytes === undefined ? undefined : (parseXml(bytes).documentElement ?? undefined);
}

function childrenOf(container: Container, part: string): Element[] {
  const children: Element[] = [];
  for (let child: Node | null = rootOf(container, part)?.firstChild ?? null; child !== null; child = child.nextSibling)
    if (isElement(child)) children.push(child);
  return children;
}
