import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameBeginning, sameEnd } from '../../server/src/model/difference.js';
import { deadlineIn, facts, lostFacts } from '../../server/src/model/facts.js';
import { findMasks } from '../../server/src/model/mask.js';
import { covers, lastStartingBy, overlaps, shift, touching } from '../../server/src/model/span.js';
import {
  clauseAround,
  clausesAround,
  longestSentence,
  splitLines,
  splitSentences,
} from '../../server/src/model/paragraph.js';

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
  it('end where the line ends, with as many marks as stand there', () => {
    expect(splitSentences('好。')).toEqual([{ start: 0, end: 2 }]);
    expect(texts('什么？！”）办。')).toEqual(['什么？！”）', '办。']);
    expect(texts('他（说；）办')).toEqual(['他（说；）', '办']);
  });
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
        [3, 4],
      ].map(([start = 0, end = 0]) => clauseAround('甲，乙丙，丁', { start, end })),
    ).toEqual([
      { start: 2, end: 4 },
      { start: 0, end: 1 },
      { start: 5, end: 6 },
      { start: 2, end: 4 },
    ]));
  it('know the clauses around a span, as many as asked for and inside the bounds', () => {
    const line = '甲一，乙二，丙三，丁四，戊五。己';
    const around = (reach: number, bounds = { start: 0, end: line.length }) => {
      const { start, end } = clausesAround(line, { start: 6, end: 7 }, bounds, reach);
      return line.slice(start, end);
    };
    expect([0, 1, 2, 9].map((reach) => around(reach))).toEqual([
      '丙三',
      '乙二，丙三，丁四',
      '甲一，乙二，丙三，丁四，戊五',
      line,
    ]);
    expect(around(1, { start: 4, end: 10 })).toBe('二，丙三，丁');
    expect(around(9, { start: 3, end: 14 })).toBe('乙二，丙三，丁四，戊五');
    expect(around(0, { start: 7, end: 7 })).toBe('');
    expect(around(2, { start: 6, end: 8 })).toBe('丙三');
  });
  it.each([...'，,；;：:。！？!?'])('end a clause at %s', (mark) =>
    expect(clauseAround(`甲${mark}乙丙${mark}丁`, { start: 2, end: 3 })).toEqual({ start: 2, end: 4 }),
  );
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
    ['　　问：为什么还不办？', ['quoted:为什么还不办？']],
    ['老顾客：怎么连不上？', []],
    ['答复顾客：已经修好了。', []],
    ['顾客：　您好！已为您办理。', []],
    ['顾客：　怎么连不上？', ['quoted:　怎么连不上？']],
    ['顾客：谢谢。', []],
    ['市民反映的：（路灯不亮，没人管）已收悉', ['quoted:（路灯不亮，没人管）']],
    ['现答复如下：（一）路灯已修好', []],
    ['诉求内容：（没有右括号', []],
    ['‘不像话’与"不像话"', ['quoted:‘不像话’', 'quoted:"不像话"']],
    ['http://a.cn', ['code:http://a.cn']],
    [`${'前'.repeat(200)}“${'长'.repeat(150)}”`, [`quoted:“${'长'.repeat(150)}”`]],
  ])('in %s', (line, expected) => expect(kinds(line)).toEqual(expected));
});

describe('facts', () => {
  it('are numbers, dates, titles and document numbers', () =>
    expect(facts('请于3月5日前按《办法》报12.5%，三个月内办结')).toEqual(['3', '5', '《办法》', '12.5%', '三']));
  it.each([
    ['国办发〔2026〕12号', ['〔2026〕12号']],
    ['市府〔2026〕12 文', ['〔2026〕12']],
    ['下午14:30或9.15%', ['下午', '14:30', '9.15%']],
    ['三十五个单位、两百人', ['三十五', '两百']],
    ['周五、下周一、星期三', ['周五', '下周一', '星期三']],
    ['月底前、年底前', ['月底', '年底']],
    ['到了月底也没动静，年底都忙', []],
    ['明天上午开会，昨天已报', ['明天', '上午', '昨天']],
    ['我们的明天，没有我们今天的成绩', []],
    ['没有你们就没有今天的一点成绩，今天的好局面', []],
    ['每天都忙，一心一意', []],
  ])('in %s', (text, expected) => expect(facts(text)).toEqual(expected));
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
    ['请于3月底以前报送', '3月底以前'],
    ['十一月中旬前完成', '十一月中旬前'],
    ['月底前报送', '月底前'],
    ['下班前送来', '下班前'],
    ['务必三日内回复', '三日内'],
    ['10个工作日内办结', '10个工作日内'],
    ['明早八点半到', '明早八点半'],
    ['今晚20:30之前交', '今晚20:30之前'],
    ['下星期三之前答复', '下星期三之前'],
    ['这两天弄好', '这两天'],
    ['星期八再说', undefined],
  ])('%s → %s', (text, wanted) => expect(deadlineIn(text)).toBe(wanted));
});

describe('what two texts have in common', () => {
  const plainBeginning = (a: string, b: string): number => {
    let at = 0;
    while (at < a.length && at < b.length && a.charAt(at) === b.charAt(at)) at++;
    return at;
  };
  const reversed = (text: string): string => text.split('').toReversed().join('');
  it('is found at both ends, in texts of any length', () =>
    fc.assert(
      fc.property(
        fc.nat(9000),
        fc.nat(9000),
        fc.string({ unit: fc.constantFrom('甲', '乙'), maxLength: 6 }),
        fc.string({ unit: fc.constantFrom('甲', '乙'), maxLength: 6 }),
        (before, after, one, other) => {
          const [a, b] = [one, other].map((middle) => '甲乙'.repeat(before) + middle + '乙甲'.repeat(after)) as [string, string]; // prettier-ignore
          expect(sameBeginning(a, b)).toBe(plainBeginning(a, b));
          const most = Math.min(a.length, b.length) - sameBeginning(a, b);
          expect(sameEnd(a, b, most)).toBe(Math.min(most, plainBeginning(reversed(a), reversed(b))));
        },
      ),
      { numRuns: 30 },
    ));
  it('is all of the shorter one when the other goes on', () => {
    expect(sameBeginning('请办理', '请办理为盼')).toBe(3);
    expect(sameBeginning('', '请')).toBe(0);
    expect(sameEnd('望支持', '敬望支持', 3)).toBe(3);
    expect(sameEnd('望支持', '敬望支持', 2)).toBe(2);
    expect(sameEnd('甲', '乙', 1)).toBe(0);
  });
});

describe('spans', () => {
  const span = (start: number, end: number) => ({ start, end });
  it('lie in one another, the same one included', () => {
    expect(covers(span(2, 6), span(2, 6))).toBe(true);
    expect(covers(span(2, 6), span(3, 5))).toBe(true);
    expect(covers(span(2, 6), span(1, 5))).toBe(false);
    expect(covers(span(2, 6), span(3, 7))).toBe(false);
  });
  it('move by a distance', () => expect(shift(span(1, 3), 10)).toEqual(span(11, 13)));
  it('overlap when they share a character', () => {
    expect(overlaps(span(0, 2), span(1, 3))).toBe(true);
    expect(overlaps(span(0, 2), span(2, 3))).toBe(false);
    expect(overlaps(span(2, 3), span(0, 2))).toBe(false);
  });
  it('are found by what they touch, also when another ends there', () => {
    const spans = [span(0, 5), span(10, 15), span(20, 25)];
    expect(touching(spans, span(5, 11))).toBe(spans[1]);
    expect(touching(spans, span(15, 21))).toBe(spans[2]);
    expect(touching(spans, span(5, 10))).toBeUndefined();
  });
  it('are found by where they start, the first when none starts so early', () => {
    const starts = [2, 4, 4, 9].map((start) => ({ start }));
    expect([0, 2, 3, 4, 8, 9, 99].map((offset) => lastStartingBy(starts, offset))).toEqual([0, 0, 0, 2, 2, 3, 3]);
    expect(lastStartingBy([], 5)).toBe(0);
  });
});
