import * as vscode from 'vscode';
import type { Connection } from '../connection.js';

/** For when something looks wrong: stops the server's process and starts it anew. */
export async function restart(connection: Connection): Promise<void> {
  await connection.restart();
  vscode.window.setStatusBarMessage(vscode.l10n.t('liangyan: the language server has been restarted'), 4000);
}
