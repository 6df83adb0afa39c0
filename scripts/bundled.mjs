// Bundles an entry point of the server into a temporary file and runs it: for build steps that are written in TypeScript.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs `entry` (relative to the project) with `args` in the project's root; returns its exit status. */
export async function runBundled(entry, args) {
  process.chdir(root);
  const folder = mkdtempSync(join(tmpdir(), 'liangyan-run-'));
  const outfile = join(folder, 'run.cjs');
  try {
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      logLevel: 'warning',
      external: ['nodejieba'],
    });
    return spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
