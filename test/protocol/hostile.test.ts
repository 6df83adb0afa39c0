/** Messages that no good client sends: the server answers with an error, stays up, and answers the next request. */
import { spawn } from 'node:child_process';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { memo } from '../memo.js';
import { Client, serverPath } from './client.js';

const uri = 'file:///memo.txt';
let client: Client | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

/** Opens the memo and starts a client that pulls. */
async function started(): Promise<Client> {
  client = await Client.start({ pulls: true });
  await client.open(uri, memo);
  return client;
}

const methods = [
  'textDocument/hover', 'textDocument/codeAction', 'textDocument/completion', 'textDocument/diagnostic', 'codeAction/resolve',
  'workspace/executeCommand', 'liangyan/suggest', 'liangyan/report', 'liangyan/override', 'liangyan/checkText', 'liangyan/ignored',
  'liangyan/undoIgnored', 'liangyan/unknown',
]; // prettier-ignore
const notifications = [
  'textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'liangyan/caret', 'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
]; // prettier-ignore

const position = fc.record({ line: fc.integer(), character: fc.integer() });
const range = fc.record({ start: position, end: position });
const address = fc.constantFrom(uri, 'file:///nowhere.txt', 'untitled:Untitled-1', '', 'not an address', '\ud800');
/** Shapes that are right in part, so that the fuzz reaches the code behind the first check. */
const params = fc.oneof(
  fc.record({ textDocument: fc.record({ uri: address }), position, range, context: fc.record({ diagnostics: fc.jsonValue() }) }),
  fc.record({ uri: address, range, position, text: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()), item: fc.jsonValue() }),
  fc.record({ command: fc.string(), arguments: fc.array(fc.jsonValue(), { maxLength: 2 }) }),
  fc.record({ settings: fc.jsonValue(), changes: fc.jsonValue(), contentChanges: fc.jsonValue() }),
  fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'uri', 'textDocument'), fc.jsonValue()),
); // prettier-ignore

describe('a hostile client', () => {
  it('gets an answer or an error for any request, and the next good request is answered', async () => {
    const { connection } = await started();
    const before = await client?.pull(uri);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...methods), params, async (method, value) => {
        await connection.sendRequest(method, value).catch((error: unknown) => {
          expect((error as { code?: unknown }).code).toEqual(expect.any(Number));
        });
      }),
      { numRuns: 400 },
    );
    expect(await client?.pull(uri)).toEqual(before);
  });

  it('cannot stop the server with any notification', async () => {
    const { connection } = await started();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...notifications), params, async (method, value) => {
        await connection.sendNotification(method, value);
      }),
      { numRuns: 300 },
    );
    await client?.open('file:///other.txt', memo);
    expect((await client?.pull('file:///other.txt'))?.items.length).toBeGreaterThan(0);
  });

  it('may open a document twice and change or close one that is not open', async () => {
    const { connection } = await started();
    await client?.change('file:///nowhere.txt', 2, [{ text: 'x' }]);
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///nowhere.txt' } });
    await client?.open(uri, '各科室：\n特此通知。\n办公室');
    expect((await client?.pull(uri))?.items).toEqual([]);
  });

  it('may cancel, and later requests are answered', async () => {
    const { connection } = await started();
    const requests = Array.from({ length: 20 }, () => connection.sendRequest('liangyan/report', { uri }));
    for (let id = 0; id < 40; id++) await connection.sendNotification('$/cancelRequest', { id });
    await Promise.allSettled(requests);
    expect((await client?.pull(uri))?.items.length).toBeGreaterThan(0);
  });
});

interface RawAnswer {
  id?: unknown;
  error?: { code: number };
}

/** Sends raw bytes and gives what the server has written when the answer to `last` is there. */
async function raw(frames: readonly (string | Buffer)[], last: number): Promise<RawAnswer[]> {
  const child = spawn(process.execPath, [serverPath, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  let output = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (output.includes(`"id":${last}`)) resolve();
    });
    child.once('exit', () => {
      resolve();
    });
    for (const frame of frames) child.stdin.write(frame);
  });
  child.kill();
  const bodies = output.split(/Content-Length: \d+\r\n\r\n/u).filter(Boolean);
  return bodies.map((body) => JSON.parse(body) as RawAnswer);
}

const frame = (message: object): string => {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};
const initialize = frame({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });

describe('frames', () => {
  it('a request before initialize gets an error, and initialize works after it', async () => {
    const answers = await raw([frame({ id: 0, method: 'textDocument/hover', params: {} }), initialize], 1);
    expect(answers.find(({ id }) => id === 0)?.error).toBeDefined();
    expect(answers.find(({ id }) => id === 1)?.error).toBeUndefined();
  });

  it('a request after shutdown gets an error', async () => {
    const answers = await raw(
      [initialize, frame({ id: 2, method: 'shutdown' }), frame({ id: 3, method: 'textDocument/hover', params: {} })],
      3,
    );
    expect(answers.find(({ id }) => id === 3)?.error).toBeDefined();
  });

  it.each([
    ['broken JSON', 'Content-Length: 9\r\n\r\n{"id": 1,'],
    ['broken UTF-8', Buffer.from('Content-Length: 4\r\n\r\n\xff\xfe\xfd\xfc', 'latin1')],
    ['a message without a method', frame({})],
  ])('%s is passed over', async (_, broken) => {
    const answers = await raw([broken, initialize], 1);
    expect(answers.some(({ id, error }) => id === 1 && error === undefined)).toBe(true);
  });
});
