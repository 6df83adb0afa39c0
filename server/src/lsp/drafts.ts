/** Open documents with their latest Analysis: one check for each version, shared by all requests. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Checker, Choice } from '../check/check.js';

interface Known {
  choice: Choice;
  analysis: Analysis;
}

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

  forget(uri: string): void {
    this.known.delete(uri);
  }
}
