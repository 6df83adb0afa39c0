/** Texts that are no drafts: nothing is flagged in them, and the status bar says why. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { acceptEntry, rows, statusItem, statusText } from './hands.js';
import { cleanUp, findings, openSample, openText, until, warnings } from './memo.js';
import { page } from './page.js';

const blunt = '贵局推诿扯皮，简直不像话';
const texts: Record<string, { text: string; why: RegExp }> = {
  'a novel': {
    text: `夜色很深，老周推开门，屋里没有人。“你来了？”她低声问道。\n“${blunt}！”老周把帽子摔在桌上。\n`.repeat(8),
    why: /对话/,
  },
  code: {
    text: `// ${blunt}\nconst words = "${blunt}，${blunt}";\n`.repeat(6),
    why: /代码/,
  },
  'a table': { text: `单位\t评价\t次数\n市财政局\t${blunt}\t3\n`.repeat(6), why: /表格/ },
  English: {
    text: 'You must hand in the papers by Friday, or else bear the consequences.\n'.repeat(5),
    why: /汉字很少/,
  },
};

describe('what is no draft', () => {
  afterEach(cleanUp);

  for (const [name, { text, why }] of Object.entries(texts))
    it(`${name} is left alone, and the status bar says why`, async () => {
      const { document } = await openText(text);
      if (page) await until('the status', async () => (await statusText()).includes('not checked'));
      const letter = await openSample('letter');
      await until('warnings on a letter', () => warnings(letter.document).length > 0);
      assert.deepEqual(findings(document), []);
      if (!page) return;
      await vscode.window.showTextDocument(document);
      await until('the status', async () => (await statusText()).includes('not checked'));
      await page.hover(statusItem);
      await until('the reason', async () => why.test((await page?.texts('.workbench-hover-container'))?.join() ?? ''));
    });

  it('is checked after all when somebody says who reads it', async function () {
    if (!page) return this.skip();
    const { document } = await openText(texts['a novel']?.text ?? '');
    await until('the status', async () => (await statusText()).includes('not checked'));
    await page.click(statusItem);
    await until('the list', async () => (await rows()).some((row) => row.includes('peer')));
    assert.match((await page.texts('.quick-input-widget')).join(), /superior[\s\S]*peer/);
    await acceptEntry(2);
    await until('where to keep it', async () => (await rows()).some((row) => row.includes('This file')));
    await acceptEntry(0);
    await until('it to be checked', async () => (await statusText()).includes('peer'));
    assert.match(document.getText(), /^<!-- liangyan: audience=peer -->/);
  });
});
