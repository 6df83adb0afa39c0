/** Recognisers for what no list holds: names of organs and numbers. Work is bounded by a constant for each position. */
import { longestNumber, longestOrgan } from './anchor.js';

/** Endings of organs, offices, firms, schools and their parts. Source: usual names of organs. */
const organEndings = (
  '局 委 委员会 办 办公室 厅 处 科 科室 股 部 部门 室 中心 公司 集团 街道 街道办 镇 乡 镇政府 乡政府 政府 人民政府 管委会 村 村委会 社区 居委会 ' +
  '学院 学校 大学 中学 小学 幼儿园 医院 卫生院 卫生所 研究院 研究所 设计院 法院 检察院 派出所 交警队 所 站 队 大队 支队 总队 分局 分公司 支行 银行 协会 商会 工会 ' +
  '团委 妇联 项目部 车间 班组 小组 专班 指挥部 事务所 合作社 党委 党组 支部 工委 纪委 机关 单位 物业 供应商 施工方 承建方 厂 院 馆 台 段 组 区 县 市 省'
).split(' ');

/** Function words that no organ's name holds; they end the search. */
const functionWords =
  '的了是在把被让请向对从将已未不也都就还很我你您他她它们这那哪此该贵各全给跟同于以为因等并且而但若如则至到由来去有没无可能会要应须得个几些每某';

/** What a character tells of an organ's name. */
const breaks = 1;
const endsAlone = 2;
const mayEnd = 3;
const natures = new Uint8Array(65536);
const longerEndings = new Map<number, string[]>();
for (const ending of organEndings) {
  const last = ending.charCodeAt(ending.length - 1);
  if (ending.length === 1) natures[last] = endsAlone;
  else {
    if (natures[last] === 0) natures[last] = mayEnd;
    longerEndings.set(last, [...(longerEndings.get(last) ?? []), ending]);
  }
}
for (const word of functionWords) natures[word.charCodeAt(0)] = breaks;

/** Whether a UTF-16 unit is a common Chinese character. */
export const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

const unitsOf = (characters: string): ReadonlySet<number> => new Set(characters.split('').map((c) => c.charCodeAt(0)));

/** 两处, 三千元办: an organ's name does not begin with a number. */
const isNumeral = unitsOf('〇零一二两三四五六七八九十百千万几多半');
const isCounted = unitsOf('〇零一二两三四五六七八九十百千万亿几');
const inNumbers = unitsOf('.,%％');
const isDigit = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);

/** Lengths of all organ names that start at `at` and end by `limit`, as a bit set: bit n stands for the length n. */
export function organLengths(text: string, at: number, limit: number): number {
  let lengths = 0;
  if (isNumeral.has(text.charCodeAt(at))) return lengths;
  const end = Math.min(limit, at + longestOrgan);
  for (let next = at; next < end; next++) {
    const unit = text.charCodeAt(next);
    if (!isHan(unit)) break;
    const nature = natures[unit] ?? 0;
    // 会 ends a search (市教育局会同……) unless it ends a name (教育委员会).
    const isEnd = nature !== 0 && next > at && (nature === endsAlone || endsLonger(text, unit, at, next + 1));
    // 应 in 供应商 is no function word.
    if (nature === breaks && !isEnd && !(next > at && text.startsWith('供应商', next - 1))) break;
    if (isEnd) lengths |= 1 << (next + 1 - at);
  }
  return lengths;
}

function endsLonger(text: string, unit: number, start: number, end: number): boolean {
  for (const ending of longerEndings.get(unit) ?? [])
    if (end - ending.length >= start && text.startsWith(ending, end - ending.length)) return true;
  return false;
}

/** Whether a number can begin with the unit. */
export const canBeginNumber = (unit: number): boolean => isDigit(unit) || isCounted.has(unit);

/** Length of the number at `at`, or 0: digits with points, commas and percent signs, or Chinese numerals. */
export function numberLength(text: string, at: number, limit: number): number {
  const stop = Math.min(limit, at + longestNumber);
  let next = at;
  if (isDigit(text.charCodeAt(at))) {
    while (next < stop && (isDigit(text.charCodeAt(next)) || inNumbers.has(text.charCodeAt(next)))) next++;
  } else while (next < stop && isCounted.has(text.charCodeAt(next))) next++;
  return next - at;
}
