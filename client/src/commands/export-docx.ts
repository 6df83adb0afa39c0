import * as vscode from 'vscode';
import { writeDocxRequest, type WriteDocxParams, type WriteDocxResult } from '../../../server/src/protocol.js';
import type { Connection } from '../connection.js';
import { activeMemo } from '../documents.js';
import { base64ToBytes, docxFilter, tellFailure } from '../office.js';

/**
 * Writes the draft in the editor as a docx in the layout of GB/T 9704-2012.
 * @param target where to, when a program calls; asks when there is none.
 */
export async function exportDocx(connection: Connection, target?: unknown): Promise<void> {
  const document = activeMemo()?.document;
  if (!document) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a memo (plain text or Markdown) first.'));
    return;
  }
  try {
    const params: WriteDocxParams = { uri: connection.addressOf(document.uri) };
    const answer = await connection.ask<WriteDocxResult>(writeDocxRequest, params);
    const file = answer && (target instanceof vscode.Uri ? target : await pick(document, answer.title));
    if (!file) return;
    await vscode.workspace.fs.writeFile(file, base64ToBytes(answer.data));
    if (!(target instanceof vscode.Uri)) await tellDone(file);
  } catch (error) {
    tellFailure(document.uri, error);
  }
}

async function pick(document: vscode.TextDocument, title: string): Promise<vscode.Uri | undefined> {
  const { uri } = document;
  const own = uri.path.replace(/^.*\//u, '').replace(/\.\w+$/u, '');
  const name = `${(title === '' ? own : title).replace(/[\\/:*?"<>|]/gu, ' ').slice(0, 60)}.docx`;
  const folder =
    uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export in the Layout of GB/T 9704-2012'),
    filters: docxFilter(),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

async function tellDone(file: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const text = vscode.l10n.t('Written: {0}', file.path.replace(/^.*\//u, ''));
  if ((await vscode.window.showInformationMessage(text, open)) === open) await vscode.env.openExternal(file);
}
