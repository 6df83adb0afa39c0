/**
 * Which drafts are to be checked. A long one is checked a stretch at a time, so that requests are answered in between; the draft that was
 * changed last comes first.
 */
export interface Work {
  /** Checks a stretch of the draft; false when what is left of it is short. */
  advance(uri: string): boolean;
  /** Checks what is left, and shows it. */
  finish(uri: string): void;
}

export class CheckQueue {
  /** In the order in which they were last changed, with those who wait for them. */
  private readonly waiting = new Map<string, (() => void)[]>();
  private isRunning = false;

  constructor(private readonly work: Work) {}

  /** One check after all changes that have already arrived; an answer is always about the newest version. */
  add(uri: string): void {
    const others = this.waiting.get(uri) ?? [];
    this.waiting.delete(uri);
    this.waiting.set(uri, others);
    this.run();
  }

  /** Resolves when the draft has been checked; at once when nothing is to be done. */
  ready(uri: string): Promise<void> {
    const others = this.waiting.get(uri);
    return others === undefined ? Promise.resolve() : new Promise((resolve) => others.push(resolve));
  }

  /** Nothing more is to be done for the draft, which has been checked or closed: who waits for it goes on. */
  drop(uri: string): void {
    const others = this.waiting.get(uri) ?? [];
    this.waiting.delete(uri);
    for (const go of others) go();
  }

  private run(): void {
    if (this.isRunning || this.waiting.size === 0) return;
    this.isRunning = true;
    setImmediate(() => {
      this.isRunning = false;
      const uri = [...this.waiting.keys()].at(-1);
      if (uri !== undefined && !this.work.advance(uri)) {
        this.work.finish(uri);
        this.drop(uri);
      }
      this.run();
    });
  }
}
