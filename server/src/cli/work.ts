/** What a worker thread does: check a file, or answer lines. */
import { checkFile } from './check-file.js';
import type { Judge, Terms } from './judge.js';
import type { InputLine } from './lines.js';
import { replyTo, type Reply } from './ndjson.js';
import type { Outcome, Task } from './outcome.js';

export type WorkerJob =
  { type: 'file'; task: Task } | { type: 'lines'; lines: InputLine[]; first: number; terms: Terms };
export type WorkerResult = { type: 'file'; outcome: Outcome } | { type: 'lines'; replies: Reply[] };

export async function work(judge: Judge, job: WorkerJob): Promise<WorkerResult> {
  if (job.type === 'file') return { type: 'file', outcome: (await checkFile(judge, job.task)).outcome };
  const replies = job.lines.flatMap((line, index) => replyTo(judge, job.terms, line, job.first + index) ?? []);
  return { type: 'lines', replies };
}
