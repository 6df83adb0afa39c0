/** Office documents for the editor: a docx as a draft, and a draft as a docx. What that needs is loaded when it is first asked for. */
import type { Checker, Choice } from '../check/check.js';
import { officialOf } from './official.js';

export class Office {
  constructor(private readonly checker: Checker) {}

  /** The words of a docx, a paragraph a line. Throws Unreadable. */
  async readDocx(bytes: Uint8Array): Promise<string> {
    const { Docx } = await import('./docx/docx.js');
    return (await Docx.open(bytes)).manuscript.text;
  }

  /** A docx in the layout of GB/T 9704-2012, and the draft's title. */
  async writeDocx(source: string, isMarkdown: boolean, choice: Choice): Promise<{ bytes: Uint8Array; title: string }> {
    const text = isMarkdown ? (await import('./markdown.js')).markdown(source).text : source;
    const official = officialOf(this.checker.check(text, choice));
    const { writeGbt9704 } = await import('./gbt9704.js');
    return { bytes: await writeGbt9704(official), title: official.title };
  }
}
