import * as vscode from 'vscode';

/** Writes the exported report where the user wants it and offers to open it. */
export async function saveReport(html: string, draft: vscode.Uri, target?: vscode.Uri): Promise<void> {
  const place = target ?? (await askPlace(draft));
  if (!place) return;
  await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(html));
  if (target) return;
  const open = vscode.l10n.t('Open');
  const text = vscode.l10n.t('The report has been saved: {0}', vscode.workspace.asRelativePath(place));
  if ((await vscode.window.showInformationMessage(text, open)) === open) await vscode.env.openExternal(place);
}

function askPlace(draft: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name =
    draft.path
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]*$/u, '') ?? 'report';
  const base = draft.scheme === 'untitled' ? folder : vscode.Uri.joinPath(draft, '..');
  return vscode.window.showSaveDialog({
    ...(base ? { defaultUri: vscode.Uri.joinPath(base, `${name}-${vscode.l10n.t('tone report')}.html`) } : {}),
    filters: { HTML: ['html'] },
    title: vscode.l10n.t('Save the report'),
  });
}
