/** Words of a list that stand in a sentence by chance: where the tone model is all but certain that it does not hurt, nothing is said. */
import { describe, expect, it } from 'vitest';
import type { Checker, Choice } from '../../server/src/check/check.js';
import { modelChecker, projectChecker } from './lexicon-helper.js';

const withModel = modelChecker();
const rulesAlone = projectChecker();

const reply: Choice = { audience: 'public', kind: '信访答复' };
const rules = (checker: Checker, text: string, by: Choice = reply) =>
  checker.check(text, by).findings.map(({ rule }) => rule);

const byChance = '零售点凭许可证经营，购买时认准黄底红字的标牌。';

describe('a match in a sentence that nobody would mind', () => {
  it('is no finding in a reply to a citizen', () => {
    expect(rules(rulesAlone, byChance)).toEqual(['rapport/find-another-way']);
    expect(rules(withModel, byChance)).toEqual([]);
  });

  it('is one again as soon as the sentence is typed into one that hurts', () => {
    const before = withModel.check(byChance, reply);
    const after = withModel.check('怕吵的话，可以搬到父母家住。', reply, before);
    expect(after.findings.map(({ rule }) => rule)).toContain('rapport/find-another-way');
  });

  it('is a finding where the sentence is too short to tell', () =>
    expect(rules(withModel, '你不懂。', { audience: 'peer', kind: '即时消息' })).toEqual(
      rules(rulesAlone, '你不懂。', { audience: 'peer', kind: '即时消息' }),
    ));
});
