import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileIn, folder, notices, remove, ruleOf, set, write } from './hands.js';
import { cleanUp, findings, openSample, until, warnings } from './memo.js';
import { page } from './page.js';

/** All that the Problems view has on files of the folder. */
const problems = (): [string, vscode.Diagnostic[]][] =>
  vscode.languages
    .getDiagnostics()
    .filter(([uri, list]) => uri.path.startsWith(folder().path) && list.length > 0)
    .map(([uri, list]) => [decodeURIComponent(uri.path.split('/').at(-1) ?? ''), list]);

describe('Check All Drafts', () => {
  afterEach(cleanUp);

  it('puts the findings of files that are not open into the Problems view, and marks the files', async () => {
    await vscode.commands.executeCommand('liangyan.checkAll');
    const found = await until('three files with findings', () => {
      const all = problems();
      return all.length >= 3 ? all : undefined;
    });
    const names = found.map(([name]) => name.slice(0, 3)).sort();
    assert.deepEqual(names.slice(0, 3), ['01-', '02-', '03-'], 'the good letter is not among them');
    for (const [, list] of found) {
      for (const { code } of list)
        assert.ok(typeof code === 'object' && /^[a-z]+\//.test(String(code.value)), 'each links to its rule page');
    }
    if (!page) return;
    await vscode.commands.executeCommand('workbench.view.explorer');
    // The count is painted by a style sheet; its words are in the label for screen readers.
    const marked = '.explorer-folders-view [aria-label*="problems in this file"]';
    await until('a count on three files in the explorer', async () => ((await page?.count(marked)) ?? 0) >= 3);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await until('the files in the Problems view', async () =>
      (await page?.texts('.markers-panel .monaco-list-row'))?.some((row) => row.includes('01-催报材料的函')),
    );
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('leaves an open draft to the live check, without doubles', async () => {
    const { document } = await openSample('letter');
    await until('warnings', () => warnings(document).length > 0);
    const before = findings(document).length;
    await vscode.commands.executeCommand('liangyan.checkAll');
    assert.equal(findings(document).length, before);
  });
});

describe('Check All Drafts, cancelled', () => {
  const many = '大量文稿';
  const count = 600;
  afterEach(cleanUp);
  afterEach(() => remove(many));

  it('stops at once and keeps what was found', async function () {
    if (!page) return this.skip();
    const text = '市财政局：\n贵局推诿扯皮，简直不像话！\n市民政局\n2026年11月18日\n';
    for (let n = 0; n < count; n += 1) await write(`${many}/稿${String(n)}.txt`, text.repeat(1 + (n % 5)));
    const run = vscode.commands.executeCommand('liangyan.checkAll');
    const found = (): number => problems().filter(([name]) => name.startsWith('稿')).length;
    await until('the progress', async () => (await notices()).includes('checking all drafts'));
    await until('the first results', () => found() > 0);
    await page.click('.notification-list-item:visible .monaco-button:has-text("Cancel")');
    await run;
    const kept = found();
    assert.ok(kept > 0 && kept < count, `${String(kept)} of ${String(count)}`);
    await until('a word about it', async () => /\d+ drafts checked/.test(await notices()));
    assert.equal(found(), kept, 'it went on');
  });
});

describe('settings', () => {
  afterEach(cleanUp);

  it('are taken at once: a principle off, focus, own phrases', async () => {
    const { document } = await openSample('letter');
    const all = await until('warnings', () => (warnings(document).length > 0 ? findings(document).length : 0));
    const ids = (): string[] => findings(document).map(ruleOf);
    await set('rules', { calm: 'off' });
    await until('calm to go', () => !ids().some((id) => id.startsWith('calm/')) && ids().length > 0);
    await set('rules', undefined);
    await set('focus', 'unity');
    await until('only unity', () => ids().length > 0 && ids().every((id) => id.startsWith('unity/')));
    await set('focus', undefined);
    await set('phrases', { 联系人: '' });
    await until('the own phrase', () => ids().includes('language/own-phrase'));
    await set('phrases', undefined);
    await until('everything as before', () => findings(document).length === all);
  });
});

describe('settings.json', () => {
  afterEach(cleanUp);

  it('completes the ids of rules, with what they are about', async () => {
    const { document } = await vscode.window.showTextDocument(fileIn('.vscode/settings.json'));
    const edit = new vscode.WorkspaceEdit();
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    edit.replace(document.uri, whole, '{\n  "liangyan.rules": {\n    ""\n  }\n}\n');
    await vscode.workspace.applyEdit(edit);
    const rule = await until('the rule', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(2, 5),
      );
      return items.find(({ label }) => label === 'calm/own-risk');
    });
    const { documentation } = rule;
    assert.match(typeof documentation === 'object' ? documentation.value : (documentation ?? ''), /后果自负/);
  });
});

describe('.liangyan.yaml', () => {
  afterEach(cleanUp);
  afterEach(() => remove('.liangyan.yaml'));

  it('is made with every setting explained, and what is wrong in it is said on its line', async () => {
    await vscode.commands.executeCommand('liangyan.initConfig');
    const editor = await until('the file', () => vscode.window.activeTextEditor);
    assert.match(editor.document.getText(), /# audience: peer[\s\S]*# rules:/);
    await editor.edit((change) => {
      change.insert(new vscode.Position(0, 0), 'audience: chef\n');
    });
    const [problem] = await until('the problem', () => {
      const list = findings(editor.document);
      return list.length > 0 ? list : undefined;
    });
    assert.equal(problem?.range.start.line, 0);
    assert.match(problem.message, /chef.*superior/);
  });

  it('completes the names of settings and the rules', async () => {
    await vscode.commands.executeCommand('liangyan.initConfig');
    const { document, edit } = await until('the file', () => vscode.window.activeTextEditor);
    await edit((change) => {
      change.replace(new vscode.Range(0, 0, document.lineCount, 0), 'rules:\n  ca');
    });
    const list = await until('completions', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(1, 4),
      );
      return items.some(({ label }) => label === 'calm/own-risk') ? items : undefined;
    });
    assert.ok(list.some(({ label }) => label === 'calm'));
  });
});

describe('own lexicon', () => {
  const lexicon = '词库/本单位.yml';
  const entry = (pattern: string): string =>
    `entries:\n  - id: language/office-words\n    pattern: '${pattern}'\n    why: 办公室约定不用。\n`;
  afterEach(cleanUp);
  afterEach(async () => {
    await remove('.liangyan.yaml');
    await remove(lexicon);
  });

  it('counts as soon as it is saved, and its errors stand in its own file', async () => {
    await write(lexicon, entry('低保科'));
    await write('.liangyan.yaml', `lexicons:\n  - ${lexicon}\n`);
    const { document } = await openSample('letter');
    const own = (): boolean => findings(document).some(({ message }) => message.includes('办公室约定不用'));
    await until('the own entry', own);
    await write(lexicon, entry('(低保科'));
    const errors = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(fileIn(lexicon));
    await until('the error in the lexicon', () => errors().length > 0);
    assert.equal(errors()[0]?.range.start.line, 2);
    await until('the own entry to go', () => !own());
    await write(lexicon, entry('低保科'));
    await until('the error to go and the entry to come back', () => errors().length === 0 && own());
  });
});
