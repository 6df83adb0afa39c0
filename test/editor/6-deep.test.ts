/** Deep reading in the editor, with a model that runs inside the test: consent first, then findings, wordings, cancelling. */
import assert from 'node:assert/strict';
import net from 'node:net';
import * as vscode from 'vscode';
import { FakeModel } from '../fake-model.js';
import { act, clickEntry, notices, rows } from './hands.js';
import { cleanUp, findings, openText, pause, putCaret, until } from './memo.js';
import { page } from './page.js';

const quote = '有关材料已于当日送达';
const draft = `市财政局：\n我局于2026年11月3日去函，${quote}，但是没有下文。此事烦请研究。\n市民政局\n2026年11月18日\n`;
const reading = { findings: [{ line: 2, quote, principle: 'calm', why: '讥讽对方不办事，读者会觉得受辱。' }] };
const rewording = { rewordings: [{ text: '我局于〔甲1〕去函，尚未收到回复。' }, { text: '我局去函多日，未见回复。' }] };

/** What the suite's own model in the editor lets one see and say; see models/. */
interface Told {
  isOffered: boolean;
  answer: string;
  asked: string[][];
}

let model: FakeModel;
/** Ports that this process, in which the extension runs, has connected to. */
const ports: unknown[] = [];
const { connect } = net.Socket.prototype;

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('liangyan.deep');
const set = (name: string, value: unknown): Thenable<void> =>
  settings().update(name, value, vscode.ConfigurationTarget.Global);
const byModel = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  findings(document).filter(({ source }) => source === '良言·深读');
const portOfModel = (): number => Number(new URL(model.address).port);

const isSentTo = (port: number): boolean => ports.some((known) => Number(known) === port);

/** The page that shows what would be sent; pages of the tests before stay loaded for a while. */
const consentPage = (words = ''): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.findLast(
    (document) => document.uri.scheme === 'liangyan-deep' && !document.isClosed && document.getText().includes(words),
  );

async function openDraft(): Promise<vscode.TextEditor> {
  const editor = await openText(draft);
  await until('the server', async () => (await vscode.commands.getCommands(true)).includes('liangyan.ignoreFinding'));
  await vscode.commands.executeCommand('notifications.clearAll');
  return editor;
}

describe('deep reading', () => {
  before(async function () {
    if (!page) return this.skip();
    model = await FakeModel.start();
    net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]): net.Socket {
      const [first] = args.flat() as [unknown];
      ports.push(typeof first === 'object' && first !== null && 'port' in first ? first.port : first);
      return (connect as (...all: unknown[]) => net.Socket).apply(this, args);
    } as typeof connect;
  });
  after(async () => {
    if (!page) return;
    net.Socket.prototype.connect = connect;
    for (const name of ['provider', 'address', 'model', 'patience']) await set(name, undefined);
    await vscode.commands.executeCommand('liangyan.deepWithdraw');
    await vscode.commands.executeCommand('notifications.clearAll');
    await model.stop();
  });
  beforeEach(async () => {
    model.asked.length = 0;
    model.connections = 0;
    ports.length = 0;
    model.willSay(reading);
    await set('provider', 'endpoint');
    await set('address', model.address);
    await set('model', 'qwen3:8b');
  });
  afterEach(cleanUp);

  it('sends nothing from a workspace that nobody trusts, and says how to trust it', async function () {
    if (vscode.workspace.isTrusted) return this.skip();
    await openDraft();
    for (const command of ['deepCheck', 'deepPreview']) {
      await vscode.commands.executeCommand('notifications.clearAll');
      void vscode.commands.executeCommand(`liangyan.${command}`);
      await until('a word about it', async () => (await notices()).includes('do not trust'));
    }
    assert.equal(consentPage(), undefined);
    await page?.click('.notification-list-item:visible .monaco-button:has-text("Manage Workspace Trust")');
    await page?.click('.workspace-trust-editor .monaco-button:has-text("Trust")');
    await until('trust', () => vscode.workspace.isTrusted);
    assert.equal(model.connections, 0);
    assert.ok(!isSentTo(portOfModel()), 'a connection to the model');
  });

  it('is off until a model is chosen, and says so', async () => {
    await set('provider', undefined);
    await openDraft();
    void vscode.commands.executeCommand('liangyan.deepCheck');
    await until('a word about it', async () => (await notices()).includes('Deep reading is off'));
    assert.equal(model.connections, 0);
  });

  it('opens no connection before consent, shows the exact text, and sends nothing when the user declines', async () => {
    await openDraft();
    void vscode.commands.executeCommand('liangyan.deepCheck');
    const shown = (await until('the page', () => consentPage(model.address))).getText();
    assert.ok(shown.includes('我局于〔甲1〕去函'), 'the text that would be sent');
    const sent = shown.slice(0, shown.indexOf('Hidden, and not sent'));
    for (const fact of ['财政局', '民政局', '11月']) assert.ok(!sent.includes(fact), `${fact} would be sent`);
    assert.ok(shown.includes('〔甲1〕 = 2026年11月3日'));
    await page?.shot('deep-consent');
    await clickEntry('Do not send');
    await until(
      'the page to close',
      () =>
        !vscode.window.tabGroups.all.some(({ tabs }) =>
          tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === 'liangyan-deep'),
        ),
    );
    await pause(300);
    assert.equal(model.connections, 0);
    assert.ok(!isSentTo(portOfModel()), 'a connection to the model');
  });

  it('sends exactly what was shown once the user agrees, and its findings expire with their sentence', async () => {
    const { document } = await openDraft();
    void vscode.commands.executeCommand('liangyan.deepCheck');
    const shown = (await until('the page', () => consentPage(model.address))).getText();
    await clickEntry('Send this once');
    const [finding] = await until('a finding', () => (byModel(document).length > 0 ? byModel(document) : undefined));
    assert.equal(document.getText(finding?.range), quote);
    assert.equal(finding?.severity, vscode.DiagnosticSeverity.Information);
    for (const { content } of model.asked[0]?.body.messages ?? [])
      assert.ok(shown.includes(content), 'sent, but not shown');
    assert.equal(model.asked.length, 1);
    await until('a word about it', async () => (await notices()).includes('marked 1'));
    await page?.shot('deep-finding');
    const change = new vscode.WorkspaceEdit();
    change.insert(document.uri, new vscode.Position(1, 0), '现说明：');
    await vscode.workspace.applyEdit(change);
    await until('the finding to expire', () => byModel(document).length === 0);
  });

  it('lets what the model said be ignored as any other finding', async () => {
    const { document } = await openDraft();
    void vscode.commands.executeCommand('liangyan.deepCheck');
    await clickEntry('Send this once');
    const [finding] = await until('a finding', () => (byModel(document).length > 0 ? byModel(document) : undefined));
    assert.ok(finding);
    await act(document, finding.range, '本文件关闭规则 calm/deep');
    await until('it to go', () => byModel(document).length === 0);
    await vscode.commands.executeCommand('undo');
    await until('it to come back', () => byModel(document).length === 1);
  });

  it('asks once for the workspace, and again when that is taken back', async () => {
    const { document } = await openDraft();
    void vscode.commands.executeCommand('liangyan.deepCheck');
    await until('the page', () => consentPage(model.address));
    await clickEntry('from now on');
    await until('a finding', () => byModel(document).length > 0);
    await vscode.commands.executeCommand('liangyan.deepClear');
    await until('no finding', () => byModel(document).length === 0);
    await vscode.commands.executeCommand('liangyan.deepCheck');
    await until('a finding', () => byModel(document).length > 0);
    await vscode.commands.executeCommand('liangyan.deepWithdraw');
    const before = model.asked.length;
    void vscode.commands.executeCommand('liangyan.deepCheck');
    await clickEntry('Do not send');
    assert.equal(model.asked.length, before);
  });

  it('offers wordings beside ours, marked as the model’s, with what changes; one undo takes it back', async () => {
    model.willSay(rewording);
    const editor = await openDraft();
    const at = editor.document.positionAt(draft.indexOf(quote));
    await putCaret(editor, new vscode.Range(at, at));
    void vscode.commands.executeCommand('liangyan.suggestSofter');
    await until('a list', async () => (await rows()).join().includes('Ask my model'));
    assert.equal(model.connections, 0, 'opening the list asks nobody');
    await clickEntry('Ask my model');
    await clickEntry('Send this once');
    await until('the model’s wording', async () => (await rows()).join().includes('模型改写'));
    await page?.shot('deep-wordings');
    await clickEntry('模型改写');
    await until('the text to change', () =>
      editor.document.getText().includes('我局于2026年11月3日去函，尚未收到回复。'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), draft);
  });

  it('is let go in the middle when the user presses Cancel', async () => {
    model.will({ hangAfter: '{"findings":[' });
    const { document } = await openDraft();
    void vscode.commands.executeCommand('liangyan.deepCheck');
    await clickEntry('Send this once');
    await until('the request', () => model.asked.length > 0);
    await until('the progress', async () => (await notices()).includes('13 characters'));
    await page?.shot('deep-progress');
    await page?.click('.notification-list-item:visible .monaco-button:has-text("Cancel")');
    await model.until(() => model.asked[0]?.left === true);
    assert.deepEqual(byModel(document), []);
  });

  it('lets a request for wordings go when the user goes on typing', async () => {
    model.will({ hangAfter: '{"rewordings":[' });
    const editor = await openDraft();
    const at = editor.document.positionAt(draft.indexOf(quote));
    await putCaret(editor, new vscode.Range(at, at));
    void vscode.commands.executeCommand('liangyan.suggestSofter');
    await until('a list', async () => (await rows()).join().includes('Ask my model'));
    await clickEntry('Ask my model');
    await clickEntry('Send this once');
    await until('the request', () => model.asked.length > 0);
    const change = new vscode.WorkspaceEdit();
    change.insert(editor.document.uri, new vscode.Position(1, 0), '一');
    await vscode.workspace.applyEdit(change);
    await model.until(() => model.asked[0]?.left === true);
  });

  it('says what to do when the model is busy, gone, or answers nonsense', async () => {
    const { document } = await openDraft();
    const fail = async (words: string): Promise<void> => {
      void vscode.commands.executeCommand('liangyan.deepCheck');
      await clickEntry('Send this once');
      await until(words, async () => (await notices()).includes(words));
      await vscode.commands.executeCommand('notifications.clearAll');
    };
    model.will({ status: 429, headers: { 'retry-after-ms': '1' } });
    await fail('too much to do');
    model.will({ say: '这封信写得很好。' });
    await fail('could not be used');
    const gone = await FakeModel.start();
    await gone.stop();
    await set('address', gone.address);
    await fail('cannot be reached');
    assert.deepEqual(byModel(document), []);
  });

  it('reads with a model of the editor as well: asked after consent alone, findings beside ours', async function () {
    const models = vscode.extensions.getExtension<Told>('liangyan-test.models');
    const told = await models?.activate();
    if (told?.isOffered !== true) return this.skip();
    await set('provider', 'vscode');
    await set('model', 'parrot');
    told.answer = JSON.stringify(reading);
    const { document } = await openDraft();
    void vscode.commands.executeCommand('liangyan.deepCheck');
    const shown = (await until('the page', () => consentPage('Parrot'))).getText();
    assert.deepEqual(told.asked, []);
    await clickEntry('Send this once');
    await until('a finding', () => byModel(document).length > 0);
    assert.equal(told.asked.length, 1);
    for (const message of told.asked[0] ?? []) assert.ok(shown.includes(message), 'sent, but not shown');
    assert.equal(model.connections, 0);
  });
});
