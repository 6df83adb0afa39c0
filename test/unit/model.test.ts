import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineIn, facts, lostFacts } from '../../server/src/model/facts.js';
import { findMasks } from '../../server/src/model/mask.js';
import { clauseAround, longestSentence, splitLines, splitSentences } from '../../server/src/model/paragraph.js';

const anyText = fc.string({
  unit: fc.constantFrom(
    '办',
    '。',
    '，',
    '“',
    '”',
    '\n',
    '\r',
    '\r\n',
    '𠮷',
    '😀',
    '\ud842',
    ' ',
    '　',
    'a',
    '!',
    '\0',
    '\u200b',
  ),
});

describe('lines', () => {
  it('splits at LF, CRLF and CR', () =>
    expect(splitLines('一\n二\r\n三\r四').map(({ text }) => text)).toEqual(['一', '二', '三', '四']));
  it('gives every line its place', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        for (const line of splitLines(text)) expect(text.slice(line.start, line.end)).toBe(line.text);
        expect(splitLines(text).map(({ text: words }) => words)).toEqual(text.split(/\r\n|\n|\r/u));
      }),
    ));
});

describe('sentences', () => {
  const texts = (line: string): string[] => splitSentences(line).map(({ start, end }) => line.slice(start, end));
  it('end with their mark and closing quotes', () =>
    expect(texts('他说“好。”请办!对吗？')).toEqual(['他说“好。”', '请办!', '对吗？']));
  it('cover the line without gap or overlap, and none is endless', () =>
    fc.assert(
      fc.property(anyText, (line) => {
        expect(texts(line).join('')).toBe(line);
        expect(Math.max(0, ...splitSentences(line).map(({ start, end }) => end - start))).toBeLessThanOrEqual(
          longestSentence + line.length - line.replace(/[。!”]+/gu, '').length + 1,
        );
      }),
    ));
  it('may be as short as a character', () => expect(texts('甲。乙。丙。')).toEqual(['甲。', '乙。', '丙。']));
  it('are cut on a line without marks', () => {
    expect(splitSentences('办'.repeat(1000)).length).toBe(3);
    expect(texts('办'.repeat(longestSentence))).toHaveLength(1);
    expect(texts('办'.repeat(longestSentence + 1)).map((text) => text.length)).toEqual([longestSentence, 1]);
  });
  it('know the clause around a span', () =>
    expect(
      [
        [2, 3],
        [0, 1],
        [5, 6],
      ].map(([start = 0, end = 0]) => clauseAround('甲，乙丙，丁', { start, end })),
    ).toEqual([
      { start: 2, end: 4 },
      { start: 0, end: 1 },
      { start: 5, end: 6 },
    ]));
});

describe('masks', () => {
  const kinds = (line: string): string[] =>
    findMasks(line).map(({ kind, start, end }) => `${kind}:${line.slice(start, end)}`);
  it.each([
    ['他说“不像话”', ['quoted:“不像话”']],
    ['「甲」『乙』', ['quoted:「甲」', 'quoted:『乙』']],
    ['印发《整治推诿方案》', ['titled:《整治推诿方案》']],
    ['运行 `rm -rf` 后', ['code:`rm -rf`']],
    ['见 https://a.cn/b?c=1 页', ['code:https://a.cn/b?c=1']],
    ['见 http://a.cn“不像话”', ['code:http://a.cn', 'quoted:“不像话”']],
    ['http“甲”见https://a.cn', ['quoted:“甲”', 'code:https://a.cn']],
    ['https 是协议，“不像话”', ['quoted:“不像话”']],
    ['少了右引号“就这样', []],
    [`“${'长'.repeat(299)}”`, [`quoted:“${'长'.repeat(299)}”`]],
    [`“${'长'.repeat(300)}”`, []],
    ['顾客：怎么连不上？真气人！', ['quoted:怎么连不上？真气人！']],
    ['村民来信：路灯坏了半年。', ['quoted:路灯坏了半年。']],
    ['来信人：您好！现答复如下。', []],
    ['客服：你不懂，别乱说。', []],
  ])('in %s', (line, expected) => expect(kinds(line)).toEqual(expected));
});

describe('facts', () => {
  it('are numbers, dates, titles and document numbers', () =>
    expect(facts('请于3月5日前按《办法》报12.5%，三个月内办结')).toEqual(['3', '5', '《办法》', '12.5%', '三']));
  it('are lost when one is missing, added or changed', () => {
    expect(lostFacts('3日前报', '请于3日前报')).toBe(false);
    expect(lostFacts('3日前报', '请报')).toBe(true);
    expect(lostFacts('请报', '请于5日前报')).toBe(true);
    expect(lostFacts('本周五前', '下周五前')).toBe(true);
  });
});

describe('the deadline in a passage', () => {
  it.each([
    ['请您今天下午三点前务必点完', '今天下午三点前'],
    ['并于5月20日前把钱拨付到位', '5月20日前'],
    ['请集团公司本周五前必须给出批复', '本周五前'],
    ['两小时内把走廊清空', '两小时内'],
    ['请抓紧办理', undefined],
  ])('%s → %s', (text, wanted) => expect(deadlineIn(text)).toBe(wanted));
});
