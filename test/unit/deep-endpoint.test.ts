/** What an endpoint can do to us, and what we make of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askEndpoint } from '../../server/src/io/endpoint.js';
import type { Endpoint, ModelFailure } from '../../server/src/protocol.js';
import { FakeModel } from '../fake-model.js';

let model: FakeModel;
beforeEach(async () => {
  model = await FakeModel.start();
});
afterEach(() => model.stop());

const messages = [
  { role: 'system' as const, content: '读稿' },
  { role: 'user' as const, content: '{"draft":"贵局推诿扯皮"}' },
];
const endpoint = (more: Partial<Endpoint> = {}): Endpoint => ({
  address: model.address,
  model: 'qwen',
  key: undefined,
  patience: 30,
  retries: 2,
  ...more,
});
const ask = (
  more: Partial<Endpoint> = {},
  signal = new AbortController().signal,
  onProgress?: (characters: number) => void,
): Promise<string> => askEndpoint(endpoint(more), messages, { signal, ...(onProgress && { onProgress }) });
const failure = async (promise: Promise<string>): Promise<ModelFailure> => {
  const error = await promise.then(
    () => new Error('no failure'),
    (reason: unknown) => reason as Error,
  );
  expect(error.name).toBe('ModelFailure');
  return error as ModelFailure;
};
const soon = { 'retry-after-ms': '1' };

describe('an OpenAI-compatible endpoint', () => {
  it('gets the messages and the key, and its answer comes whole with progress on the way', async () => {
    model.will({ say: '{"findings":[]}', pieces: 5 });
    const seen: number[] = [];
    expect(await ask({ key: 'secret' }, undefined, (characters) => seen.push(characters))).toBe('{"findings":[]}');
    expect(seen.length).toBeGreaterThan(2);
    const [asked] = model.asked;
    expect(asked).toMatchObject({
      path: '/v1/chat/completions',
      authorization: 'Bearer secret',
      body: { model: 'qwen', stream: true, messages },
    });
  });

  it('tells nothing of this machine beside the request', async () => {
    process.env['OPENAI_ORG_ID'] = 'org-of-somebody-else';
    model.will({ say: '{}' });
    await ask();
    delete process.env['OPENAI_ORG_ID'];
    const names = Object.keys(model.asked[0]!.headers).filter(
      (name) => name.startsWith('x-stainless') || name.startsWith('openai'),
    );
    expect(names).toEqual([]);
    expect(model.asked[0]!.headers['user-agent']).toBe('liangyan');
  });

  it('is asked without the wish for JSON when it does not know it', async () => {
    model.will({ status: 400, message: 'response_format is not supported' }, { say: '{"findings":[]}' });
    expect(await ask()).toBe('{"findings":[]}');
    expect(model.asked.map(({ body }) => 'response_format' in body)).toEqual([true, false]);
  });

  it('is asked again when busy or failing, but not for ever', async () => {
    model.will({ status: 429, headers: soon }, { status: 503, headers: soon }, { say: 'ok' });
    expect(await ask()).toBe('ok');
    model.will({ status: 429, headers: soon });
    expect(await failure(ask())).toMatchObject({ kind: 'busy', detail: '429' });
    expect(model.asked).toHaveLength(6);
    model.will({ status: 500, headers: soon });
    expect((await failure(ask({ retries: 0 }))).kind).toBe('server');
    expect(model.asked).toHaveLength(7);
  });

  it.each([
    ['key', { status: 401 }],
    ['key', { status: 403 }],
    ['no-model', { status: 404 }],
    ['too-long', { status: 413 }],
    ['too-long', { status: 400, message: 'maximum context length is 4096 tokens' }],
    ['request', { status: 418 }],
    ['refused', { refuse: 'I cannot help with that' }],
    ['refused', { say: 'no', ending: 'content_filter' }],
    ['too-long', { say: '{"findings":[', ending: 'length' }],
    ['bad-answer', { say: '' }],
    ['bad-answer', { say: '啊'.repeat(60_001) }],
    ['disconnected', { cutAfter: '{"findings":' }],
    ['disconnected', { closeQuietlyAfter: '{"findings":' }],
  ] as const)('%s: %o', async (kind, reply) => {
    model.will(reply);
    const error = await failure(ask({ retries: 0 }));
    expect(error.kind).toBe(kind);
    expect(error.message).not.toMatch(/推诿|findings|context length/);
  });

  it('that is not there is unreachable', async () => {
    expect((await failure(ask({ address: 'http://127.0.0.1:9/v1', retries: 0 }))).kind).toBe('unreachable');
  });

  it('that redirects is not followed to a host nobody agreed to', async () => {
    const other = await FakeModel.start();
    other.will({ say: '{}' });
    model.will({ status: 307, headers: { location: `${other.address}/chat/completions` } });
    expect((await failure(ask({ retries: 0 }))).kind).toBe('unreachable');
    expect(other.connections).toBe(0);
    await other.stop();
  });

  it('that goes silent is given up, once, and its connection closed', async () => {
    model.will({ hangAfter: '{"findings":' });
    expect((await failure(ask({ patience: 0.05 }))).kind).toBe('slow');
    await model.until(() => model.asked[0]!.left);
    expect(model.asked).toHaveLength(1);
  });

  it('is let go in the middle of its answer when the user cancels', async () => {
    model.will({ hangAfter: '{"findings":' });
    const cancel = new AbortController();
    const answer = failure(ask({}, cancel.signal, () => cancel.abort()));
    expect((await answer).kind).toBe('cancelled');
    await model.until(() => model.asked[0]!.left);
  });

  it('is not asked at all when the user has cancelled before', async () => {
    expect((await failure(ask({}, AbortSignal.abort()))).kind).toBe('cancelled');
    expect(model.connections).toBe(0);
  });
});
