import * as vscode from 'vscode';
import { situationNotification, type Situation } from '../../server/src/protocol.js';
import { isMemo, type Connection } from './connection.js';
import { audienceLabel } from './labels.js';

/** The status bar item: who reads the draft, what kind it is, and in the tooltip why. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('liangyan.situation', vscode.StatusBarAlignment.Right, 100);
  private readonly situations = new Map<string, Situation>();
  private readonly listeners: vscode.Disposable[];

  constructor(connection: Connection) {
    this.item.name = vscode.l10n.t('liangyan: reader and kind');
    this.item.command = 'liangyan.setAudience';
    this.listeners = [
      connection.client.onNotification(situationNotification, (situation: Situation) => {
        this.situations.set(keyOf(vscode.Uri.parse(situation.uri)), situation);
        this.refresh();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.refresh();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.situations.delete(keyOf(document.uri))),
    ];
    this.refresh();
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    this.item.dispose();
  }

  private refresh(): void {
    const document = vscode.window.activeTextEditor?.document;
    const situation = document && isMemo(document) ? this.situations.get(keyOf(document.uri)) : undefined;
    if (!situation) {
      this.item.hide();
      return;
    }
    this.item.text = statusText(situation);
    this.item.tooltip = statusTooltip(situation);
    this.item.show();
  }
}

/** Server and editor may write the same address with different escapes; parsed and printed once more they agree. */
function keyOf(uri: vscode.Uri): string {
  return uri.toString();
}

function statusText(situation: Situation): string {
  if (!situation.checked) return `$(circle-slash) ${vscode.l10n.t('memo not checked')}`;
  const reader = audienceLabel(situation.audience);
  const unsure = situation.confidence < 0.5 ? '?' : '';
  return `$(comment) ${vscode.l10n.t('Reader: {0}', reader + unsure)} · ${situation.kind}`;
}

function statusTooltip(situation: Situation): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.supportThemeIcons = true;
  const lines = situation.checked ? checkedLines(situation) : [situation.reason];
  lines.push(vscode.l10n.t('Word segmenter: {0}', situation.segmenter));
  for (const line of lines) {
    // Evidence quotes the draft, so it is added as plain text: no link or image of a draft comes alive here.
    tooltip.appendText(line);
    tooltip.appendMarkdown('\n\n');
  }
  tooltip.appendMarkdown(`_${vscode.l10n.t('Click to set the reader')}_`);
  return tooltip;
}

function checkedLines(situation: Situation): string[] {
  const { warning, information, hint } = situation.counts;
  const decided = {
    setting: vscode.l10n.t('Set in the settings'),
    file: vscode.l10n.t('Set in the file'),
    text: vscode.l10n.t('Found in the text, confidence {0} %', Math.round(situation.confidence * 100)),
  }[situation.decidedBy];
  return [
    vscode.l10n.t('Reader: {0}', audienceLabel(situation.audience)) + ` · ${situation.kind}`,
    decided,
    ...situation.evidence.map((line) => `· ${line}`),
    vscode.l10n.t('{0} to change, {1} to consider, {2} hints', warning, information, hint),
  ];
}
