/** A very long draft is checked in stretches: it keeps nobody waiting, and what is said of it in the end is the same. */
import { afterEach, describe, expect, it } from 'vitest';
import { memo } from '../memo.js';
import { Client } from './client.js';

const long = 'file:///drafts/long.txt';
const short = 'file:///drafts/short.txt';
/** Some 160,000 characters, with something to find at the end of every page. */
const pages = Array.from({ length: 600 }, (_, page) =>
  [
    `第${page + 1}页记有当日工作情况，${'各项安排按计划推进，数据已经核对。'.repeat(14)}`,
    '贵局一再推诿扯皮，令人失望。',
  ].join('\n'),
).join('\n');
const book = `关于商请协助核对资料的函\n\n市财政局：\n${pages}\n\n市民政局\n2026年11月2日\n`;

let client: Client;
afterEach(async () => {
  await client.stop();
});
const seen = (uri: string, version: number): number =>
  client.published.findIndex((message) => message.uri === uri && message.version === version);

describe('a very long draft', () => {
  it('lets a draft that is opened after it be checked first', async () => {
    client = await Client.start();
    await client.open(long, book);
    await client.open(short, memo);
    expect((await client.diagnosticsOf(long, 1)).length).toBeGreaterThanOrEqual(600);
    expect((await client.diagnosticsOf(short, 1)).length).toBeGreaterThanOrEqual(5);
    expect(seen(short, 1)).toBeLessThan(seen(long, 1));
  });

  it('has the findings of its newest version only, when it changes while it is being checked', async () => {
    client = await Client.start();
    await client.open(long, book);
    const start = { line: 0, character: 0 };
    await client.change(long, 2, [{ range: { start, end: start }, text: `${pages}\n` }]);
    const edited = await client.diagnosticsOf(long, 2);
    await client.open(short, `${pages}\n${book}`);
    expect(edited).toEqual(await client.diagnosticsOf(short, 1));
    expect(seen(long, 1)).toBe(-1);
  });

  it('answers a hover in it once it has been checked', async () => {
    client = await Client.start({ pulls: true });
    await client.open(long, book);
    const hover = client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: long },
      position: { line: 4, character: 5 },
    });
    const { items } = await client.pull(long);
    expect(items.length).toBeGreaterThanOrEqual(600);
    expect(JSON.stringify(await hover)).toContain('推诿');
  });
});
