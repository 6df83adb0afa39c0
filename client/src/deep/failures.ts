/** What is said to the user when a model gives no answer: what happened, and what to do. */
import * as vscode from 'vscode';
import type { ModelFailure, ModelFailureKind } from '../../../server/src/protocol.js';

/** Shows why there is no answer; a cancelled request needs no words. */
export async function tellFailure({ kind, detail }: ModelFailure): Promise<void> {
  if (kind === 'cancelled') return;
  const settings = vscode.l10n.t('Open Settings');
  const key = vscode.l10n.t('Set the Key');
  const offered = kind === 'key' ? [key] : concernsSettings.has(kind) ? [settings] : [];
  const chosen = await vscode.window.showWarningMessage(failureText(kind, detail), ...offered);
  if (chosen === settings) await openSettings();
  if (chosen === key) await vscode.commands.executeCommand('liangyan.deepKey');
}

/** Opens the settings of deep reading. */
export async function openSettings(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', 'liangyan.deep');
}

const concernsSettings = new Set<ModelFailureKind>(['no-model', 'unreachable', 'slow', 'request']);

function failureText(kind: ModelFailureKind, detail: string): string {
  const texts: Record<ModelFailureKind, string> = {
    'no-model': vscode.l10n.t(
      'There is no such model. Look at liangyan.deep.model, and whether the model is installed.',
    ),
    'no-consent': vscode.l10n.t(
      'The editor does not let this extension use its models. Allow it under Manage Language Model Access.',
    ),
    unreachable: vscode.l10n.t('The model cannot be reached. Is it running, and is liangyan.deep.address right?'),
    key: vscode.l10n.t('The model does not accept the key.'),
    busy: vscode.l10n.t('The model has too much to do. Try again in a moment.'),
    server: vscode.l10n.t('The model has failed. Try again later, or look at its own log.'),
    'too-long': vscode.l10n.t(
      'The draft is too long for this model. Choose one that takes more text, or split the draft.',
    ),
    refused: vscode.l10n.t('The model does not want to read this draft. Nothing was changed.'),
    'bad-answer': vscode.l10n.t('The answer of the model could not be used, twice. Choose a larger model.'),
    slow: vscode.l10n.t(
      'The model has been silent for too long. Choose a smaller model, or raise liangyan.deep.patience.',
    ),
    disconnected: vscode.l10n.t('The connection broke in the middle of the answer. Try again.'),
    cancelled: vscode.l10n.t('Cancelled.'),
    request: vscode.l10n.t('The address does not answer as a model does. Look at liangyan.deep.address.'),
  };
  const remark = detail === '' ? '' : ` (${detail})`;
  return `${vscode.l10n.t('Deep reading')}: ${texts[kind]}${remark}`;
}
