import * as vscode from 'vscode';
import { overrideRequest, type OverrideParams, type OverrideResult } from '../../../server/src/protocol.js';
import type { Connection } from '../connection.js';
import { activeMemo } from '../documents.js';

type Name = 'audience' | 'kind';
type Scope = 'file' | 'settings';

/** Asks for which files a reader or kind holds and keeps it there; `auto` takes it out again. */
export async function keepOverride(connection: Connection, name: Name, value: string): Promise<void> {
  const memo = activeMemo();
  const scope = await pickScope(name, memo !== undefined);
  if (scope === 'file' && memo) await keepInFile(connection, memo, name, value);
  else if (scope === 'settings') await keepInSettings(name, value);
}

async function pickScope(name: Name, hasMemo: boolean): Promise<Scope | undefined> {
  if (!hasMemo) return 'settings';
  const items: (vscode.QuickPickItem & { value: Scope })[] = [
    {
      label: vscode.l10n.t('This file'),
      description: vscode.l10n.t('written into the file, so colleagues see it too'),
      value: 'file',
    },
    {
      label: hasFolder() ? vscode.l10n.t('This folder') : vscode.l10n.t('All my files'),
      description: vscode.l10n.t('the setting {0}', `liangyan.${name}`),
      value: 'settings',
    },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('For which files?') }))?.value;
}

async function keepInFile(
  connection: Connection,
  { document }: vscode.TextEditor,
  name: Name,
  value: string,
): Promise<void> {
  const { version } = document;
  const params = { uri: connection.addressOf(document.uri), [name]: value } as OverrideParams;
  const result = await connection.ask<OverrideResult>(overrideRequest, params);
  const edits = result?.edits.filter(({ range, newText }) => newText !== '' || !isEmpty(range)) ?? [];
  if (document.version !== version || edits.length === 0) return;
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, await connection.client.protocol2CodeConverter.asTextEdits(edits));
  await vscode.workspace.applyEdit(change);
}

function isEmpty({ start, end }: OverrideResult['edits'][number]['range']): boolean {
  return start.line === end.line && start.character === end.character;
}

async function keepInSettings(name: Name, value: string): Promise<void> {
  const target = hasFolder() ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration('liangyan').update(name, value === 'auto' ? undefined : value, target);
}

function hasFolder(): boolean {
  return vscode.workspace.workspaceFolders !== undefined;
}
