/** The commands behind the links of a hover. They are given a rule's id and nothing of a draft. */
import * as vscode from 'vscode';
import {
  ignoreCommand,
  rulePageRequest,
  type IgnoreArguments,
  type Reach,
  type RulePageResult,
} from '../../../server/src/protocol.js';
import type { Connection } from '../connection.js';
import { activeMemo } from '../documents.js';

/** Asks how far, then switches the rule off. */
export async function turnOffRule(connection: Connection, rule: unknown): Promise<void> {
  const memo = activeMemo()?.document;
  if (!memo || typeof rule !== 'string' || !(await connection.started())) return;
  const reach = await pickReach(rule, vscode.workspace.getWorkspaceFolder(memo.uri) !== undefined);
  if (!reach) return;
  const asked: IgnoreArguments = { uri: connection.addressOf(memo.uri), rule, reach };
  await vscode.commands.executeCommand(ignoreCommand, asked);
}

/** Opens the page that explains the rule. */
export async function openRulePage(connection: Connection, rule: unknown): Promise<void> {
  if (typeof rule !== 'string') return;
  const page = await connection.ask<RulePageResult>(rulePageRequest, { rule });
  if (page?.uri === undefined) return;
  const uri = connection.client.protocol2CodeConverter.asUri(page.uri);
  await vscode.commands.executeCommand('markdown.showPreview', uri);
}

async function pickReach(rule: string, hasFolder: boolean): Promise<Reach | undefined> {
  const here: vscode.QuickPickItem & { reach: Reach } = {
    label: vscode.l10n.t('This file'),
    description: vscode.l10n.t('written into the file, so colleagues see it too'),
    reach: 'rule-here',
  };
  const everywhere: typeof here = {
    label: vscode.l10n.t('This project'),
    description: vscode.l10n.t('written into .liangyan.yaml'),
    reach: 'rule-everywhere',
  };
  const title = vscode.l10n.t('Where is the rule {0} to be off?', rule);
  return (await vscode.window.showQuickPick(hasFolder ? [here, everywhere] : [here], { title }))?.reach;
}
