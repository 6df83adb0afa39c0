/** Fixes of more than one finding: a whole rule, and all that is safe on saving. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { act, actionsAt, read, write } from './hands.js';
import { cleanUp, findings, openSample, openText, until, warningOn, warnings } from './memo.js';

const facts = ['本周五', '11月30日', '11月9日', '3张', '1286户', '8266 0137', '市财政局', '市民政局'];

describe('many fixes at once', () => {
  afterEach(cleanUp);

  it('all of one rule in this file, in one step', async () => {
    const text = '关于材料的函\n市财政局：\n你局必须于5日前报来。\n你局必须于8日前补报。\n市民政局\n2026年5月1日\n';
    const { document } = await openText(text);
    const { range } = await until('the warning', () => warningOn(document, '必须于5日'));
    await act(document, range, '这一类的全部 2 处');
    await until('both to go', () => !document.getText().includes('必须'));
    for (const fact of ['5日前', '8日前', '市财政局']) assert.ok(document.getText().includes(fact), fact);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('all that is safe when the file is saved: source.fixAll.liangyan', async () => {
    const { document } = await openSample('letter');
    const name = vscode.workspace.asRelativePath(document.uri);
    const original = await read(name);
    const editor = vscode.workspace.getConfiguration('editor', document);
    const where = vscode.ConfigurationTarget.Workspace;
    await editor.update('codeActionsOnSave', { 'source.fixAll.liangyan': 'explicit' }, where);
    try {
      const before = await until('warnings', () => warnings(document).length);
      const end = new vscode.WorkspaceEdit();
      end.insert(document.uri, new vscode.Position(document.lineCount, 0), '\n');
      await vscode.workspace.applyEdit(end);
      await document.save();
      const saved = await read(name);
      assert.notEqual(saved, `${original}\n`, 'nothing was fixed');
      for (const fact of facts) assert.ok(saved.includes(fact), `${fact} is lost`);
      assert.doesNotMatch(saved, /〔[^〕\d]*〕/, 'a blank was left');
      await until('fewer warnings', () => warnings(document).length < before);
    } finally {
      await editor.update('codeActionsOnSave', undefined, where);
      await write(name, original);
    }
  });

  it('offers fix-all only when it is asked for, and not on a text that needs none', async () => {
    const { document } = await openSample('letter');
    const { range } = await until('the warning', () => warningOn(document, '推诿扯皮'));
    const kinds = (await actionsAt(document, range, '')).map(({ kind }) => kind?.value ?? '');
    assert.ok(kinds.length > 0 && !kinds.some((kind) => kind.startsWith('source')), kinds.join());
    const good = await openSample('good');
    const all = new vscode.Range(0, 0, good.document.lineCount, 0);
    assert.deepEqual(findings(good.document), []);
    assert.deepEqual(await actionsAt(good.document, all, 'source.fixAll.liangyan'), []);
  });
});
