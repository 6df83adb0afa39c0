import * as vscode from 'vscode';
import { caretNotification, type CaretParams } from '../../server/src/protocol.js';
import type { Connection } from './connection.js';
import { isMemo } from './documents.js';

/** An input method puts in a few words at once; what is longer was pasted and is judged right away. */
const longestTyped = 40;

/** Tells the server where somebody is typing, so that the sentence being written is left in peace until it ends. */
export class Caret implements vscode.Disposable {
  private readonly listeners: vscode.Disposable[];
  /** Where the caret stands after the last key, until it goes elsewhere. */
  private typing: { uri: string; position: vscode.Position } | undefined;

  constructor(private readonly connection: Connection) {
    this.listeners = [
      vscode.workspace.onDidChangeTextDocument((event) => {
        const position = caretAfterTyping(event);
        if (position) this.tell(event.document, position);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document.uri.toString() !== this.typing?.uri) return;
        if (!selections[0]?.active.isEqual(this.typing.position)) this.leave();
      }),
      // Whoever saves or turns to another text wants to see what there is.
      vscode.workspace.onDidSaveTextDocument(() => {
        this.leave();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.leave();
      }),
    ];
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private tell({ uri }: vscode.TextDocument, position: vscode.Position): void {
    this.typing = { uri: uri.toString(), position };
    const { line, character } = position;
    this.send({ uri: this.connection.addressOf(uri), position: { line, character } });
  }

  private leave(): void {
    if (!this.typing) return;
    const uri = this.connection.addressOf(vscode.Uri.parse(this.typing.uri));
    this.typing = undefined;
    this.send({ uri });
  }

  private send(params: CaretParams): void {
    if (this.connection.client.isRunning()) void this.connection.client.sendNotification(caretNotification, params);
  }
}

/** The caret's new place if the change was made by a key at the caret; undefined for fixes, pastes, undo and other hands. */
function caretAfterTyping(event: vscode.TextDocumentChangeEvent): vscode.Position | undefined {
  const { document, contentChanges, reason } = event;
  const editor = vscode.window.activeTextEditor;
  const [change, second] = contentChanges;
  if (!change || second || reason !== undefined || editor?.document !== document || !isMemo(document)) return undefined;
  // The editor's selection is still the one before the change.
  const touchesCaret = change.range.contains(editor.selection.active) || change.range.end.isEqual(editor.selection.end);
  if (!touchesCaret || change.text.length > longestTyped) return undefined;
  return document.positionAt(change.rangeOffset + change.text.length);
}
