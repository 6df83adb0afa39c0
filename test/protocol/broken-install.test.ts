/** An installation with a missing or damaged part: what can work goes on, what cannot says which file it is and what to do. */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { memo } from '../memo.js';
import { Client, root } from './client.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangyan-broken-'));
  const wanted = /\.(?:js|bin)$|^(?:lexicon\.classes\.json|dict|prompts)$/u;
  for (const name of readdirSync(join(root, 'server/dist')).filter((file) => wanted.test(file)))
    cpSync(join(root, 'server/dist', name), join(folder, name), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const part = (name: string): string => join(folder, name);

/** One bit in the middle of a file is another. */
function flipBit(name: string): void {
  const bytes = readFileSync(part(name));
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(part(name), bytes);
}

/** A nodejieba whose native module is none. */
function breakJieba(): void {
  mkdirSync(part('node_modules/nodejieba/build/Release'), { recursive: true });
  writeFileSync(part('node_modules/nodejieba/package.json'), '{ "name": "nodejieba", "main": "index.js" }');
  writeFileSync(part('node_modules/nodejieba/index.js'), "module.exports = require('./build/Release/nodejieba.node');");
  writeFileSync(part('node_modules/nodejieba/build/Release/nodejieba.node'), 'not a native module');
}

const findingsOf = async (client: Client): Promise<string[]> => {
  await client.open('file:///memo.txt', memo);
  return (await client.pull('file:///memo.txt')).items.map(({ code }) => String(code));
};

function check(input = memo): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [part('cli.js'), 'check', '-', '-f', 'json'], {
    input,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
  });
  return { status, out: stdout, err: stderr };
}

describe('goes on without', () => {
  it.each([
    ['the native segmenter', breakJieba, /Intl\.Segmenter, since nodejieba could not be loaded/u],
    [
      'the tone model',
      () => truncateSync(part('tone-model.bin'), 1000),
      /tone model is off.*tone-model\.bin.*install/u,
    ],
    ['an intact tone model', () => flipBit('tone-model.bin'), /tone model is off.*tone-model\.bin.*install/u],
  ])('%s, and the log says so', async (_, damage, said) => {
    damage();
    const client = await Client.start({ pulls: true, server: part('server.js') });
    expect(await findingsOf(client)).toContain('calm/own-risk');
    await client.until(() => client.log.find((message) => said.test(message)));
    await client.stop();
    const run = check();
    expect(run.status).toBe(1);
    expect(run.out).toContain('calm/own-risk');
  });

  it.each(['jieba.dict.utf8', 'hmm_model.utf8'])('the dictionary %s, missing or damaged', async (name) => {
    // With a nodejieba that would end the process over it.
    mkdirSync(part('node_modules'));
    cpSync(join(root, 'node_modules/nodejieba'), part('node_modules/nodejieba'), { recursive: true });
    truncateSync(part(`dict/${name}`), 100);
    expect(check().out).toContain('calm/own-risk');
    rmSync(part(`dict/${name}`));
    expect(check().out).toContain('calm/own-risk');
    const client = await Client.start({ pulls: true, server: part('server.js') });
    expect(await findingsOf(client)).toContain('calm/own-risk');
    await client.stop();
  });
});

describe('without a lexicon', () => {
  it.each([
    ['missing', () => { rmSync(part('lexicon.bin')); }],
    ['cut short', () => { truncateSync(part('lexicon.bin'), 5000); }],
    ['with one bit changed', () => { flipBit('lexicon.bin'); }],
    ['something else', () => { writeFileSync(part('lexicon.bin'), 'PK'); }],
  ])('(%s) the command line says so in one line and ends with 2', (_, damage) => {
    damage();
    const { status, out, err } = check();
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^liangyan: the compiled lexicon .*lexicon\.bin .*install liangyan again.*\n$/u);
  }); // prettier-ignore

  it('the language server refuses to start with the reason, in the editor’s language, and ends when asked', async () => {
    truncateSync(part('lexicon.bin'), 5000);
    const child = spawn(process.execPath, [part('server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const start = { processId: null, rootUri: null, capabilities: {}, locale: 'zh-cn' };
    await expect(connection.sendRequest('initialize', start)).rejects.toThrow(/词库.*lexicon\.bin.*重新安装/u);
    const closed = new Promise((done) => child.once('exit', done));
    await connection.sendNotification('exit');
    await closed;
  });
});

describe('a project file that cannot be written', () => {
  it.skipIf(process.platform === 'win32')(
    'is told with the reason, is as it was, and leaves nothing half-written',
    async () => {
      const project = mkdtempSync(join(tmpdir(), 'liangyan-full-'));
      const before = '# 约定\nallow:\n  - 推诿扯皮\n'.padEnd(4000, '# \n');
      writeFileSync(join(project, '.liangyan.yaml'), before);
      const uri = pathToFileURL(join(project, 'memo.txt')).href;
      // A process that may write no more than one block stands for a full disk.
      const client = await Client.start({ pulls: true, folder: project, limit: 1 });
      await client.open(uri, memo);
      const [item] = (await client.pull(uri)).items;
      const asked = { uri, rule: item?.code, start: memo.split('\n')[0]!.length + 1, reach: 'rule-everywhere' };
      const request = client.connection.sendRequest('workspace/executeCommand', {
        command: 'liangyan.ignoreFinding',
        arguments: [asked],
      });
      await expect(request).rejects.toThrow(/没有写入.*EFBIG/u);
      expect(readFileSync(join(project, '.liangyan.yaml'), 'utf8')).toBe(before);
      expect(readdirSync(project)).toEqual(['.liangyan.yaml']);
      expect((await client.pull(uri)).items).not.toHaveLength(0);
      await client.stop();
      rmSync(project, { recursive: true });
    },
  );
});
