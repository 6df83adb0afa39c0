import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ConfigProblem, readConfig } from '../check/config.js';
import { source, toRange } from './convert.js';
import type { Session } from './session.js';

/** What is wrong in an open `.liangyan.yaml`, on its line. */
export function configDiagnostics(session: Session, document: TextDocument): Diagnostic[] {
  const { config, problems } = readConfig(document.getText(), (id) => session.isRule(id));
  const missing = session.own
    .filesOf({ uri: document.uri, text: document.getText(), config, problems })
    .filter(({ text }) => text === undefined)
    .map(({ name }) => unreadable(document, name));
  return [...problems, ...missing].map(({ line, message, chinese }) => ({
    range: wordsOf(document, line),
    severity: DiagnosticSeverity.Error,
    source,
    message: session.language === 'zh' ? chinese : message,
  }));
}

function unreadable(document: TextDocument, name: string): ConfigProblem {
  const line = document
    .getText()
    .split('\n')
    .findIndex((text) => text.includes(name));
  return {
    line: Math.max(0, line),
    message: `「${name}」 cannot be read: it must be a file of at most 1 MB inside the opened folder`,
    chinese: `读不到「${name}」：须是所打开文件夹之内、不超过 1 MB 的文件`,
  };
}

/** The words of a line, without the space before them. */
export function wordsOf(document: TextDocument, line: number): Diagnostic['range'] {
  const start = document.offsetAt({ line, character: 0 });
  const words = document.getText().slice(start, document.offsetAt({ line: line + 1, character: 0 }));
  const indent = words.length - words.trimStart().length;
  return toRange(document, { start: start + (words.trim() === '' ? 0 : indent), end: start + words.trimEnd().length });
}
