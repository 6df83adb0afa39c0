import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfig } from '../check/config.js';
import { unreadableLexicon } from '../service/own-lexicon.js';
import { source, toRange } from './convert.js';
import type { Session } from './session.js';

/** What is wrong in an open `.liangyan.yaml`, on its line. */
export function configDiagnostics(session: Session, document: TextDocument): Diagnostic[] {
  const { config, problems } = readConfig(document.getText(), (id) => session.isRule(id));
  const missing = session.own
    .filesOf({ uri: document.uri, text: document.getText(), config, problems })
    .filter(({ text }) => text === undefined)
    .map(({ name }) => unreadableLexicon(document.getText(), name));
  return [...problems, ...missing].map(({ line, message, chinese }) => ({
    range: wordsOf(document, line),
    severity: DiagnosticSeverity.Error,
    source,
    message: session.language === 'zh' ? chinese : message,
  }));
}

/** The words of a line, without the space before them. */
export function wordsOf(document: TextDocument, line: number): Diagnostic['range'] {
  const start = document.offsetAt({ line, character: 0 });
  const words = document.getText().slice(start, document.offsetAt({ line: line + 1, character: 0 }));
  const indent = words.length - words.trimStart().length;
  return toRange(document, { start: start + (words.trim() === '' ? 0 : indent), end: start + words.trimEnd().length });
}
