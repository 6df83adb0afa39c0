/** Wires commands, status bar and welcome, and starts the server when a memo is open. The entry points are node.ts and web.ts. */
import * as vscode from 'vscode';
import { Caret } from './caret.js';
import { setAudience } from './commands/audience.js';
import { showIgnored } from './commands/ignored.js';
import { exportDocx } from './commands/export-docx.js';
import { setFocus } from './commands/focus.js';
import { askKind } from './commands/kind.js';
import { insertPhrase, newMemo } from './commands/wording.js';
import { registerMaintenance } from './commands/maintenance.js';
import { openDocx } from './commands/open-docx.js';
import { openSample } from './commands/sample.js';
import { openRulePage, turnOffRule } from './commands/rule.js';
import { suggestSofter } from './commands/suggest.js';
import { type ClientFactory, Connection } from './connection.js';
import { FolderCheck } from './project/check-all.js';
import { initConfig } from './project/config.js';
import { registerDeep } from './deep/commands.js';
import { DeepDesk } from './deep/desk.js';
import type { LoadEndpoint } from './deep/endpoint.js';
import { ReportPanel } from './report/panel.js';
import { Situations } from './situations.js';
import { StatusBar } from './status.js';
import { welcomeOnce } from './welcome.js';

let connection: Connection | undefined;

/** Called once, after start-up or with the first memo. */
export async function start(
  context: vscode.ExtensionContext,
  createClient: ClientFactory,
  loadEndpoint?: LoadEndpoint,
): Promise<void> {
  const current = new Connection(context, createClient);
  connection = current;
  const situations = new Situations(current);
  const folderCheck = new FolderCheck(current);
  const desk = new DeepDesk(context, current, loadEndpoint);
  const report = new ReportPanel(context, current);
  context.subscriptions.push(
    situations,
    new StatusBar(situations),
    new Caret(current),
    report,
    folderCheck,
    vscode.commands.registerCommand('liangyan.suggestSofter', () => suggestSofter(current, desk)),
    vscode.commands.registerCommand('liangyan.setAudience', () => setAudience(current, situations)),
    vscode.commands.registerCommand('liangyan.setKind', () => askKind(current, situations)),
    vscode.commands.registerCommand('liangyan.showIgnored', () => showIgnored(current)),
    vscode.commands.registerCommand('liangyan.showReport', () => {
      report.show();
    }),
    vscode.commands.registerCommand('liangyan.exportReport', (target?: unknown) => report.export(target)),
    vscode.commands.registerCommand('liangyan.insertPhrase', () => insertPhrase(current)),
    vscode.commands.registerCommand('liangyan.newMemo', (kind?: unknown) => newMemo(current, kind)),
    vscode.commands.registerCommand('liangyan.checkAll', () => folderCheck.run()),
    vscode.commands.registerCommand('liangyan.setFocus', () => setFocus()),
    vscode.commands.registerCommand('liangyan.initConfig', () => initConfig(current)),
    vscode.commands.registerCommand('liangyan.openDocx', (target?: unknown) => openDocx(current, target)),
    vscode.commands.registerCommand('liangyan.exportDocx', (target?: unknown) => exportDocx(current, target)),
    // Not in the palette: the links of a hover call them with a rule.
    vscode.commands.registerCommand('liangyan.turnOffRule', (rule: unknown) => turnOffRule(current, rule)),
    vscode.commands.registerCommand('liangyan.openRulePage', (rule: unknown) => openRulePage(current, rule)),
    vscode.commands.registerCommand('liangyan.openSample', (name?: unknown) => openSample(context, name)),
    ...registerDeep(context, current, desk),
    ...registerMaintenance(current),
  );
  current.startWithFirstMemo();
  await welcomeOnce(context);
}

/** Called by VS Code when the window closes or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await connection?.stop();
}
