// `npm run soak`: the language server over a long day. 2,000 documents are opened, read and closed, then 20,000 edits are made in five that stay
// open; at the end its memory is held against that after the first tenth, and its answers against those for texts opened afresh.
//   --documents N --edits N   for a shorter or a longer day
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildAll, installPackages, requireNode, root } from './run.mjs';

requireNode();
await installPackages();
if (!process.argv.includes('--built')) await buildAll();
const require = createRequire(import.meta.url);
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-languageserver/node');

const numberAfter = (flag, otherwise) => {
  const at = process.argv.indexOf(flag);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
};
const [documents, edits] = [numberAfter('--documents', 2000), numberAfter('--edits', 20_000)];

/** Memory that may come on top of that after the first tenth: what the collector has not looked at yet. */
const allowedGrowth = 1.25;

// The same day each time.
let seed = 20261127;
const chance = (below) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};

const samples = readdirSync(join(root, 'samples')).map((name) => readFileSync(join(root, 'samples', name), 'utf8'));
const pieces = ['请贵局', '必须马上办理', '推诿扯皮，', '否则后果自负。', '简直不像话！', '感谢支持。', '\n', '\r\n', '𠮷', '😀', '“', '”', '2026年11月30日前', '']; // prettier-ignore

// A small heap, so that what is kept shows soon, or ends the process.
const server = spawn(process.execPath, ['--max-old-space-size=128', join(root, 'server/dist/server.js'), '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
server.on('exit', (code) => code && fail(`the server ended with ${code}`));
const client = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
client.onRequest('client/registerCapability', () => null);
client.onRequest('workspace/diagnostic/refresh', () => null);
client.listen();
await client.sendRequest('initialize', {
  processId: process.pid,
  rootUri: null,
  capabilities: { textDocument: { diagnostic: {} } },
});
await client.sendNotification('initialized', {});

const open = (uri, text) =>
  client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text } });
const close = (uri) => client.sendNotification('textDocument/didClose', { textDocument: { uri } });
const pull = async (uri) => (await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } })).items;

function fail(reason) {
  console.log(`soak: ${reason}\n0 passed, 1 failed`);
  process.exit(1);
}

/** Megabytes of the server's process; undefined where the system does not tell. */
function memory() {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return undefined;
  }
}

/** Does something many times and notes the memory at each hundredth. */
async function longWork(name, times, work) {
  const start = performance.now();
  const seen = [];
  for (let count = 0; count < times; count++) {
    await work(count);
    if (count % Math.ceil(times / 100) === 0) seen.push(memory() ?? 0);
  }
  const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
  const tenth = Math.max(1, Math.floor(seen.length / 10));
  const [first, last] = [median(seen.slice(tenth, 2 * tenth)), median(seen.slice(-tenth))];
  const seconds = (performance.now() - start) / 1000;
  const figures = `${first.toFixed(0)} MB after the first tenth, ${last.toFixed(0)} MB in the last, ${Math.max(...seen).toFixed(0)} MB at most`;
  console.log(`soak: ${times} ${name} in ${seconds.toFixed(0)} s; ${figures}`);
  if (last > first * allowedGrowth) fail(`memory grows with the number of ${name}`);
}

await longWork('documents', documents, async (count) => {
  const uri = `file:///soak/${count}.txt`;
  await open(uri, `${samples[count % samples.length]}第${count}份。\n`);
  await pull(uri);
  await close(uri);
});

const texts = new Map(samples.map((text, index) => [`file:///soak/open-${index}.txt`, text]));
for (const [uri, text] of texts) await open(uri, text);
const versions = new Map();
const uris = [...texts.keys()];

function positionAt(text, offset) {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1).length };
}

await longWork('edits', edits, async (count) => {
  const uri = uris[count % uris.length];
  const text = texts.get(uri);
  const start = chance(text.length + 1);
  // Drafts keep their length: what is put in is taken out elsewhere.
  const end = Math.min(text.length, start + (text.length > 2000 ? 40 : chance(8)));
  const newText = pieces[chance(pieces.length)];
  // No edit inside a pair of characters that belong together: a position there means something else to every editor.
  const splits = (at) => /[\ud800-\udbff\r]/.test(text[at - 1] ?? '') && /[\udc00-\udfff\n]/.test(text[at] ?? '');
  if (splits(start) || splits(end)) return;
  const range = { start: positionAt(text, start), end: positionAt(text, end) };
  texts.set(uri, text.slice(0, start) + newText + text.slice(end));
  const version = (versions.get(uri) ?? 1) + 1;
  versions.set(uri, version);
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range, text: newText }],
  });
  if (count % 20 === 0) await pull(uri);
});

for (const [uri, text] of texts) {
  const kept = JSON.stringify(await pull(uri));
  await open(`${uri}.again`, text);
  if (JSON.stringify(await pull(`${uri}.again`)) !== kept)
    fail('after all edits an answer differs from that for the same text opened afresh');
}
const begun = performance.now();
await pull(uris[0]);
console.log(`soak: the next answer after all of it came in ${(performance.now() - begun).toFixed(0)} ms`);
await client.sendRequest('shutdown');
await client.sendNotification('exit');
console.log('1 passed, 0 failed');
process.exit(0);
