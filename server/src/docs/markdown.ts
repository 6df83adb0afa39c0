/** Small helpers for Markdown that is made from the lexicon's own texts. */

/** Words of the lexicon as plain text in Markdown; a line break becomes a visible sign. */
export const plain = (text: string): string => text.replace(/[\\`*_<>|~#]/gu, (mark) => `\\${mark}`).replace(/\n/gu, ' ⏎ ');

/** An example with its mark in bold. Marks are set off by spaces only where Markdown would not see the bold otherwise. */
export function marked(text: string): string {
  const [before = '', rest = ''] = text.split('[[');
  const [words = '', ...after] = rest.split(']]');
  if (rest === '') return plain(text);
  return `${plain(before)}<mark>${plain(words)}</mark>${plain(after.join(']]'))}`;
}
