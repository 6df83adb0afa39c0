/** Suggest Softer Phrasing: the ladder with its preview, on a caret, on several sentences, and where nothing was found. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { acceptEntry, contextMenu, rows, statusText } from './hands.js';
import { cleanUp, findings, openSample, openText, pause, putCaret, until, warningOn } from './memo.js';
import { page } from './page.js';

const listed = async (): Promise<string[]> => {
  await until('the list', async () => (await rows()).length > 0);
  return rows();
};
const title = async (): Promise<string> => (await page?.texts('.quick-input-title'))?.join() ?? '';
/** Words that are shown in the draft without being in it. */
const previewed = async (): Promise<string> => (await page?.painted('.view-lines .view-line span span'))?.join() ?? '';

async function suggestAt(editor: vscode.TextEditor, words: string): Promise<void> {
  const { range } = await until('the warning', () => warningOn(editor.document, words));
  await putCaret(editor, range);
  void vscode.commands.executeCommand('liangyan.suggestSofter');
}

describe('the ladder', () => {
  before(function () {
    if (!page) this.skip();
  });
  afterEach(cleanUp);

  it('goes from firm to soft with the differences marked, and shows each wording in the text', async () => {
    const editor = await openSample('letter');
    await suggestAt(editor, '后果自负');
    const all = await listed();
    const order = all.map((row) => ['firm', 'neutral', 'soft'].findIndex((level) => row.startsWith(level)));
    assert.deepEqual(order, [...order].sort(), all.join('\n'));
    for (const level of [0, 1, 2]) assert.ok(order.includes(level), all.join('\n'));
    assert.ok(
      all.every((row) => /【.+】/.test(row)),
      all.join('\n'),
    );
    // The preview follows the list.
    const seen = new Set<string>();
    while (seen.size < 2) {
      seen.add(await previewed());
      await page?.press('ArrowDown');
      await pause(150);
    }
  });

  it('restores the text exactly on Escape: words, version, saved mark, and nothing left painted', async () => {
    const editor = await openSample('letter');
    const { document } = editor;
    const before = { text: document.getText(), version: document.version, dirty: document.isDirty };
    await suggestAt(editor, '后果自负');
    await listed();
    await page?.press('ArrowDown');
    await until('a preview', async () => (await previewed()) !== '');
    await page?.press('Escape');
    await until('nothing painted', async () => (await previewed()) === '');
    assert.deepEqual({ text: document.getText(), version: document.version, dirty: document.isDirty }, before);
  });

  it('leaves the sentence in sight, wherever in the text and the window it stands', async () => {
    const sentence = '贵局推诿扯皮，简直不像话！';
    for (const line of [2, 14, 40]) {
      const lines = Array.from({ length: 60 }, (_, number) => `第${String(number)}段，材料已经备好。`);
      lines.splice(0, 1, '市财政局：');
      lines.splice(line, 1, sentence);
      const editor = await openText([...lines, '市民政局', '2026年11月18日'].join('\n'));
      await suggestAt(editor, '推诿扯皮');
      await listed();
      await until(`line ${String(line)} above or below the list`, async () => {
        const list = await page?.box('.quick-input-widget');
        const place = await page?.box('.monaco-editor .view-overlays .current-line');
        return list && place && (place.y + place.height <= list.y || place.y >= list.y + list.height);
      });
      await page?.press('Escape');
      await until(
        'the list to go back to its place',
        async () => (await page?.count('.quick-input-widget:visible')) === 0,
      );
    }
  });

  it('mends several selected sentences in one step', async () => {
    const editor = await openSample('letter');
    const { document } = editor;
    await until('warnings', () => warningOn(document, '推诿扯皮'));
    const before = { text: document.getText(), count: findings(document).length };
    editor.selection = new vscode.Selection(4, 0, 6, document.lineAt(6).text.length);
    await pause(200);
    void vscode.commands.executeCommand('liangyan.suggestSofter');
    assert.match((await listed())[0] ?? '', /first wording of each of the \d sentences/);
    await acceptEntry(0);
    await until('fewer findings', () => findings(document).length <= before.count - 3);
    for (const fact of ['本周五', '11月30日', '3张']) assert.ok(document.getText().includes(fact), fact);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before.text);
  });

  it('says that nothing was found, and offers the same meaning a step firmer or softer', async () => {
    const editor = await openSample('good');
    const { document } = editor;
    await until('the draft to be known', async () => (await statusText()).includes('函'));
    const at = document.positionAt(document.getText().indexOf('恳请于'));
    await putCaret(editor, new vscode.Range(at, at));
    void vscode.commands.executeCommand('liangyan.suggestSofter');
    const all = await listed();
    assert.match(await title(), /这句没有发现问题/);
    await acceptEntry(0);
    await until('the text to change', () => document.isDirty);
    for (const fact of ['12月4日', '防汛科邮箱']) assert.ok(document.getText().includes(fact), all.join('\n'));
    assert.deepEqual(findings(document), []);
  });

  it('works with its key and from the context menu, and only in drafts', async () => {
    const editor = await openSample('letter');
    await putCaret(editor, (await until('the warning', () => warningOn(editor.document, '推诿扯皮'))).range);
    await page?.press('Control+Alt+w');
    await listed();
    await page?.press('Escape');
    assert.match(await contextMenu(), /Suggest Softer Phrasing[\s\S]*Tone Report/);
    await openText('function add(a, b) {\n  return a + b;\n}\n', 'javascript');
    await pause(500);
    assert.doesNotMatch(await contextMenu(), /Suggest Softer Phrasing|Tone Report/);
    await openText('The quick brown fox jumps over the lazy dog.\n'.repeat(5));
    await until('it is left alone', async () => (await statusText()).includes('not checked'));
    assert.doesNotMatch(await contextMenu(), /Suggest Softer Phrasing|Tone Report/);
  });
});
