import { describe, expect, it } from 'vitest';
import type { Choice } from '../../server/src/check/check.js';
import { situationOf } from '../../server/src/service/situation.js';
import { projectChecker } from './lexicon-helper.js';

const situation = (text: string, choice: Choice = {}) => projectChecker().check(text, choice).situation;

const qingshi = `青河县水务局关于解决泵站改造资金的请示

青河县人民政府：
因泵站设备老化，现申请改造资金50万元。
妥否，请批示。

青河县水务局
2026年3月2日`;

describe('reader and kind from the text', () => {
  it('a 请示 goes to the superior', () =>
    expect(situation(qingshi)).toMatchObject({
      kind: '请示',
      audience: 'superior',
      writer: '青河县水务局',
      reader: '青河县人民政府',
      decidedBy: 'text',
    }));
  it('shows its evidence, strongest first', () => {
    const { evidence } = situation(qingshi);
    expect(evidence[0]!.weight).toBeGreaterThanOrEqual(evidence.at(-1)!.weight);
    expect(evidence.map(({ label }) => label)).toContain('标题为请示');
  });
  it.each([
    ['zh', ['标题为请示 → 请示、上级', '请示的结语「妥否，请批示」 → 上级、请示']],
    ['en', ['titled as a 请示 → 请示, superior', 'closes like a 请示 “妥否，请批示” → superior, 请示']],
  ] as const)('tells its evidence in the language of the editor (%s)', (language, lines) => {
    const checker = projectChecker();
    const { evidence } = situationOf(checker, checker.check(qingshi), 'file:///a.txt', '', language);
    expect(evidence).toEqual(expect.arrayContaining([...lines]));
  });
  it('has English for every sign, without Chinese but in the names of kinds and words', () => {
    for (const { id, english } of projectChecker().lexicon.cues) expect(english, id).toMatch(/^[a-z“贵函你]/u);
  });
  it.each([
    [
      '函',
      'peer',
      '关于商请提供用地资料的函\n\n市规划局：\n现商请贵局提供资料，请予支持为盼。\n\n市住建局\n2026年5月9日',
    ],
    [
      '函',
      'subordinate',
      '关于报送项目计划的函\n\n各县（区）水务局：\n请于5月20日前报送计划。\n\n市水务局\n2026年5月9日',
    ],
    [
      '通知',
      'subordinate',
      '关于开展安全检查的通知\n\n各单位：\n现将有关事项通知如下。请认真贯彻执行。\n\n集团办公室\n2026年5月9日',
    ],
    [
      '批复',
      'subordinate',
      '关于调整规划的批复\n\n白石镇人民政府：\n你镇请示收悉。同意你镇方案。\n此复。\n\n青河县人民政府\n2026年5月9日',
    ],
    ['信访答复', 'public', '网友您好！您反映的路灯问题收悉，现答复如下：经核查，路灯已修复。感谢您的关注。'],
    ['公告', 'public', '停水公告\n\n尊敬的用户：\n因管网检修停水，敬请谅解。\n\n自来水公司\n2026年5月9日'],
    ['邮件', 'peer', '主题：Re: 接口联调\n\n小李老师：\n接口文档已更新，麻烦你看一下。\n\n王磊'],
  ])('%s to %s', (kind, audience, text) => expect(situation(text)).toMatchObject({ kind, audience }));
});

describe('what the user fixes wins', () => {
  it('a setting over the text', () =>
    expect(situation(qingshi, { audience: 'peer' })).toMatchObject({
      audience: 'peer',
      decidedBy: 'setting',
      confidence: 1,
    }));
  it('a comment in the file over a setting', () =>
    expect(situation(`<!-- liangyan: audience=public kind=函 -->\n${qingshi}`, { audience: 'peer' })).toMatchObject({
      audience: 'public',
      kind: '函',
      decidedBy: 'file',
    }));
  it('front matter, in Chinese too', () =>
    expect(situation(`---\n读者: 下级\n文种: 通知\n---\n${qingshi}`)).toMatchObject({
      audience: 'subordinate',
      kind: '通知',
      decidedBy: 'file',
    }));
});

describe('what is not the writer’s prose is left alone', () => {
  const shout = '简直不像话！';
  const flagged = (text: string): number => projectChecker().check(text, { audience: 'peer' }).findings.length;
  it('is found in prose, also when indented by four spaces or two ideographic ones', () => {
    for (const indent of ['', '    ', '　　', '\t'])
      expect(flagged(`来函收悉。\n${indent}${shout}`), JSON.stringify(indent)).toBe(1);
  });
  it.each([
    ['a fenced block', `\`\`\`\n${shout}\n\`\`\``],
    ['quoted mail', `> ${shout}`],
    ['front matter', `---\n${shout}\n---\n正文。`],
    ['quotation marks', '群众来电称“简直不像话”。'],
    ['a title', '印发《简直不像话》一书。'],
  ])('%s', (_, text) => expect(flagged(text)).toBe(0));
  it('a text in another language is not checked, and says why', () => {
    const analysis = projectChecker().check(
      'This is an English text about the weather and the news of the day. '.repeat(3),
    );
    expect(analysis.unchecked).not.toBe('');
    expect(analysis.findings).toEqual([]);
  });
});
