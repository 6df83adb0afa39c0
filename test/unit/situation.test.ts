/** How a draft is read: its parts, who writes to whom, what it is, and when it is no memo at all. */
import { describe, expect, it } from 'vitest';
import { audienceOf, kindOf } from '../../server/src/check/detect.js';
import { inEnglish, whyNoMemo } from '../../server/src/check/memo.js';
import type { Situation } from '../../server/src/model/finding.js';
import { projectChecker } from './lexicon-helper.js';

const checker = projectChecker();
const check = (text: string) => checker.check(text);
/** A line for each role: its first letter, `-` for blank. */
const roles = (text: string): string =>
  check(text)
    .lines.map(({ role }) => (role === 'blank' ? '-' : role))
    .join(' ');

const letter = (body: string) => `关于补报材料的函\n\n市财政局：\n${body}\n\n市民政局\n2026年5月3日\n`;

describe('the parts of a draft', () => {
  it.each([
    ['a letter', letter('请补报。\n谢谢。'), 'title - head prose prose - signature date -'],
    ['a number', '关于补报的函\n民函〔2026〕3号\n\n市财政局：\n请补报。', 'title number - head prose'],
    ['front matter', '---\n读者: 平级\n---\n请补报。', 'matter matter matter prose'],
    ['front matter that never ends', '---\n请补报。\n材料', 'prose prose signature'],
    ['a line of dashes later on', '请补报。\n---\n材料不齐。\n---\n谢谢。', 'prose prose prose prose prose'],
    ['code', '请运行：\n```\n甲\n~~~\n乙\n```\n谢谢。', 'head code code code code code prose'],
    ['code between other marks', '~~~\n甲\n```\n~~~\n好。', 'code code code code prose'],
    ['code that never ends', '好。\n```\n甲\n乙', 'prose code code code'],
    ['a question of a list', 'Q4 家里有病人，跑不动怎么办\n问：什么时候修？答：明天。', 'quotation prose'],
    ['quoted mail and a comment', '> 甲\n<!-- 乙 -->\n好。', 'quotation matter prose'],
    ['a signature without a date', '请补报。\n谢谢。\n市民政局', 'prose prose signature'],
    ['a sentence as the last line', '请补报。\n谢谢。', 'prose prose'],
    ['what stands before a date and cannot sign', '请补报，谢谢。\n2026年5月3日', 'prose date'],
    ['a name far from the end', '市民政局\n请补报。\n好。\n好。\n好。', 'prose prose prose prose prose'],
    ['a name three lines from the end', '请补报。\n市民政局\n好。\n好。', 'prose signature prose prose'],
    ['a title alone', '关于补报材料的函', 'title'],
    [
      'a title below eight lines',
      `${'甲。\n'.repeat(8)}关于补报的函\n${'乙。\n'.repeat(4)}丙。`,
      'prose '.repeat(14).trim(),
    ],
    ['a title in the eighth line', `${'甲。\n'.repeat(7)}关于补报的函\n乙。`, `${'prose '.repeat(7)}title prose`],
    ['关于…… that opens a draft', '关于材料\n好。', 'title prose'],
    ['关于…… further down', '好。\n关于材料\n好。\n好。\n好。', 'prose prose prose prose prose'],
  ])('%s', (_, text, expected) => expect(roles(text)).toBe(expected));

  it('front matter ends within forty lines or is none', () => {
    const matter = (lines: number) => `---\n${'甲: 乙\n'.repeat(lines)}---\n好。`;
    expect(roles(matter(38)).split(' ')[0]).toBe('matter');
    expect(roles(matter(39)).split(' ')[0]).toBe('prose');
  });
});

describe('what a draft says of itself', () => {
  it.each([
    ['---\naudience: peer\n---\n', 'peer'],
    ['---\nliangyan.audience: superior\n---\n', 'superior'],
    ['---\n对象：群众\n---\n', 'public'],
    ['---\n读者 = "下级"\n---\n', 'subordinate'],
    ['---\ntitle: 甲\n读者＝上级\n---\n', 'superior'],
    ['<!-- liangyan: audience=public -->\n', 'public'],
    ['<!-- 良言：读者=下级；kind=通知 -->\n', 'subordinate'],
    ['<!-- audience=peer;x=1 -->\n', 'peer'],
    ['<!--liangyan audience=peer-->\n', 'peer'],
  ])('%j counts', (head, audience) =>
    expect(check(`${head}请补报。`).situation).toMatchObject({ audience, decidedBy: 'file' }),
  );
  it.each([
    '---\nreader: peer\n---\n',
    '---\naudience: boss\n---\n',
    '---\naudience peer\n---\n',
    'audience: peer\n',
    '> audience: peer\n',
    '<!-- the audience: peer reviewers -->\n',
  ])('%j does not', (head) => expect(check(`${head}请补报。`).situation.decidedBy).toBe('text'));
  it('in front matter and comments, the kind and the rules that are off too', () => {
    expect(check('---\n文种: 通知\n---\n好。').situation).toMatchObject({ kind: '通知', decidedBy: 'file' });
    expect(check('<!-- kind=通知 -->\n好。').situation.kind).toBe('通知');
    for (const head of [
      '---\noff: calm,unity/x\n---\n',
      '<!-- 关闭=calm,unity/x -->\n',
      '<!-- 良言 ： off=calm,unity/x ；; 读者=平级 -->\n',
    ])
      expect(check(`${head}好。`).policy?.rules).toEqual({ calm: 'off', 'unity/x': 'off' });
    expect(check('<!-- 见 liangyan: kind=通知 -->\n好。').situation.kind).toBe('通知');
    expect(check('---\nxliangyan.kind: 通知\n---\n好。').situation.decidedBy).toBe('text');
    expect(check('---\nkind: 通知 等\n---\n好。').situation.decidedBy).toBe('text');
  });
  it('in the words that people use, for readers and kinds', () => {
    expect(['上级', '领导', '平级', '同级', '下级', '公众', '群众', 'peer', 'auto', 'boss', undefined].map(audienceOf)).toEqual([
      'superior', 'superior', 'peer', 'peer', 'subordinate', 'public', 'public', 'peer', undefined, undefined, undefined,
    ]); // prettier-ignore
    expect(['函', 'auto', '诗', undefined].map(kindOf)).toEqual(['函', undefined, undefined, undefined]);
  });
  it('the kind alone leaves the reader to the text', () =>
    expect(checker.check(letter('请补报。'), { kind: '通知' }).situation).toMatchObject({
      kind: '通知',
      audience: 'peer',
    }));
  it('a setting of the kind alone is no setting of the reader', () => {
    expect(checker.check(letter('请补报。'), { kind: '通知' }).situation).toMatchObject({ decidedBy: 'text' });
    expect(check(`<!-- kind=通知 -->\n${letter('请补报。')}`).situation).toMatchObject({
      decidedBy: 'file',
      kind: '通知',
    });
  });
});

describe('writer and reader', () => {
  const parties = (text: string) => {
    const { writer, reader } = check(text).situation;
    return [writer, reader];
  };
  it.each([
    [letter('请补报。'), ['市民政局', '市财政局']],
    [letter('请补报。').replace('市财政局：', '市财政局、市税务局：'), ['市民政局', '市财政局']],
    [letter('请补报。').replace('\n市民政局', '\n市民政局（盖章）'), ['市民政局', '市财政局']],
    [letter('请补报。').replace('市财政局：', '尊敬的张局长：'), ['市民政局', '张局长']],
    ['县民政局关于补报的请示\n\n市民政局：\n请批示。\n', ['县民政局', '市民政局']],
    ['发件人：王磊\n收件人：李雷\n主题：材料\n\n李总：\n请看。\n\n小王', ['王磊', '李雷']],
    ['致：市财政局\n请补报。\n', ['', '市财政局']],
    ['　呈：张局长　：\n请补报。\n', ['', '张局长']],
    ['TO : 王总\n请补报。\n', ['', '王总']],
    ['抄报致辞组：\n请补报。\n', ['', '抄报致辞组']],
    ['请补报。\n谢谢。', ['', '']],
    [`${'甲。\n'.repeat(10)}发件人：王磊\n乙。`, ['', '']],
    [`${'甲。\n'.repeat(9)}发件人：王磊\n乙。`, ['王磊', '']],
  ])('of %j', (text, expected) => expect(parties(text)).toEqual(expected));
});

describe('the kind of a draft that does not name it', () => {
  it.each([
    ['市财政局：\n请补报。\n', '邮件'],
    ['市财政局：\n贵局的材料请补报，请予支持为盼。\n', '便函'],
    [letter('请补报。'), '函'],
    [`材料已经收到。${'数据已经核对完毕。'.repeat(50)}`, '邮件'],
    ['贵局的材料收到，烦请补齐。', '函'],
    ['拟请领导审定。', '报告'],
    ['现要求各部门于周五前自查。', '通知'],
    ['请为您家孩子带好水杯。', '信访答复'],
    ['材料收到。', '即时消息'],
  ])('%s', (text, kind) => expect(check(text).situation.kind).toBe(kind));

  it('is the surer, the more the text shows', () => {
    const sure = check('关于解决资金的请示\n\n市人民政府：\n妥否，请批示。\n\n县水务局\n2026年3月2日').situation;
    expect(sure.confidence).toBe(1);
    const doubtful = check('贵局的材料收到。').situation;
    expect(doubtful.confidence).toBeGreaterThan(0);
    expect(doubtful.confidence).toBeLessThan(1);
    expect(check('材料收到。').situation).toMatchObject({ confidence: 0, audience: 'peer', evidence: [] });
  });

  it('shows the evidence with the words that count, the weightiest first, each once', () => {
    const { evidence } = check(letter('贵局的材料请补报。贵局如有困难请告知。')).situation;
    const weights = evidence.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(evidence.filter(({ label, towards }) => label === '称对方为贵方' && towards === 'peer')).toEqual([
      { text: '贵局', label: '称对方为贵方', english: 'calls the other side 贵…', towards: 'peer', weight: 4 },
    ]);
    expect(evidence.map(({ text }) => text)).toContain('市民政局→市财政局');
  });

  const labels = (text: string) => check(text).situation.evidence.map(({ label }) => label);
  it('takes no evidence from code, quoted mail or comments', () => {
    expect(labels('好。\n贵局的材料收到。')).toContain('称对方为贵方');
    for (const text of ['好。\n> 贵局的材料收到。', '好。\n```\n贵局\n```', '好。\n<!-- 贵局的 -->'])
      expect(labels(text)).not.toContain('称对方为贵方');
    // Signs that count wherever they stand, and those of the head of a draft.
    const hotline = '信箱、热线、问政平台';
    expect(labels('好。\n请打12345热线。')).toContain(hotline);
    for (const text of ['好。\n> 请打12345热线。', '好。\n```\n12345热线\n```', '好。\n<!-- 12345热线 -->'])
      expect(labels(text)).not.toContain(hotline);
    expect(labels('签发人：甲\n好。')).toContain('标有签发人');
    expect(labels('> 签发人：甲\n好。')).not.toContain('标有签发人');
  });
  it('takes a head far down for one all the same', () => {
    expect(labels(`${'\n'.repeat(6)}各位领导：\n好。`)).toContain('称呼领导');
    expect(labels(`${'\n'.repeat(6)}好，各位领导好。`)).not.toContain('称呼领导');
  });
  it('shows what weighs the same in the order of the text', () => {
    const evidence = check('来函收悉。\n商请贵局核对，贵局意见请函复。').situation.evidence.filter(({ towards, weight }) => towards === 'peer' && weight === 4); // prettier-ignore
    expect(evidence.map(({ text }) => text)).toEqual(['商请', '贵局']);
  });
  it('takes each sign only where it stands in its place', () => {
    expect(labels('关于补报的通知\n\n好。')).toContain('标题为通知');
    expect(labels('好。\n请见关于补报的通知。\n好。\n好。\n好。')).not.toContain('标题为通知');
    expect(labels(`${'好。\n'.repeat(4)}签发人：甲`)).toContain('标有签发人');
    expect(labels(`${'好。\n'.repeat(6)}签发人：甲`)).not.toContain('标有签发人');
    expect(labels(`好。\n妥否，请批示。\n${'好。\n'.repeat(7)}`)).toContain('请示的结语');
    expect(labels(`好。\n妥否，请批示。\n${'好。\n'.repeat(12)}`)).not.toContain('请示的结语');
  });
});

describe('what is no memo', () => {
  const plain = { evidence: [] } as unknown as Situation;
  const withEvidence = (weight: number) => ({ evidence: [{ weight }] }) as unknown as Situation;
  const reason = (text: string, situation = plain) => inEnglish(whyNoMemo(text, situation));
  const row = '甲,乙,丙\n';
  const code = 'let a = 甲;\n';
  const prose = '材料已经收到。\n';
  const speech = '“你来了！”他说。\n';
  it.each([
    ['nothing', '', ''],
    ['space', ' \n　\n', ''],
    ['a short English line', 'Please send it by Friday, will you?', ''],
    ['a long English line', 'Please send the figures of the last year by Friday.', /^There is little Chinese/u],
    ['English with some Chinese in it', `${'甲'.repeat(11)}${'a'.repeat(44)}`, ''],
    ['English with less Chinese in it', `${'甲'.repeat(10)}${'a'.repeat(45)}`, /little Chinese/u],
    ['rare characters', '㐀'.repeat(60), ''],
    ['a statute', '第三条　各单位应当报送。', /^It seems to be a statute/u],
    ['an article in figures', ' 第12条 不得拖延。', /statute/u],
    ['a statute that is named', '按第三条办理。', ''],
    ['a table', row.repeat(5), /^Most of it is rows of cells/u],
    ['a short table', row.repeat(4), ''],
    ['a table with tabs or bars', '甲\t乙\t丙\n甲|乙|丙\n'.repeat(3), /rows of cells/u],
    ['a table with two columns', '甲,乙\n'.repeat(8), ''],
    ['a table with long cells', `甲,乙,${'丙'.repeat(20)}\n`.repeat(5), /rows of cells/u],
    ['clauses of a letter', `甲,乙,${'丙'.repeat(21)}\n`.repeat(5), ''],
    ['rows that are sentences', '甲,乙,丙。\n'.repeat(5), ''],
    ['a list in English style', '甲, 乙, 丙\n'.repeat(5), ''],
    ['a memo with a table', row.repeat(6) + prose.repeat(4), ''],
    ['a table with a little text', row.repeat(7) + prose.repeat(4), /rows of cells/u],
    ['code', code.repeat(5), /^Most of it is program code/u],
    ['code with comments', '// 甲\n/* 乙\n* 丙\n#include <丁>\nif (戊)\nreturn 己\n', /program code/u],
    ['code by its braces', '甲 {\n乙 }\n丙 { \na = 丁;\n  }\n', /program code/u],
    ['code by its semicolons', 'a = "甲";\nb(丙); \nc = 1;\nd = "丁";\ne();\n', /program code/u],
    ['sentences with Western semicolons', '材料收到; \n数据核对;\n已经上报;\n请予批复;\n谢谢;\n', ''],
    ['code that is indented', '  const 甲 = 1\n  let 乙 = 2\n  if   (丙)\n  def 丁\n  * 戊\n', /program code/u],
    [
      'sentences with names of code in them',
      '甲 import 材料\n乙 return 材料\n丙 class 材料\n丁 let 材料\n戊 var 材料\n',
      '',
    ],
    ['code that is a sentence', 'class 甲班的材料。\n'.repeat(5), ''],
    ['a list with Western semicolons', '材料收到；\n'.repeat(6), ''],
    ['a novel', speech.repeat(7), /^There is much dialogue/u],
    ['a short dialogue', speech.repeat(6), ''],
    ['a report with some speech', speech.repeat(6) + prose.repeat(15), ''],
    ['terms in quotation marks', '要抓“放管服”。\n'.repeat(14), ''],
  ])('%s', (_, text, expected) => expect(reason(text)).toEqual(expected === '' ? '' : expect.stringMatching(expected)));

  it('is a memo all the same with a title, a form of address or a closing', () => {
    expect(reason(row.repeat(5), withEvidence(5))).toBe('');
    expect(reason(row.repeat(5), withEvidence(4))).not.toBe('');
    expect(reason('第三条　各单位应当报送。', withEvidence(9))).not.toBe('');
  });

  it('is judged on its beginning', () => {
    expect(reason('甲'.repeat(4000) + 'a'.repeat(90_000))).toBe('');
    expect(reason('a'.repeat(4000) + '甲'.repeat(90_000))).toMatch(/little Chinese/u);
  });

  it('is told in the words given, where they are not known in English', () => expect(inEnglish('别的')).toBe('别的'));
});
