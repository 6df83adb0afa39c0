/** Half-width marks typed between Chinese characters look poor on screen; shown text gets the full-width ones. */
const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

/** `text` with full-width marks next to Chinese characters; English text and code stay as they are. */
export function typeset(text: string): string {
  return text
    .replace(
      /(?<=[\p{Script=Han}」』”》）…])[,:;!?](?!\d)|[,:;!?](?=[\p{Script=Han}「『“《（])/gu,
      (mark) => wide[mark] ?? mark,
    )
    .replace(/\((?=[^()]*\p{Script=Han}[^()]*\))([^()]*)\)/gu, '（$1）');
}

/** Typesets the Chinese values of a flat record; keys that end in `english` are left alone. */
export function typesetAll<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      typeof value === 'string' && !key.endsWith('english') ? typeset(value) : (value as unknown),
    ]),
  ) as T;
}
