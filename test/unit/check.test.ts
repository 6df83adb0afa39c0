import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/src/check/check.js';
import { applyEdits, passingRewrites } from '../../server/src/check/verify.js';
import { lostFacts } from '../../server/src/model/facts.js';
import { memo } from '../memo.js';
import { projectChecker } from './lexicon-helper.js';

const checker = projectChecker();
const brief = ({ findings, situation }: Analysis) => ({ findings, audience: situation.audience, kind: situation.kind });

describe('the memo that goes wrong in many ways', () => {
  const analysis = checker.check(memo);
  it('gets at least five warnings of the right principles', () => {
    const found = new Set(
      analysis.findings
        .filter(({ severity }) => severity === 'warning')
        .map(({ principle, text }) => `${principle} ${text}`),
    );
    expect(found.size).toBeGreaterThanOrEqual(5);
    for (const principle of ['language', 'calm', 'unity'])
      expect(
        [...found].some((words) => words.startsWith(principle)),
        principle,
      ).toBe(true);
  });
  it('covers the reported words with each range', () => {
    for (const { start, end, text } of analysis.findings) expect(memo.slice(start, end)).toBe(text);
  });
  it('offers rewrites that each clear their warning and keep 本周五 and both organs', () => {
    for (const finding of analysis.findings) {
      for (const { edits } of passingRewrites(checker, analysis, finding)) {
        const after = applyEdits(memo, edits);
        expect(lostFacts(memo, after)).toBe(false);
        for (const kept of ['本周五', '市财政局', '市民政局']) expect(after).toContain(kept);
      }
    }
  });
});

describe('the same words where they are in place get none', () => {
  it.each([
    ['in quotation marks', '市财政局：\n来电群众称“你局必须马上办理，否则后果自负，推诿扯皮，简直不像话”。\n市民政局'],
    ['in a title', '市财政局：\n现送上《关于你局必须马上办理否则后果自负的情况》一文，请阅。\n市民政局'],
    ['prohibited', '市财政局：\n我们要杜绝推诿扯皮，防止简直不像话的现象。\n市民政局'],
    [
      'as a rule with a basis downward',
      '关于加强安全生产的通知\n\n各单位：\n各单位必须严格遵守安全生产法，按照《安全生产法》第四条，必须落实责任，不得拖延。\n\n市应急管理局\n2026年5月1日',
    ],
  ])('%s', (_, text) =>
    expect(checker.check(text).findings.filter(({ severity }) => severity === 'warning')).toEqual([]),
  );
});

describe('a check after edits equals a fresh one', () => {
  const pieces = [
    '你局必须马上办理',
    '贵局推诿扯皮',
    '否则后果自负',
    '简直不像话！',
    '请予支持为盼。',
    '\n',
    '\r\n',
    '\r',
    '“',
    '”',
    '《',
    '》',
    '```\n',
    '𠮷',
    '😀',
    '\ud842',
    '\0',
    '\u200b',
    'e\u0301',
    '各单位：',
    '网友：你好',
    '　　',
    '。',
    '，',
    '---\n',
    '',
  ];
  const edit = fc.record({
    at: fc.nat(400),
    remove: fc.nat(40),
    insert: fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((list) => list.join('')),
  });

  it('for any sequence of edits', () =>
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let text = memo;
        let analysis = checker.check(text);
        for (const { at, remove, insert } of edits) {
          const start = Math.min(at, text.length);
          text = text.slice(0, start) + insert + text.slice(start + remove);
          analysis = checker.check(text, {}, analysis);
          expect(brief(analysis)).toEqual(brief(checker.check(text)));
          for (const { start: from, end, text: words } of analysis.findings) expect(text.slice(from, end)).toBe(words);
        }
      }),
      { numRuns: 150 },
    ));
});
