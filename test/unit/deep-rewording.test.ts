/** Which wordings of a model are offered. */
import { describe, expect, it } from 'vitest';
import { bindingChange } from '../../server/src/deep/binding.js';
import type { JudgedAlternative } from '../../server/src/deep/rewording.js';
import { check, dataOf, options, reader } from './deep-helper.js';
import { projectChecker } from './lexicon-helper.js';

const sentence = '你局必须于2026年11月20日前将120万元拨付市民政局，否则后果自负！';
const draft = `关于拨付经费的函\n市财政局：\n请贵局支持。${sentence}谢谢。\n市民政局\n2026年11月18日\n`;
const good = '请贵局于〔甲1〕前将〔乙1〕拨付〔丁2〕，以便尽快发放！';

function prepare(text = draft, words = sentence) {
  const analysis = check(text);
  const start = text.indexOf(words);
  return reader().prepareRewording(analysis, { start, end: start + words.length }, analysis.findings, options)!;
}
const judge = (...texts: string[]) =>
  prepare().judge(0, JSON.stringify({ rewordings: texts.map((text) => ({ text })) }))!;
const offered = (...texts: string[]): JudgedAlternative[] => judge(...texts).alternatives;

describe('a rewording by a model', () => {
  it('is asked with the sentence locked, a little around it, and what is wrong with it', () => {
    const { parts } = prepare();
    const data = dataOf(parts[0]!.messages[1]!.content);
    expect(data['sentence']).toBe('你局必须于〔甲1〕前将〔乙1〕拨付〔丁2〕，否则后果自负！');
    expect(data['before']).toContain('请贵局支持。');
    expect((data['faults'] as { quote: string }[]).some(({ quote }) => quote.includes('后果自负'))).toBe(true);
    expect(JSON.stringify(parts)).not.toMatch(/财政局|民政局|120万|11月/);
  });

  it('is offered with every fact back in its place, and says what it does to the binding force', () => {
    expect(offered(good)).toEqual([
      {
        start: draft.indexOf(sentence),
        end: draft.indexOf(sentence) + sentence.length,
        newText: '请贵局于2026年11月20日前将120万元拨付市民政局，以便尽快发放！',
        binding: '必须 → 请',
      },
    ]);
  });

  it.each([
    ['loses a date', '请贵局将〔乙1〕拨付〔丁2〕，以便发放！'],
    ['adds a token', '请贵局于〔甲1〕前将〔乙1〕拨付〔丁2〕，并报〔丁1〕！'],
    ['repeats one', '请贵局于〔甲1〕前将〔乙1〕拨付〔丁2〕，〔甲1〕前请回复！'],
    ['exchanges two', '请贵局于〔乙1〕前将〔甲1〕拨付〔丁2〕，以便发放！'],
    ['invents an organ', '请贵局于〔甲1〕前将〔乙1〕拨付〔丁2〕，并抄送市审计局！'],
    ['invents a number', '请贵局于〔甲1〕前将〔乙1〕拨付〔丁2〕，共分三批！'],
    ['invents a day', '请贵局于〔甲1〕前将〔乙1〕拨付〔丁2〕，本周五前回复！'],
    ['leaves a blank', '请贵局于〔甲1〕前将〔乙1〕拨付〔丁2〕，联系人〔〕！'],
    ['is a threat still', '请贵局于〔甲1〕前将〔乙1〕拨付〔丁2〕，否则后果自负！'],
    ['blames anew', '贵局推诿扯皮，请于〔甲1〕前将〔乙1〕拨付〔丁2〕！'],
    ['is an essay', `请贵局于〔甲1〕前将〔乙1〕拨付〔丁2〕，${'为保障困难群众基本生活，'.repeat(8)}谢谢！`],
    ['is two lines', '请贵局于〔甲1〕前\n将〔乙1〕拨付〔丁2〕！'],
    ['is Markdown', '**请**贵局于〔甲1〕前将〔乙1〕拨付〔丁2〕！'],
    ['does not end as a sentence', '请贵局于〔甲1〕前将〔乙1〕拨付〔丁2〕'],
    ['is what stands there', '你局必须于〔甲1〕前将〔乙1〕拨付〔丁2〕，否则后果自负！'],
  ])('is let go when it %s', (_, text) => {
    expect(judge(text)).toEqual({ alternatives: [], dropped: 1 });
  });

  it('is offered once, and the good ones are offered beside the bad', () => {
    expect(offered('别的', good, good)).toHaveLength(1);
  });

  it('of a sentence with nothing wrong may not bring a fault in', () => {
    const { judge: judgeCalm } = prepare(draft, '请贵局支持。');
    const answer = (text: string) => JSON.stringify({ rewordings: [{ text }] });
    expect(judgeCalm(0, answer('烦请贵局予以支持。'))!.alternatives).toHaveLength(1);
    expect(judgeCalm(0, answer('贵局不支持就后果自负。'))!.alternatives).toEqual([]);
  });

  it('is refused when it is no answer at all', () => {
    for (const answer of ['好的', '{"rewordings":"x"}', '{"rewordings":[{"text":""}]}'])
      expect(prepare().judge(0, answer)).toBeUndefined();
  });

  it.each([
    ['必须于周五前报送', '请于周五前报送', '必须 → 请'],
    ['请报送', '务必报送', '请 → 务必'],
    ['严禁带电作业', '注意不要带电作业', '严禁 → —'],
    ['供应单位应当配合', '供应单位应当予以配合', undefined],
    ['请及时应对', '请及时处置', undefined],
  ])('%s / %s: %s', (before, after, change) => {
    expect(bindingChange(before, after, projectChecker().lexicon)).toBe(change);
  });
});
