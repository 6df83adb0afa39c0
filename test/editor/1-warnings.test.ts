import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, findings, openSample, openText, putCaret, until, warningOn, warnings } from './memo.js';
import { page } from './page.js';

describe('warnings', () => {
  afterEach(cleanUp);

  it('underlines blunt wording in the sample letter, without a save or a command', async () => {
    const { document } = await openSample('letter');
    await until('five warnings', () => warnings(document).length >= 5);
    if (page) await page.waitFor('.squiggly-warning');
    for (const words of ['否则后果自负', '推诿扯皮', '不像话']) {
      assert.ok(warningOn(document, words), `no warning on ${words}`);
    }
  });

  it('shows the first squiggle within a second of opening a memo', async () => {
    await openSample('good');
    const start = Date.now();
    const { document } = await openSample('letter');
    await until('a warning', () => warnings(document).length > 0);
    if (page) await page.waitFor('.squiggly-warning');
    assert.ok(Date.now() - start < 1000, `took ${String(Date.now() - start)} ms`);
  });

  it('keeps quiet on a good letter', async () => {
    const { document } = await openSample('good');
    const letter = await openSample('letter');
    await until('warnings on the other letter', () => warnings(letter.document).length > 0);
    assert.deepEqual(
      warnings(document).map(({ message }) => message),
      [],
    );
  });

  it('says nothing about quoted words in a Markdown reply', async () => {
    const { document } = await openSample('reply');
    await until('a finding', () => findings(document).length > 0);
    const quoted = document.getText().indexOf('你们这些人只会推诿扯皮');
    const line = document.positionAt(quoted).line;
    assert.ok(quoted > 0);
    assert.deepEqual(
      findings(document).filter(({ range }) => range.start.line === line),
      [],
    );
  });

  it('warns while typing and takes the warning back when the words go', async () => {
    const editor = await openText('市财政局：\n\n\n\n市民政局\n2026年11月18日\n');
    await putCaret(editor, new vscode.Range(2, 0, 2, 0));
    const words = '贵局推诿扯皮，简直不像话！';
    if (page) await page.type(words);
    else
      await editor.edit((change) => {
        change.insert(new vscode.Position(2, 0), words);
      });
    await until('all keys', () => editor.document.getText().includes(words));
    await until('a warning on what was typed', () => warningOn(editor.document, '推诿扯皮'));
    await editor.edit((change) => {
      change.delete(editor.document.lineAt(2).range);
    });
    await until('no warning any more', () => warnings(editor.document).length === 0);
  });

  it('leaves other languages alone', async () => {
    const { document } = await openText('// 贵局推诿扯皮，简直不像话！否则后果自负！\n', 'javascript');
    const letter = await openSample('letter');
    await until('warnings on the letter', () => warnings(letter.document).length > 0);
    assert.deepEqual(findings(document), []);
  });
});
