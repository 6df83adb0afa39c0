/** Names of organs, firms, schools, their departments and places, by the endings and departments that the lexicon knows. */
import type { AskedClass } from '../lexicon/asked-classes.js';
import type { WordSet } from '../lexicon/word-set.js';
import { overlaps, shift, type Span } from '../model/span.js';
import { type FactContext, occurrences } from './lock-facts.js';
import { isHan, isOneOf as is, linesOf, type Word, wordsOf } from './words.js';

/** Characters and words of the longest name before its ending. */
const longestBody = 12;
const mostWords = 5;
const longestLine = 18;

interface Knowledge {
  /** 局, 公司: whatever ends so is an organ. */
  strong: WordSet;
  /** 科, 室: only with a department's field before it, or where a line is nothing else. */
  weak: WordSet;
  fields: WordSet;
  places: WordSet;
  /** 有关, 各: 有关部门 is nobody in particular. */
  general: WordSet;
  outside: WordSet;
}

/** Names in a text. Those that stand alone in a line (head, signature) and `known` ones are found wherever they stand again. */
export function findOrgans(text: string, { lexicon, boundaries, known = [] }: FactContext): Span[] {
  const words = (name: AskedClass): WordSet => lexicon.words(name);
  const knowledge: Knowledge = {
    strong: words('单位词尾'),
    weak: words('部门词尾'),
    fields: words('部门词'),
    places: words('地名词尾'),
    general: words('泛称'),
    outside: words('名称外的字'),
  };
  const spans: Span[] = [];
  const names = new Set(known.filter((name) => nameLine(name, knowledge)));
  for (const { line, start } of linesOf(text)) {
    const whole = /^[\s　]*(\p{Script=Han}+)(?:[\s　:：].*)?$/u.exec(line)?.[1];
    if (whole !== undefined && nameLine(whole, knowledge)) names.add(whole);
    for (const span of organsOfLine(wordsOf(line, boundaries(line)), knowledge)) spans.push(shift(span, start));
  }
  const again = [...names].sort((a, b) => b.length - a.length).flatMap((name) => occurrences(text, name));
  return [...again, ...spans.filter((span) => !again.some((other) => overlaps(span, other)))];
}

/** Whether the words of a line are a name: 后勤保障处, 信息化建设中心. */
function nameLine(name: string, { strong, weak, general }: Knowledge): boolean {
  if (name.length > longestLine || name.length < 3) return false;
  const body = withoutEnding(name, strong) ?? withoutEnding(name, weak);
  return body !== undefined && body.length >= 2 && !is(general, body) && !/^(?:各|全体|有关|相关|关于)/u.test(body);
}

function organsOfLine(words: readonly Word[], knowledge: Knowledge): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = nameEndingAt(words, at, spans.at(-1)?.end ?? 0, knowledge);
    if (found === undefined) continue;
    const before = spans.at(-1);
    // 市财政局 + 综合科: one name.
    if (before?.end === found.start) before.end = found.end;
    else spans.push(found);
  }
  return spans;
}

/** The name whose last word is words[at]: as far back as words fit a name, but not behind `from`. */
function nameEndingAt(words: readonly Word[], at: number, from: number, knowledge: Knowledge): Span | undefined {
  const last = words[at];
  if (last === undefined || !isHan(last.text) || !endsName(last.text, knowledge)) return undefined;
  let first = at;
  let text = last.text;
  while (at - first < mostWords && canPrecede(words[first - 1], words[first], from, text, knowledge)) {
    first--;
    text = (words[first]?.text ?? '') + text;
  }
  for (; first <= at; text = text.slice(words[first]?.text.length ?? 0), first++)
    if (isName(text, knowledge)) return { start: words[first]?.start ?? last.start, end: last.end };
  return from > 0 && isExtension(last.text) && last.start === from ? { start: last.start, end: last.end } : undefined;
}

const isExtension = (text: string): boolean => /^(?:股份)?(?:有限)?(?:责任)?公司$|^办公室$/u.test(text);

/** Whether the name goes on to the left: before 市, 县 stands nothing but a larger place. */
function canPrecede(
  before: Word | undefined,
  word: Word | undefined,
  from: number,
  text: string,
  knowledge: Knowledge,
): boolean {
  if (before === undefined || word === undefined || before.start < from || !isHan(before.text)) return false;
  if (is(knowledge.outside, before.text) || before.text.length + text.length > longestBody) return false;
  return !endsAsPlace(word.text) || endsAsPlace(before.text) || word.text.length === 1;
}

const endsAsPlace = (word: string): boolean => /[省市县区镇乡]$|街道$|^中国$|^国家$/u.test(word);

const endsName = (word: string, { strong, weak, places }: Knowledge): boolean =>
  [strong, weak, places].some((endings) => withoutEnding(word, endings) !== undefined);

const isName = (name: string, knowledge: Knowledge): boolean =>
  isOrgan(name, knowledge) || isDepartment(name, knowledge) || isPlace(name, knowledge);

function isOrgan(name: string, { strong, general }: Knowledge): boolean {
  const body = withoutEnding(name, strong);
  return body !== undefined && body !== '' && !is(general, body);
}

function isDepartment(name: string, { weak, fields }: Knowledge): boolean {
  const body = withoutEnding(name, weak);
  return body !== undefined && body !== '' && is(fields, body);
}

/** 临江区, 青石镇, 幸福小区; 城区, 全市 are no names. */
function isPlace(name: string, { places, general }: Knowledge): boolean {
  const body = withoutEnding(name, places);
  if (body === undefined || body.length < 2 || body.length > 4) return false;
  return ![1, 2, 3, 4].some((length) => is(general, body.slice(0, length)) || is(general, body.slice(-length)));
}

/** The name without the longest ending that it has; undefined when it has none. */
function withoutEnding(name: string, endings: WordSet): string | undefined {
  for (let at = 0; at < name.length; at++) if (is(endings, name.slice(at))) return name.slice(0, at);
  return undefined;
}
