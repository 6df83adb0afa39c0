import * as vscode from 'vscode';
import type { Audience, Level, Situation } from '../../server/src/protocol.js';

/** The reader's name in the editor's language. */
export function audienceLabel(audience: Audience): string {
  const labels: Record<Audience, string> = {
    superior: vscode.l10n.t('superior'),
    peer: vscode.l10n.t('peer'),
    subordinate: vscode.l10n.t('subordinate'),
    public: vscode.l10n.t('public'),
  };
  return labels[audience];
}

/** The name of a step on the ladder 坚定 / 中性 / 委婉. */
export function levelLabel(level: Level): string {
  const labels: Record<Level, string> = {
    firm: vscode.l10n.t('firm'),
    neutral: vscode.l10n.t('neutral'),
    soft: vscode.l10n.t('soft'),
  };
  return labels[level];
}

/** Who decided on the reader: the settings, the file, or the text. */
export function decidedLabel({ decidedBy, confidence }: Situation): string {
  const labels: Record<Situation['decidedBy'], string> = {
    setting: vscode.l10n.t('Set in the settings'),
    file: vscode.l10n.t('Set in the file'),
    text: vscode.l10n.t('Found in the text, confidence {0} %', Math.round(confidence * 100)),
  };
  return labels[decidedBy];
}

/** True when the reader is only guessed. */
export function isUnsure({ checked, decidedBy, confidence }: Situation): boolean {
  return checked && decidedBy === 'text' && confidence < 0.5;
}

/** What follows from an unclear reader, and what to do about it. */
export function unsureNote(): string {
  return vscode.l10n.t('The reader is unclear, so only the surest is shown. Say who reads it to get more.');
}
