/** What the tests do with memos: open one, wait for what the checker says, put the caret somewhere. */
import * as vscode from 'vscode';
import { page } from './page.js';

/** The samples by number, as in samples/. */
export const samples = { letter: '01-', request: '02-', reply: '03-', good: '04-' } as const;

/** Opens a sample of the workspace as a person does from the explorer. */
export async function openSample(name: keyof typeof samples): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('the editor was opened without a folder');
  const entries = await vscode.workspace.fs.readDirectory(folder.uri);
  const file = entries.map(([entry]) => entry).find((entry) => entry.startsWith(samples[name]));
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file ?? ''));
  return vscode.window.showTextDocument(document);
}

/** Opens a new unsaved memo. */
export async function openText(content: string, language = 'plaintext'): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** What the checker says about the document now. */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === undefined || /liangyan|良言/.test(source));
}

/** The findings that a careful office director would send back. */
export function warnings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return findings(document).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning);
}

/** Waits until the condition gives something. */
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  timeout = 40_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${String(timeout / 1000)} s in vain: ${what}`);
    await pause(25);
  }
}

/** Gives the editor time, for what cannot be asked for. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, milliseconds);
  });
}

/** The first warning whose words contain the given ones. */
export function warningOn(document: vscode.TextDocument, words: string): vscode.Diagnostic | undefined {
  return warnings(document).find(({ range }) => document.getText(range).includes(words));
}

/** Puts the caret into the words. */
export async function putCaret(editor: vscode.TextEditor, range: vscode.Range): Promise<void> {
  const middle = editor.document.positionAt(
    Math.floor((editor.document.offsetAt(range.start) + editor.document.offsetAt(range.end)) / 2),
  );
  editor.selection = new vscode.Selection(middle, middle);
  editor.revealRange(range);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  // A key pressed at once would still meet the old caret: the selection travels to the window by itself.
  await pause(200);
}

/** Rests the mouse on a place in the text: the caret goes there, and the mouse goes where the caret is. */
export async function pointAt(editor: vscode.TextEditor, range: vscode.Range): Promise<void> {
  await putCaret(editor, range);
  const box = await page?.box('.monaco-editor.focused .cursors-layer .cursor');
  if (box) await page?.point(box.x + 2, box.y + box.height / 2);
}

/** After each test: a picture if it failed; then forgets changes and closes everything, so that the next one starts afresh. */
export async function cleanUp(this: Mocha.Context): Promise<void> {
  const test = this.currentTest;
  if (test?.state === 'failed') await page?.shot(`failed ${test.title}`.replace(/[^\w]+/g, '-').slice(0, 60));
  // A mouse left on the text would open a hover in the next test.
  await page?.point(150, 600);
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await vscode.commands.executeCommand('notifications.clearAll');
  await vscode.commands.executeCommand('notifications.hideList');
  await closeAll();
}

/** Forgets what was not saved and closes everything. */
export async function closeAll(): Promise<void> {
  for (;;) {
    const editor = vscode.window.activeTextEditor;
    if (!editor) break;
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
