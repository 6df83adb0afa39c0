/** What a team shares in `.liangyan.yaml`: settings, ignores, and what is wrong in it. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { Client } from './client.js';

const text = '市财政局：\n来函收悉。此事简直不像话！\n另一件事也简直不像话！\n市民政局\n2026年5月1日';
let folder: string;
let client: Client;
let uri: string;
const config = (): string => join(folder, '.liangyan.yaml');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liangyan-project-'));
  uri = pathToFileURL(join(folder, 'memo.txt')).href;
  client = await Client.start({ pulls: true, folder });
});
afterEach(async () => {
  if (client.process.exitCode === null) await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rules = async (): Promise<string[]> => (await client.pull(uri)).items.map(({ code }) => String(code));

async function ignore(diagnostic: Diagnostic, reach: string): Promise<void> {
  const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });
  const action = actions.find(
    ({ command }) => (command?.arguments?.[0] as { reach?: string } | undefined)?.reach === reach,
  );
  await client.connection.sendRequest('workspace/executeCommand', {
    command: action!.command!.command,
    arguments: action!.command!.arguments,
  });
}

describe('ignores', () => {
  it('this sentence: kept in .liangyan.yaml, survives edits elsewhere and a restart', async () => {
    await client.open(uri, text);
    const { items } = await client.pull(uri);
    await ignore(items[0]!, 'sentence');
    expect(readFileSync(config(), 'utf8')).toContain('此事简直不像话！');
    expect((await rules()).length).toBe(items.length - 1);
    await client.stop();
    client = await Client.start({ pulls: true, folder });
    await client.open(uri, `关于某事的函\n\n${text}`);
    expect((await rules()).length).toBe(items.length - 1);
  });

  it('this phrase, this rule everywhere: each as far as it says, comments of the file kept', async () => {
    writeFileSync(config(), '# 我们的约定\naudience: peer # 多为平级\n');
    await client.open(uri, text);
    const { items } = await client.pull(uri);
    await ignore(items[0]!, 'phrase');
    expect(await rules()).toEqual([]);
    writeFileSync(config(), '# 我们的约定\naudience: peer # 多为平级\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await ignore(items[0]!, 'rule-everywhere');
    expect(await rules()).toEqual([]);
    expect(readFileSync(config(), 'utf8')).toMatch(
      /# 我们的约定\naudience: peer # 多为平级\nrules:\n {2}calm\/[a-z-]+: off/u,
    );
  });

  it('this rule here: a comment in the draft', async () => {
    await client.open(uri, `<!-- liangyan: off=calm -->\n${text}`);
    expect(await rules()).toEqual([]);
  });
});

describe('a shared .liangyan.yaml', () => {
  it('sets reader and severities', async () => {
    writeFileSync(config(), 'audience: superior\nrules:\n  calm: hint\n');
    await client.open(uri, text);
    const { items } = await client.pull(uri);
    expect(items.map(({ severity }) => severity)).toEqual(items.map(() => 4));
    expect((await client.until(() => client.situations[0])).audience).toBe('superior');
  });

  it('shows what is wrong in it at its place, and what is right still counts', async () => {
    const wrong = 'audience: chef\nrules:\n  calm: hint\ncolour: red\n';
    writeFileSync(config(), wrong);
    const configUri = pathToFileURL(config()).href;
    await client.open(configUri, wrong, 'yaml');
    const { items } = await client.pull(configUri);
    expect(items.map(({ range, message }) => `${range.start.line} ${message}`)).toEqual([
      expect.stringMatching(/^0 .*chef.*应为.*之一/u),
      expect.stringMatching(/^3 没有「colour」这项设置/u),
    ]);
    await client.open(uri, text);
    expect((await client.pull(uri)).items.every(({ severity }) => severity === 4)).toBe(true);
  });

  it('outside the workspace is not read, not through a link either', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'liangyan-elsewhere-'));
    writeFileSync(join(elsewhere, 'x.yaml'), 'rules: { calm: off }');
    symlinkSync(join(elsewhere, 'x.yaml'), config());
    await client.open(uri, text);
    expect((await rules()).length).toBeGreaterThan(0);
    rmSync(elsewhere, { recursive: true, force: true });
  });
});
