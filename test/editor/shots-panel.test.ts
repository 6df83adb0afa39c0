/** Pictures of the report, lists and views of their own; see shots.test.ts. */
import * as vscode from 'vscode';
import { fileIn, remove, write } from './hands.js';
import { cleanUp, openSample, pause, until, warnings } from './memo.js';
import { page as bare } from './page.js';

const theme = process.env.LIANGYAN_SHOTS ?? '';
const shot = async (name: string): Promise<void> => {
  await bare?.shot(`${name}-${theme}`);
};

describe('pictures of the panels', () => {
  before(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });
  beforeEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
  });
  afterEach(cleanUp);

  it('report', async () => {
    for (const name of ['letter', 'good'] as const) {
      const { document } = await openSample(name);
      await until('warnings', () => name === 'good' || warnings(document).length > 0);
      await pause(800);
      await vscode.commands.executeCommand('liangyan.showReport');
      await pause(2000);
      await shot(`report-${name}`);
      await bare?.frame.focus('.good button.row');
      await bare?.press('Control+End');
      await pause(300);
      await shot(`report-${name}-end`);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
  });

  it('all drafts checked', async () => {
    await vscode.commands.executeCommand('workbench.view.explorer');
    await vscode.commands.executeCommand('liangyan.checkAll');
    await pause(800);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await pause(1200);
    await shot('check-all');
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  it('project settings with a fault, and an own lexicon with one', async () => {
    const faulty = 'audience: chef\nkind: 函\nrules:\n  calm/own-risk: of\nlexicons:\n  - 词库/本单位.yml\n';
    const lexicon =
      "entries:\n  - id: language/office-words\n    pattern: '(低保科'\n    why: 办公室约定写全称。\n    severty: hint\n";
    await write('.liangyan.yaml', faulty);
    await write('词库/本单位.yml', lexicon);
    await openSample('letter');
    for (const name of ['.liangyan.yaml', '词库/本单位.yml']) {
      await vscode.window.showTextDocument(fileIn(name));
      await vscode.commands.executeCommand('workbench.actions.view.problems');
      await pause(2500);
      await shot(name.startsWith('.') ? 'config' : 'own-lexicon');
    }
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await remove('.liangyan.yaml');
    await remove('词库');
  });

  it('settings', async () => {
    await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:liangyan.liangyan');
    await pause(2500);
    await shot('settings');
  });

  it('focus list', async () => {
    await openSample('letter');
    void vscode.commands.executeCommand('liangyan.setFocus');
    await pause(1000);
    await shot('focus');
  });

  it('phrases', async () => {
    const { document } = await openSample('good');
    await pause(1500);
    const editor = vscode.window.activeTextEditor;
    if (editor) {
      const line = document.lineCount - 4;
      editor.selection = new vscode.Selection(line, 0, line, 0);
    }
    void vscode.commands.executeCommand('liangyan.insertPhrase');
    await pause(1000);
    await shot('phrases');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await bare?.click('.monaco-editor .view-line');
    await bare?.press('Control+End');
    await bare?.type('感谢');
    await pause(1500);
    await shot('completion');
  });

  it('new memo', async () => {
    void vscode.commands.executeCommand('liangyan.newMemo');
    await pause(1200);
    await shot('new-memo-list');
    await bare?.press('Enter');
    await pause(1500);
    await shot('new-memo');
  });
});
