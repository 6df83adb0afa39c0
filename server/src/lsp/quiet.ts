/** No nagging in the sentence that is being written: its findings wait until it ends or the caret leaves it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../check/check.js';
import { lineAt } from '../check/policy.js';
import type { Finding } from '../model/finding.js';
import type { CaretParams } from '../protocol.js';

const ended = /[。！？!?；;”’」』）]\s*$/u;

export class Quiet {
  private readonly carets = new Map<string, CaretParams['position']>();

  /** Notes where the caret is; true when what is shown may have to change. */
  move({ uri, position }: CaretParams): boolean {
    const before = this.carets.get(uri);
    if (position === undefined) this.carets.delete(uri);
    else this.carets.set(uri, position);
    return before !== undefined && (position === undefined || before.line !== position.line);
  }

  forget(uri: string): void {
    this.carets.delete(uri);
  }

  /** The findings that are not in the unfinished sentence in which the caret stands. */
  shown(document: TextDocument, analysis: Analysis): readonly Finding[] {
    const position = this.carets.get(document.uri);
    if (position === undefined) return analysis.findings;
    const caret = document.offsetAt(position);
    const line = lineAt(caret, analysis.lines);
    const sentence = line?.scan.sentences.find(
      ({ start, end }) => line.start + start <= caret && caret <= line.start + end,
    );
    if (line === undefined || sentence === undefined || ended.test(line.scan.text.slice(sentence.start, sentence.end)))
      return analysis.findings;
    return analysis.findings.filter(
      ({ start, end }) => end <= line.start + sentence.start || start >= line.start + sentence.end,
    );
  }
}
