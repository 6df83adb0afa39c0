/** Deep reading over the protocol: an editor asks the model, the server prepares and judges, and never opens a connection itself. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, Hover } from 'vscode-languageserver/node';
import type { DeepJudgeResult, DeepPrepared, DeepPrepareResult } from '../../server/src/protocol.js';
import { Client, type ClientOptions } from './client.js';

const quote = '有关材料已于当日送达';
const draft = `市财政局：\n我局于2026年11月3日去函，${quote}，但是没有下文。此事烦请研究。\n市民政局\n2026年11月18日\n`;
const answer = JSON.stringify({
  findings: [{ line: 2, quote, principle: 'calm', why: '讥讽对方不办事，读者会觉得受辱。' }],
});

let folder: string;
let uri: string;
let client: Client;
const start = async (options: ClientOptions = {}): Promise<void> => {
  client = await Client.start({ pulls: true, folder, ...options });
  await client.open(uri, draft);
};
const prepare = (more: object = {}): Promise<DeepPrepareResult> =>
  client.connection.sendRequest('liangyan/deep/prepare', { uri, host: '127.0.0.1', ...more });
const judge = (id: number, text = answer): Promise<DeepJudgeResult> =>
  client.connection.sendRequest('liangyan/deep/judge', { id, part: 0, answer: text });
const read = async (): Promise<DeepJudgeResult> => judge(((await prepare()) as DeepPrepared).id);
const deep = async (): Promise<Diagnostic[]> =>
  (await client.pull(uri)).items.filter(({ source }) => source === '良言·深读');
const at = (words: string, text = draft) => {
  const lines = text.slice(0, text.indexOf(words)).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)!.length };
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangyan-deep-'));
  uri = pathToFileURL(join(folder, 'memo.txt')).href;
});
afterEach(async () => {
  if (client.process.exitCode === null) await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('deep reading over the protocol', () => {
  it('prepares locked requests and shows what counts of the answer as diagnostics of their own', async () => {
    await start();
    const prepared = (await prepare()) as DeepPrepared;
    expect(JSON.stringify(prepared.parts)).not.toMatch(/财政局|民政局|2026/);
    expect(prepared.secrets).toContainEqual({ token: '〔甲1〕', value: '2026年11月3日' });
    expect(await judge(prepared.id)).toEqual({ usable: true, findings: 1, dropped: 0, alternatives: [] });
    const [diagnostic] = await deep();
    expect(diagnostic).toMatchObject({ severity: 3, code: 'calm/deep', range: { start: at(quote) } });
    expect(diagnostic!.message).toContain('讥讽对方');
  });

  it('says whose word it is in the hover', async () => {
    await start();
    await read();
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: at(quote),
    });
    expect((hover.contents as { value: string }).value).toMatch(/讥讽对方[\s\S]*模型/);
  });

  it('lets a finding expire with its sentence, and move with it', async () => {
    await start();
    await read();
    await client.change(uri, 2, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' },
    ]);
    expect((await deep())[0]?.range.start.line).toBe(at(quote).line + 1);
    await client.change(uri, 3, [
      { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 1 } }, text: '本' },
    ]);
    expect(await deep()).toEqual([]);
  });

  it('lets it be ignored like any other, for good', async () => {
    await start();
    await read();
    const [diagnostic] = await deep();
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri }, range: diagnostic!.range, context: { diagnostics: [diagnostic] },
    }); // prettier-ignore
    const ignore = actions.find(
      ({ title, diagnostics }) => title.includes('放行这一句') && diagnostics?.[0]?.code === 'calm/deep',
    );
    await client.connection.sendRequest('workspace/executeCommand', ignore!.command!);
    expect(await deep()).toEqual([]);
    await read();
    expect(await deep()).toEqual([]);
    expect(readFileSync(join(folder, '.liangyan.yaml'), 'utf8')).toContain(quote);
  });

  it('forgets a draft that is closed, and one whose findings are cleared', async () => {
    await start();
    await read();
    await client.connection.sendNotification('liangyan/deep/clear', { uri });
    expect(await deep()).toEqual([]);
    await read();
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.open(uri, draft);
    expect(await deep()).toEqual([]);
  });

  it('says when an answer cannot be used, and keeps what was there', async () => {
    await start();
    await read();
    const { id } = (await prepare()) as DeepPrepared;
    expect((await judge(id, '这封信写得很好')).usable).toBe(false);
    expect(await deep()).toHaveLength(1);
  });

  it('gives wordings of a sentence that keep facts and pass the check, marked as a model’s', async () => {
    await start();
    const sentence = { start: { line: 1, character: 0 }, end: at('此事烦请') };
    const { id } = (await prepare({ sentence })) as DeepPrepared;
    const texts = ['我局于〔甲1〕去函，尚未收到回复。', '我局去函多日，尚未收到回复。'];
    const { alternatives, dropped } = await judge(id, JSON.stringify({ rewordings: texts.map((text) => ({ text })) }));
    expect(dropped).toBe(1);
    expect(alternatives).toMatchObject([
      { newText: '我局于2026年11月3日去函，尚未收到回复。', range: sentence, byModel: true },
    ]);
  });

  it('refuses a host that settings, project or administrator do not allow, in the user’s language', async () => {
    await start({ settings: { deep: { hosts: ['llm.example.cn'] } }, language: 'en' });
    expect(await prepare()).toEqual({
      refused: expect.stringContaining('does not allow drafts to be sent to 127.0.0.1') as string,
    });
    expect(await prepare({ host: 'llm.example.cn' })).toHaveProperty('id');
    await client.stop();
    writeFileSync(join(folder, '.liangyan.yaml'), 'deep:\n  hosts: []\n');
    await start();
    expect(await prepare()).toHaveProperty('refused');
    await client.stop();
    rmSync(join(folder, '.liangyan.yaml'));
    process.env['LIANGYAN_DEEP_HOSTS'] = 'none';
    await start();
    delete process.env['LIANGYAN_DEEP_HOSTS'];
    expect(await prepare()).toHaveProperty('refused');
  });

  it('opens no connection and asks for no name, whatever it is asked', async () => {
    const seen = join(folder, 'sockets');
    process.env['LIANGYAN_SOCKETS'] = seen;
    process.env['NODE_OPTIONS'] = `--import ${pathToFileURL(join(import.meta.dirname, '..', 'sockets.mjs')).href}`;
    // The watch itself is awake: a process that does connect is seen.
    spawnSync(process.execPath, ['-e', "require('net').connect(9, '127.0.0.1').on('error', () => {})"]);
    expect(readFileSync(seen, 'utf8')).toBe('connect 9\n');
    rmSync(seen);
    await start();
    delete process.env['NODE_OPTIONS'];
    await read();
    await prepare({ sentence: { start: { line: 1, character: 0 }, end: at('此事烦请') } });
    expect(await deep()).toHaveLength(1);
    await client.stop();
    expect(existsSync(seen) ? readFileSync(seen, 'utf8') : '').toBe('');
  });
});
