/** What the files of a lexicon may not hold: each fault is refused on its line. */
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../server/src/lexicon/compile.js';
import { fullEntry as full, smallEntry as entry } from './lexicon-sample.js';

/** The problems of a file without its path. */
const said = (text: string, path: string): string[] =>
  compileLexicon([{ path, text }]).problems.map(({ line, message }) => `${line}: ${message}`);

const problemsOf = (text: string, path = 'phrases/calm.yml'): string[] =>
  compileLexicon([{ path, text }]).problems.map((problem) => `${problem.path}:${problem.line}: ${problem.message}`);

describe('a malformed lexicon file is refused with file, line and what to do', () => {
  it('accepts a good one', () => expect(problemsOf(entry(''))).toEqual([]));
  it('an unknown key', () =>
    expect(problemsOf(entry('    colour: red'))).toEqual([
      expect.stringMatching(/^phrases\/calm\.yml:\d+: “colour” is not known here.*README/u),
    ]));
  it('a missing key', () =>
    expect(problemsOf(entry('').replace('    why: 发火\n', ''))).toEqual([
      expect.stringMatching(/calm\.yml:3: “why” is missing/u),
    ]));
  it('an example without a mark', () =>
    expect(problemsOf(entry('').replace('[[不像话]]', '不像话'))).toEqual([expect.stringMatching(/marks no words/u)]));
  it('a pattern that cannot be read', () =>
    expect(problemsOf(entry('').replace('pattern: 不像话', "pattern: '(不像话'"))).toEqual([
      expect.stringMatching(/calm\.yml:3: pattern .*not closed/u),
    ]));
  it('an id of another principle', () =>
    expect(problemsOf(entry('').replace('calm/sample', 'unity/sample'))).toEqual([
      expect.stringMatching(/must begin with calm\//u),
    ]));
  it('a file in the folder of another principle', () =>
    expect(problemsOf(entry(''), 'phrases/unity/blame.yml')).toEqual([
      expect.stringMatching(/phrases\/unity\/blame\.yml:1: .*move it to phrases\/calm\//u),
    ]));
  it('broken YAML', () =>
    expect(problemsOf('principle: calm\nentries: [')).toEqual([
      expect.stringMatching(/calm\.yml:\d+: not readable as YAML/u),
    ]));
  it('aliases, which could make a small file huge', () =>
    expect(problemsOf(entry('').replace('why: 发火', 'why: &a 发火').replace('An outburst.', '*a'))).toEqual([
      expect.stringMatching(/aliases/u),
    ]));
  it('a template that uses what its pattern does not remember', () =>
    expect(problemsOf(entry("    rewrites: { all: ['{谁}请核实'] }"))).toEqual([
      expect.stringMatching(/uses \{谁\}/u),
    ]));
});

describe('a wrong value in a phrase file is refused on its line', () => {
  const wrong = (change: string, by: string) => said(full.replace(change, by), 'phrases/calm/full.yml');
  const bad = [
    ['id: calm/full', 'id: calm/Full', 3, 'must match pattern "^[a-z]+/[a-z0-9-]+$" (at entries/0/id)'],
    ['peer: information', 'peer: loud', 5, '“loud” is not one of'],
    ['superior: warning', 'boss: warning', 5, 'severity'],
    [
      'audiences: [peer, superior]',
      'audiences: [boss]',
      6,
      '“boss” is not one of: superior, peer, subordinate, public (at entries/0/audiences/0)',
    ],
    ['audiences: [peer, superior]', 'audiences: [peer, peer]', 6, 'must NOT have duplicate items'],
    ['audiences: [peer, superior]', 'audiences: peer', 6, 'must be array'],
    ['kinds: [函]', 'kinds: [诗]', 7, '“诗” is not one of: 请示'],
    ['except-kinds: [批复]', 'except-kinds: [诗]', 8, '“诗” is not one of'],
    ['unless: [own, quoted]', 'unless: [mine]', 9, '“mine” is not one of: quoted, titled'],
    ['despite: [titled]', 'despite: [mine]', 10, '“mine” is not one of'],
    ['not: [感谢, 谢谢!]', 'not: []', 11, 'must NOT have fewer than 1 items'],
    ['not: [感谢, 谢谢!]', "not: ['']", 11, 'must NOT have fewer than 1 characters'],
    ['who: [reader]', 'who: [me]', 12, '“me” is not one of: own, reader, third, thing'],
    ['boundary: true', 'boundary: 1', 13, 'must be boolean'],
    ["why: '发火,伤人'", "why: ''", 14, 'must NOT have fewer than 1 characters (at entries/0/why)'],
    ['english: An outburst, it hurts.', 'english: 5', 15, 'must be string'],
    ["source: '《办法》,第一条'", "source: ''", 16, 'must NOT have fewer'],
    ['tier: 规定', 'tier: 传说', 17, '“传说” is not one of: 规定, 标准, 教材, 实务'],
    ['scope: clause', 'scope: page', 18, '“page” is not one of: mark, match, clause, sentence'],
    ['      all: [', '      any: [', 20, '“any” is not known here'],
    ["peer: ['因{原文}']", 'peer: []', 21, 'must NOT have fewer than 1 items'],
    ['level: soft', 'level: mild', 20, 'rewrites/all/1'],
    ['scope: sentence', 'scope: page', 20, 'rewrites/all/1'],
    ['kind: 函 }', 'kind: 诗 }', 22, 'examples/1'],
    ['audience: peer, kind', 'audience: boss, kind', 22, 'examples/1'],
    ["passes: ['群像话剧']", 'passes: []', 23, 'must NOT have fewer than 1 items'],
    ["passes: ['群像话剧']", "passes: ['']", 23, 'passes/0'],
    ["pattern: ['{对方=谁}一再<催>', '{对方=谁}老是<催>']", 'pattern: []', 4, 'pattern'],
    ["pattern: ['{对方=谁}一再<催>', '{对方=谁}老是<催>']", "pattern: ''", 4, 'pattern'],
    [
      'principle: calm',
      'principle: kind',
      1,
      '“kind” is not one of: principle, unity, timing, calm, rapport, balance, language',
    ],
    ['principle: calm', 'principle: calm\nmore: 1', 2, '“more” is not known here'],
  ] as const;
  it.each(bad)('%s → %s', (from, to, line, words) => {
    const found = wrong(from, to);
    expect(
      found.some((problem) => problem.startsWith(`${line}: `) && problem.includes(words)),
      found.join('\n'),
    ).toBe(true);
  });
  it.each(['id', 'pattern', 'why', 'english', 'source', 'tier', 'examples', 'passes'])('without %s', (name) => {
    const found = wrong(new RegExp(`^.* ${name}: .*\n`, 'mu').exec(full)![0], name === 'id' ? '  -\n' : '');
    expect(found.join()).toContain(`“${name}” is missing (at entries/0); add it`);
  });
  it('in Chinese too', () =>
    expect(
      compileLexicon([
        {
          path: 'phrases/calm.yml',
          text: full
            .replace('tier: 规定', 'tier: 传说')
            .replace("    source: '《办法》,第一条'\n", '    colour: red\n')
            .replace('boundary: true', 'boundary: 1'),
        },
      ]).problems.map(({ chinese }) => chinese),
    ).toEqual([
      '缺少「source」（在 entries/0），请补上',
      '写法不对：must be boolean（在 entries/0/boundary）',
      '「传说」应为下列之一：规定, 标准, 教材, 实务（在 entries/0/tier）',
    ]));
  it('a key that is not known, in Chinese, and where nothing has a place', () => {
    const [problem] = compileLexicon([
      { path: 'phrases/calm.yml', text: 'principle: calm\nentries: []\nmore: 1\n' },
    ]).problems;
    expect(problem).toMatchObject({
      line: 3,
      chinese: '这里没有「more」这一项，可写的项见 lexicons/README.md',
      message: '“more” is not known here; look at lexicons/README.md for the names',
    });
  });
  it('at most twenty are told at a time', () =>
    expect(
      said(`principle: calm\nentries: [${Array.from({ length: 30 }, () => '{}').join()}]\n`, 'phrases/calm.yml'),
    ).toHaveLength(20));
});

describe('a wrong value in another file is refused', () => {
  it.each([
    ['classes/a.yml', '- { class: 甲, about: x, words: [] }', 'fewer than 1 items'],
    ['classes/a.yml', '- { class: 甲, about: x, words: [true] }', 'must be string,number'],
    ['classes/a.yml', "- { class: 甲, about: x, words: [''] }", 'fewer than 1 characters'],
    ['classes/a.yml', '- { class: 甲, words: [乙] }', '“about” is missing'],
    ['classes/a.yml', '- { class: 甲, about: x }', '“words” is missing'],
    ['classes/a.yml', '- { about: x, words: [乙] }', '“class” is missing'],
    ['classes/a.yml', '{ class: 甲 }', 'must be array'],
    ['classes/a.yml', '- { class: 甲, about: x, words: [乙], more: 1 }', '“more” is not known'],
    ['acts.yml', '- { act: 谢, about: x, patterns: [] }', 'fewer than 1 items'],
    ['acts.yml', "- { act: '', about: x, patterns: [甲] }", 'fewer than 1 characters'],
    ['acts.yml', '- { act: 谢, about: 5, patterns: [甲] }', 'must be string'],
    ['acts.yml', '- { about: x, patterns: [甲] }', '“act” is missing'],
    ['acts.yml', '- { act: 谢, patterns: [甲] }', '“about” is missing'],
    ['acts.yml', '- { act: 谢, about: x }', '“patterns” is missing'],
    ['acts.yml', '谢', 'must be array'],
    [
      'cues.yml',
      '- { id: a, patterns: [甲], label: x, english: y, place: top }',
      '“top” is not one of: anywhere, title, head, salutation, body, closing',
    ],
    ['cues.yml', '- { id: a, patterns: [甲], label: x, english: y, audience: { boss: 1 } }', '“boss” is not known'],
    ['cues.yml', '- { id: a, patterns: [甲], label: x, english: y, audience: { peer: 高 } }', 'must be number'],
    ['cues.yml', '- { id: a, patterns: [甲], label: x, english: y, kind: { 诗: 1 } }', '“诗” is not known'],
    ['cues.yml', '- { id: a, patterns: [甲], label: x, english: y, kind: { 函: 高 } }', 'must be number'],
    ['cues.yml', '- { id: a, patterns: [甲], label: x, english: y, kind: 函 }', 'must be object'],
    ['cues.yml', '- { id: 5, patterns: [甲], label: x, english: y }', 'must be string'],
    ['cues.yml', '- { patterns: [甲], label: x, english: y }', '“id” is missing'],
    ['cues.yml', '- { id: a, label: x, english: y }', '“patterns” is missing'],
    ['cues.yml', '- { id: a, patterns: [甲], english: y }', '“label” is missing'],
    ['cues.yml', '- { id: a, patterns: [甲], label: x }', '“english” is missing'],
    ['cues.yml', 'a: 1', 'must be array'],
    [
      'principles.yml',
      '- { principle: calm, title: t, english: e, idea: i, idea-english: e, firm: f }',
      '“firm-english” is missing',
    ],
    [
      'principles.yml',
      '- { title: t, english: e, idea: i, idea-english: e, firm: f, firm-english: g }',
      '“principle” is missing',
    ],
    [
      'principles.yml',
      '- { principle: quiet, title: t, english: e, idea: i, idea-english: e, firm: f, firm-english: g }',
      '“quiet” is not one of',
    ],
    [
      'principles.yml',
      "- { principle: calm, title: '', english: e, idea: i, idea-english: e, firm: f, firm-english: g }",
      'fewer than 1',
    ],
    ['principles.yml', 'calm', 'must be array'],
    ['audiences.yml', '- { audience: peer, title: t, english: e, tone: f }', '“tone-english” is missing'],
    ['audiences.yml', '- { title: t, english: e, tone: f, tone-english: g }', '“audience” is missing'],
    ['audiences.yml', '- { audience: boss, title: t, english: e, tone: f, tone-english: g }', '“boss” is not one of'],
    ['audiences.yml', 'peer', 'must be array'],
    ['ladder.yml', '- { from: 务必, level: loud, force: same, to: {} }', '“loud” is not one of: firm, neutral, soft'],
    [
      'ladder.yml',
      '- { from: 务必, level: firm, force: more, to: {} }',
      '“more” is not one of: same, weaker, stronger',
    ],
    ['ladder.yml', '- { from: 务必, level: firm, force: same, to: { boss: 请 } }', '“boss” is not known'],
    ['ladder.yml', "- { from: 务必, level: firm, force: same, to: { peer: '' } }", 'fewer than 1'],
    ['ladder.yml', "- { from: '', level: firm, force: same, to: {} }", 'fewer than 1'],
    ['ladder.yml', '- { level: firm, force: same, to: {} }', '“from” is missing'],
    ['ladder.yml', '- { from: 务必, force: same, to: {} }', '“level” is missing'],
    ['ladder.yml', '- { from: 务必, level: firm, to: {} }', '“force” is missing'],
    ['ladder.yml', '- { from: 务必, level: firm, force: same }', '“to” is missing'],
    ['ladder.yml', 'x', 'must be array'],
    ['snippets.yml', '- { group: end, name: n, keys: [k], body: b }', '“end” is not one of: opening, request'],
    ['snippets.yml', '- { group: thanks, name: n, keys: [], body: b }', 'fewer than 1 items'],
    ['snippets.yml', "- { group: thanks, name: n, keys: [k], body: '' }", 'fewer than 1 characters'],
    ['snippets.yml', "- { group: thanks, name: '', keys: [k], body: b }", 'fewer than 1 characters'],
    ['snippets.yml', '- { group: thanks, name: n, keys: [k], body: b, kinds: [诗] }', '“诗” is not one of'],
    ['snippets.yml', '- { group: thanks, name: n, keys: [k], body: b, audiences: [boss] }', '“boss” is not one of'],
    ['snippets.yml', '- { name: n, keys: [k], body: b }', '“group” is missing'],
    ['snippets.yml', '- { group: thanks, keys: [k], body: b }', '“name” is missing'],
    ['snippets.yml', '- { group: thanks, name: n, body: b }', '“keys” is missing'],
    ['snippets.yml', '- { group: thanks, name: n, keys: [k] }', '“body” is missing'],
    ['snippets.yml', 'x', 'must be array'],
  ])('%s: %s', (path, text, words) => expect(said(text, path).join('\n')).toContain(words));
});
