import * as vscode from 'vscode';
import type { Diagnostic } from 'vscode-languageclient/node';
import { checkTextRequest, type CheckTextParams } from '../../../server/src/protocol.js';
import type { Connection } from '../connection.js';
import { findDrafts, readDraft } from './drafts.js';

interface Tally {
  drafts: number;
  withWarnings: number;
  warnings: number;
}

/**
 * Check All Drafts: findings of files that are not open go to the Problems view, and from there as colours and counts to the explorer.
 * An open document has its own findings from the server, so those of the whole-folder check give way to them.
 */
export class FolderCheck implements vscode.Disposable {
  private readonly diagnostics = vscode.languages.createDiagnosticCollection('良言');
  private readonly listeners: vscode.Disposable[];

  constructor(private readonly connection: Connection) {
    this.listeners = [
      this.diagnostics,
      vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
        for (const address of shown(opened)) this.diagnostics.delete(vscode.Uri.parse(address));
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        for (const file of files) this.diagnostics.delete(file);
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri } of files) this.diagnostics.delete(oldUri);
      }),
    ];
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  /** Takes the results of the last check away. */
  clear(): void {
    this.diagnostics.clear();
  }

  /** Checks all drafts of the workspace with progress; what was found until a cancel stays. */
  async run(): Promise<void> {
    if (!vscode.workspace.workspaceFolders) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder with drafts first.'));
      return;
    }
    const title = vscode.l10n.t('liangyan: checking all drafts');
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    const tally = await vscode.window.withProgress(options, (progress, token) => this.checkAll(progress, token));
    // The message may stay for long; the command has done its work.
    void tell(tally);
  }

  private async checkAll(
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<Tally> {
    const tally: Tally = { drafts: 0, withWarnings: 0, warnings: 0 };
    const files = await findDrafts(token);
    this.clear();
    for (const [index, uri] of files.entries()) {
      if (token.isCancellationRequested) break;
      const message = `${String(index + 1)} / ${String(files.length)}`;
      progress.report({ message, increment: 100 / files.length });
      await this.checkOne(uri, tally);
    }
    return tally;
  }

  private async checkOne(uri: vscode.Uri, tally: Tally): Promise<void> {
    const text = await readDraft(uri);
    if (text === undefined) return;
    const params: CheckTextParams = { uri: this.connection.addressOf(uri), text };
    const found = await this.connection.ask<Diagnostic[]>(checkTextRequest, params);
    if (!found) return;
    const diagnostics = await this.connection.client.protocol2CodeConverter.asDiagnostics(found);
    const warnings = diagnostics.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning).length;
    tally.drafts += 1;
    tally.warnings += warnings;
    tally.withWarnings += Number(warnings > 0);
    if (!isOpen(uri)) this.diagnostics.set(uri, diagnostics);
  }
}

/** Shown in a tab: a document whose tab was closed stays loaded for a while, but has no findings of its own any more. */
const isOpen = (uri: vscode.Uri): boolean =>
  shown(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)).includes(uri.toString());

const shown = (tabs: readonly vscode.Tab[]): string[] =>
  tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : []));

async function tell({ drafts, withWarnings, warnings }: Tally): Promise<void> {
  if (warnings === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} drafts checked, nothing to change.', drafts));
    return;
  }
  const show = vscode.l10n.t('Show Problems');
  const text = vscode.l10n.t(
    '{0} drafts checked: {1} places to change in {2} of them.',
    drafts,
    warnings,
    withWarnings,
  );
  if ((await vscode.window.showInformationMessage(text, show)) === show)
    await vscode.commands.executeCommand('workbench.actions.view.problems');
}
