// The peers: installed on demand at the versions of package-lock.json, and how each is run.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, here } from './measure.mjs';
import { literalPhrases } from './phrases.mjs';

/** Installs the peers where they are missing. */
function installPeers() {
  if (existsSync(join(here, 'node_modules/textlint'))) return;
  console.error('bench: installing the peers …');
  // Not `npm ci`: it refuses the lock file, since builds of autocorrect-node for other machines are named there without a version.
  const run = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) throw new Error('the peers could not be installed; try `npm install` in test/bench');
}

/** Arguments of node for each contestant; all read JSON lines from standard input, in one process. */
export function contestants(phraseCount) {
  installPeers();
  const phrases = literalPhrases(phraseCount);
  const words = join(cache, 'phrases.json');
  writeFileSync(words, JSON.stringify(phrases));
  const rules = phrases.map((phrase) => `  - expected: 请改写\n    pattern: ${phrase}\n`).join('');
  writeFileSync(join(cache, 'prh.yml'), `version: 1\nrules:\n${rules}`);
  const configuration = join(cache, 'textlintrc.json');
  writeFileSync(configuration, JSON.stringify({ rules: { prh: { rulePaths: [join(cache, 'prh.yml')] } } }));
  const peer = (name) => join(here, 'peers', name);
  return {
    liangyan: ['server/dist/cli.js', 'check', '--ndjson'],
    autocorrect: [peer('autocorrect.mjs')],
    autocorrectPhrases: [peer('autocorrect.mjs'), words],
    textlint: [peer('textlint.mjs'), configuration],
  };
}
