import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, isImproved, passingRewrites } from '../../server/src/check/verify.js';
import { Lexicon } from '../../server/src/lexicon/lexicon.js';
import { compileOwn } from '../../server/src/lexicon/own.js';
import { lostFacts } from '../../server/src/model/facts.js';
import type { Finding } from '../../server/src/model/finding.js';
import type { Severity } from '../../server/src/model/vocabulary.js';
import { memo } from '../memo.js';
import { brief } from './finding-helper.js';
import { projectChecker } from './lexicon-helper.js';

const checker = projectChecker();

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
