/** What is kept from one version of a draft to the next, or told without being worked out, is the same as what is worked out anew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../server/src/check/check.js';
import { audiences } from '../../server/src/model/vocabulary.js';
import { brief } from './finding-helper.js';
import { projectChecker, projectLexicon } from './lexicon-helper.js';

const checker = projectChecker();

describe('a reply to a citizen that changes line by line', () => {
  const lines = [
    '网友您好！您的来信我们已收到。',
    '您反映的问题不属于我局职责范围。',
    '我们将进一步加强道路养护工作，适时调整，确保安全。',
    '目前我们无法办理，请您理解。',
    '请向有关部门反映，联系电话86210044。',
    '联系电话：86210044，您可以携带户口本到窗口补办。',
    '经核实，该路段由市公路中心负责，已于5月3日转交。',
    '建议咨询公安部门。下一步，立即安排人员进行核实。',
    '> 请向有关部门反映，无法办理',
    '```',
    '感谢您的关注！',
    '',
    '发件人：市交通局',
    '市交通局',
    '2026年5月8日',
  ];
  const step = fc.record({
    at: fc.nat(12),
    remove: fc.nat(2),
    put: fc.array(fc.constantFrom(...lines), { maxLength: 2 }),
  });
  const choice = fc.record({
    audience: fc.constantFrom(...audiences, 'public' as const, undefined),
    kind: fc.constantFrom('信访答复', '函', undefined),
  });

  it('is judged as if it were read for the first time', () =>
    fc.assert(
      fc.property(choice, fc.array(fc.constantFrom(...lines), { minLength: 3, maxLength: 10 }), fc.array(step, { maxLength: 8 }),
        (given: Choice, first, steps) => {
          const now = [...first];
          let analysis = checker.check(now.join('\n'), given);
          for (const { at, remove, put } of steps) {
            now.splice(at, remove, ...put);
            analysis = checker.check(now.join('\n'), given, analysis);
            expect(brief(analysis)).toEqual(brief(checker.check(now.join('\n'), given)));
          }
        },
      ),
      { numRuns: 60 },
    )); // prettier-ignore
});

it('whether a finding has rewordings is told without working them out', () => {
  const texts = Object.values(projectLexicon().documentation).flatMap(({ examples }) =>
    examples.map((example) =>
      (typeof example === 'string' ? example : example.text).replace('[[', '').replace(']]', ''),
    ),
  );
  for (const [nth, text] of texts.entries())
    for (const finding of checker.check(text, { audience: audiences[nth % audiences.length] }).findings) {
      const { isReworded } = finding;
      if (isReworded !== undefined) expect([text, isReworded]).toEqual([text, finding.rewrites.length > 0]);
    }
});
