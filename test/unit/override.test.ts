import { describe, expect, it } from 'vitest';
import { projectChecker } from './lexicon-helper.js';
import { applyEdits } from '../../server/src/check/verify.js';
import { offRules, overrideEdit } from '../../server/src/service/override.js';

const draft = '市财政局：\n此事简直不像话！\n市民政局\n';
const change = (text: string, override: Parameters<typeof overrideEdit>[1]): string =>
  applyEdits(text, [overrideEdit(text, override)]);

describe('what a file says of itself', () => {
  it('stands in a comment at the top, and is gone without a trace when taken out', () => {
    const set = change(change(draft, { audience: 'subordinate' }), { kind: '通知' });
    expect(set).toBe(`<!-- liangyan: audience=subordinate kind=通知 -->\n${draft}`);
    const { situation } = projectChecker().check(set);
    expect(situation).toMatchObject({ audience: 'subordinate', kind: '通知', decidedBy: 'file' });
    expect(change(change(set, { audience: 'auto' }), { kind: 'auto' })).toBe(draft);
  });

  it('keeps a comment that a person wrote, in the names that people use', () => {
    expect(change(`<!-- 良言：读者=下级 -->\n${draft}`, { kind: '通知' })).toContain('audience=下级 kind=通知');
  });

  it('goes into front matter where there is some, which stays front matter', () => {
    const text = `---\ntitle: 关于材料的函\ntags:\n  - 民政\naudience: peer\n---\n\n${draft}`;
    const set = change(text, { audience: 'superior' });
    expect(set).toBe(`---\ntitle: 关于材料的函\ntags:\n  - 民政\naudience: superior\n---\n\n${draft}`);
    expect(projectChecker().check(set).situation).toMatchObject({ audience: 'superior', decidedBy: 'file' });
    expect(change(set, { audience: 'auto' })).toBe(`---\ntitle: 关于材料的函\ntags:\n  - 民政\n---\n\n${draft}`);
  });

  it('keeps the line ends of the file', () => {
    expect(change('甲\r\n乙', { audience: 'peer' })).toBe('<!-- liangyan: audience=peer -->\r\n甲\r\n乙');
  });

  it('lists the rules that are off and switches one on again', () => {
    const off = change(change(draft, { off: 'calm/outrageous' }), { off: 'unity/label-party' });
    expect(offRules(off)).toEqual(['calm/outrageous', 'unity/label-party']);
    expect(projectChecker().check(off).findings).toEqual([]);
    expect(offRules(change(off, { on: 'calm/outrageous' }))).toEqual(['unity/label-party']);
    expect(change(change(off, { on: 'calm/outrageous' }), { on: 'unity/label-party' })).toBe(draft);
  });
});
