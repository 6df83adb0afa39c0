import * as vscode from 'vscode';
import { readDocxRequest, type ReadDocxParams, type ReadDocxResult } from '../../../server/src/protocol.js';
import type { Connection } from '../connection.js';
import { bytesToBase64, docxFilter, tellFailure } from '../office.js';

/**
 * Opens the words of a docx as a new draft, which is checked like any other. The docx itself is only read.
 * @param target the file, when the command comes from the explorer; asks when there is none.
 */
export async function openDocx(connection: Connection, target?: unknown): Promise<void> {
  const file = target instanceof vscode.Uri ? target : await pick();
  if (!file) return;
  try {
    const params: ReadDocxParams = { data: bytesToBase64(await vscode.workspace.fs.readFile(file)) };
    const answer = await connection.ask<ReadDocxResult>(readDocxRequest, params);
    if (answer === undefined) return;
    const draft = { language: 'plaintext', content: answer.text };
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(draft));
  } catch (error) {
    tellFailure(file, error);
  }
}

async function pick(): Promise<vscode.Uri | undefined> {
  const title = vscode.l10n.t('Which docx is to be checked?');
  const chosen = await vscode.window.showOpenDialog({ title, filters: docxFilter(), canSelectMany: false });
  return chosen?.[0];
}
