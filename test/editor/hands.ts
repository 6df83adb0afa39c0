/** What a person does with lists, menus and notices of the editor, and with the files of the folder. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pause, until } from './memo.js';
import { page } from './page.js';

/** The status bar item of ours. */
export const statusItem = '.statusbar-item[id*="liangyan"]';
export const statusText = async (): Promise<string> => (await page?.texts(statusItem))?.join() ?? '';

/** Runs a command from the palette where there is a page, else directly and without waiting for its lists. */
export async function fromPalette(title: string, command: string): Promise<void> {
  if (!page) {
    void vscode.commands.executeCommand(command);
    return;
  }
  await page.press('F1');
  await page.waitFor('.quick-input-widget input');
  await page.type(title);
  await until('the command in the palette', async () => (await rows()).some((row) => row.includes(title)));
  await page.press('Enter');
  await until('the palette to close', async () => !(await rows()).some((row) => row.includes(title)));
}

/** The list that is open; a closed one stays in the page, and is hidden. */
const openList = '.quick-input-widget:not([style*="display: none"])';

/** The rows of the list that is open. */
export async function rows(): Promise<string[]> {
  return (await page?.texts(`${openList} .monaco-list-row`)) ?? [];
}

/** Accepts the n-th entry of the open list. */
export async function acceptEntry(n = 0): Promise<void> {
  if (page) await until('the list', async () => (await rows()).length > 0);
  await pause(page ? 200 : 1000);
  for (let step = 0; step < n; step += 1) {
    if (page) await page.press('ArrowDown');
    else await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  }
  await pause(100);
  if (page) await page.press('Enter');
  else await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

/** Waits for a list with an entry that holds the words, and clicks it. Needs the page. */
export async function clickEntry(words: string): Promise<void> {
  await until(`a list with ${words}`, async () => (await rows()).some((row) => row.includes(words)));
  await pause(200);
  await page?.click(`${openList} .monaco-list-row:has-text("${words}")`);
}

/** The context menu of the text. Needs the page. */
export async function contextMenu(): Promise<string> {
  const entry = '.monaco-menu .action-item .action-label';
  await vscode.commands.executeCommand('editor.action.showContextMenu');
  await until('the menu', async () => ((await page?.count(entry)) ?? 0) > 3);
  const entries = (await page?.texts(entry))?.join('\n') ?? '';
  await page?.press('Escape');
  await until('the menu to close', async () => (await page?.count(entry)) === 0);
  return entries;
}

/** What the editor has told, from its list of notices: those in the corner go by themselves. */
export async function notices(): Promise<string> {
  const item = '.notification-list-item:visible';
  if ((await page?.count(item)) === 0) await vscode.commands.executeCommand('notifications.showList');
  return (await page?.texts(item))?.join('\n') ?? '';
}

/** The actions on offer at a place, with their edits, as the light bulb would list them. */
export async function actionsAt(
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix.value,
): Promise<vscode.CodeAction[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind,
    20,
  );
  return all.filter(({ edit, command }) => edit ?? command);
}

/** Does what choosing the action with these words in its title does. */
export async function act(document: vscode.TextDocument, range: vscode.Range, words: string): Promise<void> {
  const actions = await actionsAt(document, range);
  const action = actions.find(({ title }) => title.includes(words));
  assert.ok(action, `no action with ${words}: ${actions.map(({ title }) => title).join(' | ')}`);
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  const { command } = action;
  if (command) await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/** The folder that the editor was opened with. */
export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first);
  return first.uri;
}
export const fileIn = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
export const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(fileIn(name), new TextEncoder().encode(text));
export const read = async (name: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn(name)));
export const remove = (name: string): Thenable<void> =>
  vscode.workspace.fs.delete(fileIn(name), { recursive: true }).then(undefined, () => undefined);

/** A setting of ours, for the folder. */
export const set = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('liangyan').update(name, value, vscode.ConfigurationTarget.Workspace);

export const ruleOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === 'object' ? code.value : (code ?? ''));
