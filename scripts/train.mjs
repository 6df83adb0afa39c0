// `npm run train`: makes lexicons/tone-model.bin and lexicons/tone-sentences.bin and prints the figures.
// `npm run train -- --evaluate FILE…`: measures rules, model and both on labelled texts (see test/bench/tone.ts).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const args = process.argv.slice(2);
const evaluates = args[0] === '--evaluate';
const folder = mkdtempSync(join(tmpdir(), 'liangyan-train-'));
const outfile = join(folder, 'train.cjs');
try {
  await build({
    entryPoints: [evaluates ? 'test/bench/tone.ts' : 'server/src/tone/train.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['nodejieba'],
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, [outfile, 'lexicons', ...args.slice(evaluates ? 1 : 0)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
