/** The parts that patterns and rules are made of: names of organs, numbers, word lists, typesetting, counting. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byLength, bySample, requiredWords } from '../../server/src/lexicon/anchor.js';
import { compileLexicon } from '../../server/src/lexicon/compile.js';
import { countLexicon } from '../../server/src/lexicon/count.js';
import { buildDictionary, follow } from '../../server/src/lexicon/dictionary.js';
import { fold } from '../../server/src/lexicon/fold.js';
import { parsePattern } from '../../server/src/lexicon/pattern.js';
import { canBeginNumber, isHan, numberLength, organLengths } from '../../server/src/lexicon/recognize.js';
import { typeset, typesetAll } from '../../server/src/lexicon/typeset.js';
import { WordSet } from '../../server/src/lexicon/word-set.js';

/** All names of organs that the text begins with. */
const organs = (text: string, limit = text.length): string[] => {
  const lengths = organLengths(text, 0, limit);
  return Array.from({ length: 32 }, (_, length) => length).flatMap((length) =>
    (lengths & (1 << length)) === 0 ? [] : [text.slice(0, length)],
  );
};

describe('the name of an organ', () => {
  it.each([
    ['市财政局推诿', ['市财政局']],
    ['县政府办公室来函', ['县政府', '县政府办', '县政府办公室']],
    ['教育委员会', ['教育委', '教育委员会']],
    ['市教育局会同公安局办理', ['市教育局']],
    ['青河县白石镇人民政府', ['青河县', '青河县白石镇', '青河县白石镇人民政府']],
    ['第二项目部已到', ['第二项目部']],
    ['和平社区的人', ['和平社区']],
    ['向市财政局', []],
    ['我局', []],
    ['局', []],
    ['两处问题', []],
    ['三千元办', []],
    ['材料已报', []],
    ['市a财政局', []],
    ['河东供应商推诿', ['河东供应商']],
    ['应商局', []],
    ['', []],
  ])('in %s', (text, expected) => expect(organs(text)).toEqual(expected));

  it('ends where it must, and is no longer than twenty characters', () => {
    expect(organs('市财政局', 3)).toEqual([]);
    expect(organs(`${'远'.repeat(19)}局`)).toHaveLength(1);
    expect(organs(`${'远'.repeat(20)}局`)).toEqual([]);
    expect(organLengths('请市财政局', 1, 5)).toBe(1 << 4);
  });

  it.each(
    '公司 集团 街道 管委会 村委会 居委会 学院 学校 大学 中学 小学 幼儿园 医院 卫生院 研究所 法院 检察院 派出所 交警队 支行 协会 商会 工会 团委 妇联 车间 班组 专班 指挥部 事务所 合作社 党委 党组 支部 工委 纪委 机关 单位 物业 供应商 施工方 承建方'.split(
      ' ',
    ),
  )('may end in %s', (ending) => expect(organs(`青河${ending}`)).toContain(`青河${ending}`));

  it.each([...'局委办厅处科室股部镇乡村所站队厂院馆台段组区县市省'])('may end in %s', (ending) =>
    expect(organs(`青河${ending}`)).toEqual([`青河${ending}`]),
  );

  it.each([
    ...'的了是在把被让请向对从将已未不也都就还很我你您他这那贵各全给跟同以为因并而但若则至到由来去有没无可能要应须得个些每某',
  ])('holds no %s', (word) => expect(organs(`青${word}河局`)).toEqual([]));
});

describe('a number', () => {
  it.each([
    ['12345件', 5],
    ['1,234.5%的', 8],
    ['８５％', 3],
    ['三十五个', 3],
    ['〇', 1],
    ['几百万亿元', 4],
    ['三5', 1],
    ['5三', 1],
    ['两头', 1],
    ['.5', 0],
    ['多少', 0],
    ['', 0],
    ['9'.repeat(20), 16],
    ['十'.repeat(20), 16],
  ])('in %s', (text, length) => expect(numberLength(text, 0, text.length)).toBe(length));

  it('ends where it must', () => {
    expect(numberLength('12345', 1, 3)).toBe(2);
    expect(numberLength('三十五', 1, 2)).toBe(1);
  });

  it('is told by its first character', () =>
    expect([...'09０９三亿几多半.:／'].map((mark) => canBeginNumber(mark.charCodeAt(0)))).toEqual([
      true, true, true, true, true, true, true, false, false, false, false, false,
    ])); // prettier-ignore
});

it('a Chinese character is told from marks, letters and other scripts', () =>
  expect([...'一龥鿿。aあ㐀'].map((mark) => isHan(mark.charCodeAt(0)))).toEqual([true, true, true, false, false, false, false])); // prettier-ignore

describe('a list of words', () => {
  const text = fc.string({ unit: fc.constantFrom('贵', '贵', '局', '局', '办', '\ud842'), maxLength: 12 });
  const words = fc.array(fc.string({ unit: fc.constantFrom('贵', '贵', '局', '局', '办', '\ud842'), maxLength: 4 }), { maxLength: 8 }); // prettier-ignore
  it('finds what looking for each word at each place finds', () =>
    fc.assert(
      fc.property(words, text, fc.nat(12), fc.nat(12), (list, line, a, b) => {
        const [from, to] = [Math.min(a, b, line.length), Math.min(Math.max(a, b), line.length)];
        const set = new WordSet(list);
        const lengthsAt = (at: number) =>
          [...new Set(list)]
            .filter((word) => word !== '' && at + word.length <= to && line.startsWith(word, at))
            .map((word) => word.length)
            .sort((one, other) => other - one);
        const spans = Array.from({ length: to - from }, (_, nth) => from + nth).flatMap((start) => {
          const [length] = lengthsAt(start);
          return length === undefined ? [] : [{ start, end: start + length }];
        });
        for (let at = from; at < to; at++) {
          expect([...new Set(set.lengthsAt(line, at, to))]).toEqual([...new Set(lengthsAt(at))]);
          expect(set.longestAt(line, at, to)).toBe(lengthsAt(at)[0] ?? 0);
        }
        expect(set.firstIn(line, from, to)).toEqual(spans[0]);
        expect(set.lastIn(line, from, to)).toEqual(spans.at(-1));
      }),
    ));
});

describe('a dictionary', () => {
  const list = (most: number) => fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'一二三四五六七八九十百千万'), minLength: 1, maxLength: 3 }), { maxLength: most }); // prettier-ignore

  it('leads from unit to unit to every word, which has the sets that it is in, and to no other', () =>
    fc.assert(
      fc.property(
        fc.array(list(30), { maxLength: 5 }),
        fc.string({ unit: fc.constantFrom(...'一二三四五六七八九十百千万零'), minLength: 1, maxLength: 3 }),
        (sets, other) => {
          const tables = buildDictionary(sets);
          const setsOf = (word: string): number[] => {
            let node = tables.roots[word.charCodeAt(0)] ?? 0;
            for (let at = 1; at < word.length && node !== 0; at++) node = follow(tables, node, word.charCodeAt(at));
            const { memberStart, memberSets } = tables;
            return node === 0 ? [] : [...memberSets.subarray(memberStart[node], memberStart[node + 1])];
          };
          for (const word of [...sets.flat(), other])
            expect(setsOf(word)).toEqual(sets.flatMap((set, number) => (set.includes(word) ? [number] : [])));
        },
      ),
    ));
});

it('a dictionary finds its way among many words that begin alike', () => {
  const followers = [...'万三一七丙九二五八六十千四百'];
  const tables = buildDictionary(followers.map((unit) => [`甲${unit}`]));
  const root = tables.roots['甲'.charCodeAt(0)]!;
  for (const [index, unit] of followers.entries()) {
    const node = follow(tables, root, unit.charCodeAt(0));
    expect(tables.memberSets[tables.memberStart[node]!], unit).toBe(index);
  }
  for (const unit of '丁甲零') expect(follow(tables, root, unit.charCodeAt(0))).toBe(0);
});

describe('marks', () => {
  it('of half width are the same as those of full width, and every character keeps its place', () =>
    expect(fold('a,b:c;d!e?(f)﹐﹔﹕０１２３４５６７８９.“')).toBe('a，b：c；d！e？（f），；：0123456789.“'));
  it('text without any is the same', () => expect(fold('请办理。')).toBe('请办理。'));

  it.each([
    ['发火,伤人', '发火，伤人'],
    ['注意:“甲”;好!是吗?', '注意：“甲”；好！是吗？'],
    ['《办法》,第3条', '《办法》，第3条'],
    ['hello, world: 好', 'hello, world: 好'],
    ['比例1:2', '比例1:2'],
    ['第3:5条', '第3:5条'],
    ['见:3', '见:3'],
    ['a,甲', 'a，甲'],
    ['甲(乙)丙', '甲（乙）丙'],
    ['甲(peer)丙', '甲(peer)丙'],
    ['x(甲 a)', 'x（甲 a）'],
  ])('beside Chinese characters are shown in full width: %s', (text, expected) => expect(typeset(text)).toBe(expected));

  it('are typeset in all Chinese values of a record', () =>
    expect(typesetAll({ title: '甲,', english: 'a,甲', 'idea-english': 'b,乙', count: 3 })).toEqual({
      title: '甲，',
      english: 'a,甲',
      'idea-english': 'b,乙',
      count: 3,
    }));
});

describe('what the lexicon knows is counted', () => {
  const entry = (id: string, pattern: string, more = '') =>
    `  - { id: calm/${id}, pattern: ${pattern}, why: x, english: x, source: x, tier: 实务, examples: ['[[甲]]'], passes: [乙]${more} }\n`;
  const compile = () =>
    compileLexicon([
      {
        path: 'phrases/calm.yml',
        text: `principle: calm\nentries:\n${entry('a', "['不像话', '(甲|乙|丙)[又(丁|戊)]', '贵局…拖延', '<甲乙>不', '^甲$']", ', audiences: [peer]')}${entry('b', "'(甲|乙~丙)丁'", ', audiences: [peer, public]')}`,
      },
      {
        path: 'phrases/unity.yml',
        text: `principle: unity\nentries:\n${entry('c', '推诿').replace('calm/', 'unity/')}`,
      },
    ]);
  it('by principle and reader, constructions apart from fixed wordings', () => {
    const compiled = compile();
    expect(compiled.problems).toEqual([]);
    const { byPrinciple, byAudience, total } = countLexicon(compiled);
    expect(total).toEqual({ entries: 3, constructions: 2, phrases: 7 });
    expect(byPrinciple.calm).toEqual({ entries: 2, constructions: 2, phrases: 6 });
    expect(byPrinciple.unity).toEqual({ entries: 1, constructions: 0, phrases: 1 });
    expect(byPrinciple.balance).toEqual({ entries: 0, constructions: 0, phrases: 0 });
    expect(byAudience.peer).toEqual(total);
    expect(byAudience.public).toEqual({ entries: 2, constructions: 1, phrases: 1 });
    expect(byAudience.superior).toEqual({ entries: 1, constructions: 0, phrases: 1 });
  });
});

describe('what every match of a pattern must hold', () => {
  const needs = (pattern: string, frequency = byLength) =>
    requiredWords(parsePattern(pattern), frequency).map(({ words, near, reach }) => [words.join('|'), near, reach]);
  it.each([
    [
      '请(尽快|赶紧)办理',
      [
        ['办理', 3, 3],
        ['尽快|赶紧', 1, 1],
        ['请', 0, 0],
      ],
    ],
    [
      '[务必]请…3办理',
      [
        ['办理', 1, 6],
        ['请', 0, 2],
      ],
    ],
    ['{数}份材料', [['份材料', 1, 16]]],
    ['{机关名}推诿', [['推诿', 2, 20]]],
    [
      '^<甲~1-2乙丙>$',
      [
        ['乙丙', 2, 3],
        ['甲', 0, 0],
      ],
    ],
    [
      '(甲乙|丙{数}丁戊)己',
      [
        ['甲乙|丁戊', 0, 17],
        ['己', 2, 19],
      ],
    ],
    ['(甲|[乙])', []],
    [
      '(不|不要)催',
      [
        ['催', 1, 2],
        ['不|不要', 0, 0],
      ],
    ],
  ] as const)('%s', (pattern, expected) => expect(needs(pattern)).toEqual(expected));

  it('is the longer word, where nothing is known of how common words are', () => {
    const expected = ['甲', '甲乙', '甲乙丙', '甲乙丙丁'].map(byLength);
    expect(expected).toEqual([...new Set(expected)].sort((a, b) => b - a));
  });

  it('is asked for in the order of a sample: what is rare there comes first', () => {
    const sample = bySample('请贵局办理。请贵局核实。请贵局办理。');
    expect(needs('贵局(办理|核实)', sample)).toEqual([['贵局', 0, 0], ['办理|核实', 2, 2]]); // prettier-ignore
    expect(needs('请核实', sample)).toEqual([['请核实', 0, 0]]);
    expect(needs('请…核实', sample)[0]).toEqual(['核实', 1, 13]);
    expect(needs('贵局…推诿', sample)[0]).toEqual(['推诿', 2, 14]);
    expect(sample('贵局')).toBeGreaterThan(sample('核实'));
    expect(sample('请贵局办理了')).toBe(sample('请贵局办'));
    expect(sample('没有')).toBeGreaterThan(0);
  });
});
