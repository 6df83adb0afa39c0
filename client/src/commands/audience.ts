import * as vscode from 'vscode';
import {
  overrideRequest,
  type Audience,
  type OverrideParams,
  type OverrideResult,
} from '../../../server/src/protocol.js';
import { isMemo, type Connection } from '../connection.js';
import { audienceLabel } from '../labels.js';

type Choice = Audience | 'auto';

/** Asks who reads the draft and where to keep the answer: in the file itself or in the settings. */
export async function setAudience(connection: Connection): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const audience = await pickAudience();
  if (!audience) return;
  const memo = editor && isMemo(editor.document) ? editor : undefined;
  const scope = await pickScope(memo !== undefined);
  if (scope === 'file' && memo) await keepInFile(connection, memo, audience);
  else if (scope === 'settings') await keepInSettings(audience);
}

async function pickAudience(): Promise<Choice | undefined> {
  const audiences: Audience[] = ['superior', 'peer', 'subordinate', 'public'];
  const items: (vscode.QuickPickItem & { value: Choice })[] = [
    { label: vscode.l10n.t('automatic'), description: vscode.l10n.t('found in the text'), value: 'auto' },
    ...audiences.map((value) => ({ label: audienceLabel(value), description: explain(value), value })),
  ];
  const title = vscode.l10n.t('Who reads this draft?');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.value;
}

function explain(audience: Audience): string {
  return {
    superior: vscode.l10n.t('a body or leader above the writer'),
    peer: vscode.l10n.t('a body of the same rank or outside the hierarchy'),
    subordinate: vscode.l10n.t('a body below the writer'),
    public: vscode.l10n.t('citizens, petitioners, the press'),
  }[audience];
}

async function pickScope(hasMemo: boolean): Promise<'file' | 'settings' | undefined> {
  const settings = vscode.workspace.workspaceFolders
    ? { label: vscode.l10n.t('This workspace'), description: 'liangyan.audience', value: 'settings' as const }
    : { label: vscode.l10n.t('All my files'), description: 'liangyan.audience', value: 'settings' as const };
  if (!hasMemo) return 'settings';
  const file = {
    label: vscode.l10n.t('This file'),
    description: vscode.l10n.t('written into the file, so colleagues see it too'),
    value: 'file' as const,
  };
  return (await vscode.window.showQuickPick([file, settings], { title: vscode.l10n.t('For which files?') }))?.value;
}

async function keepInFile(connection: Connection, editor: vscode.TextEditor, audience: Choice): Promise<void> {
  if (!(await connection.started())) return;
  const { document } = editor;
  const { version } = document;
  const params: OverrideParams = { uri: connection.client.code2ProtocolConverter.asUri(document.uri), audience };
  const { edits } = await connection.client.sendRequest<OverrideResult>(overrideRequest, params);
  if (document.version !== version || edits.length === 0) return;
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, await connection.client.protocol2CodeConverter.asTextEdits(edits));
  await vscode.workspace.applyEdit(change);
}

async function keepInSettings(audience: Choice): Promise<void> {
  const target = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  const value = audience === 'auto' ? undefined : audience;
  await vscode.workspace.getConfiguration('liangyan').update('audience', value, target);
}
