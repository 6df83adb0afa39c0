import * as vscode from 'vscode';
import { isMemo } from './documents.js';

const shownKey = 'liangyan.welcomeShown';

/** Opens the walkthrough after the first installation, and never again: an extension without a view is invisible otherwise. */
export async function welcomeOnce(context: vscode.ExtensionContext): Promise<void> {
  // Under test or development the page would cover the memo that is being looked at.
  if (context.extensionMode !== vscode.ExtensionMode.Production) return;
  if (context.globalState.get<boolean>(shownKey)) return;
  // With a memo on the screen the warnings are visible already, and a page on top of it would be in the way.
  const active = vscode.window.activeTextEditor;
  if (active && isMemo(active.document)) return;
  await context.globalState.update(shownKey, true);
  const walkthrough = `${context.extension.id}#start`;
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false);
}
