import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfig } from '../check/config.js';
import { source } from './convert.js';

/** What is wrong in an open `.liangyan.yaml`, at its place. */
export function configDiagnostics(document: TextDocument): Diagnostic[] {
  return readConfig(document.getText()).problems.map(({ line, message }) => ({
    range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
    severity: DiagnosticSeverity.Error,
    source,
    message,
  }));
}
