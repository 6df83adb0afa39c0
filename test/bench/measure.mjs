// Clocks, processes and medians.
import { execFileSync, spawn } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
export const root = dirname(dirname(here));
export const cache = join(root, '.cache/bench');

/** The value below which `share` (0–1) of the values lie. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (values) => quantile(values, 0.5);

/** Runs node with `args` to its end, `input` (a file) on its standard input; milliseconds from spawn to exit. */
export function timeProcess(args, input) {
  const file = openSync(input, 'r');
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: [file, 'ignore', 'pipe'], cwd: root });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.once('error', reject);
    child.once('exit', (status) => {
      const time = performance.now() - start;
      closeSync(file);
      if (status === 0) resolve(time);
      else reject(new Error(`${args[0]} ended with ${status}: ${errors.slice(0, 500)}`));
    });
  });
}

/** Medians (ms) of the runs named in `runs`, one after the other in each round, so that other work on the machine hits all of them alike. */
export async function interleave(runs, rounds) {
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of Object.entries(runs)) times[name].push(await run());
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** Memory in RAM of a process, MB. */
export const residentOf = (pid) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
