/** The files of a lexicon: what they may hold, what comes of them, and what is said of one that is wrong. */
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../server/src/lexicon/compile.js';
import { encodeLexicon } from '../../server/src/lexicon/image.js';
import { Lexicon } from '../../server/src/lexicon/lexicon.js';
import type { LexiconFile } from '../../server/src/lexicon/read.js';
import { fullEntry as full, smallEntry as entry } from './lexicon-sample.js';

const classes = `- { class: 对方, about: 读者, words: [贵局, 你局, 12345, '{他方}', '不{他方}', '{对方}'] }
- { class: 他方, about: 别人, words: [他局, '(丙局|丁局)'] }
`;
const files: LexiconFile[] = [
  { path: 'classes/parties.yml', text: classes },
  { path: 'phrases/calm/full.yml', text: full },
  { path: 'acts.yml', text: '- { act: 致谢, about: 谢, patterns: [感谢, 谢谢] }\n' },
  {
    path: 'cues.yml',
    text: "- { id: c, patterns: [收悉], place: body, audience: { peer: 3 }, kind: { 函: 2 }, label: '来函,收悉', english: x }\n- { id: d, patterns: [妥否], label: 妥否, english: y }\n",
  },
  {
    path: 'principles.yml',
    text: "- { principle: calm, title: '冷静,', english: 'a,', idea: 甲, idea-english: b, firm: 乙, firm-english: c }\n",
  },
  { path: 'audiences.yml', text: "- { audience: peer, title: '平级,', english: p, tone: 丙, tone-english: t }\n" },
  { path: 'ladder.yml', text: '- { from: 务必, level: firm, force: weaker, to: { peer: 请 } }\n' },
  {
    path: 'snippets.yml',
    text: '- { group: opening, name: 来函收悉, keys: [lh], body: "${1:x}", kinds: [函], audiences: [peer] }\n',
  },
  { path: 'README.md', text: 'no: [lexicon' },
];

describe('a lexicon', () => {
  const selfless = files.map((file) => ({ ...file, text: file.text.replace(", '{对方}'", '') }));
  const compile = () => compileLexicon(selfless);

  it('keeps what its files say of an entry', () => {
    const { lexicon, documentation, problems } = compile();
    expect(problems).toEqual([]);
    const [entry] = lexicon.entries;
    expect(entry).toMatchObject({
      id: 'calm/full',
      principle: 'calm',
      severity: { peer: 'information', superior: 'warning' },
      kinds: ['函'],
      exceptKinds: ['批复'],
      unless: ['quoted', 'negated', 'own'],
      who: ['reader'],
      boundary: true,
      why: '发火，伤人',
      whyEnglish: 'An outburst, it hurts.',
      source: '《办法》，第一条',
      tier: '规定',
      rewrites: {
        all: [
          { text: '请{谁}说明', scope: 'clause', level: 'neutral' },
          { text: '', scope: 'sentence', level: 'soft' },
        ],
        peer: [{ text: '因{原文}', scope: 'clause', level: 'neutral' }],
      },
    });
    expect(new Set(lexicon.wordSets[entry!.not])).toEqual(new Set(['感谢', '谢谢！']));
    expect(documentation['calm/full']).toMatchObject({
      place: { path: 'phrases/calm/full.yml', line: 3 },
      passes: ['群像话剧'],
      pattern: ['{对方=谁}一再<催>', '{对方=谁}老是<催>'],
    });
    expect(documentation['calm/full']?.examples).toHaveLength(2);
  });

  it('takes for granted what an entry does not say', () => {
    const small = entry('').replace('    tier: 实务\n', '    tier: 实务\n    audiences: [public]\n');
    const [found] = compileLexicon([{ path: 'phrases/calm.yml', text: small }]).lexicon.entries;
    expect(found).toMatchObject({
      severity: { public: 'warning' },
      kinds: [],
      exceptKinds: [],
      unless: ['quoted', 'titled', 'negated'],
      not: -1,
      who: [],
      boundary: false,
      rewrites: {},
    });
    const [hint] = compileLexicon([
      { path: 'phrases/calm.yml', text: entry('    severity: hint\n    rewrites: { all: [x] }') },
    ]).lexicon.entries;
    expect(hint?.severity).toEqual({ superior: 'hint', peer: 'hint', subordinate: 'hint', public: 'hint' });
    expect(hint?.rewrites).toEqual({ all: [{ text: 'x', scope: 'mark', level: 'neutral' }] });
  });

  it('knows names, ladder, snippets and cues, typeset for Chinese readers', () => {
    const loaded = new Lexicon(compile().lexicon);
    expect(loaded.principle('calm')).toMatchObject({ title: '冷静，', english: 'a,', idea: '甲', 'idea-english': 'b' });
    expect(loaded.audience('peer')).toMatchObject({ title: '平级，', tone: '丙' });
    expect(loaded.ladder).toEqual([{ from: '务必', level: 'firm', force: 'weaker', to: { peer: '请' } }]);
    expect(loaded.snippets).toMatchObject([{ name: '来函收悉', kinds: ['函'], audiences: ['peer'] }]);
    expect(loaded.cues).toEqual([
      { id: 'c', place: 'body', audience: { peer: 3 }, kind: { 函: 2 }, label: '来函，收悉', english: 'x' },
      { id: 'd', place: 'anywhere', audience: {}, kind: {}, label: '妥否', english: 'y' },
    ]);
    expect(loaded.entry('calm/full')?.principle).toBe('calm');
    expect(loaded.entry('calm/none')).toBeUndefined();
    expect(() => loaded.principle('unity')).toThrow('lexicons/principles.yml has no unity');
    expect(() => loaded.audience('public')).toThrow('lexicons/audiences.yml has no public');
    expect(() => loaded.words('隐情')).toThrow('no class {隐情}, which a rule asks for');
  });

  it('gives rules the plain words of a class, with those of the classes in it', () => {
    const words = new Lexicon(compile().lexicon).words('对方');
    for (const word of ['贵局', '你局', '12345', '他局', '丙局', '丁局'])
      expect(words.longestAt(word, 0, word.length), word).toBe(word.length);
    expect(words.longestAt('不他局', 0, 3)).toBe(0);
  });

  it('tells whose pattern has matched', () => {
    const loaded = new Lexicon(compile().lexicon);
    const owners = loaded.matcher.find('来文收悉，感谢你局老是催。').map(({ pattern }) => loaded.ownerOf(pattern));
    expect(owners).toEqual(
      expect.arrayContaining([
        { type: 'entry', index: 0 },
        { type: 'act', name: '致谢' },
        { type: 'cue', index: 0 },
      ]),
    );
    expect(owners).toHaveLength(3);
    expect(loaded.ownerOf(99)).toBeUndefined();
  });

  it('finds the same with a sample of the field, which only says what is rare', () => {
    const sampled = new Lexicon(compileLexicon(selfless, '贵局一再来函。贵局催办。!').lexicon);
    const line = '贵局一再催，他局老是催，丙局一再催。';
    const places = (found: Lexicon) =>
      found.matcher
        .find(line)
        .map(({ start, end }) => [start, end])
        .sort();
    expect(places(sampled)).toEqual(places(new Lexicon(compile().lexicon)));
    expect(places(sampled)).toHaveLength(3);
  });

  it('that is read from its file is the same one', () => {
    const { lexicon } = compile();
    const bytes = encodeLexicon(lexicon);
    expect(encodeLexicon(lexicon)).toEqual(bytes);
    const [read, made] = [Lexicon.load(bytes), new Lexicon(compile().lexicon)];
    const line = '来文收悉，感谢你局老是催。丁局一再催';
    expect(read.matcher.find(line)).toEqual(made.matcher.find(line));
    expect(read.entries).toEqual(made.entries);
    expect(read.words('对方').lengthsAt('12345', 0, 5)).toEqual([5]);
    expect(read.words('他方').lengthsAt('丙局', 0, 2)).toEqual([2]);
    expect(read.wordSet(read.entries[0]!.not).lengthsAt('谢谢！', 0, 3)).toEqual([3]);
    expect(() => Lexicon.load(bytes.slice(0, -8))).toThrow('a compiled lexicon is cut short or damaged');
    expect(() => Lexicon.load(new TextEncoder().encode('LYLEXI04 and so on'))).toThrow(
      'not a compiled lexicon of this version',
    );
  });
});

describe('what is wrong with a whole lexicon is said once, in both languages', () => {
  const problems = (...texts: [path: string, text: string][]) =>
    compileLexicon(texts.map(([path, text]) => ({ path, text }))).problems;
  it('a class that stands twice', () =>
    expect(
      problems(
        ['classes/a.yml', classes.replace(", '{对方}'", '')],
        ['classes/b.yml', '- { class: 他方, about: x, words: [甲] }'],
      ),
    ).toEqual([
      {
        path: 'classes/b.yml',
        line: 1,
        message: 'class {他方} stands twice; merge the two',
        chinese: '词类 {他方} 出现了两次，请合并',
      },
    ]));
  it('an id that stands twice', () =>
    expect(problems(['phrases/calm/a.yml', entry('')], ['phrases/calm/b.yml', entry('')])).toEqual([
      {
        path: 'phrases/calm/b.yml',
        line: 3,
        message: 'the id calm/sample stands twice; ids are permanent and unique',
        chinese: '编号 calm/sample 出现了两次；编号不变、不重复',
      },
    ]));
  it('a class that refers to itself, where it is used', () =>
    expect(
      problems(...files.slice(0, 2).map(({ path, text }): [string, string] => [path, text])).map(
        ({ path, line, message }) => [path, line, message],
      ),
    ).toEqual([
      ['phrases/calm/full.yml', 3, 'pattern {对方=谁}一再<催>: class {对方} refers to itself'],
      ['phrases/calm/full.yml', 3, 'pattern {对方=谁}老是<催>: class {对方} refers to itself'],
    ]));
  it('a word of a class that cannot be read', () =>
    expect(problems(['classes/a.yml', "- { class: 甲, about: x, words: ['(乙'] }"])).toMatchObject([
      { line: 1, message: 'pattern (乙: “(” is not closed by “)”', chinese: '写法 (乙：「(」没有用「)」收尾' },
    ]));
  it('a fault that is not at the beginning of its pattern, with the character', () =>
    expect(problems(['acts.yml', "- { act: a, about: x, patterns: ['甲)'] }"])).toMatchObject([
      {
        message: 'pattern 甲): “)” has no opening partner; write \\) to mean the character (at character 2)',
        chinese: '写法 甲)：「)」没有与之配对的开括号；要写这个字本身，请写 \\)（第 2 字）',
      },
    ]));
  it('an id of another principle, and an example without a mark', () =>
    expect(
      problems([
        'phrases/calm.yml',
        entry('').replace('calm/sample', 'unity/sample').replace('[[不像话]]', '[[]]'),
      ]).map(({ line, chinese }) => [line, chinese]),
    ).toEqual([
      [3, '编号 unity/sample 须以 calm/ 开头'],
      [3, 'unity/sample 的例句没有用 [[…]] 标出要报的词: 真[[]]'],
    ]));
  it('a rewrite that only some patterns can fill', () => {
    const some = full.replace('{对方=谁}老是', '老是');
    expect(
      compileLexicon([
        { ...files[0]!, text: classes.replace(", '{对方}'", '') },
        { path: 'phrases/calm/full.yml', text: some },
      ]).problems.map(({ chinese }) => chinese),
    ).toEqual(['calm/full 的改法用了 {谁}，但不是每个写法都记下了它；请在每个写法里写 {类=谁}']);
  });
  it('a file that is too long, or in the folder of another principle', () => {
    expect(problems(['phrases/calm.yml', '#'.repeat(4_000_001)])).toMatchObject([
      {
        line: 1,
        message: 'the file is longer than 4000000 characters; split it',
        chinese: '文件超过 4000000 字，请拆开',
      },
    ]);
    expect(problems(['phrases/unity/a.yml', entry('')])).toMatchObject([
      { line: 1, chinese: '文件在 phrases/unity/ 里，却写着 principle: calm；请移到 phrases/calm/' },
    ]);
  });
  it('YAML that cannot be read, on its line, and every such fault', () => {
    expect(
      problems(['phrases/calm.yml', 'principle: calm\nentries: []\nentries: []\nprinciple: unity\n']).map(
        ({ line, message }) => [line, message],
      ),
    ).toEqual([
      [3, 'not readable as YAML: Map keys must be unique at line 3, column 1:'],
      [4, 'not readable as YAML: Map keys must be unique at line 4, column 1:'],
    ]);
  });
});
