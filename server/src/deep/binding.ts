/** How binding a sentence is: a rewording that changes it must say so. */
import type { Lexicon } from '../lexicon/lexicon.js';
import type { WordSet } from '../lexicon/word-set.js';

/** What changed, as 「必须 → 请」; undefined when the text is as binding as before. */
export function bindingChange(before: string, after: string, lexicon: Lexicon): string | undefined {
  const strong = lexicon.words('强制词');
  const [was, is] = [wordsIn(before, strong), wordsIn(after, strong)];
  const lost = without(was, is);
  const won = without(is, was);
  if (lost.length === 0 && won.length === 0) return undefined;
  const soft = lexicon.words('请求词');
  const [softWas, softIs] = [wordsIn(before, soft), wordsIn(after, soft)];
  const from = lost.length > 0 ? lost : without(softWas, softIs);
  const to = won.length > 0 ? won : without(softIs, softWas);
  return `${from.join('、') || '—'} → ${to.join('、') || '—'}`;
}

/** The words of a set in a text, longest first at each place. */
function wordsIn(text: string, words: WordSet): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const [length] = words.lengthsAt(text, at, text.length);
    if (length === undefined || isPartOfOther(text, at, length)) at++;
    else {
      found.push(text.slice(at, at + length));
      at += length;
    }
  }
  return found;
}

/** 应 is no duty in 供应, 应急, 相应; 须 none in 须知. */
const isPartOfOther = (text: string, at: number, length: number): boolean =>
  length === 1 &&
  (/[供相响反适效对回感顺]应|[必无务]须/u.test(text.slice(Math.max(0, at - 1), at + 1)) ||
    /应[急用对付邀聘有届]|须知|[请望盼][示教愿问假求帖]/u.test(text.slice(at, at + 2)));

function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
