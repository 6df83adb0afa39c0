import * as vscode from 'vscode';
import type { Audience, Level } from '../../server/src/protocol.js';

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
