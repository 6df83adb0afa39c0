/** An office's own lexicon in the workspace: works at once, its errors stand in the file itself, and it cannot cost much. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Hover } from 'vscode-languageserver/node';
import { Client } from './client.js';

const text = '市财政局：\n来函收悉。烦请贵局秒批此件，老规矩办理。\n市民政局\n2026年5月1日';
const uriOf = (path: string): string => pathToFileURL(path).href;
let folder: string;
let client: Client;
let uri: string;

const entry = (pattern: string, more = ''): string =>
  `entries:\n  - id: language/office-words\n    pattern: '${pattern}'\n    why: 办公室约定不用。\n${more}`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangyan-own-'));
  mkdirSync(join(folder, '词库'));
  uri = uriOf(join(folder, 'memo.txt'));
  writeFileSync(join(folder, '.liangyan.yaml'), 'lexicons:\n  - 词库/本单位.yml\n');
});
afterEach(async () => {
  if (client.process.exitCode === null) await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

const lexiconFile = (): string => join(folder, '词库/本单位.yml');
async function open(lexicon: string, language = 'en'): Promise<void> {
  writeFileSync(lexiconFile(), lexicon);
  client = await Client.start({ pulls: true, folder, language });
  await client.open(uri, text);
}
async function change(lexicon: string): Promise<void> {
  writeFileSync(lexiconFile(), lexicon);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(lexiconFile()), type: 2 }],
  });
}
const found = async (): Promise<string[]> =>
  (await client.pull(uri)).items
    .filter(({ code }) => code === 'language/office-words')
    .map(({ message }) => String(message));
/** What is said in the lexicon's file, with its 0-based line. */
async function said(): Promise<string[]> {
  await client.pull(uri);
  const last = client.published.findLast((message) => message.uri === uriOf(lexiconFile()));
  return (last?.diagnostics ?? []).map(({ range, message }) => `${range.start.line} ${String(message)}`);
}

describe('an own lexicon', () => {
  it("finds its phrases with liangyan's own classes and the file's, explains them, and follows changes at once", async () => {
    await open(
      `classes:\n  - { class: 快办语, about: 催, words: [秒批, 秒办] }\n${entry('{对方单位}…<{快办语}>', "    rewrites: { all: ['按程序办理'] }\n    examples: ['请贵局[[秒办]]。']\n    passes: ['秒针走动。']\n")}`,
    );
    expect(await found()).toEqual([expect.stringContaining('办公室约定不用')]);
    expect(await said()).toEqual([]);
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 1, character: 10 },
    });
    expect((hover.contents as { value: string }).value).toMatch(/按程序办理[\s\S]*本单位词库/u);
    await change(entry('老规矩'));
    expect(await found()).toHaveLength(1);
    await change('entries: []\n');
    expect(await found()).toEqual([]);
  });

  it('is spoken of in Chinese to a Chinese editor: pattern, class, form of the file, example', async () => {
    await open(`${entry('秒批')}  - id: language/broken\n    why: 没有写完。\n    pattern: (甲|乙\n`, 'zh-cn');
    expect(await said()).toEqual(['6 写法 (甲|乙：「(」没有用「)」收尾']);
    await change(entry('{没有这个类}'));
    expect(await said()).toEqual([expect.stringMatching(/^2 .*没有词类 \{没有这个类\}/u)]);
    await change(entry('秒批', "    examples: ['请[[速办]]。']\n"));
    expect(await said()).toEqual([expect.stringMatching(/^4 language\/office-words：例句对 .*没有报出/u)]);
    await change(entry('秒批').replace('why', 'wy'));
    expect((await said()).join('\n')).toMatch(/缺少「why」（在 entries\/0）/u);
  });

  it('names an error on its line, and what is right still counts', async () => {
    await open(`${entry('秒批')}  - id: language/broken\n    why: 没有写完。\n    pattern: (甲|乙\n`);
    expect(await said()).toEqual([expect.stringMatching(/^6 pattern \(甲\|乙: .*not closed/u)]);
    expect(await found()).toHaveLength(1);
    await change(entry('{没有这个类}'));
    expect(await said()).toEqual([expect.stringMatching(/^2 .*there is no class/u)]);
    await change(entry('秒批', "    examples: ['请[[速办]]。']\n"));
    expect(await said()).toEqual([expect.stringMatching(/^4 .*example is not flagged/u)]);
    await change(entry('秒批').replace('why', 'wy'));
    expect((await said()).join('\n')).toMatch(/“why” is missing/u);
    await change(entry('秒批'));
    expect(await said()).toEqual([]);
  });

  it("takes no id and no class of liangyan's own", async () => {
    await open(
      `classes:\n  - { class: 对方单位, about: x, words: [甲] }\n${entry('秒批').replace('language/office-words', 'calm/own-risk')}`,
    );
    expect((await said()).join('\n')).toMatch(/own; give yours another name[\s\S]*own; choose another/u);
  });

  it('is refused where it would grow without bound', async () => {
    const classes = Array.from(
      { length: 30 },
      (_, n) =>
        `  - { class: 级${'一二三四五六七八九十'.charAt(n % 10)}${n}, about: x, words: ['${n === 0 ? '甲' : `{级${'一二三四五六七八九十'.charAt((n - 1) % 10)}${n - 1}}`.repeat(2)}'] }`,
    );
    await open(`classes:\n${classes.join('\n')}\n${entry('{级十29}')}`);
    expect((await said()).join('\n')).toMatch(/too large; split it/u);
    const many = Array.from({ length: 600 }, (_, n) => `  - { id: language/n-${n}, pattern: 词${n}, why: x }`);
    await change(`entries:\n${many.join('\n')}\n`);
    expect((await said()).join('\n')).toMatch(/at most 500 entries/u);
    await change(`a: &a [x, x]\nb: [*a, *a]\n`);
    expect((await said()).join('\n')).toMatch(/aliases/u);
  });

  it('outside the folder is not read, not through a link either, and the settings file says so', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'liangyan-elsewhere-'));
    writeFileSync(join(elsewhere, 'x.yml'), entry('秒批'));
    symlinkSync(join(elsewhere, 'x.yml'), lexiconFile());
    client = await Client.start({ pulls: true, folder });
    await client.open(uri, text);
    expect(await found()).toEqual([]);
    const config = uriOf(join(folder, '.liangyan.yaml'));
    await client.open(config, 'lexicons:\n  - 词库/本单位.yml\n', 'yaml');
    const { items } = await client.pull(config);
    expect(items.map(({ range, message }) => `${range.start.line} ${String(message)}`)).toEqual([
      expect.stringMatching(/^1 读不到「词库\/本单位\.yml」/u),
    ]);
    rmSync(elsewhere, { recursive: true, force: true });
  });
});
