import type { Span } from '../model/span.js';

/** A list of words, looked up by first character, longest first. */
export class WordSet {
  private readonly byFirst = new Map<number, string[]>();
  /** Bit set of first characters. */
  private readonly openers = new Uint32Array(65536 / 32);

  constructor(words: readonly string[]) {
    for (const word of words) {
      if (word === '') continue;
      const first = word.charCodeAt(0);
      this.openers[first >>> 5] = (this.openers[first >>> 5] ?? 0) | (1 << (first & 31));
      const list = this.byFirst.get(first);
      if (list === undefined) this.byFirst.set(first, [word]);
      else list.push(word);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.length - a.length);
  }

  /** Lengths of all words that start at `at` and end by `limit`, longest first. */
  lengthsAt(text: string, at: number, limit: number): readonly number[] {
    const list = this.beginningAt(text, at);
    if (list === undefined) return none;
    const lengths: number[] = [];
    for (const word of list) if (at + word.length <= limit && text.startsWith(word, at)) lengths.push(word.length);
    return lengths;
  }

  /** Length of the longest of the words that starts at `at` and ends by `limit`, or 0. */
  longestAt(text: string, at: number, limit: number): number {
    const list = this.beginningAt(text, at);
    if (list === undefined) return 0;
    for (const word of list) if (at + word.length <= limit && text.startsWith(word, at)) return word.length;
    return 0;
  }

  /** The words that begin with the character at `at`, longest first. */
  private beginningAt(text: string, at: number): readonly string[] | undefined {
    const first = text.charCodeAt(at);
    return ((this.openers[first >>> 5] ?? 0) & (1 << (first & 31))) === 0 ? undefined : this.byFirst.get(first);
  }

  /** Where the first of the words stands in `text` between `from` and `to`, or undefined. */
  firstIn(text: string, from: number, to: number): Span | undefined {
    for (let at = from; at < to; at++) {
      const length = this.longestAt(text, at, to);
      if (length !== 0) return { start: at, end: at + length };
    }
    return undefined;
  }

  /** Where the last of the words starts in `text` between `from` and `to`, or undefined. */
  lastIn(text: string, from: number, to: number): Span | undefined {
    for (let at = to - 1; at >= from; at--) {
      const length = this.longestAt(text, at, to);
      if (length !== 0) return { start: at, end: at + length };
    }
    return undefined;
  }
}

const none: readonly number[] = [];
