/** The examples that every entry and rule carries, tried: what is told of one that does not hold. */
import { describe, expect, it } from 'vitest';
import { Checker } from '../../server/src/check/check.js';
import { tryExamples, tryOwnExamples } from '../../server/src/check/examples.js';
import { compileLexicon } from '../../server/src/lexicon/compile.js';
import { readLexiconFolder } from '../../server/src/lexicon/folder.js';
import { Lexicon } from '../../server/src/lexicon/lexicon.js';
import { compileOwn } from '../../server/src/lexicon/own.js';
import { ruleCards } from '../../server/src/rules/registry.js';
import { boundaries, lexiconFolder } from './lexicon-helper.js';

const entry = (id: string, pattern: string, more: string) =>
  `  - { id: language/${id}, pattern: ${pattern}, why: x, english: x, source: x, tier: 实务, ${more} }\n`;
const good = "rewrites: { all: [按程序办理] }, examples: ['请贵局[[走快车道秒批]]。'], passes: [请按规矩办。]";
/** liangyan's classes and cues, with a few entries of our own in the place of its four hundred. */
const compiled = compileLexicon([
  ...readLexiconFolder(lexiconFolder).filter(({ path }) => !path.startsWith('phrases/')),
  { path: 'phrases/language/good.yml', text: `principle: language\nentries:\n${entry('good', '走快车道秒批', good)}` },
  {
    path: 'phrases/language/bad.yml',
    text: `principle: language\nentries:\n${[
      entry('silent', '天马行空', "audiences: [peer], examples: ['[[走马观花]]'], passes: [天马]"),
      entry(
        'astray',
        '竹篮打水',
        "audiences: [peer], rewrites: { all: [白忙] }, examples: ['[[竹篮]]打水'], passes: [竹篮]",
      ),
      entry(
        'helpless',
        '刻舟求剑',
        "audiences: [peer], rewrites: { all: [刻舟求剑吧, 又刻舟求剑] }, examples: ['[[刻舟求剑]]'], passes: [剑]",
      ),
      entry(
        'loose',
        '守株',
        "audiences: [peer], rewrites: { all: [等待] }, examples: ['[[守株]]'], passes: [守株待兔, { text: 守株, audience: public }]",
      ),
      entry(
        'beside',
        '画蛇添足',
        "audiences: [peer], rewrites: { all: [多余] }, examples: ['走马[[走快车道秒批]]'], passes: [蛇]",
      ),
    ].join('')}`,
  },
]);
const tried = (only?: string) => tryExamples(compiled, boundaries, only);

describe('the examples of an entry', () => {
  it('that hold are tried for every reader concerned, and their rewrites are shown', () => {
    expect(compiled.problems).toEqual([]);
    expect(tried('language/good')).toEqual({
      problems: [],
      tried: 1,
      rewrites: ['superior', 'peer', 'subordinate', 'public'].map((audience) => ({
        id: 'language/good',
        audience,
        before: '请贵局走快车道秒批。',
        after: '请贵局按程序办理。',
      })),
    });
  });

  it.each([
    ['silent', 'example is not flagged for peer: [[走马观花]]', '例句对 peer 没有报出: [[走马观花]]', 3],
    [
      'astray',
      'example is flagged at “竹篮打水” for peer, not at its mark: [[竹篮]]打水',
      '例句对 peer 报在「竹篮打水」，不在标出的地方: [[竹篮]]打水',
      4,
    ],
    [
      'helpless',
      'no rewrite passes for peer (2 tried): [[刻舟求剑]]',
      '对 peer 没有一个改法能通过（试了 2 个）: [[刻舟求剑]]',
      5,
    ],
    ['loose', 'look-alike is flagged at “守株” for peer: 守株待兔', '不该报的句子对 peer 报在「守株」: 守株待兔', 6],
  ])('that do not hold are told with file, line and example: %s', (name, message, chinese, line) =>
    expect(tried(`language/${name}`).problems).toEqual([
      {
        path: 'phrases/language/bad.yml',
        line,
        message: `language/${name}: ${message}`,
        chinese: `language/${name}：${chinese}`,
      },
    ]),
  );

  it('hold where another entry speaks in the same place', () => expect(tried('language/beside').problems).toEqual([]));

  it('can be tried for one file', () => {
    expect(tried('phrases/language/good.yml').tried).toBe(1);
    expect(tried('phrases/language/bad.yml')).toMatchObject({ tried: 5 });
    expect(tried('phrases/none.yml')).toEqual({ problems: [], rewrites: [], tried: 0 });
  });

  it('of a rule in code are tried by its id', () => {
    const { id } = ruleCards[0]!;
    expect(tried(id)).toMatchObject({ problems: [], tried: 1 });
    expect(tried().tried).toBe(compiled.lexicon.entries.length + ruleCards.length);
  });
});

describe('the examples of an own entry', () => {
  const checker = new Checker(new Lexicon(compiled.lexicon), boundaries);
  const tried = (more: string) => {
    const { lexicon, documentation } = compileOwn(
      [{ path: 'a.yml', text: `entries:\n  - { id: language/office, pattern: 坐直升机过会, why: x, ${more} }\n` }],
      { classes: [], isRule: () => false },
    );
    return tryOwnExamples(checker, new Lexicon(lexicon), documentation);
  };
  const messages = (more: string) => tried(more).map(({ message }) => message);

  it('are flagged at their mark, and the look-alikes pass; a rewrite is not demanded', () =>
    expect(messages('examples: [请贵局[[坐直升机过会]]。], passes: [请按规矩办。]')).toEqual([]));

  it('that are not flagged are told, with the reader, file and line', () =>
    expect(tried("audiences: [peer], examples: ['请贵局[[按新规矩]]办。']")).toEqual([
      {
        path: 'a.yml',
        line: 2,
        message: 'language/office: example is not flagged for peer: 请贵局[[按新规矩]]办。',
        chinese: 'language/office：例句对 peer 没有报出: 请贵局[[按新规矩]]办。',
      },
    ]));

  it('that are flagged elsewhere than marked are told, for each reader concerned', () =>
    expect(messages("audiences: [peer, public], examples: ['请坐[[直升机]]过会。']")).toEqual([
      'language/office: example is flagged at “坐直升机过会” for peer, not at its mark: 请坐[[直升机]]过会。',
      'language/office: example is flagged at “坐直升机过会” for public, not at its mark: 请坐[[直升机]]过会。',
    ]));

  it('name what is flagged instead', () =>
    expect(messages("audiences: [peer], examples: ['竹篮打水，请[[按新规矩]]办。']")[0]).toMatch(
      /not flagged for peer \(but language\/astray「竹篮打水」\)/u,
    ));

  it('are content where another rule speaks in the same place', () =>
    expect(messages("audiences: [peer], examples: ['[[竹篮打水]]。']")).toEqual([]));

  it('are tried for the reader and kind that they name', () => {
    expect(messages("examples: [{ text: '[[按新规矩]]办', audience: superior, kind: 请示 }]")).toEqual([
      'language/office: example is not flagged for superior: [[按新规矩]]办',
    ]);
    expect(messages("kinds: [函], examples: ['[[坐直升机过会]]。']")).toEqual([]);
    expect(
      messages("kinds: [函], audiences: [peer], examples: [{ text: '[[坐直升机过会]]。', kind: 通知 }]"),
    ).toHaveLength(1);
  });

  it('that must pass are told when they are flagged', () =>
    expect(
      tried("audiences: [peer], passes: ['请坐直升机过会。', { text: '坐直升机过会', audience: superior }]").map(
        ({ message, chinese }) => [message, chinese],
      ),
    ).toEqual([
      [
        'language/office: look-alike is flagged at “坐直升机过会” for peer: 请坐直升机过会。',
        'language/office：不该报的句子对 peer 报在「坐直升机过会」: 请坐直升机过会。',
      ],
    ]));
});
