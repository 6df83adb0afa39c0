import * as vscode from 'vscode';
import {
  suggestRequest,
  type Alternative,
  type SuggestParams,
  type SuggestResult,
  type SuggestSentence,
} from '../../../server/src/protocol.js';
import type { Connection } from '../connection.js';
import type { DeepDesk } from '../deep/desk.js';
import { modelWordings } from '../deep/wordings.js';
import { activeMemo } from '../documents.js';
import { keepInSight } from '../beside-text.js';
import { InlinePreview } from '../preview.js';
import { toRange } from '../ranges.js';
import { askModelItem, listItems, type Item, type List } from './suggest-list.js';

/** Offers other wordings for the sentences at the caret or in the selection, and puts the chosen one into the text. */
export async function suggestSofter(connection: Connection, desk: DeepDesk): Promise<void> {
  const editor = activeMemo();
  if (!editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a memo (plain text or Markdown) first.'));
    return;
  }
  const range = connection.client.code2ProtocolConverter.asRange(editor.selection);
  const params: SuggestParams = { uri: connection.addressOf(editor.document.uri), range };
  const result = await connection.ask<SuggestResult>(suggestRequest, params);
  if (!result) return;
  const chosen = await choose(editor, result, desk);
  if (chosen) await accept(editor, result.version, chosen);
}

/** The list, and the list again with the model's wordings beside ours when the user has asked for them. */
async function choose(
  editor: vscode.TextEditor,
  result: SuggestResult,
  desk: DeepDesk,
): Promise<Alternative[] | undefined> {
  const ours = listItems(result);
  const canAsk = desk.isOn && result.sentences.length > 0;
  if (!ours.first && !canAsk) {
    tellNothing(result);
    return undefined;
  }
  const items = canAsk ? [...ours.items, ...askModelItem()] : ours.items;
  const chosen = await pick(editor, { ...ours, items }, titleOf(result));
  if (!chosen?.asksModel) return chosen?.alternatives;
  const both = withModel(ours, await modelWordings(desk, editor.document, result.sentences), result);
  return both.first ? (await pick(editor, both, titleOf()))?.alternatives : undefined;
}

/** The model's wordings before ours, which are all there is when it gave none. */
function withModel(ours: List, sentences: SuggestSentence[] | undefined, result: SuggestResult): List {
  const models = sentences ? listItems({ ...result, sentences, together: [] }) : undefined;
  return models ? { items: [...models.items, ...ours.items], first: models.first ?? ours.first } : ours;
}

/** Where no sentence has anything to mend, says so: then only other degrees of the same meaning are on offer. */
function titleOf(result?: SuggestResult): string {
  const offered = result?.sentences.filter(({ alternatives }) => alternatives.length > 0) ?? [];
  const [first] = offered;
  if (!first || offered.some(({ note }) => note === '')) return vscode.l10n.t('Suggest Softer Phrasing');
  return vscode.l10n.t('{0} The same meaning, a step firmer or softer', first.note);
}

async function pick(editor: vscode.TextEditor, { items, first }: List, title: string): Promise<Item | undefined> {
  const list = vscode.window.createQuickPick<Item>();
  const preview = new InlinePreview(editor);
  list.title = title;
  list.placeholder = vscode.l10n.t('Enter puts it into the text, Esc leaves the text as it is');
  list.items = items;
  list.matchOnDescription = true;
  if (first) list.activeItems = [first];
  list.onDidChangeActive(([item]) => {
    if (item?.alternatives) preview.show(item.alternatives);
    else preview.clear();
  });
  let inSight: ReturnType<typeof keepInSight> | undefined;
  try {
    return await new Promise((resolve) => {
      list.onDidAccept(() => {
        resolve(list.activeItems[0]);
      });
      list.onDidHide(() => {
        resolve(undefined);
      });
      list.show();
      inSight = keepInSight(editor);
    });
  } finally {
    preview.dispose();
    list.dispose();
    await (
      await inSight
    )?.();
  }
}

async function accept(editor: vscode.TextEditor, version: number, alternatives: Alternative[]): Promise<void> {
  // The list may have stayed open while the text changed by itself (reload from disk, a colleague's edit): better no edit than a wrong one.
  if (editor.document.version !== version) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed in the meantime; please ask again.'));
    return;
  }
  const undo = { undoStopBefore: true, undoStopAfter: true };
  await editor.edit((change) => {
    for (const { range, newText } of alternatives) change.replace(toRange(range), newText);
  }, undo);
}

function tellNothing({ sentences }: SuggestResult): void {
  const note = sentences.map((sentence) => sentence.note).find((text) => text !== '') ?? '';
  const text = vscode.l10n.t('No softer wording is known for this sentence.');
  void vscode.window.showInformationMessage(`${note} ${text}`.trim());
}
