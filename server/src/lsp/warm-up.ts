/**
 * Keystrokes of practice. V8 runs code slowly until it has seen it run often: the first keystrokes of a session take three times as long
 * as later ones. So while a draft that has been checked is read, the check is run on copies of pieces of it.
 */
import type { Analysis, Checker, Choice } from '../check/check.js';

/** A draft to practise on, as it is now. */
export interface Sample {
  text: string;
  choice: Choice;
}

/** Milliseconds without a check or a question before practice begins or goes on. */
const quiet = 100;
/** Milliseconds of practice in a session, and at one go: what arrives meanwhile waits no longer than the latter and one check. */
const budget = 200;
const slice = 2;
/** Characters of a piece, and keystrokes in it before the next one is taken. */
const pieceLength = 1000;
const strokes = 30;
/** A keystroke falls this far behind the one before: over the whole piece, and seldom twice into one sentence. */
const stride = 337;

/** It keeps nothing, shows nothing and logs nothing: each piece is a text of its own, whose lines no draft shares, and is dropped. */
export class WarmUp {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private spent = 0;
  private from = 0;
  private stroke = 0;
  private piece: Analysis | undefined;

  /** @param sample an open draft; undefined when there is none to practise on */
  constructor(
    private readonly checker: Pick<Checker, 'check'>,
    private readonly sample: () => Sample | undefined,
  ) {}

  /** Something has happened: practice waits until nothing has for a while. */
  postpone(): void {
    if (this.timer !== undefined) clearTimeout(this.timer);
    this.timer = this.spent < budget ? setTimeout(() => this.practise(), quiet) : undefined;
  }

  private practise(): void {
    this.timer = undefined;
    const sample = this.sample();
    if (sample === undefined || sample.choice.leftAlone !== undefined || sample.text.trim() === '') return;
    const start = performance.now();
    try {
      do this.type(sample);
      while (performance.now() - start < slice);
    } catch {
      // The check of the draft itself tells of failures; here nobody waits for an answer.
      this.spent = budget;
    }
    this.spent += performance.now() - start;
    if (this.spent < budget) this.timer = setTimeout(() => this.practise(), 0);
    else this.piece = undefined;
  }

  /** One keystroke in a piece of the draft, or the first look at the next piece. */
  private type({ text, choice }: Sample): void {
    if (this.piece === undefined || this.stroke >= strokes) {
      if (this.from >= text.length) this.from = 0;
      this.piece = this.checker.check(text.slice(this.from, this.from + pieceLength), choice);
      this.from += pieceLength;
      this.stroke = 0;
      return;
    }
    const { text: words } = this.piece;
    const at = (++this.stroke * stride) % words.length;
    this.piece = this.checker.check(`${words.slice(0, at)}的${words.slice(at)}`, choice, this.piece);
  }
}
