/** `liangyan check --ndjson [--jobs N]`. Loads nothing of the other formats. */
import { complain, type Host } from '../host.js';
import { checkLines, checkLinesDeeply, checkLinesWith } from '../ndjson.js';
import { Pool } from '../pool.js';
import type { WorkerJob, WorkerResult } from '../work.js';
import type { CheckFlags } from './check-flags.js';
import { settingsOf } from './settings-of.js';

/** Runs the command; returns the exit status: 0, or 2 when a line could not be read or an option not be taken. */
export async function runNdjson(host: Host, flags: CheckFlags): Promise<number> {
  const settings = settingsOf(host, flags);
  if (settings === undefined) return 2;
  const terms = settings.termsForAll();
  const { stdin, stdout } = process;
  const jobs = flags.jobs ?? 1;
  const wrong = settings.problems > 0 ? 2 : 0;
  if (flags.deep) return Math.max(wrong, await checkLinesDeeply(host, jobs, terms, stdin, stdout));
  if (jobs === 1) return Math.max(wrong, await checkLines(host, terms, stdin, stdout));
  const pool = new Pool<WorkerJob, WorkerResult>(() => host.startWorker(), jobs);
  try {
    return Math.max(wrong, await checkLinesWith(pool, jobs, terms, stdin, stdout));
  } catch (error) {
    complain('', error instanceof Error ? error.message : String(error));
    return 2;
  } finally {
    await pool.close();
  }
}
