import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Hover } from 'vscode-languageserver/node';
import type { SuggestResult } from '../../server/src/protocol.js';
import { Client, type ClientOptions } from './client.js';
import { memo } from '../memo.js';

const uri = 'file:///memo.txt';
let client: Client;
const start = async (options?: ClientOptions): Promise<Client> => (client = await Client.start(options));
afterEach(async () => {
  if (client.process.exitCode === null) await client.stop();
});

const rangeOf = (text: string, words: string) => {
  const lines = text.slice(0, text.indexOf(words)).split('\n');
  const line = lines.length - 1;
  const character = lines[line]!.length;
  return { start: { line, character }, end: { line, character: character + words.length } };
};

const apply = (
  text: string,
  edits: {
    range: { start: { line: number; character: number }; end: { line: number; character: number } };
    newText: string;
  }[],
): string => {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, character }: { line: number; character: number }): number => starts[line]! + character;
  return edits
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
      text,
    );
};

describe('the language server over stdio', () => {
  it('publishes versioned diagnostics to a client that cannot pull, and withdraws them on closing', async () => {
    await start();
    expect(client.result?.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(uri, memo);
    expect((await client.diagnosticsOf(uri, 1)).length).toBeGreaterThanOrEqual(5);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.until(() => (client.published.at(-1)?.diagnostics.length === 0 ? true : undefined));
  });

  it('links each diagnostic and its hover to the page of the rule', async () => {
    await start();
    await client.open(uri, memo);
    const [first] = await client.diagnosticsOf(uri, 1);
    const href = first?.codeDescription?.href ?? '';
    expect(readFileSync(fileURLToPath(href), 'utf8')).toContain(`# ${String(first?.code)}`);
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: first?.range.start,
    });
    expect(hover.contents).toMatchObject({ value: expect.stringContaining(`](<${href}>)`) as string });
  });

  it('answers pulled diagnostics for a client that can pull, and publishes none', async () => {
    await start({ pulls: true });
    await client.open(uri, memo);
    const { kind, items } = await client.pull(uri);
    expect(kind).toBe('full');
    expect(items.length).toBeGreaterThanOrEqual(5);
    expect(client.published).toEqual([]);
  });

  it('follows incremental changes and never answers for an older version', async () => {
    await start();
    await client.open(uri, memo);
    const before = await client.diagnosticsOf(uri, 1);
    await client.change(uri, 2, [{ range: rangeOf(memo, '简直不像话'), text: '与约定有差距' }]);
    await client.change(uri, 3, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' },
    ]);
    const after = await client.diagnosticsOf(uri, 3);
    expect(after.length).toBeLessThan(before.length);
    expect(client.published.map(({ version }) => version)).not.toContain(undefined);
  });

  it('tells who reads and what kind it is, with a setting taking precedence', async () => {
    await start({ settings: { audience: 'subordinate' } });
    await client.open(uri, memo);
    const situation = await client.until(() => client.situations[0]);
    expect(situation).toMatchObject({ uri, audience: 'subordinate', decidedBy: 'setting' });
  });

  it('explains a finding on hover: principle, reason, when firm is right', async () => {
    await start();
    await client.open(uri, memo);
    await client.diagnosticsOf(uri, 1);
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: rangeOf(memo, '后果自负').start,
    });
    const { value } = hover.contents as { value: string };
    expect(value).toContain('冷静谦和');
    expect(value).toContain('什么时候该硬');
  });

  it('offers at least two fixes for most findings; each clears its finding and keeps the date and both organs', async () => {
    await start({ pulls: true });
    await client.open(uri, memo);
    const { items } = await client.pull(uri);
    let withTwo = 0;
    for (const diagnostic of items) {
      const offered = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic] },
      }); // prettier-ignore
      const actions = offered.filter(({ edit, command }) => edit !== undefined && command === undefined);
      withTwo += Number(actions.length >= 2);
      for (const action of actions) {
        expect(action.kind).toBe('quickfix');
        const changed = apply(memo, action.edit!.changes![uri]!);
        const name = `file:///${Math.random()}.txt`;
        await client.open(name, changed);
        expect((await client.pull(name)).items.length, action.title).toBeLessThan(items.length);
        for (const fact of ['本周五', '市财政局', '市民政局']) expect(changed).toContain(fact);
      }
    }
    expect(withTwo).toBeGreaterThan(items.length / 2);
  });

  it('suggests whole-sentence rewordings at a caret, and says so where nothing was found', async () => {
    await start();
    await client.open(uri, memo);
    await client.diagnosticsOf(uri, 1);
    const at = rangeOf(memo, '必须').start;
    const result = await client.connection.sendRequest<SuggestResult>('liangyan/suggest', {
      uri,
      range: { start: at, end: at },
    });
    expect(result.sentences[0]!.alternatives.length).toBeGreaterThanOrEqual(2);
    const head = await client.connection.sendRequest<SuggestResult>('liangyan/suggest', {
      uri,
      range: { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } },
    });
    expect(head.sentences[0]!.note).not.toBe('');
  });

  it('speaks English to an English editor', async () => {
    await start({ pulls: true, language: 'en' });
    await client.open(uri, memo);
    const { items } = await client.pull(uri);
    expect(items.every(({ message }) => /^[\x20-\x7e“”’—]+$/u.test(String(message)))).toBe(true);
  });

  it('shuts down cleanly', async () => {
    await start();
    expect(await client.stop()).toBe(0);
  });
});
