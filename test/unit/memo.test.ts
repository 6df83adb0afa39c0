import { describe, expect, it } from 'vitest';
import { situationOf } from '../../server/src/service/situation.js';
import { projectChecker } from './lexicon-helper.js';

const checker = projectChecker();
const reason = (text: string): string => checker.check(text).unchecked;

describe('what is no memo is left alone, with the reason', () => {
  it.each([
    ['English', 'Please send the figures by Friday, or bear the consequences yourself. '.repeat(3), /汉字很少/u],
    ['a table of data', '序号\t姓名\t金额\n'.repeat(8), /表格/u],
    [
      'code',
      'const 材料 = require("材料");\nfunction 报送(材料) {\n  return 材料.报送();\n}\n// 马上办理\nlet 甲 = 1;\n',
      /程序/u,
    ],
    ['a novel', '“你怎么才来？”她说。“路上堵车。”他低下头。“你总是这样，简直不像话！”她哭了。\n'.repeat(8), /文学/u],
  ])('%s', (_, text, expected) => {
    expect(reason(text)).toMatch(expected);
    expect(checker.check(text).findings).toEqual([]);
  });

  it.each([
    ['a short line', '材料请尽快报来。'],
    ['a speech with quoted terms', '各位同志：今年要抓“放管服”，推进“一网通办”，落实“双随机”。\n'.repeat(10)],
    [
      'a memo with a table in it',
      `市财政局：\n请核对下表。\n${'街道\t户数\t金额\n'.repeat(8)}专此函达，请予支持为盼。\n市民政局`,
    ],
    [
      'a list typed with Western semicolons',
      `答复如下：\n${['电梯已开放', '供电已通', '道路正在协商', '燃气已通'].map((item, at) => `${at + 1}、${item};`).join('\n')}`,
    ],
  ])('but %s is checked', (_, text) => {
    expect(reason(text)).toBe('');
  });

  it('says why in the language of the editor', () => {
    const analysis = checker.check('The quick brown fox jumps over the lazy dog. '.repeat(3));
    expect(situationOf(checker, analysis, 'file:///a.txt', 'none', 'en').reason).toMatch(/^There is little Chinese/u);
  });
});
