/** Which rewordings are offered: those with which the whole text, checked again, has become better. */
import { describe, expect, it } from 'vitest';
import { applyEdits, isImproved, passingRewrites } from '../../server/src/check/verify.js';
import { Lexicon } from '../../server/src/lexicon/lexicon.js';
import { compileOwn } from '../../server/src/lexicon/own.js';
import type { Finding } from '../../server/src/model/finding.js';
import type { Severity } from '../../server/src/model/vocabulary.js';
import { projectChecker } from './lexicon-helper.js';

const checker = projectChecker();
const entry = (id: string, pattern: string, more: string) =>
  `  - { id: language/${id}, pattern: ${pattern}, why: x, ${more} }\n`;
const { lexicon } = compileOwn(
  [
    {
      path: 'own.yml',
      text: `entries:\n${[
        entry('grave', '天马行空', 'rewrites: { all: [天马行空吧, 竹篮打水, 刻舟求剑, 守株待兔, 脚踏实地] }'),
        entry('other', '竹篮打水', 'rewrites: { all: [白忙] }'),
        entry('hint', '刻舟求剑', 'severity: hint, rewrites: { all: [天马行空, 守株待兔, 灵活处理, 刻舟求剑呢] }'),
        entry('two', '守株待兔', 'severity: hint, rewrites: { all: [等待] }'),
        entry('stuck', '画蛇添足', 'rewrites: { all: [竹篮打水] }'),
        entry('public', '掩耳盗铃', 'audiences: [public], rewrites: { all: [明说] }'),
      ].join('')}`,
    },
  ],
  { classes: [], isRule: () => false },
);
const choice = { own: new Lexicon(lexicon) };

function offered(text: string, words: string): string[] {
  const analysis = checker.check(text, choice);
  const finding = analysis.findings.find((found) => found.text === words)!;
  return passingRewrites(checker, analysis, finding).map(({ edits }) => applyEdits(text, edits));
}

describe('a rewording is offered', () => {
  it('when it clears its warning and brings none, be it for a hint', () =>
    expect(offered('方案天马行空。', '天马行空')).toEqual(['方案刻舟求剑。', '方案守株待兔。', '方案脚踏实地。']));

  it('for a hint only when nothing is left in its place', () =>
    expect(offered('方案刻舟求剑。', '刻舟求剑')).toEqual(['方案灵活处理。']));

  it('whatever else in the text is left as it is', () =>
    expect(offered('方案天马行空，也竹篮打水。', '竹篮打水')).toEqual(['方案天马行空，也白忙。']));

  it('never when each would only bring another warning', () =>
    expect(offered('方案画蛇添足。', '画蛇添足')).toEqual([]));

  it('for the reader that the draft has, not for one that the new words would suggest', () => {
    const text = '尊敬的业主：\n此举掩耳盗铃。\n物业公司\n';
    expect(checker.check(text, choice).situation.audience).toBe('public');
    expect(offered(text, '掩耳盗铃')).toEqual([text.replace('掩耳盗铃', '明说')]);
  });
});

describe('a text is better', () => {
  const findings = (...severities: Severity[]) => severities.map((severity) => ({ severity }) as Finding);
  const [warning, hint] = ['warning', 'hint'] as const;
  it.each([
    ['a warning less', [warning], [], true, true],
    ['a hint in the place of a warning', [warning], [hint], true, true],
    ['two hints in the place of a warning', [warning], [hint, hint], true, false],
    ['the same warnings', [warning, hint], [warning], true, false],
    ['another warning in its place', [warning], [warning], true, false],
    ['a hint less', [hint, hint], [hint], false, true],
    ['a hint less beside a warning', [warning, hint], [warning], false, true],
    ['as many hints', [hint], [hint], false, false],
    ['a warning in the place of two hints', [hint, hint], [warning], false, false],
    ['a warning less and a hint more', [warning, hint], [hint, hint], false, false],
  ] as const)('with %s', (_, before, after, clearsWarning, expected) =>
    expect(isImproved(findings(...before), findings(...after), clearsWarning)).toBe(expected),
  );
});
