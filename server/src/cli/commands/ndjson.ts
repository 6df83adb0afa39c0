/** `liangyan check --ndjson [--jobs N]`. Loads nothing of the other formats. */
import { complain, type Host } from '../host.js';
import { checkLines, checkLinesWith } from '../ndjson.js';
import { Pool } from '../pool.js';
import type { WorkerJob, WorkerResult } from '../work.js';

export async function runNdjson(host: Host, jobs: number): Promise<number> {
  if (jobs === 1) return checkLines(host.checker(), process.stdin, process.stdout);
  const pool = new Pool<WorkerJob, WorkerResult>(() => host.startWorker(), jobs);
  try {
    return await checkLinesWith(pool, jobs, process.stdin, process.stdout);
  } catch (error) {
    complain('', error instanceof Error ? error.message : String(error));
    return 2;
  } finally {
    await pool.close();
  }
}
