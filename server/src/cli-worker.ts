/** The entry point of the command line's worker threads: a checker of its own, one job at a time. */
import { parentPort } from 'node:worker_threads';
import { createChecker } from './io/checker.js';
import { work, type WorkerJob } from './cli/work.js';

const { checker, own } = createChecker(__dirname, (message) => console.error(`liangyan: ${message}`));
parentPort?.on('message', (job: WorkerJob) => {
  void work({ checker: () => checker, own }, job).then((result) => parentPort?.postMessage(result));
});
