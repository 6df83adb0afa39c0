import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, findings, openSample, openText, pause, putCaret, until, warnings } from './memo.js';
import { page } from './page.js';

const head = '关于商请提供资料的函\n\n市财政局：\n\n　　为做好预案修订，现商请贵局提供资料。\n\n';
const foot = '\n\n市水利局\n2026年5月1日\n';

/** A letter that the server knows, with the caret on an empty line before the signature. */
async function letter(language = 'plaintext'): Promise<vscode.TextEditor> {
  const editor = await openText(head + foot, language);
  const line = head.split('\n').length - 1;
  await putCaret(editor, new vscode.Range(line, 0, line, 0));
  if (page)
    await until('the draft to be known', async () =>
      /函/.test((await page?.texts('.statusbar-item[id*="liangyan"]'))?.join() ?? ''),
    );
  return editor;
}

describe('ready-made wording', () => {
  afterEach(cleanUp);

  for (const language of ['plaintext', 'markdown'])
    it(`is offered after a few typed characters, for kind and reader (${language})`, async function () {
      if (!page) return this.skip();
      const { document } = await letter(language);
      await page.type('请予');
      await page.type('支');
      await until('the list', async () =>
        (await page?.texts('.suggest-widget.visible .monaco-list-row'))?.some((row) => row.includes('请予支持为盼')),
      );
      const all = (await page.texts('.suggest-widget.visible .monaco-list-row')).join('\n');
      assert.doesNotMatch(all, /请批示/, 'nothing for another kind');
      await page.press('Enter');
      await until('the phrase', () => document.getText().includes('\n请予支持为盼。\n'));
    });

  it('is offered by Insert a Ready-Made Phrase, with blanks to fill', async function () {
    if (!page) return this.skip();
    const { document } = await letter();
    void vscode.commands.executeCommand('liangyan.insertPhrase');
    await page.waitFor('.quick-input-widget .monaco-list-row');
    await page.type('商请派员');
    await pause(300);
    await page.press('Enter');
    await until('the phrase', () => document.getText().includes('商请贵单位派员参加〔活动〕'));
    await page.type('汛期将至');
    await until('the first blank to be filled', () => document.getText().includes('因汛期将至，商请贵单位'));
  });

  it('New Memo opens a skeleton that has nothing to change', async () => {
    await vscode.commands.executeCommand('liangyan.newMemo', '请示');
    const document = await until('the document', () => vscode.window.activeTextEditor?.document);
    assert.equal(document.isUntitled, true);
    assert.match(document.getText(), /关于〔事项〕的请示[\s\S]*妥否，请批示。/);
    const other = await openSample('letter');
    await until('warnings on another', () => warnings(other.document).length > 0);
    assert.deepEqual(findings(document), []);
  });
});
