/** The extension itself: what each command does, the status bar, the panels, the connection to the server. */
import * as vscode from 'vscode';
import { Caret } from './caret.js';
import { setAudience } from './commands/audience.js';
import { showIgnored } from './commands/ignored.js';
import { exportDocx } from './commands/export-docx.js';
import { setFocus } from './commands/focus.js';
import { askKind } from './commands/kind.js';
import { insertPhrase, newMemo } from './commands/wording.js';
import { restart } from './commands/restart.js';
import { openDocx } from './commands/open-docx.js';
import { openSample } from './commands/sample.js';
import { openRulePage, turnOffRule } from './commands/rule.js';
import { suggestSofter } from './commands/suggest.js';
import { type ClientFactory, Connection } from './connection.js';
import { FolderCheck } from './project/check-all.js';
import { initConfig } from './project/config.js';
import { deepCommands } from './deep/commands.js';
import { DeepDesk } from './deep/desk.js';
import type { LoadEndpoint } from './deep/endpoint.js';
import { ReportPanel } from './report/panel.js';
import { Situations } from './situations.js';
import { StatusBar } from './status.js';

/** What a command does; links, menus and tests may give it something. */
export type Commands = Record<string, (given?: unknown) => unknown>;

export interface App {
  /** Does what a command of the manifest stands for. */
  run(command: string, given: unknown): unknown;
  /** Starts the server: a memo is open. */
  begin(): Promise<void>;
  /** Ends the server. */
  stop(): Promise<void>;
}

/** Builds everything; the server starts with {@link App.begin} or with the first command that needs it. */
export function createApp(
  context: vscode.ExtensionContext,
  createClient: ClientFactory,
  loadEndpoint?: LoadEndpoint,
): App {
  const connection = new Connection(context, createClient);
  const situations = new Situations(connection);
  const folderCheck = new FolderCheck(connection);
  const desk = new DeepDesk(context, connection, loadEndpoint);
  const report = new ReportPanel(context, connection);
  const views = [situations, new StatusBar(situations), new Caret(connection), report, folderCheck];
  context.subscriptions.push(
    ...views,
    // Not in the manifest: only the links of a hover call them, with a rule.
    vscode.commands.registerCommand('liangyan.turnOffRule', (rule: unknown) => turnOffRule(connection, rule)),
    vscode.commands.registerCommand('liangyan.openRulePage', (rule: unknown) => openRulePage(connection, rule)),
  );
  const commands: Commands = {
    'liangyan.suggestSofter': () => suggestSofter(connection, desk),
    'liangyan.setAudience': () => setAudience(connection, situations),
    'liangyan.setKind': () => askKind(connection, situations),
    'liangyan.showIgnored': () => showIgnored(connection),
    'liangyan.showReport': () => {
      report.show();
    },
    'liangyan.exportReport': (target) => report.export(target),
    'liangyan.insertPhrase': () => insertPhrase(connection),
    'liangyan.newMemo': (kind) => newMemo(connection, kind),
    'liangyan.checkAll': () => folderCheck.run(),
    'liangyan.setFocus': () => setFocus(),
    'liangyan.initConfig': () => initConfig(connection),
    'liangyan.openDocx': (target) => openDocx(connection, target),
    'liangyan.exportDocx': (target) => exportDocx(connection, target),
    'liangyan.openSample': (name) => openSample(context, name),
    'liangyan.restart': () => restart(connection),
    'liangyan.showLog': () => {
      connection.client.outputChannel.show();
    },
    ...deepCommands(context, connection, desk),
  };
  return {
    run: (command, given) => commands[command]?.(given),
    begin: async () => {
      await connection.started();
    },
    stop: () => connection.stop(),
  };
}
