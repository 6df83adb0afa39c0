import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, openSample, pause, pointAt, putCaret, until, warningOn } from './memo.js';
import { actionsAt } from './hands.js';
import { page } from './page.js';

describe('hover and quick fix', () => {
  afterEach(cleanUp);

  it('explains a warning in the hover: principle and reason', async () => {
    const editor = await openSample('letter');
    const warning = await until('the warning', () => warningOn(editor.document, '后果自负'));
    const text = page ? await hoverWithMouse(editor, warning.range) : await hoverByCommand(editor, warning.range.start);
    assert.match(text, /冷静谦和/, 'a threat goes against the fourth principle');
    assert.match(text, /为什么/);
  });

  it('offers at least two alternatives for most warnings', async () => {
    const { document } = await openSample('letter');
    const words = ['必须', '后果自负', '推诿扯皮', '不像话', '难道'];
    await until('the warnings', () => warningOn(document, '后果自负'));
    const counts = await Promise.all(
      words.map(async (part) => {
        const warning = warningOn(document, part);
        return warning ? (await actionsAt(document, warning.range)).length : 0;
      }),
    );
    assert.ok(counts.filter((count) => count >= 2).length >= 3, `${words.join()}: ${counts.join()}`);
  });

  it('applies a fix from the menu and the warning goes', async () => {
    const editor = await openSample('letter');
    const { document } = editor;
    const warning = await until('the warning', () => warningOn(document, '后果自负'));
    const before = document.getText();
    await putCaret(editor, warning.range);
    if (page) await fixFromMenu();
    else await fixByCommand(document, warning.range);
    await until('the text to change', () => document.getText() !== before);
    await until('the warning to go', () => !warningOn(document, '后果自负'));
    for (const fact of ['市财政局', '市民政局', '本周五'])
      assert.ok(document.getText().includes(fact), `${fact} is lost`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before, 'one undo takes the fix back');
  });
});

async function fixByCommand(document: vscode.TextDocument, range: vscode.Range): Promise<void> {
  const fixes = await actionsAt(document, range);
  const fix = fixes.find(({ isPreferred }) => isPreferred) ?? fixes[0];
  assert.ok(fix?.edit, 'no fix with an edit');
  await vscode.workspace.applyEdit(fix.edit);
}

/** Ctrl+. and Enter: the first entry is the preferred one. */
async function fixFromMenu(): Promise<void> {
  await page?.press('Control+.');
  await page?.waitFor('.action-widget .monaco-list-row.action');
  await pause(200);
  await page?.press('Enter');
}

/** Rests the mouse on the squiggle and reads what appears. */
async function hoverWithMouse(editor: vscode.TextEditor, range: vscode.Range): Promise<string> {
  await pointAt(editor, range);
  await page?.waitFor('.monaco-hover:not(.hidden) .hover-contents');
  return until('the hover', async () => (await page?.texts('.monaco-hover:not(.hidden)'))?.join('\n'));
}

async function hoverByCommand(editor: vscode.TextEditor, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
    .join('\n');
}
