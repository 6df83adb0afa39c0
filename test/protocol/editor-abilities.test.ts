/** What the server does for an editor that can do more: edits worked out when an action is chosen, places on which a finding depends. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { Client, root, type ClientOptions } from './client.js';

const uri = 'file:///drafts/memo.txt';
const able = { diagnostic: { relatedInformation: true }, codeAction: { resolveSupport: { properties: ['edit'] } } };
const letter = '关于材料的函\n市财政局：\n你局必须于5日前报来。\n你局必须于8日前补报。\n市民政局\n2026年5月1日\n';
let client: Client;

async function open(options: ClientOptions, text: string, address = uri): Promise<Diagnostic[]> {
  client = await Client.start({ pulls: true, ...options });
  await client.open(address, text, address.endsWith('.md') ? 'markdown' : 'plaintext');
  return (await client.pull(address)).items;
}
afterEach(() => client.stop());

/** The action that mends all of a rule, as it is offered at a finding. */
async function allOfRule({ range }: Diagnostic): Promise<CodeAction | undefined> {
  const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
  const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', params);
  return actions.find(({ title }) => title.includes('这一类'));
}
const must = (items: Diagnostic[]): Diagnostic => {
  const found = items.find(({ code }) => code === 'language/peer-must');
  if (found === undefined) throw new Error('no finding');
  return found;
};

describe('an editor that can resolve actions', () => {
  it('gets the edits of a whole rule when it is chosen, the same as one that cannot', async () => {
    const items = await open({ textDocument: able }, letter);
    const offered = await allOfRule(must(items));
    expect(offered).toMatchObject({ title: expect.stringContaining('2') as string });
    expect(offered?.edit).toBeUndefined();
    const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', offered);
    await client.stop();
    const plain = await allOfRule(must(await open({}, letter)));
    expect(plain?.edit?.changes?.[uri]).toHaveLength(2);
    expect(edit).toEqual(plain?.edit);
  });

  it('is refused when the text has changed since', async () => {
    const offered = await allOfRule(must(await open({ textDocument: able }, letter)));
    await client.change(uri, 2, [{ text: `补充说明。\n${letter}` }]);
    await expect(client.connection.sendRequest('codeAction/resolve', offered)).rejects.toThrow(/刚刚改过/u);
  });
});

describe('places on which a finding depends', () => {
  it('where the text tells the reader, for a rule that is not about every reader', async () => {
    const [related] = must(await open({ textDocument: able }, letter)).relatedInformation ?? [];
    expect(related?.message).toMatch(/读者是平级/u);
    expect(related?.location).toMatchObject({ uri, range: { start: { line: 1 } } });
  });

  it('the dispute that a closing leaves undecided', async () => {
    const text =
      '关于协调情况的报告\n县政府：\n财政局与民政局对经费承担意见不一，双方各执一词。\n请双方以大局为重，互相体谅。\n县府办\n2026年5月1日\n';
    const items = await open({ textDocument: able }, text);
    const verdict = items.find(({ code }) => code === 'balance/no-verdict');
    expect(verdict?.relatedInformation?.[0]).toMatchObject({
      message: '前面提到的争议',
      location: { range: { start: { line: 2 } } },
    });
  });

  it('are not sent to an editor that cannot show them, nor when the reader was set by hand', async () => {
    expect(must(await open({}, letter)).relatedInformation).toBeUndefined();
    await client.stop();
    const set = await open({ textDocument: able, settings: { audience: 'peer' } }, letter);
    expect(must(set).relatedInformation).toBeUndefined();
  });
});

it('a page about a rule is no draft, and the status says so', async () => {
  const page = pathToFileURL(join(root, 'docs/rules/calm/own-risk.md')).href;
  expect(await open({}, letter, page)).toEqual([]);
  const situation = await client.until(() => client.situations.find((known) => known.uri === page));
  expect(situation).toMatchObject({ checked: false, reason: expect.stringContaining('规则说明') as string });
});
