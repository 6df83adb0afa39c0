/** Finds what is hidden from a model and must come back unchanged: dates, numbers, titles, document numbers, organs, persons, contacts. */
import type { Lexicon } from '../lexicon/lexicon.js';
import { overlaps, type Span } from '../model/span.js';
import { findOrgans } from './organs.js';
import { findPersons } from './persons.js';

/** The kinds of facts by the stem that stands for them in a token. */
export const factKinds = {
  date: '甲',
  number: '乙',
  title: '丙',
  organ: '丁',
  person: '戊',
  contact: '己',
  hidden: '庚',
} as const;
export type FactKind = keyof typeof factKinds;

export interface Fact extends Span {
  kind: FactKind;
}

/** What is asked of the words around a fact. */
export interface FactContext {
  lexicon: Lexicon;
  /** Word boundaries of a line. */
  boundaries: (line: string) => ReadonlySet<number>;
  /** The user's own words that never leave. */
  hide: readonly string[];
  /** Organs that are named in head and signature. */
  known?: readonly string[];
}

const d = '[0-9０-９]';
const han = '[〇零一二两三四五六七八九十百千万]';
const measure =
  '(?:个|年|月|日|天|周|件|次|人|户|元|家|台|套|项|份|页|批|名|位|期|届|亩|米|公里|吨|平方|小时|分钟|季度|倍|成|所|条|辆|栋|层|处|例|起|场|节|门|轮|笔|种|类)';

/** In the order in which they count: where two overlap, the earlier kind of the list stays. */
const patterns: readonly (readonly [FactKind, RegExp])[] = [
  ['hidden', /〔[甲乙丙丁戊己庚]\d*〕/gu],
  ['title', /《[^《》\n]{1,80}(?:《[^《》\n]{1,60}》[^《》\n]{0,40})?》/gu],
  ['title', new RegExp(`[\\p{Script=Han}A-Za-z]{0,10}[〔［\\[（(]${d}{4}[〕］\\]）)]\\s*第?\\s*${d}+\\s*号`, 'gu')],
  ['contact', /https?:\/\/[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['date', new RegExp(`${d}{4}[-./]${d}{1,2}[-./]${d}{1,2}(?:日)?|${d}{1,2}\\s*[:：]\\s*${d}{2}(?!${d})`, 'gu')],
  ['contact', new RegExp(`(?:${d}{3,5}[-—－])?(?:${d}|[×xX*＊]){6,}(?:[-—－转]${d}{1,6})?|${d}{3,5}[-—－]${d}{3,8}`, 'gu')],
  ['contact', new RegExp(`[A-Za-z]*${d}*[A-Za-z]+[-_/.·]?${d}[A-Za-z0-9_./-]*${'(?<![./-])'}`, 'gu')],
  [
    'date',
    new RegExp(
      `(?:${d}{2,4}\\s*年(?:\\s*${d}{1,2}\\s*月)?|${d}{1,2}\\s*月)(?:\\s*${d}{1,2}\\s*[日号])?(?:\\s*[-—~～至到]\\s*(?:${d}{1,2}\\s*月\\s*)?${d}{1,2}\\s*[日号])?|${d}{1,2}\\s*[日号](?!线|楼|文|院)|${d}{1,2}\\s*[时点](?!间)(?:${d}{1,2}分|半)?`,
      'gu',
    ),
  ],
  ['date', /[〇零一二三四五六七八九]{4}年(?:[一二三四五六七八九十]{1,2}月)?(?:[一二三四五六七八九十]{1,3}日)?|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]/gu],
  ['number', new RegExp(`[¥￥$]?${d}+(?:[,，]${d}{3})*(?:[.．]${d}+)?\\s*(?:[%％‰]|[万亿千百十]*余?元|[万亿]+)?`, 'gu')],
  ['number', new RegExp(`(?<=第)${han}{1,5}(?=[条款项章批期次届号名位节届])|${han}{2,}(?=多?余?${measure})|[三四五六七八九十](?=多?余?${measure})|百分之${han}+`, 'gu')],
]; // prettier-ignore

const idioms =
  /三天两头|三番五次|五次三番|三令五申|七嘴八舌|五花八门|十天半月|千家万户|三心二意|四个意识|两个维护|百分之百|千万(?!元|人|户|吨|亩)/gu;
const listMark = new RegExp(`^[\\s#*-]*(?:${d}{1,2}[.、．)）](?!${d})|[（(]${d}{1,2}[)）])`, 'u');
const leadingWords =
  /^(?:根据|按照|依据|按|依|据|见|及|和|与|以|经|的|参照|遵照|对照|现将|印发|转发|收到|关于|贯彻|落实|执行)+/u;

/** All facts of a text, sorted, none overlapping. */
export function findFacts(text: string, context: FactContext): Fact[] {
  const facts: Fact[] = [];
  const add = (fact: Fact): void => {
    if (fact.end > fact.start && !facts.some((other) => overlaps(other, fact))) facts.push(fact);
  };
  for (const word of context.hide) for (const span of occurrences(text, word)) add({ ...span, kind: 'hidden' });
  const skipped = skippedSpans(text);
  for (const [kind, pattern] of patterns.slice(0, namesComeBefore)) addMatches(text, kind, pattern, skipped, add);
  for (const span of findOrgans(text, context)) add({ ...span, kind: 'organ' });
  for (const span of findPersons(text, context)) add({ ...span, kind: 'person' });
  for (const [kind, pattern] of patterns.slice(namesComeBefore)) addMatches(text, kind, pattern, skipped, add);
  return facts.sort((a, b) => a.start - b.start);
}

/** Titles and addresses hold organs and names; numbers and dates stand beside them. */
const namesComeBefore = 4;

function addMatches(
  text: string,
  kind: FactKind,
  pattern: RegExp,
  skipped: readonly Span[],
  add: (fact: Fact) => void,
): void {
  for (const { 0: words, index } of text.matchAll(pattern)) {
    const lead = kind === 'title' ? (leadingWords.exec(words)?.[0].length ?? 0) : 0;
    const start = index + lead;
    const end = index + words.trimEnd().length;
    if (!skipped.some((span) => overlaps(span, { start, end }))) add({ start, end, kind });
  }
}

/** Idioms and the numbers of a list say nothing that must be hidden. */
function skippedSpans(text: string): Span[] {
  const spans = [...text.matchAll(idioms)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
  for (let start = 0; start <= text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const mark = listMark.exec(text.slice(start, Math.min(end, start + 20)));
    if (mark !== null) spans.push({ start, end: start + mark[0].length });
    start = end + 1;
  }
  return spans;
}

/** Every place where the word stands, from left to right. */
export function occurrences(text: string, word: string): Span[] {
  const spans: Span[] = [];
  if (word === '') return spans;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
    spans.push({ start: at, end: at + word.length });
  return spans;
}
