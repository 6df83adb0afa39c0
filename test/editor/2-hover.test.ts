import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { acceptEntry, fileIn, ruleOf } from './hands.js';
import {
  cleanUp,
  findings,
  openSample,
  openText,
  pause,
  pointAt,
  putCaret,
  samples,
  until,
  warningOn,
} from './memo.js';
import { page } from './page.js';

const hover = '.monaco-hover:not(.hidden)';

/** Rests the mouse on the words and waits for what is said of them. */
async function hoverOn(editor: vscode.TextEditor, words: string): Promise<string> {
  const { range } = await until('the warning', () => warningOn(editor.document, words));
  await pointAt(editor, range);
  return until('the hover', async () => {
    const text = (await page?.texts(hover))?.join('\n') ?? '';
    return text.includes('什么时候该硬') ? text : undefined;
  });
}

const tabs = (): string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));

describe('hover', () => {
  afterEach(cleanUp);

  it('says the principle once, its idea, why here, pairs, when firm is right, the source and two links', async function () {
    if (!page) return this.skip();
    const text = await hoverOn(await openSample('letter'), '后果自负');
    assert.equal(text.split('冷静谦和').length - 1, 1, text);
    assert.match(text, /火气[\s\S]*为什么在这里[\s\S]*写给平级/);
    assert.match(text, /否则后果自负 → .+\n.*否则后果自负 → /);
    assert.match(text, /什么时候该硬[\s\S]*教材[\s\S]*关闭这条规则[\s\S]*规则说明/);
  });

  it('fits without scrolling on every finding of the samples', async function () {
    if (!page) return this.skip();
    this.timeout(180_000);
    for (const name of Object.keys(samples) as (keyof typeof samples)[]) {
      const editor = await openSample(name);
      if (name !== 'good') await until('findings', () => findings(editor.document).length > 0);
      for (const finding of findings(editor.document)) {
        await putCaret(editor, finding.range);
        await vscode.commands.executeCommand('editor.action.showHover');
        await until('the hover', async () => ((await page?.texts(hover))?.join() ?? '').includes('什么时候该硬'));
        await pause(100);
        for (const pixels of await page.overflow(`${hover} .monaco-hover-content`))
          assert.ok(pixels <= 1, `${ruleOf(finding)}: ${String(pixels)} pixels too high`);
        await vscode.commands.executeCommand('editor.action.hideHover');
      }
    }
  });

  it('its link turns the rule off as far as one says, and one undo turns it on again', async function () {
    if (!page) return this.skip();
    const editor = await openSample('letter');
    const before = editor.document.getText();
    await hoverOn(editor, '后果自负');
    await page.click(`${hover} a:has-text("关闭这条规则")`);
    await acceptEntry(0);
    await until('the warning to go', () => !warningOn(editor.document, '后果自负'));
    assert.match(editor.document.getText(), /^<!-- liangyan: off=calm\/own-risk -->\n/);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
    await until('the warning to come back', () => warningOn(editor.document, '后果自负'));
  });

  it('its link opens the page of the rule', async function () {
    if (!page) return this.skip();
    await hoverOn(await openSample('letter'), '后果自负');
    await page.click(`${hover} a:has-text("规则说明")`);
    // The package for every machine has one page for each principle, which lists its rules.
    const root = vscode.extensions.getExtension('liangyan.liangyan')?.extensionUri ?? fileIn('');
    const own = vscode.Uri.joinPath(root, 'docs/rules/calm/own-risk.md');
    const [name, heading, words] = await vscode.workspace.fs.stat(own).then(
      () => ['own-risk', '否则后果自负', /像而不是/] as const,
      () => ['calm', '冷静谦和', /calm\/own-risk/] as const,
    );
    await until('the page', () => tabs().some((label) => label.includes(name)));
    assert.match((await page.frame.texts(`body:has(h1:has-text("${heading}"))`)).join(), words);
  });

  it('every finding links to a page that is there, and such a page is no draft', async () => {
    let page: vscode.Uri | undefined;
    for (const name of ['letter', 'request', 'reply'] as const) {
      const { document } = await openSample(name);
      await until('findings', () => findings(document).length > 0);
      for (const { code } of findings(document)) {
        assert.ok(typeof code === 'object', 'no link');
        assert.equal((await vscode.workspace.fs.stat(code.target)).type, vscode.FileType.File);
        page = code.target;
      }
    }
    assert.ok(page);
    const { document } = await vscode.window.showTextDocument(page);
    const letter = await openText('市财政局：\n贵局推诿扯皮，简直不像话！\n市民政局\n2026年11月18日\n');
    await until('warnings on a letter', () => findings(letter.document).length > 0);
    assert.deepEqual(findings(document), []);
  });

  it('names the place that told the reader', async () => {
    const { document } = await openSample('letter');
    const { relatedInformation } = await until('the warning', () => warningOn(document, '你局必须'));
    assert.equal(document.getText(relatedInformation?.[0]?.location.range), '市财政局：');
    assert.match(relatedInformation?.[0]?.message ?? '', /读者是平级/);
  });
});
