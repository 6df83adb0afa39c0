import * as vscode from 'vscode';
import {
  suggestRequest,
  type Alternative,
  type SuggestParams,
  type SuggestResult,
} from '../../../server/src/protocol.js';
import { isMemo, type Connection } from '../connection.js';
import { levelLabel } from '../labels.js';
import { InlinePreview } from '../preview.js';

type Item = vscode.QuickPickItem & { alternative?: Alternative };

/** Offers other wordings for the sentences at the caret or in the selection, and puts the chosen one into the text. */
export async function suggestSofter(connection: Connection): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isMemo(editor.document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a memo (plain text or Markdown) first.'));
    return;
  }
  if (!(await connection.started())) return;
  const result = await request(connection, editor);
  const items = listItems(result);
  if (!items.some((item) => item.alternative)) {
    tellNothing(result);
    return;
  }
  const chosen = await pick(editor, items);
  if (chosen) await accept(editor, result.version, chosen);
}

async function request(connection: Connection, editor: vscode.TextEditor): Promise<SuggestResult> {
  const { code2ProtocolConverter: convert } = connection.client;
  const params: SuggestParams = { uri: convert.asUri(editor.document.uri), range: convert.asRange(editor.selection) };
  return connection.client.sendRequest<SuggestResult>(suggestRequest, params);
}

function listItems(result: SuggestResult): Item[] {
  return result.sentences.flatMap(({ text, alternatives }): Item[] => {
    if (alternatives.length === 0) return [];
    const heading: Item = { label: shorten(text, 40), kind: vscode.QuickPickItemKind.Separator };
    return [heading, ...alternatives.map(toItem)];
  });
}

function toItem(alternative: Alternative): Item {
  const label = `${levelLabel(alternative.level)} · ${alternative.title}`;
  const detail = shorten(alternative.preview, 160);
  if (!alternative.changesForce) return { label, detail, alternative };
  return { label, detail, alternative, description: `$(warning) ${vscode.l10n.t('changes how binding it is')}` };
}

async function pick(editor: vscode.TextEditor, items: Item[]): Promise<Alternative | undefined> {
  const list = vscode.window.createQuickPick<Item>();
  const preview = new InlinePreview(editor);
  list.title = vscode.l10n.t('Suggest Softer Phrasing');
  list.placeholder = vscode.l10n.t('Enter puts it into the text, Esc leaves the text as it is');
  list.items = items;
  list.matchOnDetail = true;
  list.onDidChangeActive(([item]) => {
    if (item?.alternative) preview.show(toRange(item.alternative), item.alternative.newText);
    else preview.clear();
  });
  try {
    return await new Promise((resolve) => {
      list.onDidAccept(() => {
        resolve(list.activeItems[0]?.alternative);
      });
      list.onDidHide(() => {
        resolve(undefined);
      });
      list.show();
    });
  } finally {
    preview.dispose();
    list.dispose();
  }
}

async function accept(editor: vscode.TextEditor, version: number, alternative: Alternative): Promise<void> {
  // The list may have stayed open while the text changed by itself (reload from disk, a colleague's edit): better no edit than a wrong one.
  if (editor.document.version !== version) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed in the meantime; please ask again.'));
    return;
  }
  const undo = { undoStopBefore: true, undoStopAfter: true };
  await editor.edit((change) => {
    change.replace(toRange(alternative), alternative.newText);
  }, undo);
}

function tellNothing(result: SuggestResult): void {
  const note = result.sentences.map((sentence) => sentence.note).find((text) => text !== '');
  const text = note ?? vscode.l10n.t('No softer wording is known for this sentence.');
  void vscode.window.showInformationMessage(text);
}

function toRange({ range: { start, end } }: Alternative): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const characters = [...flat];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : flat;
}
