/** Word boundaries by Intl.Segmenter: the fallback on a machine, the only one in a browser. */

/** Cuts text into words. */
export interface Segmenter {
  readonly name: 'nodejieba' | 'Intl.Segmenter';
  /** UTF-16 offsets at which words begin or end, 0 and the length included. Never throws. */
  boundaries(text: string): ReadonlySet<number>;
}

let intl: Intl.Segmenter | undefined;
/** Made when first asked: its data take 20 ms to load. */
const segmenter = (): Intl.Segmenter => (intl ??= new Intl.Segmenter('zh', { granularity: 'word' }));

/** The words of a text, by the dictionary that comes with the language's own library. */
export const cutWithIntl = (text: string): string[] => [...segmenter().segment(text)].map(({ segment }) => segment);

/** The segmenter that runs everywhere, in browsers too. */
export const withIntl = (): Segmenter => ({
  name: 'Intl.Segmenter',
  boundaries: (text) => toBoundaries(text, cutWithIntl(text)),
});

/** Offsets at which the words begin and end. */
export function toBoundaries(text: string, words: readonly string[]): ReadonlySet<number> {
  const offsets = new Set([0]);
  let at = 0;
  for (const word of words) offsets.add((at += word.length));
  // Words that do not add up to the text would give wrong places: then every place counts as a boundary.
  return at === text.length ? offsets : new Set(Array.from({ length: text.length + 1 }, (_, index) => index));
}
