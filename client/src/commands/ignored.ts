import * as vscode from 'vscode';
import {
  ignoredRequest,
  undoIgnoredRequest,
  type Ignored,
  type IgnoredResult,
  type UndoIgnoredParams,
} from '../../../server/src/protocol.js';
import type { Connection } from '../connection.js';
import { activeMemo } from '../documents.js';

type Item = vscode.QuickPickItem & { ignored?: Ignored };

/** Lists what the draft and the project's `.liangyan.yaml` ignore; what is picked is warned about again. */
export async function showIgnored(connection: Connection): Promise<void> {
  const uri = draftAddress(connection);
  if (uri === undefined) return;
  const result = await connection.ask<IgnoredResult>(ignoredRequest, { uri });
  if (!result) return;
  if (result.items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is ignored in this file or project.'));
    return;
  }
  const ignored = await pick(result);
  if (!ignored) return;
  const params: UndoIgnoredParams = { uri, item: ignored };
  await connection.ask(undoIgnoredRequest, params);
  const text = vscode.l10n.t('liangyan: no longer ignored: {0}', ignored.value);
  vscode.window.setStatusBarMessage(text, 6000);
}

/** Without a draft any address in the project does: the server looks for the settings file above it. */
function draftAddress(connection: Connection): string | undefined {
  const memo = activeMemo()?.document.uri;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const uri = memo ?? (folder && vscode.Uri.joinPath(folder.uri, 'draft.txt'));
  return uri && connection.addressOf(uri);
}

async function pick({ configUri, items }: IgnoredResult): Promise<Ignored | undefined> {
  const list: Item[] = items.map((ignored) => ({ label: ignored.value, description: describe(ignored), ignored }));
  const open: Item = { label: `$(go-to-file) ${vscode.l10n.t('Open .liangyan.yaml')}` };
  const separator: Item = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const title = vscode.l10n.t('Ignored in this file and project');
  const placeHolder = vscode.l10n.t('Pick one to be warned about it again');
  const chosen = await vscode.window.showQuickPick(configUri === undefined ? list : [...list, separator, open], {
    title,
    placeHolder,
    matchOnDescription: true,
  });
  if (chosen === open && configUri !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(configUri));
  return chosen?.ignored;
}

function describe({ list }: Ignored): string {
  return {
    here: vscode.l10n.t('this rule, in this file'),
    sentences: vscode.l10n.t('this sentence'),
    allow: vscode.l10n.t('this phrase, everywhere'),
    rules: vscode.l10n.t('this rule, everywhere'),
  }[list];
}
