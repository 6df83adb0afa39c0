/** What a user or an office has decided to see, and which finding stands when several speak of one place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle, type Choice } from '../../server/src/check/check.js';
import { joinPolicies, lineAt, noPolicy, type Policy } from '../../server/src/check/policy.js';
import { applyEdits } from '../../server/src/check/verify.js';
import { Lexicon } from '../../server/src/lexicon/lexicon.js';
import { compileOwn } from '../../server/src/lexicon/own.js';
import { facts, lostFacts } from '../../server/src/model/facts.js';
import type { Finding } from '../../server/src/model/finding.js';
import { shift, touching } from '../../server/src/model/span.js';
import type { Severity } from '../../server/src/model/vocabulary.js';
import { overrideEdit } from '../../server/src/service/override.js';
import { memo } from '../memo.js';
import { brief } from './finding-helper.js';
import { projectChecker } from './lexicon-helper.js';

const checker = projectChecker();
const usual = checker.check(memo).findings;
const rulesWith = (policy: Partial<Policy>): string[] =>
  checker.check(memo, { policy: { ...noPolicy, ...policy } }).findings.map(({ rule }) => rule);
const rulesOf = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule);

describe('a policy', () => {
  it('switches a rule or a principle off, and a rule’s own word wins over its principle’s', () => {
    expect(rulesWith({ rules: { calm: 'off' } })).toEqual(
      rulesOf(usual.filter(({ principle }) => principle !== 'calm')),
    );
    expect(rulesWith({ rules: { calm: 'off', 'calm/own-risk': 'hint' } })).toContain('calm/own-risk');
    expect(rulesWith({ rules: { 'calm/own-risk': 'off' } })).not.toContain('calm/own-risk');
  });

  it('weighs anew what it names and nothing else', () => {
    const policy = { ...noPolicy, rules: { 'calm/own-risk': 'hint' as const } };
    const found = checker.check(memo, { policy }).findings;
    for (const { rule, severity, start } of found)
      expect(severity).toBe(
        rule === 'calm/own-risk' ? 'hint' : usual.find((finding) => finding.start === start)?.severity,
      );
  });

  it('lets a phrase through that covers the finding or lies in it, wherever it stands, and no other words', () => {
    const found = usual.find(({ rule }) => rule === 'calm/own-risk');
    expect(rulesWith({ allow: [found?.text ?? ''] })).not.toContain('calm/own-risk');
    expect(rulesWith({ allow: [`${found?.text ?? ''}。贵局`] })).not.toContain('calm/own-risk');
    expect(rulesWith({ allow: ['市民政局', '后果自负了'] })).toEqual(rulesOf(usual));
  });

  it('lets a sentence through as it is written, space around it aside, and not when a word is different', () => {
    const sentence = '贵局推诿扯皮,简直不像话!';
    const left = rulesWith({ sentences: [`  ${sentence} `] });
    expect(left).toEqual(
      rulesOf(usual.filter(({ start }) => start < memo.indexOf('贵局') || start >= memo.indexOf('难道'))),
    );
    expect(rulesWith({ sentences: [sentence.replace('简直', '真是')] })).toEqual(rulesOf(usual));
  });

  it('shows only what is wished for: warnings, one principle, some rules', () => {
    expect(rulesWith({ focus: 'warnings' })).toEqual(rulesOf(usual.filter(({ severity }) => severity === 'warning')));
    expect(rulesWith({ focus: 'unity' })).toEqual(rulesOf(usual.filter(({ principle }) => principle === 'unity')));
    expect(rulesWith({ only: ['unity', 'calm/own-risk'] })).toEqual(
      rulesOf(usual.filter(({ rule, principle }) => principle === 'unity' || rule === 'calm/own-risk')),
    );
    expect(rulesWith({ only: [] })).toEqual([]);
  });

  it('joined with another: lists add up, the later one wins where both speak', () => {
    const first: Policy = {
      rules: { calm: 'off', unity: 'hint' },
      allow: ['甲'],
      sentences: ['乙'],
      focus: 'warnings',
      only: ['calm'],
    };
    const second: Policy = { rules: { calm: 'hint' }, allow: ['丙'], sentences: ['丁'] };
    expect(joinPolicies(first, second)).toEqual({
      rules: { calm: 'hint', unity: 'hint' },
      allow: ['甲', '丙'],
      sentences: ['乙', '丁'],
      focus: 'warnings',
      only: ['calm'],
    });
    expect(joinPolicies(second, first)).toMatchObject({ rules: { calm: 'off', unity: 'hint' }, focus: 'warnings' });
  });

  it('finds the line that holds an offset, first and last included', () => {
    const { lines } = checker.check('一\n二二\n三');
    expect([0, 1, 2, 4, 5, 6, 99].map((offset) => lineAt(offset, lines)?.scan.text)).toEqual([
      '一',
      '一',
      '二二',
      '二二',
      '三',
      '三',
      '三',
    ]);
  });
});

describe('own words beside liangyan’s', () => {
  const text = '市财政局：\n烦请贵局按老规矩秒批。\n> 对方写道：按老规矩秒批。\n市民政局\n';
  const { lexicon } = compileOwn(
    [
      {
        path: 'own.yml',
        text: 'entries:\n  - { id: language/office, pattern: 秒批, why: 约定不用。, rewrites: { all: [按程序办理] } }\n',
      },
    ],
    { classes: [], isRule: () => false },
  );
  const own = new Lexicon(lexicon);
  const found = (choice: Choice): [string, number, string[]][] =>
    checker
      .check(text, choice)
      .findings.flatMap(({ rule, start, rewrites }) =>
        /office|own-phrase/u.test(rule) ? [[rule, start, rewrites.map(({ title }) => title)]] : [],
      );

  it('are found where the writer speaks, not in quoted mail, and not without being asked for', () => {
    expect(found({})).toEqual([]);
    expect(found({ own })).toEqual([['language/office', text.indexOf('秒批'), ['按程序办理']]]);
    expect(found({ phrases: { 老规矩: '惯例' } })).toEqual([['language/own-phrase', text.indexOf('老规矩'), ['惯例']]]);
    expect(found({ phrases: { 老规矩: '', 没有: '甲' } })).toEqual([
      ['language/own-phrase', text.indexOf('老规矩'), []],
    ]);
  });

  it('the longest phrase counts, each once; what is quoted does not', () => {
    const line = '市财政局：\n请按老规矩老规矩办，不按“老规矩”办。\n市民政局\n';
    const { findings } = checker.check(line, { phrases: { 老规矩: '', 老规矩老规矩: '', 规矩: '' } });
    expect(findings.filter(({ rule }) => rule === 'language/own-phrase').map((finding) => finding.text)).toEqual([
      '老规矩老规矩',
    ]);
  });

  it('another lexicon for the same lines is asked anew', () => {
    const first = checker.check(text, { own });
    const other = new Lexicon(
      compileOwn([{ path: 'x.yml', text: 'entries:\n  - { id: calm/x, pattern: 老规矩, why: 无。 }\n' }], {
        classes: [],
        isRule: () => false,
      }).lexicon,
    );
    const second = checker.check(text, { own: other }, first);
    expect(second.findings.map(({ rule }) => rule)).toContain('calm/x');
    expect(second.findings.map(({ rule }) => rule)).not.toContain('language/office');
  });
});

describe('several findings in one place', () => {
  const finding = (start: number, end: number, severity: Severity, more: Partial<Finding> = {}): Finding => ({
    ...{ rule: `calm/${start}-${end}-${severity}`, principle: 'calm', severity, start, end, text: '', message: '', english: '', rewrites: [] },
    ...more,
  }); // prettier-ignore
  const rewrites = [{ title: 'x', edits: [], changesForce: false, hasBlank: false }];
  const kept = (...findings: Finding[]): string[] =>
    settle(findings).map(({ start, end, severity }) => `${start}-${end} ${severity}`);

  it('the graver one stands, whichever comes first', () => {
    expect(kept(finding(0, 5, 'hint'), finding(2, 4, 'warning'))).toEqual(['2-4 warning']);
    expect(kept(finding(0, 5, 'warning'), finding(2, 9, 'information'))).toEqual(['0-5 warning']);
  });

  it('of two as grave the one that can be reworded, then the longer that covers the other', () => {
    expect(kept(finding(0, 5, 'hint'), finding(1, 3, 'hint', { rewrites }))).toEqual(['1-3 hint']);
    expect(kept(finding(0, 3, 'hint', { rewrites }), finding(1, 9, 'hint'))).toEqual(['0-3 hint']);
    expect(kept(finding(0, 3, 'hint'), finding(0, 5, 'hint'))).toEqual(['0-5 hint']);
    expect(kept(finding(0, 3, 'hint'), finding(2, 9, 'hint'))).toEqual(['0-3 hint']);
  });

  it('those that only touch both stand, in the order of the text', () => {
    expect(kept(finding(5, 8, 'hint'), finding(0, 5, 'warning'))).toEqual(['0-5 warning', '5-8 hint']);
  });

  it('the tone model is silent in a sentence with a warning and on words that a rule marks', () => {
    const judged = (start: number, end: number): Finding =>
      finding(start, end, 'information', { confidence: 0.9, sentence: { start: 0, end: 20 } });
    expect(kept(judged(10, 15), finding(0, 5, 'warning'))).toEqual(['0-5 warning']);
    expect(kept(judged(10, 15), finding(0, 5, 'hint'))).toEqual(['0-5 hint', '10-15 information']);
    expect(kept(judged(3, 15), finding(0, 5, 'hint'))).toEqual(['0-5 hint']);
    expect(kept(judged(0, 5), finding(30, 35, 'warning'))).toEqual(['0-5 information', '30-35 warning']);
    expect(kept(judged(40, 45), finding(30, 35, 'hint'))).toEqual(['30-35 hint', '40-45 information']);
  });

  it('the tone model takes up no sentence whose warning the user let pass or made a hint of', () => {
    const rule = finding(0, 5, 'warning');
    const judged = finding(10, 15, 'information', { confidence: 0.9, sentence: { start: 0, end: 20 } });
    const elsewhere = finding(30, 35, 'hint');
    expect(settle([judged], [rule, judged])).toEqual([]);
    const less: Finding = { ...rule, severity: 'hint' };
    expect(settle([less, judged, elsewhere], [rule, judged, elsewhere])).toEqual([less, elsewhere]);
    expect(settle([less, judged], [rule, judged, elsewhere])).toEqual([less]);
  });
});

describe('small parts', () => {
  it('edits are applied from the end, in whatever order they are given', () => {
    const edits = [{ start: 0, end: 1, newText: '甲甲' }, { start: 2, end: 3, newText: '' }, { start: 1, end: 1, newText: '-' }]; // prettier-ignore
    expect(applyEdits('一二三四', edits)).toBe('甲甲-二四');
    expect(applyEdits('一二三四', edits.toReversed())).toBe('甲甲-二四');
  });

  it('a span moves by a distance; the one that touches is found among many', () => {
    expect(shift({ start: 1, end: 3 }, 10)).toEqual({ start: 11, end: 13 });
    const spans = [0, 10, 20, 30, 40].map((start) => ({ start, end: start + 5 }));
    expect([0, 4, 5, 9, 12, 34, 44, 45].map((start) => touching(spans, { start, end: start + 1 })?.start)).toEqual([
      0,
      0,
      undefined,
      undefined,
      10,
      30,
      40,
      undefined,
    ]);
    expect(touching([], { start: 0, end: 1 })).toBeUndefined();
  });

  it('facts are the same in whatever order, and not when one is lost, added or said twice', () => {
    expect(facts('没有事实的话')).toEqual([]);
    expect(lostFacts('11月30日前报2份《台账》', '请报《台账》2份，11月30日前')).toBe(false);
    expect(lostFacts('报2份', '报')).toBe(true);
    expect(lostFacts('报', '报2份')).toBe(true);
    expect(lostFacts('报2份', '报2份，2份')).toBe(true);
    expect(lostFacts('12个3', '1个23')).toBe(true);
  });
});

describe('with ignores and overrides a check after edits equals a fresh one', () => {
  const pieces = ['贵局推诿扯皮,简直不像话!', '否则后果自负', '秒批', '\n', '\r\n', '\r', '> ', '“', '```\n', '---\n', '<!-- off: calm -->\n', '𠮷', '\ud842', '\udfb7', '\0', '\u200b', 'e\u0301', '😀', '\u2028', '。']; // prettier-ignore
  const edit = fc.record({
    at: fc.nat(200),
    remove: fc.nat(30),
    insert: fc.array(fc.constantFrom(...pieces), { maxLength: 4 }),
  });
  const override = fc.constantFrom(...[{ audience: 'superior' }, { audience: 'auto' }, { kind: '通知' }, { off: 'calm/own-risk' }, { on: 'calm/own-risk' }] as const); // prettier-ignore
  const words = fc.constantFrom(
    '推诿扯皮',
    '𠮷',
    '\ud842',
    '后果自负',
    '贵局推诿扯皮,简直不像话!',
    '\0',
    '.*',
    '__proto__',
    '',
  );
  const policy = fc.record({
    allow: fc.array(words.filter((text) => text !== ''), { maxLength: 2 }),
    sentences: fc.array(words, { maxLength: 2 }),
    rules: fc.dictionary(fc.constantFrom('calm', 'unity/label-party', '__proto__', 'constructor'), fc.constantFrom('off' as const, 'hint' as const)),
  }); // prettier-ignore
  it('for any sequence of edits, settings in the file and policies', () => {
    fc.assert(
      fc.property(policy, fc.array(fc.tuple(edit, override), { maxLength: 8 }), (decided, steps) => {
        const choice: Choice = { policy: { ...noPolicy, ...decided }, phrases: { 秒批: '', '𠮷': '吉' } };
        let text = memo;
        let analysis = checker.check(text, choice);
        for (const [{ at, remove, insert }, set] of steps) {
          const start = Math.min(at, text.length);
          text = text.slice(0, start) + insert.join('') + text.slice(start + remove);
          text = applyEdits(text, [overrideEdit(text, set)]);
          analysis = checker.check(text, choice, analysis);
          expect(brief(analysis)).toEqual(brief(checker.check(text, choice)));
          for (const { start: from, end, text: covered } of analysis.findings)
            expect(text.slice(from, end)).toBe(covered);
        }
      }),
      { numRuns: 80 },
    );
  });
});
