import * as vscode from 'vscode';
import type { Connection } from '../connection.js';
import { activeMemo } from '../documents.js';
import type { Situations } from '../situations.js';
import { keepOverride } from './keep.js';

interface Manifest {
  contributes: { configuration: { properties: Record<string, { enum?: string[] }> } };
}

type Item = vscode.QuickPickItem & { value: string };

/** Asks what kind of document the draft is, and where to keep the answer. */
export async function askKind(connection: Connection, situations: Situations): Promise<void> {
  const now = situations.of(activeMemo()?.document)?.kind;
  const items = kinds().map((value): Item => {
    if (value === 'auto')
      return { label: vscode.l10n.t('automatic'), description: vscode.l10n.t('found in the text'), value };
    return { label: `${value === now ? '$(check) ' : ''}${value}`, value };
  });
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('What kind of document is it?') });
  if (chosen) await keepOverride(connection, 'kind', chosen.value);
}

/** The kinds as the setting lists them, so that there is one list. */
function kinds(): string[] {
  const manifest = vscode.extensions.getExtension('liangyan.liangyan')?.packageJSON as Manifest | undefined;
  return manifest?.contributes.configuration.properties['liangyan.kind']?.enum ?? ['auto'];
}
