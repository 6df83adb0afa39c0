/** The server's process is killed while it works: drafts are checked again, nothing of the text is touched. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import * as vscode from 'vscode';
import { notices, statusText } from './hands.js';
import { cleanUp, openSample, until, warningOn, warnings } from './memo.js';
import { page } from './page.js';

const proc = (pid: string, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
};

/** The language servers that this extension host has started. */
function servers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => proc(pid, 'cmdline').includes('server/dist/server.js'))
    .filter((pid) => new RegExp(`^PPid:\\s*${String(process.pid)}$`, 'm').test(proc(pid, 'status')))
    .map(Number);
}

async function kill(): Promise<void> {
  const [pid] = await until('a server', () => (servers().length > 0 ? servers() : undefined));
  assert.ok(pid);
  process.kill(pid, 'SIGKILL');
  await until('it to be gone', () => !servers().includes(pid));
}

describe('a crash of the server', () => {
  before(function () {
    // Which process is the server's is read from /proc.
    if (process.platform !== 'linux') this.skip();
  });
  afterEach(cleanUp);

  it('in the middle of a check: it starts again, and all open drafts are checked, their text as it was', async () => {
    const drafts = [(await openSample('request')).document, (await openSample('letter')).document];
    // An editor that is only looked at gives way to the next one.
    for (const document of drafts) await vscode.window.showTextDocument(document, { preview: false });
    for (const document of drafts) await until('warnings', () => warnings(document).length > 0);
    const [, letter] = drafts;
    assert.ok(letter);
    const counts = drafts.map((document) => warnings(document).length);
    // Long enough that the check of this change is still going on when the process ends.
    const change = new vscode.WorkspaceEdit();
    change.insert(letter.uri, new vscode.Position(letter.lineCount, 0), '请贵局于本周五前函复。\n'.repeat(20_000));
    await vscode.workspace.applyEdit(change);
    const before = drafts.map((document) => document.getText());
    await kill();
    assert.deepEqual(
      drafts.map((document) => document.getText()),
      before,
    );
    await vscode.commands.executeCommand('undo');
    await until('warnings on both again', () => drafts.every((document, n) => warnings(document).length === counts[n]));
    assert.doesNotMatch(await notices(), /language server/, 'a single crash needs no words');
  });

  it('again and again: one message with the log and a restart, which works', async function () {
    if (!page) return this.skip();
    const { document } = await openSample('letter');
    const text = document.getText();
    await until('warnings', () => warnings(document).length > 0);
    const isTold = async (): Promise<boolean> => (await notices()).includes('stopped several times');
    while (!(await isTold())) {
      await kill();
      await until('another server, or the message', async () => servers().length > 0 || (await isTold()));
    }
    const shown = (await notices()).split('stopped several times').length - 1;
    assert.equal(shown, 1, 'it is said once');
    assert.match(await notices(), /Restart[\s\S]*Show the Log/);
    assert.deepEqual(servers(), []);
    await until('the status to go', async () => (await statusText()).trim() === '');
    assert.equal(document.getText(), text);
    await page.shot('crash');
    await page.click('.notification-list-item:visible .monaco-button:has-text("Restart")');
    await until('warnings again', () => warningOn(document, '推诿扯皮'));
    assert.equal(document.getText(), text);
  });
});
