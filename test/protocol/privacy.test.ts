/** Nothing of a draft leaves the machine or reaches a log. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { Client, root } from './client.js';

const folder = mkdtempSync(join(tmpdir(), 'liangyan-privacy-'));
const networkLog = join(folder, 'network.log');
const watching = {
  NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'watch-network.mjs')).href}`,
  LIANGYAN_NETWORK_LOG: networkLog,
};
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A word that no message of ours holds. */
const secret = '青龙山水库移民';
const draft = `市财政局：\n你局必须马上拨付${secret}款，否则后果自负。\n市民政局\n`;

/** Does all that a client can ask of the server with the secret draft, good and bad. */
async function useEverything(client: Client): Promise<void> {
  const uri = pathToFileURL(join(folder, 'memo.txt')).href;
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
  const at = { textDocument: { uri }, position: range.start };
  await client.open(uri, draft);
  const diagnostics = await client.pull(uri);
  const ask = (method: string, params: object) => client.connection.sendRequest(method, params).catch(() => undefined);
  await ask('textDocument/hover', at);
  await ask('textDocument/completion', at);
  await ask('textDocument/codeAction', { ...at, range, context: { diagnostics: diagnostics.items } });
  for (const method of ['liangyan/suggest', 'liangyan/report', 'liangyan/override', 'liangyan/ignored'])
    await ask(method, { uri, range, audience: secret });
  await ask('liangyan/checkText', { uri, text: 7 });
  await ask('workspace/executeCommand', { command: secret, arguments: [draft] });
  await client.change(uri, 2, [{ range, text: '\ud800' }]);
  await client.change(uri, 3, [{ nonsense: secret }]);
  await client.pull(uri).catch(() => undefined);
}

it('the server reaches for no network and logs no word of a draft, of a setting, or of a broken project file', async () => {
  writeFileSync(join(folder, '.liangyan.yaml'), `allow: [${secret}\nrules: {{`);
  const client = await Client.start({
    pulls: true,
    folder,
    env: watching,
    settings: { allow: [secret], kind: secret },
  });
  await useEverything(client);
  await client.stop();
  expect([...client.log, client.stderr].join('\n')).not.toContain(secret);
  expect(readFileSync(networkLog, 'utf8').trim()).toBe('watching');
});

it('the command line reaches for no network and says nothing of a text on its error stream', async () => {
  rmSync(networkLog, { force: true });
  const child = spawn(process.execPath, [join(root, 'server/dist/cli.js'), 'check', '--ndjson'], {
    env: { ...process.env, ...watching },
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdout.resume();
  child.stdin.end(`${JSON.stringify({ id: 1, text: draft })}\n{"id":2,"text":${secret}\n`);
  await new Promise((resolve) => child.once('exit', resolve));
  expect(errors).not.toContain(secret);
  expect(readFileSync(networkLog, 'utf8').trim()).toBe('watching');
});
