/** Open documents with their latest Analysis: one check for each version, shared by all requests. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Checker, Choice } from '../check/check.js';

interface Known {
  version: number;
  choice: Choice;
  analysis: Analysis;
}

export class Drafts {
  private readonly known = new Map<string, Known>();

  constructor(private readonly checker: Checker) {}

  /** The Analysis of the document's present version; checked once, and from what the version before knows. */
  analysisOf(document: TextDocument, choice: Choice): Analysis {
    const before = this.known.get(document.uri);
    if (before?.version === document.version && before.choice === choice) return before.analysis;
    const analysis = this.checker.check(document.getText(), choice, before?.analysis);
    this.known.set(document.uri, { version: document.version, choice, analysis });
    return analysis;
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }
}
