import * as vscode from 'vscode';
import type { Connection } from '../connection.js';

/** The two commands for when something looks wrong: restart the server, show its log. */
export function registerMaintenance(connection: Connection): vscode.Disposable[] {
  const restart = async (): Promise<void> => {
    await connection.restart();
    vscode.window.setStatusBarMessage(vscode.l10n.t('liangyan: the language server has been restarted'), 4000);
  };
  const showLog = (): void => {
    connection.client.outputChannel.show();
  };
  return [
    vscode.commands.registerCommand('liangyan.restart', restart),
    vscode.commands.registerCommand('liangyan.showLog', showLog),
  ];
}
