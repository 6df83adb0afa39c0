import { describe, expect, it } from 'vitest';
import type { Audience } from '../../server/src/model/vocabulary.js';
import { projectChecker } from './lexicon-helper.js';

const checker = projectChecker();
const hints = (text: string, rule: string, kind = '函', audience: Audience = 'peer'): string[] =>
  checker
    .check(text, { kind, audience })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity, text: words }) => `${severity} ${words}`);
const letter = (body: string, date = '2026年5月8日'): string => `市规划局：\n${body}\n市住建局\n${date}`;

describe('what only the whole text shows is a hint', () => {
  it('a reminder before the day that was agreed', () => {
    const body = '会上议定5月20日前反馈方案，因报批在即，贵局至今未反馈，请予支持。';
    expect(hints(letter(body), 'timing/before-the-date')).toEqual(['hint 至今未反馈']);
    expect(hints(letter(body, '2026年5月21日'), 'timing/before-the-date')).toEqual([]);
    expect(hints(letter('贵局至今未反馈，因报批在即，请予支持。'), 'timing/before-the-date')).toEqual([]);
  });
  it('a refusal to a colleague with no other way', () => {
    expect(hints(letter('贵局商借车辆一事，因车辆均已派出，无法安排。'), 'balance/no-next-step')).toHaveLength(1);
    expect(hints(letter('贵局商借车辆一事，因车辆均已派出，无法安排，建议改在下周。'), 'balance/no-next-step')).toEqual(
      [],
    );
    expect(hints(letter('对此我们有不同意见，请一并研究。'), 'balance/no-next-step')).toEqual([]);
  });
  it('a dispute that ends in getting along', () => {
    expect(
      hints('两科对经费列支存在分歧。请双方互谅互让，妥善处理。', 'balance/no-verdict', '通知', 'subordinate'),
    ).toHaveLength(1);
    expect(
      hints('两科对经费列支存在分歧。由财务科核定后，妥善处理。', 'balance/no-verdict', '通知', 'subordinate'),
    ).toEqual([]);
    expect(hints('请各科相互支持，妥善处理。', 'balance/no-verdict', '通知', 'subordinate')).toEqual([]);
  });
  it('an occasion further down that would carry the request', () => {
    expect(
      hints(letter('因立项需要，商请提供红线图。上月召开的推进会已作部署。'), 'timing/occasion-unused'),
    ).toHaveLength(1);
    expect(hints(letter('上月推进会已作部署，因立项需要，商请提供红线图。'), 'timing/occasion-unused')).toEqual([]);
  });
  it('a request with no reason, and one favour counted once', () => {
    expect(hints(letter('商请贵局提供老城区二十三个小区的红线图。'), 'timing/request-without-reason')).toEqual([
      'hint 商请',
    ]);
  });
  it('a request where it is made, not where the title of an earlier letter names it', () => {
    const body = '我局4月发出《关于商请提供红线图的函》。请贵局协助：一是提供红线图；二是派员到会。';
    const finding = checker
      .check(letter(body), { kind: '函', audience: 'peer' })
      .findings.find(({ rule }) => rule === 'timing/request-without-reason');
    expect(finding?.start).toBe(letter(body).indexOf('请贵局协助'));
  });
  it('a report that carries a request', () =>
    expect(hints('以上报告，请予批准。', 'language/report-carries-request', '报告', 'superior')).toHaveLength(1));
});
