import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, openSample, openText, pause, putCaret, until, warningOn, warnings } from './memo.js';
import { acceptEntry, fromPalette, statusItem } from './hands.js';
import { page } from './page.js';

describe('commands', () => {
  afterEach(cleanUp);

  it('Suggest Softer Phrasing lists alternatives and puts the chosen one into the text', async () => {
    const editor = await openSample('letter');
    const { document } = editor;
    const warning = await until('the warning', () => warningOn(document, '推诿扯皮'));
    const before = document.getText();
    await putCaret(editor, warning.range);
    await fromPalette('Suggest Softer Phrasing', 'liangyan.suggestSofter');
    await acceptEntry();
    await until('the text to change', () => document.getText() !== before);
    await until('the warning to go', () => !warningOn(document, '推诿扯皮'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before, 'one undo takes it back');
  });

  it('Suggest Softer Phrasing leaves the text alone on Escape', async () => {
    const editor = await openSample('letter');
    const { document } = editor;
    const before = document.getText();
    await putCaret(editor, (await until('the warning', () => warningOn(document, '推诿扯皮'))).range);
    await fromPalette('Suggest Softer Phrasing', 'liangyan.suggestSofter');
    await pause(1000);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await pause(200);
    assert.equal(document.getText(), before);
  });

  it('Set the Reader writes the reader into the file, and the file decides', async () => {
    const { document } = await openSample('letter');
    await until('warnings', () => warnings(document).length > 0);
    const before = document.getText();
    await fromPalette('Set the Reader', 'liangyan.setAudience');
    await acceptEntry(3);
    await pause(300);
    await acceptEntry(0);
    await until('the override in the text', () => document.getText() !== before);
    if (page)
      await until('the status bar', async () => (await page?.texts(statusItem))?.join().includes('subordinate'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('Restart keeps the memo checked', async () => {
    const { document } = await openSample('letter');
    await until('warnings', () => warnings(document).length > 0);
    await vscode.commands.executeCommand('liangyan.restart');
    await until('warnings again', () => warnings(document).length > 0);
  });

  it('Open a Sample Memo opens an unsaved copy that is checked', async () => {
    await vscode.commands.executeCommand('liangyan.openSample', 'letter');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.isUntitled, true);
    await until('warnings', () => document && warnings(document).length >= 5);
  });
});

describe('status bar', () => {
  afterEach(cleanUp);

  it('shows reader and kind for a memo and hides for code', async function () {
    if (!page) return this.skip();
    await openSample('letter');
    await until('reader and kind', async () => /peer.*函/.test((await page?.texts(statusItem))?.join() ?? ''));
    await openText('let x = 1;\n', 'javascript');
    await until('no item', async () => (await page?.texts(statusItem))?.join('').trim() === '');
  });

  it('explains its evidence in the tooltip', async function () {
    if (!page) return this.skip();
    const { document } = await openSample('letter');
    await until('warnings', () => warnings(document).length > 0);
    await page.waitFor(statusItem);
    await page.hover(statusItem);
    const text = await until('the tooltip', async () => (await page?.texts('.workbench-hover-container'))?.join('\n'));
    assert.match(text, /市财政局|函/);
    assert.match(text, /nodejieba|Intl\.Segmenter/);
  });
});
