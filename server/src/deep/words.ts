/** A line cut into words, as the search for names walks over them. */
import type { WordSet } from '../lexicon/word-set.js';
import type { Span } from '../model/span.js';

export interface Word extends Span {
  text: string;
}

/** Words of one line by the segmenter's boundaries; offsets are those of the line. */
export function wordsOf(line: string, boundaries: ReadonlySet<number>): Word[] {
  const cuts = [...boundaries].filter((at) => at > 0 && at < line.length).sort((a, b) => a - b);
  return [0, ...cuts].map((start, index) => {
    const end = cuts[index] ?? line.length;
    return { start, end, text: line.slice(start, end) };
  });
}

/** Lines with their offsets. */
export function* linesOf(text: string): Generator<{ line: string; start: number }> {
  for (let start = 0; start <= text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    yield { line: text.slice(start, end), start };
    start = end + 1;
  }
}

/** Whether a word is of Chinese characters alone. */
export const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

/** Whether the word as a whole is in the set. */
export const isOneOf = (set: WordSet, word: string): boolean =>
  set.lengthsAt(word, 0, word.length).some((length) => length === word.length);
