import * as vscode from 'vscode';
import { reportRequest, type Range, type ReportParams, type ReportResult } from '../../../server/src/protocol.js';
import type { FromPage, ToPage } from '../../webview/report/messages.js';
import type { Connection } from '../connection.js';
import { activeMemo } from '../documents.js';
import { toRange } from '../ranges.js';
import { pageFolder, pageHtml } from './page.js';
import { saveReport } from './save.js';

const viewType = 'liangyan.report';
/** Long enough that fast typing asks once a word, short enough to look immediate. */
const delay = 150;

/** The report beside the draft. There is one; it follows the draft that has the focus. */
export class ReportPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private draft: vscode.TextDocument | undefined;
  private timer: NodeJS.Timeout | undefined;
  private listeners: vscode.Disposable[] = [];
  private exported: ((html: string) => void) | undefined;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly connection: Connection,
  ) {}

  /** Opens the report on the draft with the focus beside it; an open one comes to the front. */
  show(): void {
    this.draft = activeMemo()?.document ?? this.draft;
    if (this.panel) this.panel.reveal(undefined, true);
    else this.open();
    this.refreshSoon(0);
  }

  /** Saves the report as one HTML file; asks where unless told. */
  async export(target?: unknown): Promise<void> {
    if (!this.panel) this.show();
    const draft = this.draft;
    if (!draft) return;
    const html = await this.htmlOfPage();
    if (html !== undefined) await saveReport(html, draft.uri, target instanceof vscode.Uri ? target : undefined);
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private open(): void {
    const folder = pageFolder(this.context);
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const options = { enableScripts: true, localResourceRoots: [folder] };
    this.panel = vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Tone Report'), column, options);
    this.panel.webview.html = pageHtml(this.panel.webview, folder);
    this.listeners = [
      this.panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message)),
      this.panel.onDidDispose(() => {
        this.close();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.follow();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.draft) this.refreshSoon();
      }),
      // Settings and the project file change what is found without a change of the text.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.draft?.uri.toString())) this.refreshSoon();
      }),
    ];
  }

  private close(): void {
    clearTimeout(this.timer);
    for (const listener of this.listeners) listener.dispose();
    this.listeners = [];
    this.panel = undefined;
  }

  private follow(): void {
    const memo = activeMemo()?.document;
    if (!memo || memo === this.draft) return;
    this.draft = memo;
    this.refreshSoon();
  }

  private refreshSoon(wait = delay): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), wait);
  }

  private async refresh(): Promise<void> {
    const { draft, panel } = this;
    if (!panel) return;
    if (!draft || draft.isClosed) {
      this.send({ type: 'empty', text: vscode.l10n.t('Open a memo (plain text or Markdown) first.') });
      return;
    }
    const params: ReportParams = { uri: this.connection.addressOf(draft.uri) };
    const report = await this.connection.ask<ReportResult>(reportRequest, params).catch(() => undefined);
    // A newer text or another draft has its own request under way; a stale report is never shown.
    if (!report || draft !== this.draft || report.version !== draft.version) return;
    this.send(
      report.situation.checked ? reportMessage(report, draft) : { type: 'empty', text: report.situation.reason },
    );
  }

  private send(message: ToPage): void {
    void this.panel?.webview.postMessage(message);
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.refreshSoon(0);
        break;
      case 'goTo':
        await this.goTo(message.range);
        break;
      case 'askExport':
        await this.export();
        break;
      case 'exported':
        this.exported?.(message.html);
        break;
    }
  }

  private async goTo(range: Range): Promise<void> {
    if (!this.draft) return;
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document === this.draft);
    const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One;
    const editor = await vscode.window.showTextDocument(this.draft, { viewColumn });
    editor.selection = new vscode.Selection(toRange(range).start, toRange(range).end);
    editor.revealRange(toRange(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** What the page shows, as a file; undefined when it does not answer (it is hidden or has nothing to show). */
  private htmlOfPage(): Promise<string | undefined> {
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        resolve(undefined);
      }, 5000);
      this.exported = (html) => {
        clearTimeout(late);
        resolve(html);
      };
      this.send({ type: 'export' });
    });
  }
}

function reportMessage(report: ReportResult, draft: vscode.TextDocument): ToPage {
  const name = draft.isUntitled ? draft.uri.path : (draft.uri.path.split('/').at(-1) ?? '');
  return { type: 'report', report, name };
}
