/** What a worker thread does: check a file, or answer lines. */
import type { Checker } from '../check/check.js';
import { checkFile } from './check-file.js';
import type { InputLine } from './lines.js';
import { replyTo, type Reply } from './ndjson.js';
import type { Outcome, Task } from './outcome.js';

export type WorkerJob = { type: 'file'; task: Task } | { type: 'lines'; lines: InputLine[]; first: number };
export type WorkerResult = { type: 'file'; outcome: Outcome } | { type: 'lines'; replies: Reply[] };

export async function work(checker: Checker, job: WorkerJob): Promise<WorkerResult> {
  if (job.type === 'file') return { type: 'file', outcome: (await checkFile(checker, job.task)).outcome };
  const replies = job.lines.flatMap((line, index) => replyTo(checker, line, job.first + index) ?? []);
  return { type: 'lines', replies };
}
