/** An office's own lexicon: what it may leave out, what it may not do, and what is said of it. */
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../server/src/lexicon/lexicon.js';
import { type Base, compileOwn } from '../../server/src/lexicon/own.js';

const base: Base = {
  classes: [{ class: '对方', about: '读者', words: ['贵局', '你局'] }],
  isRule: (id) => id === 'calm/own-risk',
};
const compile = (...texts: string[]) =>
  compileOwn(
    texts.map((text, at) => ({ path: `${'ab'.charAt(at)}.yml`, text })),
    base,
  );
const said = (...texts: string[]) =>
  compile(...texts).problems.map(({ path, line, message, chinese }) => [`${path}:${line}`, message, chinese]);
const entry = (pattern: string, id = 'calm/x') =>
  `entries:\n  - { id: ${id}, pattern: ${JSON.stringify(pattern)}, why: 约定。 }\n`;
const marks = (text: string, line: string) =>
  new Lexicon(compile(text).lexicon).matcher.find(line).map(({ mark }) => line.slice(mark.start, mark.end));

describe('an own entry', () => {
  it('needs an id, a pattern and a reason; the rest is taken for granted', () => {
    const { lexicon, problems, documentation } = compile(entry('秒批', 'language/fast'));
    expect(problems).toEqual([]);
    expect(lexicon.entries).toMatchObject([
      {
        id: 'language/fast',
        principle: 'language',
        why: '约定。',
        whyEnglish: '约定。',
        source: '本单位词库',
        tier: '实务',
        rewrites: {},
        severity: { superior: 'warning', peer: 'warning', subordinate: 'warning', public: 'warning' },
      },
    ]);
    expect(documentation['language/fast']).toMatchObject({
      examples: [],
      passes: [],
      place: { path: 'a.yml', line: 2 },
    });
  });

  it('keeps what it does say', () =>
    expect(
      compile(
        'entries:\n  - { id: calm/x, pattern: 秒批, why: 甲, english: E, source: S, tier: 规定, severity: hint }\n',
      ).lexicon.entries[0],
    ).toMatchObject({ whyEnglish: 'E', source: 'S', tier: '规定', severity: { peer: 'hint' } }));

  it('may use liangyan’s classes and its own, those of another file too', () => {
    const classes = 'classes:\n  - { class: 拖词, about: x, words: [拖, 拖延] }\n';
    expect(marks(classes + entry('{对方}~{拖词}'), '贵局一再拖延。')).toEqual(['贵局一再拖延']);
    const { problems } = compile(entry('{拖词}着不办'), classes);
    expect(problems).toEqual([]);
  });

  it.each(['', '# nothing yet\n', 'entries: []\n', 'classes: []\n'])('may be missing altogether: %j', (text) => {
    const { lexicon, problems } = compile(text);
    expect([lexicon.entries, problems]).toEqual([[], []]);
  });
});

describe('an own lexicon is refused', () => {
  it('an id that does not begin with a principle, or is taken', () => {
    expect(said(entry('甲', 'office/x'))).toEqual([
      [
        'a.yml:2',
        'the id office/x must begin with a principle: principle, unity, timing, calm, rapport, balance, language',
        '编号 office/x 须以一条原则开头：principle, unity, timing, calm, rapport, balance, language',
      ],
    ]);
    expect(said(entry('甲', 'calm/own-risk'))).toEqual([
      [
        'a.yml:2',
        "the id calm/own-risk is one of liangyan's own; choose another",
        '编号 calm/own-risk 是良言自带的，请另取一个',
      ],
    ]);
  });

  it('a class of liangyan’s', () =>
    expect(said('classes:\n  - { class: 对方, about: x, words: [甲] }\n')).toEqual([
      ['a.yml:2', "class {对方} is liangyan's own; give yours another name", '词类 {对方} 是良言自带的，请另取名字'],
    ]));

  it('a wrong entry alone, and the rest counts', () => {
    const { lexicon, problems } = compile(
      "entries:\n  - { id: calm/a, pattern: '(甲', why: x }\n  - { id: calm/b, pattern: 乙, why: x }\n",
      'entries: 5\n',
    );
    expect(problems.map(({ path, line }) => `${path}:${line}`)).toEqual(['b.yml:1', 'a.yml:2']);
    expect(new Lexicon(lexicon).matcher.find('甲乙').map(({ start }) => start)).toEqual([1]);
  });

  it('what its file may not hold', () => {
    expect(said('entries:\n  - { id: calm/a, pattern: 甲 }\n')[0]?.[1]).toMatch(/“why” is missing/u);
    expect(said('entries:\n  - { pattern: 甲, why: x }\n')[0]?.[1]).toMatch(/“id” is missing/u);
    expect(said('entries:\n  - { id: calm/a, why: x }\n')[0]?.[1]).toMatch(/“pattern” is missing/u);
    expect(said('rules: {}\n')[0]?.[1]).toMatch(/“rules” is not known here/u);
    expect(said('entries: {}\n')[0]?.[1]).toMatch(/must be array/u);
    expect(said('classes: {}\n')[0]?.[1]).toMatch(/must be array/u);
    expect(said('- calm\n')[0]?.[1]).toMatch(/must be object/u);
  });
});

describe('what an own lexicon may cost is bounded', () => {
  const many = (count: number, patterns = 1) =>
    `entries:\n${Array.from({ length: count }, (_, at) => `  - { id: calm/n${at}, pattern: [${Array.from({ length: patterns }, (__, nth) => `词${at}${'甲乙丙'.charAt(nth)}`).join()}], why: x }\n`).join('')}`;

  it('in entries and patterns, of all files together; those too many are named and left out', () => {
    expect(said(many(500))).toEqual([]);
    expect(compile(many(500), entry('多', 'calm/more')).problems).toMatchObject([
      {
        path: 'b.yml',
        line: 2,
        message: 'own lexicons hold at most 500 entries and 1000 patterns; this one is left out',
        chinese: '本单位词库最多 500 条、1000 个写法；这一条没有算上',
      },
    ]);
    expect(said(many(333, 3))).toEqual([]);
    expect(said(many(334, 3))).toHaveLength(1);
  });

  it('in the length of a pattern', () => {
    expect(said(entry('长'.repeat(400)))).toEqual([]);
    expect(said(entry('长'.repeat(401)))).toEqual([
      [
        'a.yml:2',
        `a pattern has at most 400 characters; split ${'长'.repeat(20)}…`,
        `一个写法最多 400 字，请拆开 ${'长'.repeat(20)}…`,
      ],
    ]);
  });

  it('in what its classes come to when they are written out, however they are nested', () => {
    const tenfold = (depth: number, last = 10) =>
      `classes:\n  - { class: 零, about: x, words: [${Array.from({ length: 10 }, (_, at) => `词${at}`).join()}] }\n${Array.from(
        { length: depth },
        (_, at) =>
          `  - { class: 层${at + 1}, about: x, words: [${Array.from({ length: at + 1 === depth ? last : 10 }, (__, nth) => `'${nth}[<{${at === 0 ? '零' : `层${at}`}}>]'`).join()}] }\n`,
      ).join('')}`;
    expect(said(tenfold(2) + entry('甲{层2}'))).toEqual([]);
    expect(said(tenfold(9) + entry('甲{层9}'))).toEqual([
      [
        'a.yml:13',
        'pattern 甲{层9}: with its classes written out it is too large; split it',
        '写法 甲{层9}：词类展开后太大，请拆开',
      ],
    ]);
  });

  it('in classes of many words: twenty thousand parts of a pattern, and no more', () => {
    const words = (count: number) =>
      `classes:\n  - { class: 多, about: x, words: [${Array.from({ length: count }, (_, at) => at).join()}] }\n`;
    expect(said(words(9_999) + entry('甲({多}|{多})'))).toEqual([]);
    expect(said(words(9_999) + entry('甲[({多}|{多})]'))).toEqual([]);
    expect(said(words(10_000) + entry('甲({多}|{多})'))).toHaveLength(1);
    expect(said(words(20_000) + entry('<{多}>'))).toHaveLength(1);
  });

  it('a class that refers to itself or is not there is named, and does not go on for ever', () => {
    expect(said("classes:\n  - { class: 甲, about: x, words: [乙, '{甲}丙'] }\n" + entry('{甲}'))[0]?.[1]).toMatch(
      /class \{甲\} refers to itself/u,
    );
    expect(said(entry('{没有}甲'))[0]?.[1]).toMatch(/there is no class \{没有\}/u);
  });
});
