import * as vscode from 'vscode';
import type { Audience, Situation } from '../../../server/src/protocol.js';
import type { Connection } from '../connection.js';
import { activeMemo } from '../documents.js';
import { audienceLabel, decidedLabel, isUnsure, unsureNote } from '../labels.js';
import type { Situations } from '../situations.js';
import { askKind } from './kind.js';
import { keepOverride } from './keep.js';

type Item = vscode.QuickPickItem & { audience?: Audience | 'auto'; opensKinds?: boolean };

/** Asks who reads the draft, showing what was found and why, and where to keep the answer. */
export async function setAudience(connection: Connection, situations: Situations): Promise<void> {
  const situation = situations.of(activeMemo()?.document);
  const chosen = await pickAudience(situation);
  if (chosen?.opensKinds) await askKind(connection, situations);
  else if (chosen?.audience) await keepOverride(connection, 'audience', chosen.audience);
}

async function pickAudience(situation: Situation | undefined): Promise<Item | undefined> {
  return vscode.window.showQuickPick(listItems(situation), {
    title: vscode.l10n.t('Who reads this draft?'),
    ...(situation ? { placeHolder: summary(situation) } : {}),
    matchOnDescription: true,
  });
}

/** One line on the present state: what was decided, by whom, how surely. */
function summary(situation: Situation): string {
  if (!situation.checked) return vscode.l10n.t('Not checked: {0}', situation.reason);
  const now = vscode.l10n.t('Now: {0}', `${audienceLabel(situation.audience)} · ${situation.kind}`);
  return [now, decidedLabel(situation), ...(isUnsure(situation) ? [unsureNote()] : [])].join(' · ');
}

function listItems(situation: Situation | undefined): Item[] {
  const audiences: Audience[] = ['superior', 'peer', 'subordinate', 'public'];
  const kind = situation?.checked ? situation.kind : '';
  return [
    { label: vscode.l10n.t('automatic'), description: vscode.l10n.t('found in the text'), audience: 'auto' },
    ...audiences.map((audience): Item => {
      const isNow = situation?.checked === true && situation.audience === audience;
      const label = `${isNow ? '$(check) ' : ''}${audienceLabel(audience)}`;
      const item: Item = { label, description: explain(audience), audience };
      return isNow && situation.evidence.length > 0 ? { ...item, detail: evidenceLine(situation) } : item;
    }),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    { label: `$(list-unordered) ${vscode.l10n.t('Set the kind of document…')}`, description: kind, opensKinds: true },
  ];
}

function evidenceLine({ evidence }: Situation): string {
  return vscode.l10n.t('Because: {0}', evidence.slice(0, 3).join(' · '));
}

function explain(audience: Audience): string {
  return {
    superior: vscode.l10n.t('a body or leader above the writer'),
    peer: vscode.l10n.t('a body of the same rank or outside the hierarchy'),
    subordinate: vscode.l10n.t('a body below the writer'),
    public: vscode.l10n.t('citizens, petitioners, the press'),
  }[audience];
}
