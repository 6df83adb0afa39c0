import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { cleanUp, openSample, openText, until, warningOn, warnings } from './memo.js';
import { page } from './page.js';

/** Opens the report on a sample that has been checked. */
async function reportOn(editor: vscode.TextEditor): Promise<vscode.TextEditor> {
  await until('warnings', () => warnings(editor.document).length > 0);
  await vscode.commands.executeCommand('liangyan.showReport');
  return editor;
}

const rows = async (): Promise<string[]> => (await page?.frame.texts('.rows .row')) ?? [];

describe('tone report', () => {
  before(function () {
    if (!page) this.skip();
  });
  afterEach(cleanUp);

  it('shows counts, all seven principles as a chart and as a table, rows, what is good and what is missing', async () => {
    const { document } = await reportOn(await openSample('letter'));
    await until('the rows', async () => (await rows()).length >= warnings(document).length);
    assert.equal((await page?.frame.texts('.scores tbody tr'))?.length, 7);
    assert.match((await page?.frame.html('.radar')) ?? '', /<svg[\s>]/, 'the radar is drawn');
    assert.match(
      (await page?.frame.texts('.counts'))?.join() ?? '',
      new RegExp(`宜改 ${warnings(document).length} 处`),
    );
    assert.match((await page?.frame.texts('.good li'))?.join() ?? '', /联系方式/);
    assert.match((await page?.frame.texts('.lacking li'))?.join() ?? '', /谢意/);
  });

  it('leads from a row and from a bar of the strip to the place in the draft', async () => {
    const editor = await reportOn(await openSample('letter'));
    const { document } = editor;
    await until('the rows', async () => (await rows()).length > 0);
    await page?.frame.click('.rows button.row:has-text("推诿扯皮")');
    const active = await until('the words to be selected', () => {
      const now = vscode.window.activeTextEditor;
      return now?.document === document && document.getText(now.selection).includes('推诿扯皮') ? now : undefined;
    });
    await page?.frame.click('.bar >> nth=0');
    await until('the first paragraph', () => active.selection.start.line === 0);
  });

  it('follows the typing', async () => {
    const editor = await reportOn(await openSample('letter'));
    await until('the row', async () => (await rows()).some((row) => row.includes('推诿扯皮')));
    const words = warningOn(editor.document, '推诿扯皮');
    assert.ok(words);
    await editor.edit((change) => {
      change.replace(editor.document.lineAt(words.range.start.line).range, '请于本周五前函复。');
    });
    await until('the row to go', async () => !(await rows()).some((row) => row.includes('推诿扯皮')));
  });

  it('reads nothing of a draft as HTML, and runs no script but its own', async () => {
    const evil = '<img src=x onerror=alert(1)><b id="evil">贵局推诿扯皮</b>，简直不像话！';
    const { document } = await openText(`市财政局：\n\n${evil}\n\n市民政局\n2026年11月18日\n`);
    await until('warnings', () => warnings(document).length > 0);
    await vscode.commands.executeCommand('liangyan.showReport');
    await until('the rows', async () => (await rows()).length > 0);
    const html = (await page?.frame.html('body:has(main .row)')) ?? '';
    assert.ok(html.includes('&lt;b id="evil"&gt;') || html.includes('推诿扯皮'), 'the words are shown');
    assert.ok(!/<img|<b /.test(html), 'an element of the draft came alive');
    const [policy] =
      (await page?.frame.attributes('html:has(main) > head meta[http-equiv="Content-Security-Policy"]', 'content')) ??
      [];
    assert.match(policy ?? '', /^default-src 'none'; script-src 'nonce-[^']+'; style-src [^;]*$/);
  });

  it('has a name for every bar and goes through the keyboard', async () => {
    await reportOn(await openSample('letter'));
    await until('the rows', async () => (await rows()).length > 0);
    const names = (await page?.frame.attributes('.bar', 'aria-label')) ?? [];
    assert.ok(names.length > 5 && names.every((name) => /^第 \d+ 段/.test(name ?? '')), names.join());
    await page?.frame.focus('.rows button.row');
    await page?.press('Enter');
    await until('the draft to have the focus', () => !vscode.window.activeTextEditor?.selection.isEmpty);
  });

  it('is exported as one HTML file without scripts, with the table and every row', async () => {
    const { document } = await reportOn(await openSample('letter'));
    await until('the rows', async () => (await rows()).length > 0);
    const folder = mkdtempSync(join(tmpdir(), 'liangyan-report-'));
    const file = join(folder, 'report.html');
    await vscode.commands.executeCommand('liangyan.exportReport', vscode.Uri.file(file));
    const html = readFileSync(file, 'utf8');
    rmSync(folder, { recursive: true });
    assert.doesNotMatch(html, /<script|https?:\/\/(?!www\.w3\.org)/);
    assert.match(html, /default-src 'none'/);
    assert.match(html, /<table>[\s\S]*冷静谦和/);
    assert.match(html, /data:image\/svg\+xml/);
    for (const { range } of warnings(document)) assert.ok(html.includes(document.getText(range)));
  });
});
