import * as vscode from 'vscode';

/** The sample memos by the names that walkthrough links use. */
function samples(): Record<string, { file: string; label: string; description: string }> {
  return {
    letter: {
      file: '01-催报材料的函.txt',
      label: vscode.l10n.t('A letter between two bureaus'),
      description: vscode.l10n.t('blunt; addressed to a peer'),
    },
    request: {
      file: '02-经费请示.txt',
      label: vscode.l10n.t('A request to a superior'),
      description: vscode.l10n.t('presses the superior'),
    },
    reply: {
      file: '03-市民来信答复.md',
      label: vscode.l10n.t('A reply to a citizen'),
      description: vscode.l10n.t('Markdown; cold and evasive'),
    },
    good: {
      file: '04-商请函.txt',
      label: vscode.l10n.t('A letter as it should be'),
      description: vscode.l10n.t('nothing to change'),
    },
  };
}

/**
 * Opens a sample as a new unsaved document, so that trying things out never changes the installed file.
 * @param name a sample's name (walkthrough links pass one); asks when there is none.
 */
export async function openSample(context: vscode.ExtensionContext, name?: unknown): Promise<void> {
  const all = samples();
  const chosen = typeof name === 'string' ? all[name] : await pick(Object.values(all));
  if (!chosen) return;
  const address = vscode.Uri.joinPath(context.extensionUri, 'samples', chosen.file);
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(address));
  const language = chosen.file.endsWith('.md') ? 'markdown' : 'plaintext';
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

async function pick<T extends vscode.QuickPickItem>(items: T[]): Promise<T | undefined> {
  return vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which sample?') });
}
