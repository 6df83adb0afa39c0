/** The examples that an entry of an own lexicon carries, tried as `liangyan lexicon check` does. */
import { describe, expect, it } from 'vitest';
import { tryOwnExamples } from '../../server/src/check/examples.js';
import { Lexicon } from '../../server/src/lexicon/lexicon.js';
import { compileOwn } from '../../server/src/lexicon/own.js';
import { projectChecker } from './lexicon-helper.js';

describe('the examples of an own entry', () => {
  const checker = projectChecker();
  const tried = (more: string) => {
    const { lexicon, documentation } = compileOwn(
      [{ path: 'a.yml', text: `entries:\n  - { id: language/office, pattern: 走快车道秒批, why: x, ${more} }\n` }],
      { classes: [], isRule: () => false },
    );
    return tryOwnExamples(checker, new Lexicon(lexicon), documentation);
  };
  const messages = (more: string) => tried(more).map(({ message }) => message);

  it('are flagged at their mark, and the look-alikes pass; a rewrite is not demanded', () =>
    expect(messages('examples: [请贵局[[走快车道秒批]]。], passes: [请按规矩办。]')).toEqual([]));

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
    expect(messages("audiences: [peer, public], examples: ['请走[[快车道]]秒批。']")).toEqual([
      'language/office: example is flagged at “走快车道秒批” for peer, not at its mark: 请走[[快车道]]秒批。',
      'language/office: example is flagged at “走快车道秒批” for public, not at its mark: 请走[[快车道]]秒批。',
    ]));

  it('name what is flagged instead', () =>
    expect(messages("audiences: [peer], examples: ['否则后果自负，请[[按新规矩]]办。']")[0]).toMatch(
      /not flagged for peer \(but calm\/\S+「\S*后果自负\S*」/u,
    ));

  it('are content where another rule speaks in the same place', () =>
    expect(messages("audiences: [peer], examples: ['否则[[后果自负]]。']")).toEqual([]));

  it('are tried for the reader and kind that they name', () => {
    expect(messages("examples: [{ text: '[[按新规矩]]办', audience: superior, kind: 请示 }]")).toEqual([
      'language/office: example is not flagged for superior: [[按新规矩]]办',
    ]);
    expect(messages("kinds: [函], examples: ['[[走快车道秒批]]。']")).toEqual([]);
    expect(
      messages("kinds: [函], audiences: [peer], examples: [{ text: '[[走快车道秒批]]。', kind: 通知 }]"),
    ).toHaveLength(1);
  });

  it('that must pass are told when they are flagged', () =>
    expect(
      tried("audiences: [peer], passes: ['请走快车道秒批。', { text: '走快车道秒批', audience: superior }]").map(
        ({ message, chinese }) => [message, chinese],
      ),
    ).toEqual([
      [
        'language/office: look-alike is flagged at “走快车道秒批” for peer: 请走快车道秒批。',
        'language/office：不该报的句子对 peer 报在「走快车道秒批」: 请走快车道秒批。',
      ],
    ]));
});
