/** Settings of the editor and of `.liangyan.yaml`: each takes effect without a restart, and wrong ones are named. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, CompletionList } from 'vscode-languageserver/node';
import { Client } from './client.js';

const text = '市财政局：\n来函收悉。此事简直不像话！请速办。\n市民政局\n2026年5月1日';
let folder: string;
let client: Client;
let uri: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liangyan-settings-'));
  uri = pathToFileURL(join(folder, '发文', 'memo.txt')).href;
  client = await Client.start({ pulls: true, folder });
  await client.open(uri, text);
});
afterEach(async () => {
  if (client.process.exitCode === null) await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

const found = async (): Promise<string[]> => (await client.pull(uri)).items.map(({ code }) => String(code));
const set = (liangyan: object): Promise<void> =>
  client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { liangyan } });
async function config(yaml: string): Promise<void> {
  writeFileSync(join(folder, '.liangyan.yaml'), yaml);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
}

describe('settings, taken at once', () => {
  it('focus on one principle hides the others, and shows them again', async () => {
    const all = await found();
    expect(all.some((id) => id.startsWith('calm/'))).toBe(true);
    await set({ focus: 'unity' });
    expect((await found()).filter((id) => !id.startsWith('unity/'))).toEqual([]);
    await set({});
    expect(await found()).toEqual(all);
  });

  it('own phrases are flagged with what to write instead, from settings and from the project', async () => {
    await set({ phrases: { 请速办: '请于5月8日前办理' } });
    const { items } = await client.pull(uri);
    const own = items.find(({ code }) => code === 'language/own-phrase');
    expect(own).toBeDefined();
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: own!.range,
      context: { diagnostics: [own] },
    });
    expect(actions[0]?.title).toContain('请于5月8日前办理');
    await set({});
    expect(await found()).not.toContain('language/own-phrase');
    await config('phrases:\n  请速办: ""\nrules:\n  language/own-phrase: hint\n');
    expect((await client.pull(uri)).items.find(({ code }) => code === 'language/own-phrase')?.severity).toBe(4);
  });

  it('files say which are drafts; the project wins over the setting', async () => {
    await set({ files: ['来文/**'] });
    expect(await found()).toEqual([]);
    expect(client.situations.at(-1)).toMatchObject({
      checked: false,
      reason: expect.stringContaining('liangyan.files') as string,
    });
    await config('files: ["发文/**/*.txt"]\n');
    expect((await found()).length).toBeGreaterThan(0);
    await config('files: ["来文/**"]\n');
    expect(await found()).toEqual([]);
  });

  it('a wrong value is named with what would be right, and the rest counts', async () => {
    await set({ audience: 'chef', rules: { calm: 'off', 'calm/no-such-rule': 'off' }, allow: 'x' });
    const message = await client.until(() => client.shown.at(-1));
    for (const part of ['liangyan.audience', 'chef', 'superior', 'calm/no-such-rule', 'liangyan.allow'])
      expect(message).toContain(part);
    expect((await found()).filter((id) => id.startsWith('calm/'))).toEqual([]);
    await set({ audience: 'chef', rules: { calm: 'off', 'calm/no-such-rule': 'off' }, allow: 'x' });
    await found();
    expect(client.shown).toHaveLength(1);
  });
});

describe('.liangyan.yaml in an editor without YAML support', () => {
  const complete = async (yaml: string): Promise<string[]> => {
    const address = pathToFileURL(join(folder, '.liangyan.yaml')).href;
    await client.open(address, yaml, 'yaml');
    const lines = yaml.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)!.length };
    const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri: address },
      position,
    });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: address } });
    return items.map(({ label }) => label);
  };

  it('completes settings, their values, rules and severities', async () => {
    expect(await complete('au')).toContain('audience');
    expect(await complete('audience: ')).toEqual(['auto', 'superior', 'peer', 'subordinate', 'public']);
    expect(await complete('rules:\n  ')).toEqual(expect.arrayContaining(['calm', 'calm/own-risk']));
    expect(await complete('rules:\n  ca')).toEqual(expect.arrayContaining(['calm/own-risk']));
    expect(await complete('rules:\n  calm: ')).toEqual(['warning', 'information', 'hint', 'off']);
    expect(await complete('allow:\n  ')).toEqual([]);
  });

  it('names a rule that does not exist on its line', async () => {
    const address = pathToFileURL(join(folder, '.liangyan.yaml')).href;
    await client.open(address, 'rules:\n  calm: hint\n  calm/no-such-rule: off\n', 'yaml');
    const { items } = await client.pull(address);
    expect(items.map(({ range, message }) => `${range.start.line} ${message}`)).toEqual([
      expect.stringMatching(/^2 没有「calm\/no-such-rule」这条规则/u),
    ]);
  });
});
