/** Worker threads that take jobs one at a time, and a queue that hands results on in the order of the jobs. */
import type { Worker } from 'node:worker_threads';

interface Waiting<Job, Result> {
  job: Job;
  done: (result: Result) => void;
  failed: (error: Error) => void;
}

/** The job and its answer must be plain data. */
export class Pool<Job, Result> {
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly queue: Waiting<Job, Result>[] = [];

  constructor(
    private readonly start: () => Worker,
    private readonly size: number,
  ) {}

  /** Rejects when the worker dies over the job; the next job gets a new one. */
  run(job: Job): Promise<Result> {
    return new Promise((done, failed) => {
      this.queue.push({ job, done, failed });
      this.next();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.queue.length === 0) return;
    const worker = this.idle.pop() ?? this.grow();
    const waiting = worker === undefined ? undefined : this.queue.shift();
    if (worker === undefined || waiting === undefined) return;
    const settle = (): void => {
      worker.off('message', onMessage).off('error', onError);
    };
    const onMessage = (result: Result): void => {
      settle();
      this.idle.push(worker);
      waiting.done(result);
      this.next();
    };
    const onError = (error: Error): void => {
      settle();
      this.all.delete(worker);
      waiting.failed(error);
      this.next();
    };
    worker.on('message', onMessage).on('error', onError);
    worker.postMessage(waiting.job);
  }

  private grow(): Worker | undefined {
    if (this.all.size >= this.size) return undefined;
    const worker = this.start();
    this.all.add(worker);
    return worker;
  }
}

/**
 * Runs up to `limit` items at once and hands results on in the order of the items, each as soon as it and all before it are there.
 * No more items are taken while `limit` are under way or not yet handed on.
 */
export async function inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  limit: number,
  run: (item: Item) => Promise<Result>,
  hand: (result: Result) => Promise<void>,
): Promise<void> {
  let underWay = 0;
  let wake = (): void => undefined;
  let failure: { error: unknown } | undefined;
  let tail = Promise.resolve();
  const handOn = async (result: Promise<Result>): Promise<void> => {
    if (failure === undefined) await hand(await result);
  };
  for await (const item of items) {
    const result = run(item);
    // Its error is met in its turn; until then it is no unhandled one.
    result.catch(() => undefined);
    underWay++;
    tail = tail
      .then(() => handOn(result))
      .catch((error: unknown) => void (failure ??= { error }))
      .then(() => {
        underWay--;
        wake();
      });
    while (underWay >= limit) await new Promise<void>((done) => (wake = done));
    if (failure !== undefined) break;
  }
  await tail;
  if (failure !== undefined) throw failure.error;
}
