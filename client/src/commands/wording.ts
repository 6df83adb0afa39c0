import * as vscode from 'vscode';
import { wordingsRequest, type Wording, type WordingsParams } from '../../../server/src/protocol.js';
import type { Connection } from '../connection.js';
import { activeMemo } from '../documents.js';

type Item = vscode.QuickPickItem & { wording?: Wording };

/** Offers openings, requests, refusals, thanks … that suit the draft, and puts the chosen one at the caret, its blanks to be filled. */
export async function insertPhrase(connection: Connection): Promise<void> {
  const editor = activeMemo();
  if (!editor) return;
  const params: WordingsParams = { uri: connection.addressOf(editor.document.uri) };
  const wordings = await connection.ask<Wording[]>(wordingsRequest, params);
  if (!wordings) return;
  if (wordings.length === 0) {
    const text = vscode.l10n.t('No ready-made phrase suits this draft; set its reader and kind in the status bar.');
    void vscode.window.showInformationMessage(text);
    return;
  }
  const chosen = await pick(grouped(wordings), vscode.l10n.t('Which phrase?'));
  if (chosen) await editor.insertSnippet(new vscode.SnippetString(chosen.body));
}

/**
 * Opens a new document with the skeleton of one kind of memo.
 * @param kind the kind by its Chinese name; asks when there is none.
 */
export async function newMemo(connection: Connection, kind?: unknown): Promise<void> {
  const skeletons = await connection.ask<Wording[]>(wordingsRequest, {});
  if (!skeletons) return;
  const named = skeletons.find((skeleton) => skeleton.kind === kind);
  const chosen = named ?? (await pick(skeletons.map(toItem), vscode.l10n.t('Which kind of memo?')));
  if (!chosen) return;
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(chosen.body));
}

async function pick(items: Item[], title: string): Promise<Wording | undefined> {
  const options = { title, matchOnDetail: true, matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.wording;
}

/** A heading before each group. */
function grouped(wordings: readonly Wording[]): Item[] {
  return wordings.flatMap((wording, index): Item[] => {
    const isFirst = wordings[index - 1]?.groupTitle !== wording.groupTitle;
    const heading: Item = { label: wording.groupTitle, kind: vscode.QuickPickItemKind.Separator };
    return isFirst ? [heading, toItem(wording)] : [toItem(wording)];
  });
}

function toItem(wording: Wording): Item {
  const detail = wording.preview.replace(/\s+/g, ' ').trim();
  return { label: wording.name, detail: detail.length > 90 ? `${detail.slice(0, 90)}…` : detail, wording };
}
