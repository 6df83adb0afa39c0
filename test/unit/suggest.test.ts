import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/check/verify.js';
import { changesOf, diff } from '../../server/src/service/diff.js';
import { allTogether, suggest } from '../../server/src/service/suggest.js';
import { memo } from '../memo.js';
import { projectChecker } from './lexicon-helper.js';

const checker = projectChecker();
const blunt = checker.check(memo);
const good = checker.check(readFileSync('samples/04-商请函.txt', 'utf8'));
const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) });

describe('Suggest Softer Phrasing', () => {
  it('offers the ladder for a blunt sentence: each passes, keeps the date, and is shown as it will read', () => {
    const [sentence] = suggest(checker, blunt, at(memo, '必须'), 'zh');
    const levels = new Set(sentence?.alternatives.map(({ level }) => level));
    expect([...levels].sort()).toEqual(['firm', 'neutral', 'soft']);
    for (const alternative of sentence?.alternatives ?? []) {
      const after = applyEdits(memo, [alternative]);
      expect(checker.check(after).findings.length, alternative.newText).toBeLessThan(blunt.findings.length);
      expect(after).toContain('本周五');
      expect(after).toContain(alternative.preview);
      expect(applyEdits(memo, changesOf(alternative.pieces, alternative.from))).toBe(after);
    }
  });

  it('never makes 请务必 of the 请 in 商请, nor puts it before whom it asks', () => {
    const text = '市财政局：\n商请贵局于周五前提供材料。\n市民政局';
    const [sentence] = suggest(checker, checker.check(text), at(text, '提供'), 'zh');
    const words = sentence?.alternatives.map(({ preview }) => preview) ?? [];
    expect(words).toContain('烦请贵局于周五前提供材料。');
    expect(words.join()).not.toMatch(/商请务必|请务必贵局|商烦请/u);
  });

  it('says that nothing was found, and offers steps of the same meaning', () => {
    const [sentence] = suggest(checker, good, at(good.text, '恳请于'), 'zh');
    expect(sentence?.note).toBe('这句没有发现问题。');
    expect(sentence?.alternatives.length).toBeGreaterThan(0);
    for (const { preview } of sentence?.alternatives ?? []) expect(preview).toContain('12月4日');
  });

  it('mends several sentences together, and only where that helps', () => {
    const all = { start: 0, end: memo.length };
    const together = allTogether(checker, blunt, suggest(checker, blunt, all, 'zh'));
    expect(together.length).toBeGreaterThan(1);
    const after = checker.check(applyEdits(memo, together));
    expect(after.findings.length).toBeLessThanOrEqual(blunt.findings.length - together.length);
    expect(allTogether(checker, good, suggest(checker, good, { start: 0, end: good.text.length }, 'zh'))).toEqual([]);
  });
});

describe('what differs between two wordings', () => {
  it('names what goes and what comes, and puts one together again from the other', () => {
    expect(diff('你局必须于本周五前报来。', '商请你局于本周五前报来。')).toEqual([
      { kind: 'new', text: '商请' },
      { kind: 'same', text: '你局' },
      { kind: 'gone', text: '必须' },
      { kind: 'same', text: '于本周五前报来。' },
    ]);
  });
});
