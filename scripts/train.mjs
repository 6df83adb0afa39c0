// `npm run train`: bundles the training and runs it. Writes lexicons/tone-model.bin and lexicons/tone-sentences.json, prints the figures.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = mkdtempSync(join(tmpdir(), 'liangyan-train-'));
const outfile = join(folder, 'train.cjs');
try {
  await build({
    entryPoints: ['server/src/tone/train.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, [outfile, 'lexicons', ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
