/** Ready-made wording passes our own check, and a skeleton is taken for what it is. */
import { describe, expect, it } from 'vitest';
import { completeAt, plain } from '../../server/src/service/complete.js';
import { audiences, kinds } from '../../server/src/model/vocabulary.js';
import { projectChecker } from './lexicon-helper.js';

const checker = projectChecker();
const { snippets } = checker.lexicon;
const skeletons = snippets.filter(({ group }) => group === 'skeleton');

describe('ready-made wording', () => {
  it('passes our own check for each kind and reader that it is for', () => {
    const wrong = snippets.flatMap(({ name, body, kinds: own, audiences: readers }) =>
      (readers ?? audiences).flatMap((audience) =>
        (own ?? [undefined]).flatMap((kind) =>
          checker
            .check(plain(body), { audience, kind })
            .findings.map(({ rule, text }) => `${name} (${audience}, ${kind ?? 'any'}): ${rule}「${text}」`),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('has a skeleton for every kind, each detected as what it is', () => {
    expect(kinds.filter((kind) => !skeletons.some((skeleton) => skeleton.kinds?.[0] === kind))).toEqual([]);
    const wrong = skeletons.flatMap(({ name, body, kinds: own, audiences: readers }) => {
      const { kind, audience } = checker.check(plain(body)).situation;
      return kind === own?.[0] && (readers === undefined || audience === readers[0])
        ? []
        : [`${name}: ${kind}, ${audience}`];
    });
    expect(wrong).toEqual([]);
  });

  it('covers openings, requests, refusals, chasers, thanks and closings for every reader', () => {
    for (const audience of audiences)
      for (const group of ['opening', 'request', 'refusal', 'chaser', 'thanks', 'closing'] as const)
        expect(
          snippets.filter((one) => one.group === group && (one.audiences ?? audiences).includes(audience)).length,
          `${group} for ${audience}`,
        ).toBeGreaterThan(0);
  });

  it('counts its blanks from 1 without a gap', () => {
    for (const { name, body } of snippets) {
      const numbers = [...new Set([...body.matchAll(/\$\{(\d+):/gu)].map(([, number]) => Number(number)))];
      expect(
        numbers.toSorted((a, b) => a - b),
        name,
      ).toEqual(numbers.map((_, index) => index + 1));
    }
  });
});

describe('completions', () => {
  const memo = '关于商请提供资料的函\n\n市规划局：\n现商请贵局提供资料。\n\n市住建局\n2026年5月9日\n';
  const offered = (offset: number) => completeAt(checker, checker.check(memo), offset);
  it('are offered on an empty line, and not where a sentence has just ended', () => {
    const end = memo.indexOf('资料。') + 3;
    expect(offered(end)).toEqual([]);
    expect(offered(end + 1).length).toBeGreaterThan(0);
  });
});
