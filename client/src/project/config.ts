import * as vscode from 'vscode';
import { configTemplateRequest } from '../../../server/src/protocol.js';
import type { Connection } from '../connection.js';
import { activeMemo } from '../documents.js';

/** Opens the project's `.liangyan.yaml`; where there is none, one is written with every setting explained and none set. */
export async function initConfig(connection: Connection): Promise<void> {
  const folder = await pickFolder();
  if (!folder) return;
  const file = vscode.Uri.joinPath(folder.uri, '.liangyan.yaml');
  if (!(await exists(file))) {
    const template = await connection.ask<string>(configTemplateRequest, {});
    if (template === undefined) return;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(template));
  }
  await vscode.window.showTextDocument(file);
}

async function pickFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const memo = activeMemo()?.document.uri;
  const own = memo && vscode.workspace.getWorkspaceFolder(memo);
  if (own || folders.length === 1) return own ?? folders[0];
  if (folders.length > 1) return vscode.window.showWorkspaceFolderPick();
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder with drafts first.'));
  return undefined;
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
