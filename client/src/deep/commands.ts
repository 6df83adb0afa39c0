/** The commands of deep reading. */
import * as vscode from 'vscode';
import { deepClearNotification, type DeepClearParams } from '../../../server/src/protocol.js';
import type { Commands } from '../app.js';
import type { Connection } from '../connection.js';
import { activeMemo } from '../documents.js';
import type { DeepDesk } from './desk.js';
import { askKey } from './endpoint.js';
import { deepSettings } from './provider.js';

export function deepCommands(context: vscode.ExtensionContext, connection: Connection, desk: DeepDesk): Commands {
  const clear = async (): Promise<void> => {
    const editor = activeMemo();
    if (!editor || !(await connection.started())) return;
    const params: DeepClearParams = { uri: connection.addressOf(editor.document.uri) };
    await connection.client.sendNotification(deepClearNotification, params);
  };
  return {
    'liangyan.deepCheck': () => read(desk),
    'liangyan.deepPreview': () => preview(desk),
    'liangyan.deepKey': () => askKey(context, deepSettings()),
    'liangyan.deepWithdraw': () => desk.consent.withdraw(),
    'liangyan.deepClear': clear,
  };
}

/** Has the model read the draft. What it finds appears in the text as it comes. */
async function read(desk: DeepDesk): Promise<void> {
  const document = memoOrTell();
  const agreed = document && (await desk.agree(document));
  if (!agreed) return;
  const results = await desk.run(agreed);
  if (!results) return;
  const found = results.reduce((sum, { findings }) => sum + findings, 0);
  const text =
    found === 0
      ? vscode.l10n.t('The model found nothing more in this draft.')
      : vscode.l10n.t('The model marked {0} places.', found);
  void vscode.window.showInformationMessage(`${vscode.l10n.t('Deep reading')}: ${text}`);
}

async function preview(desk: DeepDesk): Promise<void> {
  const document = memoOrTell();
  const found = document && (await desk.prepare(document));
  if (found) await desk.consent.show(found.provider, found.prepared);
}

function memoOrTell(): vscode.TextDocument | undefined {
  const document = activeMemo()?.document;
  if (!document)
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a memo (plain text or Markdown) first.'));
  return document;
}
