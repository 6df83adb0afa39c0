/** The fact lock: what is hidden, and that nothing but the very same tokens is let back in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepsTokens, tokensOf, writtenSpan } from '../../server/src/deep/lock.js';
import { lockAll, lockOf } from './deep-helper.js';

/** Texts that look like memos, with things in them that could confuse the lock. */
const words = fc.constantFrom(
  '请', '于2026年11月18日', '前', '将', '120万元', '拨付', '，', '。', '\n', '市财政局', '综合科', '王局长', '联系人：周敏', '《预算法》', '青政发〔2026〕12号',
  '〔甲1〕', '〔〕', '〔', '甲1〕', '𠮷', '　', '0512-88261234', 'ZB-2026-014', '三个工作日', '一律', '(乙2)', '```', '"', '\\', 'https://a.cn/x?y=1', '本周五',
); // prettier-ignore
const texts = fc.oneof(
  fc.array(words, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('the fact lock', () => {
  it.each([
    ['请于2026年11月18日17:30前报送。', ['2026年11月18日', '17:30']],
    ['拨付120.5万元，占30%。', ['120.5万元', '30%']],
    ['依据《预算法》第三十六条和青政发〔2026〕12号办理。', ['《预算法》', '青政发〔2026〕12号', '三十六']],
    ['请市财政局综合科商区水务局提出意见。', ['市财政局综合科', '区水务局']],
    ['王局长、李建国处长和陈某到场。', ['王', '李建国', '陈']],
    [
      '联系人：财务科周敏，电话0512-88261234，邮箱zhou@a.gov.cn。',
      ['财务科', '周敏', '0512-88261234', 'zhou@a.gov.cn'],
    ],
    ['恒通物流有限公司的ZB-2026-014号合同', ['恒通物流有限公司', 'ZB-2026-014']],
    ['临江区白石镇的12345热线', ['临江区', '白石镇', '12345']],
  ])('hides the facts of 「%s」', (text, facts) => {
    const locked = lockAll(text);
    for (const fact of facts) expect(locked).not.toContain(fact);
    expect(locked).not.toMatch(/[0-9]{2,}/);
  });

  it.each([
    '务必立即整改，一律不得拖延，不要三番五次推托。',
    '有关部门、各单位、我局和贵局都要重视，你们科这次太不像话。',
    '千万不要再拿高层说事，施工要抓紧，领导的格局要打开。',
    '请于本周五前报送，今天必须办完。',
  ])('leaves the words that are to be judged: 「%s」', (text) => {
    expect(lockAll(text)).toBe(text);
  });

  it('gives the same words the same token and finds a name again where nothing shows it', () => {
    const locked = lockAll('联系人：周敏，电话88261234。\n此事周敏已经知道。\n后勤保障处\n后勤保障处没有回音。');
    expect(tokensOf(locked)).toEqual(['〔戊1〕', '〔己1〕', '〔戊1〕', '〔丁1〕', '〔丁1〕']);
  });

  it('hides the words that the user names, and tokens that a draft already holds', () => {
    expect(lockAll('北斗工程进展太慢，〔甲1〕', ['北斗工程'])).toBe('〔庚1〕进展太慢，〔庚2〕');
  });

  it('locked and unlocked, every text is what it was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lock = lockOf(text);
        expect(lock.unlock(lock.lock({ start: 0, end: text.length }).text)).toBe(text);
      }),
    );
  });

  it('any stretch of a text comes back, facts that it cuts included', () => {
    fc.assert(
      fc.property(texts, fc.nat(80), fc.nat(80), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const lock = lockOf(text);
        expect(lock.unlock(lock.lock({ start, end }).text)).toBe(text.slice(start, end));
      }),
    );
  });

  it('maps every place of the locked text that cuts no token back to the same words', () => {
    fc.assert(
      fc.property(texts, fc.nat(80), fc.nat(80), (text, a, b) => {
        const lock = lockOf(text);
        const locked = lock.lock({ start: 0, end: text.length });
        const [start, end] = [Math.min(a, b), Math.min(Math.max(a, b), locked.text.length)];
        const span = start < end ? writtenSpan(locked, { start, end }) : undefined;
        if (span !== undefined)
          expect(text.slice(span.start, span.end)).toBe(lock.unlock(locked.text.slice(start, end)));
      }),
    );
  });

  const asked = '请〔丁1〕于〔甲1〕前将〔乙1〕拨付〔丁2〕，并告知〔丁1〕。';
  const tokens = tokensOf(asked);
  /** The sentence with other words around the given tokens. */
  const say = (list: readonly string[]): string => list.map((token) => `烦劳${token}`).join('，');

  it('accepts other words around the same tokens', () => {
    expect(keepsTokens(asked, say(tokens))).toBe(true);
  });

  it('rejects any token lost, added, repeated or in another place', () => {
    const place = fc.nat(tokens.length - 1);
    const some = fc.constantFrom('〔甲1〕', '〔甲2〕', '〔丁1〕', '〔庚9〕');
    const broken = fc.oneof(
      place.map((at) => tokens.toSpliced(at, 1)),
      fc.tuple(fc.nat(tokens.length), some).map(([at, token]) => tokens.toSpliced(at, 0, token)),
      fc.tuple(place, place).filter(([a, b]) => tokens[a] !== tokens[b]).map(([a, b]) => tokens.with(a, tokens[b]!).with(b, tokens[a]!)),
      fc.tuple(place, some).filter(([at, token]) => tokens[at] !== token).map(([at, token]) => tokens.with(at, token)),
    ); // prettier-ignore
    fc.assert(
      fc.property(broken, (list) => {
        expect(keepsTokens(asked, say(list))).toBe(false);
      }),
    );
  });

  it.each(['〔甲１〕', '[甲1]', '（甲1）', '〔甲 1〕', '〔甲〕'])('rejects a token that is misspelt: %s', (token) => {
    expect(keepsTokens('于〔甲1〕前', `于${token}前`)).toBe(false);
  });
});
