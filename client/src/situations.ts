import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import { situationNotification, type Situation } from '../../server/src/protocol.js';
import type { Connection } from './connection.js';
import { activeMemo } from './documents.js';

/** What the server says of each open draft: its reader, its kind, whether it is checked at all. */
export class Situations implements vscode.Disposable {
  private readonly known = new Map<string, Situation>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listeners: vscode.Disposable[];
  /** Another draft has the focus, or something else is known of it. */
  readonly onDidChange = this.changed.event;

  constructor(connection: Connection) {
    this.listeners = [
      this.changed,
      connection.client.onNotification(situationNotification, (situation: Situation) => {
        this.known.set(keyOf(vscode.Uri.parse(situation.uri)), situation);
        this.refresh();
      }),
      connection.client.onDidChangeState(({ newState }) => {
        if (newState !== State.Stopped) return;
        this.known.clear();
        this.refresh();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.refresh();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.known.delete(keyOf(uri))),
    ];
    this.refresh();
  }

  /** What is known of a document. */
  of(document: vscode.TextDocument | undefined): Situation | undefined {
    return document && this.known.get(keyOf(document.uri));
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  /** Commands and menus ask for these contexts, so that they appear only where they make sense. */
  private refresh(): void {
    const memo = activeMemo()?.document;
    void vscode.commands.executeCommand('setContext', 'liangyan.memo', memo !== undefined);
    void vscode.commands.executeCommand('setContext', 'liangyan.checked', this.of(memo)?.checked === true);
    this.changed.fire();
  }
}

/** Server and editor may write the same address with different escapes; parsed and printed once more they agree. */
function keyOf(uri: vscode.Uri): string {
  return uri.toString();
}
