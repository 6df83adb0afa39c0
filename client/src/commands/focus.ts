import * as vscode from 'vscode';
import type { Focus } from '../../../server/src/protocol.js';

/** Asks what to see for now: everything, only what is to be changed, or one principle. */
export async function setFocus(): Promise<void> {
  const now = vscode.workspace.getConfiguration('liangyan').get<Focus>('focus', 'all');
  const items = choices().map(({ focus, label }) => ({
    label,
    focus,
    ...(focus === now ? { description: vscode.l10n.t('now') } : {}),
  }));
  const title = vscode.l10n.t('What to show?');
  const chosen = await vscode.window.showQuickPick(items, { title });
  if (!chosen) return;
  const target = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  const value = chosen.focus === 'all' ? undefined : chosen.focus;
  await vscode.workspace.getConfiguration('liangyan').update('focus', value, target);
}

function choices(): { focus: Focus; label: string }[] {
  return [
    { focus: 'all', label: vscode.l10n.t('everything') },
    { focus: 'warnings', label: vscode.l10n.t('only what is to be changed') },
    { focus: 'principle', label: vscode.l10n.t('Firm in principle, flexible in method') },
    { focus: 'unity', label: vscode.l10n.t('Unity first') },
    { focus: 'timing', label: vscode.l10n.t('Choose the moment') },
    { focus: 'calm', label: vscode.l10n.t('Calm and courteous') },
    { focus: 'rapport', label: vscode.l10n.t('Goodwill and care') },
    { focus: 'balance', label: vscode.l10n.t('Even-handed') },
    { focus: 'language', label: vscode.l10n.t('The right register') },
  ];
}
