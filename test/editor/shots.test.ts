/** Takes pictures of the editor for looking at, and for the README. Run by `npm run test:editor -- --shots`. */
import * as vscode from 'vscode';
import { cleanUp, openSample, openText, pause, pointAt, putCaret, until, warningOn, warnings } from './memo.js';
import { page as bare } from './page.js';

/** Pictures carry the name of their colours. */
const theme = process.env.LIANGYAN_SHOTS ?? '';
const page = bare && { ...bare, shot: (name: string) => bare?.shot(`${name}-${theme}`) };

/** A memo with words that no list holds. */
const oblique = [
  '关于商请共享排水管网数据的函',
  '',
  '市城市管理局：',
  '为推进老城区积水点治理，我局拟于11月完成28处积水点的测算，需使用贵局2024年排水管网普查数据。',
  '数据不算多，贵局那边总有人得闲，我们的同志已经在贵局楼下等了两天了。',
  '特此函商，请予支持为盼。',
  '',
  '市水务局',
  '2026年11月20日',
].join('\n');

const status = '.statusbar-item[id*="liangyan"]';

/** The first warning from the words' list that is there. */
async function someWarning(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  await until('warnings', () => warnings(document).length > 0);
  const words = ['后果自负', '不像话', '推诿扯皮'];
  const found = words.map((part) => warningOn(document, part)).find(Boolean) ?? warnings(document)[0];
  if (!found) throw new Error('no warning');
  return found;
}

/** The menu of fixes at the first warning. */
async function shootFixMenu(editor: vscode.TextEditor, name: string): Promise<void> {
  await putCaret(editor, (await someWarning(editor.document)).range);
  await page?.press('Control+.');
  await page?.waitFor('.action-widget .monaco-list-row.action');
  await pause(400);
  await page?.shot(name);
  await page?.press('Escape');
}

describe('pictures', () => {
  before(async () => {
    // Nothing in the picture that is not about memos.
    await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
    await page?.click('.part.banner .action-container .codicon').catch(() => undefined);
  });
  beforeEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
  });
  afterEach(cleanUp);

  it('warnings in every sample', async () => {
    for (const name of ['letter', 'request', 'reply', 'good'] as const) {
      await openSample(name);
      await pause(2000);
      await page?.shot(`sample-${name}`);
    }
  });

  it('hover', async () => {
    const editor = await openSample('letter');
    const { range } = await someWarning(editor.document);
    await pointAt(editor, range);
    await page?.waitFor('.monaco-hover:not(.hidden) .hover-contents');
    await pause(600);
    await page?.shot('hover');
  });

  it('fix menu', async () => shootFixMenu(await openSample('letter'), 'fix-menu'));

  it('fix menu of the tone model', async () => shootFixMenu(await openText(oblique), 'fix-menu-tone'));

  it('suggest list', async () => {
    const editor = await openSample('letter');
    await putCaret(editor, (await someWarning(editor.document)).range);
    void vscode.commands.executeCommand('liangyan.suggestSofter');
    await page?.waitFor('.quick-input-widget .monaco-list-row');
    await pause(600);
    await page?.press('ArrowDown');
    await pause(400);
    await page?.shot('suggest-list');
  });

  it('status tooltip', async () => {
    const editor = await openSample('letter');
    await someWarning(editor.document);
    await page?.hover(status);
    await page?.waitFor('.workbench-hover-container');
    await pause(800);
    await page?.shot('status-tooltip');
    await page?.point(300, 700);
  });

  it('several sentences at once', async () => {
    const editor = await openSample('letter');
    await someWarning(editor.document);
    await putCaret(editor, editor.document.lineAt(4).range);
    editor.selection = new vscode.Selection(editor.document.lineAt(4).range.start, editor.document.lineAt(6).range.end);
    void vscode.commands.executeCommand('liangyan.suggestSofter');
    await page?.waitFor('.quick-input-widget .monaco-list-row');
    await pause(800);
    await page?.shot('suggest-several');
  });

  it('ladder where nothing was found', async () => {
    const editor = await openSample('good');
    const at = editor.document.positionAt(editor.document.getText().indexOf('请'));
    await pause(1000);
    await putCaret(editor, new vscode.Range(at, at));
    void vscode.commands.executeCommand('liangyan.suggestSofter');
    await pause(1500);
    await page?.shot('suggest-ladder');
  });

  it('unclear reader', async () => {
    await openText('材料已经备好，下周一前送到。\n');
    await pause(1500);
    await page?.hover(status);
    await page?.waitFor('.workbench-hover-container');
    await pause(800);
    await page?.shot('status-unclear');
    await page?.point(300, 700);
  });

  it('kind list', async () => {
    await openSample('letter');
    await pause(1000);
    void vscode.commands.executeCommand('liangyan.setKind');
    await pause(1000);
    await page?.shot('kind-list');
  });

  it('ignored list', async () => {
    const uri = vscode.Uri.joinPath(
      vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'),
      '.liangyan.yaml',
    );
    const content =
      'sentences:\n  - 贵局推诿扯皮，简直不像话！\nallow:\n  - 否则后果自负\nrules:\n  calm/outrageous: off\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
    const editor = await openSample('letter');
    await editor.edit((change) => {
      change.insert(new vscode.Position(0, 0), '<!-- liangyan: off=language/peer-must -->\n');
    });
    await pause(1500);
    void vscode.commands.executeCommand('liangyan.showIgnored');
    await pause(1000);
    await page?.shot('ignored-list');
    await vscode.workspace.fs.delete(uri);
  });

  it('reader list', async () => {
    await openSample('letter');
    void vscode.commands.executeCommand('liangyan.setAudience');
    await pause(1000);
    await page?.shot('reader-list');
  });

  it('text that is not checked', async () => {
    await openText('The quick brown fox jumps over the lazy dog.\n'.repeat(5));
    await pause(1500);
    await page?.shot('not-checked');
  });

  it('walkthrough', async () => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'liangyan.liangyan#start', false);
    await pause(2500);
    await page?.shot('walkthrough');
  });
});
