/** While somebody types: the unfinished sentence is left in peace. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { set } from './hands.js';
import { cleanUp, openText, pause, putCaret, until, warningOn } from './memo.js';
import { page } from './page.js';

const letter = '市财政局：\n贵处敷衍塞责，实在不像话！\n\n\n市民政局\n2026年11月18日\n';
const typed = '你们一贯推诿扯皮';

async function typeInto(): Promise<vscode.TextEditor> {
  const editor = await openText(letter);
  await until('a warning on the sentence before', () => warningOn(editor.document, '不像话'));
  await putCaret(editor, new vscode.Range(3, 0, 3, 0));
  await page?.type(typed);
  await until('all keys', () => editor.document.getText().includes(typed));
  // The hover knows the finding as soon as this very text has been checked.
  const { uri } = editor.document;
  await until('the text to be checked', async () => {
    const at = editor.document.positionAt(editor.document.getText().indexOf('推诿') + 1);
    return (await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at)).length > 0;
  });
  return editor;
}

describe('while typing', () => {
  before(function () {
    if (!page) this.skip();
  });
  afterEach(cleanUp);
  afterEach(() => set('quietWhileTyping', undefined));

  it('says nothing in the sentence under the caret until it ends, and keeps what it said elsewhere', async () => {
    const { document } = await typeInto();
    await pause(500);
    assert.equal(warningOn(document, '推诿扯皮'), undefined);
    assert.ok(warningOn(document, '不像话'), 'the warning before flickered away');
    await page?.type('。');
    await until('the warning', () => warningOn(document, '推诿扯皮'));
  });

  it('says it as soon as the caret goes elsewhere', async () => {
    const editor = await typeInto();
    await pause(300);
    assert.equal(warningOn(editor.document, '推诿扯皮'), undefined);
    await page?.press('ArrowUp');
    await until('the warning', () => warningOn(editor.document, '推诿扯皮'));
  });

  it('says it at once when the setting says so', async () => {
    await set('quietWhileTyping', false);
    const { document } = await typeInto();
    await until('the warning', () => warningOn(document, '推诿扯皮'));
  });
});
