/** Words that offend now against one principle, now against another: the sentence decides, where the tone model can be asked. */
import { describe, expect, it } from 'vitest';
import type { Checker, Choice } from '../../server/src/check/check.js';
import { modelChecker, projectChecker, projectLexicon } from './lexicon-helper.js';

const { entries } = projectLexicon().lexicon;
const withModel = modelChecker();
const rulesAlone = projectChecker();

const order = '新的排班表，想得通要执行，想不通也要执行，不必再提。';
const refusal = '关于增加夜班补贴的建议，不必再提。';
const choice: Choice = { audience: 'subordinate', kind: '便函' };

const named = (checker: Checker, text: string, by: Choice = choice) =>
  checker.check(text, by).findings.flatMap(({ rule, principle }) => (rule === 'balance/door-shut' ? [principle] : []));

describe('the principle of a finding', () => {
  it('is the one against which its sentence offends', () => {
    expect(named(withModel, refusal)).toEqual(['balance']);
    expect(named(withModel, order)).toEqual(['language']);
  });

  it('stays where another entry of the sentence stands for the other principle', () => {
    const { findings } = withModel.check('贵局推诿扯皮，简直不像话！', { audience: 'peer', kind: '便函' });
    expect(findings.map(({ principle }) => principle)).toEqual(['unity', 'calm']);
  });

  it('is the same for a sentence beside others, and after the other has been typed over', () => {
    const before = withModel.check(`${refusal}\n${refusal}`, choice);
    const after = withModel.check(`${refusal}\n${order}`, choice, before);
    expect(after.findings.map(({ principle }) => principle)).toEqual(['balance', 'language']);
  });

  it('is that of the rule where the model is missing, and in replies, which it knows less well', () => {
    expect(named(rulesAlone, order)).toEqual(['balance']);
    expect(named(withModel, order, { audience: 'public', kind: '信访答复' })).toEqual(['balance']);
  });

  it('is always one that the rule names', () => {
    for (const { id, principle, also } of entries) expect(also, id).not.toContain(principle);
    const own = withModel.check(`${order}\n${refusal}\n你们何必来问，好意思吗？`, choice).findings;
    for (const { rule, principle } of own) {
      const entry = entries.find(({ id }) => id === rule);
      if (entry !== undefined) expect([entry.principle, ...entry.also], rule).toContain(principle);
    }
  });
});
