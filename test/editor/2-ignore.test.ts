/** The four reaches of an ignore: each says how far, lasts, is listed, and is undone. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { act, clickEntry, fileIn, fromPalette, notices, read, remove, rows, write } from './hands.js';
import { cleanUp, closeAll, openSample, until, warningOn } from './memo.js';
import { page } from './page.js';

const config = '.liangyan.yaml';
const words = '后果自负';
const reaches = {
  sentence: { title: '放行这一句', listed: '你局必须于本周五前' },
  phrase: { title: '全项目放行「否则后果自负」', listed: '否则后果自负' },
  here: { title: '本文件关闭规则 calm/own-risk', listed: 'calm/own-risk' },
  everywhere: { title: '全项目关闭规则 calm/own-risk', listed: 'calm/own-risk' },
};

async function ignore(title: string): Promise<vscode.TextDocument> {
  const { document } = await openSample('letter');
  const { range } = await until('the warning', () => warningOn(document, words));
  await act(document, range, title);
  await until('the warning to go', () => !warningOn(document, words));
  return document;
}

/** Other words are still flagged, so the checker has looked and lets only these through. */
const isIgnored = (document: vscode.TextDocument): boolean =>
  warningOn(document, '责任完全在你局') !== undefined && !warningOn(document, words);

describe('ignoring', () => {
  afterEach(cleanUp);
  afterEach(() => remove(config));

  for (const [reach, { title, listed }] of Object.entries(reaches))
    it(`${reach}: lasts through edits elsewhere and a restart, is listed, and is undone`, async () => {
      const document = await ignore(title);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(document.getText().indexOf('根据')), '另，');
      await vscode.workspace.applyEdit(edit);
      await until('still ignored', () => isIgnored(document));
      await vscode.commands.executeCommand('liangyan.restart');
      await until('still ignored after a restart', () => isIgnored(document));
      if (reach === 'here') assert.match(document.getText(), /^<!-- liangyan: off=calm\/own-risk -->/);
      else assert.ok((await read(config)).includes(listed), await read(config));
      if (!page) return;
      void vscode.commands.executeCommand('liangyan.showIgnored');
      await clickEntry(listed);
      await until('the warning to come back', () => warningOn(document, words));
      if (reach === 'here') assert.doesNotMatch(document.getText(), /liangyan:/);
      else assert.ok(!(await read(config)).includes(listed));
    });

  it('a phrase and a rule hold in the other drafts of the project, a sentence and a file do not', async () => {
    const other = '另一份.txt';
    const text = '市财政局：\n请按期报送，否则后果自负。\n贵局推诿扯皮。\n市民政局\n2026年11月18日\n';
    const isFlagged: Record<string, boolean> = { sentence: true, phrase: false, here: true, everywhere: false };
    for (const [reach, { title }] of Object.entries(reaches)) {
      await ignore(title);
      await write(other, text);
      const { document } = await vscode.window.showTextDocument(fileIn(other));
      await until('it is checked', () => warningOn(document, '推诿扯皮'));
      assert.equal(Boolean(warningOn(document, words)), isFlagged[reach], reach);
      await closeAll();
      await remove(other);
      await remove(config);
    }
  });

  it('says so when nothing is ignored', async function () {
    if (!page) return this.skip();
    await openSample('letter');
    await fromPalette('Show What Is Ignored', 'liangyan.showIgnored');
    await until('a word about it', async () => (await notices()).includes('Nothing is ignored'));
    assert.deepEqual(await rows(), []);
  });
});
