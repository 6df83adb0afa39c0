/** Names of persons: before a post or form of address, after a label such as 联系人, in a signature; then wherever they stand again. */
import type { AskedClass } from '../lexicon/asked-classes.js';
import type { WordSet } from '../lexicon/word-set.js';
import { shift, type Span } from '../model/span.js';
import { occurrences, type FactContext } from './lock-facts.js';
import { isHan, isOneOf, linesOf, wordsOf } from './words.js';

interface Knowledge {
  surnames: WordSet;
  posts: WordSet;
  shortPosts: WordSet;
  labels: WordSet;
  outside: WordSet;
  others: WordSet;
}

interface Line {
  text: string;
  starts: ReadonlySet<number>;
}

/** Names in a text, without the post: 〔王〕局长, 〔周敏〕. */
export function findPersons(text: string, { lexicon, boundaries }: FactContext): Span[] {
  const words = (name: AskedClass): WordSet => lexicon.words(name);
  const knowledge: Knowledge = {
    surnames: words('姓氏'),
    posts: words('职务'),
    shortPosts: words('职务简称'),
    labels: words('人名标签'),
    outside: words('名称外的字'),
    others: words('非人名'),
  };
  const spans: Span[] = [];
  for (const { line, start } of linesOf(text)) {
    const starts = new Set(wordsOf(line, boundaries(line)).map((word) => word.start));
    for (const span of namesOfLine({ text: line, starts }, knowledge)) spans.push(shift(span, start));
  }
  const known = new Set(spans.map(({ start, end }) => text.slice(start, end)).filter((name) => name.length >= 2));
  for (const name of [...known].sort((a, b) => b.length - a.length)) spans.push(...occurrences(text, name));
  return spans;
}

function namesOfLine(line: Line, knowledge: Knowledge): Span[] {
  return [...beforePosts(line, knowledge), ...afterLabels(line, knowledge), ...alone(line, knowledge)];
}

/** 王局长, 李建国处长, 张先生, 陈某, 刘总：. */
function beforePosts({ text, starts }: Line, knowledge: Knowledge): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const surname = longest(knowledge.surnames, text, at);
    if (surname === 0 || !(starts.has(at) || isClear(text, at))) continue;
    if (isOneOf(knowledge.others, text.slice(at, at + surname + 1))) continue;
    const end = [0, 1, 2]
      .map((given) => at + surname + given)
      .find((place) => isNameBefore(text, at + surname, place, knowledge));
    if (end === undefined) continue;
    spans.push({ start: at, end });
    at = end;
  }
  return spans;
}

function isNameBefore(
  text: string,
  surnameEnd: number,
  end: number,
  { posts, shortPosts, outside }: Knowledge,
): boolean {
  const given = text.slice(surnameEnd, end);
  if (given !== '' && (!isHan(given) || [...given].some((mark) => has(outside, mark)))) return false;
  if (longest(posts, text, end) > 0 || /^[×xX*＊]{1,3}(?![0-9A-Za-z])/u.test(text.slice(end, end + 4))) return true;
  const post = longest(shortPosts, text, end);
  return post > 0 && given === '' && /^(?:[，,：:。！!？?、\s]|您|你|$)/u.test(text.slice(end + post));
}

/** 联系人：财务科周敏，电话……: the name is the end of each stretch between marks. */
function afterLabels({ text }: Line, knowledge: Knowledge): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const label = longest(knowledge.labels, text, at);
    if (label === 0) continue;
    const mark = /^(?:为|是)?\s*[:：]?\s*/u.exec(text.slice(at + label))?.[0] ?? '';
    const from = at + label + mark.length;
    const rest = /^[^。；;!?！？]{1,60}/u.exec(text.slice(from))?.[0] ?? '';
    for (const { 0: part, index } of rest.matchAll(/[\p{Script=Han}·]+/gu)) {
      if (/^(?:电话|手机|联系电话|邮箱|传真|地址)/u.test(part)) break;
      const end = from + index + part.length;
      const start = [4, 3, 2]
        .map((length) => end - length)
        .find((place) => place >= from + index && isFullName(text.slice(place, end), knowledge));
      if (start !== undefined && (mark.trim() !== '' || start === from)) spans.push({ start, end });
    }
    at = from - 1;
  }
  return spans;
}

const called =
  /(?:由|请|经|找|@|派|委托|指定)([\p{Script=Han}]{2,4}?)(?=负责|牵头|办理|联系|对接|主持|审核|签发|同志|于|到场|带队|陪同)/gu;

/** 由周敏负责, @李建国, and a line that ends in a name that stands by itself. */
function alone({ text }: Line, knowledge: Knowledge): Span[] {
  const spans: Span[] = [];
  const add = (name: string | undefined, start: number): void => {
    if (name !== undefined && isFullName(name, knowledge)) spans.push({ start, end: start + name.length });
  };
  for (const found of text.matchAll(called)) add(found[1], found.index + found[0].length - (found[1]?.length ?? 0));
  for (const found of text.matchAll(/@([\p{Script=Han}]{2,4})(?=[\s，,:：]|$)/gu)) add(found[1], found.index + 1);
  const whole = /(?:^|[\s　])([\p{Script=Han}]{2,4})[\s　]*[:：，,]?[\s　]*$/u.exec(text);
  if (whole?.[1] !== undefined) add(whole[1], text.lastIndexOf(whole[1]));
  return spans;
}

function isFullName(name: string, { surnames, others }: Knowledge): boolean {
  if (isOneOf(others, name)) return false;
  const surname = longest(surnames, name, 0);
  return surname > 0 && name.length > surname && name.length - surname <= 2;
}

/** At the start of a line or after a mark or 请, 由 a name may begin though the segmenter does not see it. */
const isClear = (text: string, at: number): boolean =>
  at === 0 || /[^\p{Script=Han}]|[请由经向与和@老小]/u.test(text.charAt(at - 1));

const longest = (set: WordSet, text: string, at: number): number => set.lengthsAt(text, at, text.length)[0] ?? 0;
const has = (set: WordSet, mark: string): boolean => set.lengthsAt(mark, 0, 1).length > 0;
