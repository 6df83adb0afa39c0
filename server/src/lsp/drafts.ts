/** Open documents with their latest Analysis: one check for each version, shared by all requests. A long text can be checked in stretches. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Checker, Choice } from '../check/check.js';
import { sameBeginning, sameEnd } from '../model/difference.js';

interface Known {
  choice: Choice;
  analysis: Analysis;
}

/** UTF-16 units that are checked in one go: some hundredths of a second. */
const stretch = 40_000;

export class Drafts {
  private readonly known = new Map<string, Known>();

  constructor(private readonly checker: Checker) {}

  /** The Analysis of the document's present version; checked once, and from what the version before knows. */
  analysisOf(document: TextDocument, choice: Choice): Analysis {
    const before = this.known.get(document.uri);
    const text = document.getText();
    // The text itself is compared, not its version: a client may open a document anew with the same number.
    if (before?.analysis.text === text && before.choice === choice) return before.analysis;
    const analysis = this.checker.check(text, choice, before?.analysis);
    this.known.set(document.uri, { choice, analysis });
    return analysis;
  }

  /**
   * Of a text with much that is new, checks the next stretch as if the rest of that were not there yet, and keeps what was found for the
   * check of the whole. False when little is left.
   */
  advance(document: TextDocument, choice: Choice): boolean {
    const before = this.known.get(document.uri)?.analysis;
    const text = document.getText();
    if (text.length <= stretch) return false;
    const known = before?.text ?? '';
    const same = sameBeginning(known, text);
    const sameTail = sameEnd(known, text, Math.min(known.length, text.length) - same);
    const rest = text.length - sameTail;
    if (rest - same <= stretch) return false;
    const end = text.indexOf('\n', same + stretch) + 1;
    if (end === 0 || end >= rest) return false;
    const part = text.slice(0, end) + text.slice(rest);
    this.known.set(document.uri, { choice, analysis: this.checker.check(part, choice, before) });
    return true;
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }
}
