import * as vscode from 'vscode';
import type { Range } from '../../server/src/protocol.js';

/** A range of the protocol as the editor's own. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
