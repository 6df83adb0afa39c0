/** The parts of a check, with rules made for the purpose: what they are given, what is kept between versions, what is let through. */
import { describe, expect, it } from 'vitest';
import { Checker, settle, type Choice, type ToneSource } from '../../server/src/check/check.js';
import { applyPolicy, noPolicy, sentenceOf } from '../../server/src/check/policy.js';
import { findChanged } from '../../server/src/check/sentence-matches.js';
import { scanText } from '../../server/src/check/scan.js';
import { applyEdits, passingRewrites } from '../../server/src/check/verify.js';
import type { Matcher } from '../../server/src/lexicon/matcher.js';
import type { Finding, Rewrite } from '../../server/src/model/finding.js';
import type { Span } from '../../server/src/model/span.js';
import type { Draft, Rule } from '../../server/src/rules/draft.js';
import { memo } from '../memo.js';
import { projectChecker } from './lexicon-helper.js';

const { lexicon } = projectChecker();

const finding = (start: number, end: number, more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'calm/x', principle: 'calm', severity: 'warning', start, end, text: '', message: '', english: '', rewrites: [] },
  ...more,
}); // prettier-ignore

/** A rule that marks each of some words where they first stand in a line, with what each may become. */
const marks = (words: Record<string, string[]>, more: Partial<Finding> = {}, changed: Partial<Rewrite> = {}): Rule => ({
  cards: [],
  scope: 'sentence',
  check: ({ lines }) =>
    lines.flatMap(({ scan, start: lineStart }) =>
      Object.entries(words).flatMap(([text, better]) => {
        const at = scan.text.indexOf(text);
        if (at === -1) return [];
        const [start, end] = [lineStart + at, lineStart + at + text.length];
        const rewrites = better.map((newText) => ({
          ...{ title: newText, edits: [{ start, end, newText }], hasBlank: false, changesForce: false },
          ...changed,
        }));
        return [finding(start, end, { rule: `calm/${text}`, text, rewrites, ...more })];
      }),
    ),
});

describe('a rule is given', () => {
  const seen = (text: string, boundaries: (words: string) => ReadonlySet<number>, tone?: ToneSource): Draft => {
    const drafts: Draft[] = [];
    const look: Rule = { cards: [], scope: 'sentence', check: (draft) => (drafts.push(draft), []) };
    new Checker(lexicon, boundaries, tone, [look]).check(text, { strictness: tone && 'strict' });
    return drafts[0]!;
  };

  it('the word boundaries of a line, for which the segmenter is asked once and only when a rule asks', () => {
    const asked: string[] = [];
    const draft = seen('市财政局：\n请予支持。', (words) => (asked.push(words), new Set([0, words.length])));
    expect(asked).toEqual([]);
    expect(draft.boundaries(draft.lines[1]!)).toEqual(new Set([0, 5]));
    expect(draft.boundaries(draft.lines[1]!)).toEqual(new Set([0, 5]));
    expect(asked).toEqual(['请予支持。']);
  });

  it('the tone model with how sure it must be, and none where its file is missing', () => {
    const [model, nearest] = [{}, {}] as [never, never];
    const none = () => new Set<number>();
    const { tone } = seen('甲', none, { model: () => model, nearest: () => nearest });
    expect(tone).toMatchObject({ model, strictness: 'strict' });
    expect(tone!.nearest()).toBe(nearest);
    expect(seen('甲', none, { model: () => undefined, nearest: () => nearest }).tone).toBeUndefined();
    expect(seen('甲', none).tone).toBeUndefined();
  });
});

describe('what is no draft of the project', () => {
  const left = (text: string, choice?: Choice) => {
    const { findings, acts, unchecked } = projectChecker().check(text, choice);
    return [findings, acts.all, unchecked];
  };

  it('is left alone with the reason that was given', () =>
    expect(left(memo, { leftAlone: '样例' })).toEqual([[], [], '样例']));

  it('is left alone by its looks, unless somebody has said who reads it', () => {
    const novel = '“你怎么才来？”她说。“路上堵车。”他低下头。“你总是这样，简直不像话！”她哭了。\n'.repeat(8);
    expect(left(novel)).toEqual([[], [], expect.stringContaining('文学')]);
    expect(left(novel, { audience: 'peer' }).at(-1)).toBe('');
  });
});

describe('rules that a file switches off', () => {
  const off =
    '<!-- liangyan: off=calm/outrageous,unity/label-party -->\n市财政局：\n此事简直不像话！请说明原因。\n市民政局\n';
  it('stay off beside what the settings say', () => {
    const policy = { ...noPolicy, allow: ['甲'], rules: { 'calm/outrageous': 'hint' as const } };
    expect(projectChecker().check(off, { policy }).policy).toEqual({
      ...policy,
      rules: { 'calm/outrageous': 'off', 'unity/label-party': 'off' },
      focus: undefined,
      only: undefined,
    });
    expect(projectChecker().check(off).policy).toMatchObject({ allow: [], sentences: [] });
    expect(projectChecker().check(memo).policy).toBeUndefined();
  });
});

describe('the tone model', () => {
  const judged = finding(10, 15, { confidence: 0.9, sentence: { start: 0, end: 20 } });
  it('is silent where a rule warns, though its words were let through', () => {
    expect(settle([judged], [judged, finding(0, 5)])).toEqual([]);
    expect(settle([judged], [judged, finding(30, 35)])).toEqual([judged]);
  });
  it('is asked in the order of the text, and for its own words where it has no sentence', () =>
    expect(
      settle([finding(30, 31), finding(10, 15, { confidence: 1 }), finding(0, 5)]).map(({ start }) => start),
    ).toEqual([0, 10, 30]));
});

describe('of two findings as grave and as good', () => {
  const rewrites: Rewrite[] = [{ title: 'x', edits: [], changesForce: false, hasBlank: false }];
  it.each([[[]], [rewrites]])('the longer stands where both begin together, else the first', (given) => {
    const spans = (...findings: Finding[]) => settle(findings).map(({ start, end }) => [start, end]);
    const both = { rewrites: given };
    expect(spans(finding(0, 3, both), finding(0, 5, both))).toEqual([[0, 5]]);
    expect(spans(finding(0, 5, both), finding(1, 9, both))).toEqual([[0, 5]]);
  });
});

describe('a phrase that is let through', () => {
  const text = '甲乙丙丁戊己庚';
  const found = finding(2, 4, { text: '丙丁' });
  const isLet = (phrase: string) => applyPolicy([found], { ...noPolicy, allow: [phrase] }, text, []).length === 0;
  it.each(['丙丁', '丙', '丁', '乙丙丁', '丙丁戊', '甲乙丙丁戊己庚'])('%s covers the finding or lies in it', (phrase) =>
    expect(isLet(phrase)).toBe(true),
  );
  it.each(['', '乙丙', '丁戊', '甲乙', '戊己', '子丑', '乙', '甲乙丙', '丁戊己庚'])('%s does not', (phrase) =>
    expect(isLet(phrase)).toBe(false),
  );
  it('changes nothing of the findings that stay', () =>
    expect(applyPolicy([found], noPolicy, text, [])[0]).toBe(found));
  it('a sentence is looked for without the space around it, and there may be none', () => {
    const { lines } = projectChecker().check('市财政局：\n　　请予支持。　多谢。');
    expect([6, 9, 14].map((start) => sentenceOf({ start }, lines))).toEqual(['请予支持。', '请予支持。', '多谢。']);
    expect(sentenceOf({ start: 99 }, lines)).toBe('');
    expect(sentenceOf({ start: 0 }, [])).toBe('');
  });
});

describe('a line that was changed', () => {
  const parts = ['贵局一直不重视。', '务必于5月8日前答复！', '否则后果自负。', '请予支持为盼。', '推诿扯皮。'];
  const whole = parts.join('');
  /** What is found, and the words that were searched for it. */
  const changed = (before: string, after: string) => {
    const searched: string[] = [];
    const scanOf = (text: string) => scanText(text, lexicon).lines[0]!.scan;
    const { folded, sentences } = scanOf(after);
    const find = (line: string, within?: readonly Span[]) => {
      searched.push(...(within ?? []).map(({ start, end }) => line.slice(start, end)));
      return lexicon.matcher.find(line, within);
    };
    const found = findChanged(folded, sentences, { find } as unknown as Matcher, scanOf(before));
    expect(found).toEqual(lexicon.matcher.find(folded));
    expect(found.length).toBeGreaterThan(3);
    return searched;
  };
  it.each([
    ['a sentence that became longer', whole.replace('5月', '15月'), ['务必于15月8日前答复！']],
    ['a sentence that became shorter', whole.replace('务必', ''), ['于5月8日前答复！']],
    ['a sentence that came between', whole.replace('否则', '此事不像话。否则'), ['此事不像话。']],
    ['words at the beginning', `再次${whole}`, ['再次贵局一直不重视。']],
    ['words at the end', `${whole}简直不像话`, ['简直不像话']],
    ['two sentences that became one', whole.replace('！', ''), ['务必于5月8日前答复否则后果自负。']],
    ['one sentence that became two', whole.replace('于5', '。于5'), ['务必。', '于5月8日前答复！']],
    ['nothing', whole, []],
  ])('is searched again where it changed: %s', (_, after, searched) => expect(changed(whole, after)).toEqual(searched));
});

describe('a remark that comes up when a warning is put right', () => {
  const tone = marks({ 排不上号: ['尚未排到'] }, { confidence: 0.9 }, { hasBlank: true });
  const silent: Rule = {
    ...tone,
    check: (draft) => tone.check(draft).map((found) => ({ ...found, sentence: { start: 0, end: 99 } })),
  };
  const checkerWith = (words: Record<string, string[]>, changed: Partial<Rewrite> = {}) =>
    new Checker(lexicon, () => new Set(), undefined, [marks(words, {}, changed), silent]);
  const offered = (text: string, checker: Checker) => {
    const analysis = checker.check(text);
    return passingRewrites(checker, analysis, analysis.findings[0]!).map((rewrite) => ({
      ...rewrite,
      edits: rewrite.edits.map(({ start, end, newText }) => [text.slice(start, end), newText]),
      after: applyEdits(text, rewrite.edits),
    }));
  };

  it('is put right with it in one edit', () =>
    expect(offered('此事不像话，我们排不上号。', checkerWith({ 不像话: ['不妥'] }))).toEqual([
      {
        title: '妥，我们尚未排到',
        edits: [['像话，我们排不上号', '妥，我们尚未排到']],
        hasBlank: true,
        changesForce: false,
        after: '此事不妥，我们尚未排到。',
      },
    ]));

  it('keeps what is said of the first, and begins its title with no mark', () =>
    expect(
      offered('此事不像话，我们排不上号。', checkerWith({ 此事不像话: [''] }, { changesForce: true })),
    ).toMatchObject([{ title: '，我们尚未排到'.slice(1), changesForce: true, after: '，我们尚未排到。' }]));

  it('is not asked for where the first alone is enough, nor beyond the first two', () => {
    expect(
      offered('此事不像话，排不上号。', checkerWith({ '不像话，排不上号': ['不妥', '不妥，排不上号'] })).map(
        ({ after }) => after,
      ),
    ).toEqual(['此事不妥。']);
    expect(
      offered('此事不像话，排不上号。', checkerWith({ 不像话: ['不像话了', '不像话吗', '不妥'] })).map(
        ({ after }) => after,
      ),
    ).toEqual([]);
  });
});

describe('an own phrase', () => {
  it('is a warning in the writer’s words, not in front matter or code, and says so in both languages', () => {
    const text = '---\ntitle: 老规矩\n---\n市财政局：\n请按老规矩办。\n```\n老规矩\n```\n市民政局\n';
    const own = projectChecker()
      .check(text, { phrases: { 老规矩: '' } })
      .findings.filter(({ rule }) => rule === 'language/own-phrase');
    expect(own).toEqual([
      {
        rule: 'language/own-phrase',
        principle: 'language',
        severity: 'warning',
        start: text.indexOf('老规矩办'),
        end: text.indexOf('办。'),
        text: '老规矩',
        message: '本单位约定不用这个说法。',
        english: 'Your office has agreed not to use this phrase.',
        rewrites: [],
      },
    ]);
  });
});
