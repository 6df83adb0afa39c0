import * as vscode from 'vscode';
import type { Situation } from '../../server/src/protocol.js';
import { activeMemo } from './documents.js';
import { audienceLabel, decidedLabel, isUnsure, unsureNote } from './labels.js';
import type { Situations } from './situations.js';

/** The status bar item: who reads the draft, what kind it is, and in the tooltip why. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('liangyan.situation', vscode.StatusBarAlignment.Right, 100);
  private readonly listener: vscode.Disposable;

  constructor(private readonly situations: Situations) {
    this.item.name = vscode.l10n.t('liangyan: reader and kind');
    this.item.command = 'liangyan.setAudience';
    this.listener = situations.onDidChange(() => {
      this.refresh();
    });
    this.refresh();
  }

  dispose(): void {
    this.listener.dispose();
    this.item.dispose();
  }

  private refresh(): void {
    const situation = this.situations.of(activeMemo()?.document);
    if (!situation) {
      this.item.hide();
      return;
    }
    this.item.text = statusText(situation);
    this.item.tooltip = statusTooltip(situation);
    this.item.accessibilityInformation = { label: tooltipLines(situation).join(', '), role: 'button' };
    this.item.show();
  }
}

function statusText(situation: Situation): string {
  if (!situation.checked) return `$(circle-slash) ${vscode.l10n.t('memo not checked')}`;
  const reader = audienceLabel(situation.audience);
  const unsure = isUnsure(situation) ? '?' : '';
  return `$(comment) ${vscode.l10n.t('Reader: {0}', reader + unsure)} · ${situation.kind}`;
}

function statusTooltip(situation: Situation): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.supportThemeIcons = true;
  for (const line of tooltipLines(situation)) {
    // Evidence quotes the draft, so it is added as plain text: no link or image of a draft comes alive here.
    tooltip.appendText(line);
    // The end of a line, not of a paragraph: all of it is to be seen at a glance.
    tooltip.appendMarkdown('  \n');
  }
  tooltip.appendMarkdown(`\n_${vscode.l10n.t('Click to set the reader')}_`);
  return tooltip;
}

function tooltipLines(situation: Situation): string[] {
  const segmenter = vscode.l10n.t('Word segmenter: {0}', situation.segmenter);
  if (!situation.checked) return [vscode.l10n.t('Not checked: {0}', situation.reason), segmenter];
  const { warning, information, hint } = situation.counts;
  return [
    vscode.l10n.t('Reader: {0}', audienceLabel(situation.audience)) + ` · ${situation.kind}`,
    decidedLabel(situation),
    ...(isUnsure(situation) ? [unsureNote()] : []),
    ...situation.evidence.map((line) => `· ${line}`),
    vscode.l10n.t('To change: {0}, to consider: {1}, hints: {2}', warning, information, hint),
    segmenter,
  ];
}
