/**
 * Matching treats half-width and full-width marks and digits alike. Folding maps unit to unit, so offsets stay.
 * Why: real texts use full-width marks, chat and e-mail half-width ones.
 */
const marks: Readonly<Record<string, string>> = {
  ',': '，', ':': '：', ';': '；', '!': '！', '?': '？', '(': '（', ')': '）', '﹐': '，', '﹔': '；', '﹕': '：',
  '０': '0', '１': '1', '２': '2', '３': '3', '４': '4', '５': '5', '６': '6', '７': '7', '８': '8', '９': '9',
}; // prettier-ignore

const foldable = /[,:;!?()﹐﹔﹕０-９]/u;
const everyFoldable = /[,:;!?()﹐﹔﹕０-９]/gu;

export function fold(text: string): string {
  return foldable.test(text) ? text.replace(everyFoldable, (mark) => marks[mark] ?? mark) : text;
}
