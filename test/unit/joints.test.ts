import { describe, expect, it } from 'vitest';
import type { Span } from '../../server/src/model/span.js';
import { canGo, fittingSpan, follows, joined } from '../../server/src/rules/joints.js';

/** `[[…]]` marks the words that a rewording is for. */
function marked(source: string): { text: string; span: Span; sentence: Span } {
  const start = source.indexOf('[[');
  const end = source.indexOf(']]') - 2;
  const text = source.replace('[[', '').replace(']]', '');
  return { text, span: { start, end }, sentence: { start: 0, end: text.length } };
}

function put(source: string, words: string): string {
  const { text, span } = marked(source);
  const { start, end } = fittingSpan(text, span, words);
  return text.slice(0, start) + words + text.slice(end);
}

describe('a rewording in its sentence', () => {
  it('takes the place of the whole clause when it is one', () => {
    expect(put('对待投诉，也不用[[太较真]]，按规定来。', '按规定办理，确有困难的及时报告')).toBe(
      '对待投诉，按规定办理，确有困难的及时报告，按规定来。',
    );
    expect(put('差评[[就高抬贵手]]撤了吧。', '请按规定办理')).toBe('请按规定办理。');
  });

  it('keeps the subject before a predicate, without the modal word between them', () => {
    expect(put('公司将[[适时稳妥推进]]。', '拟由〔责任部门〕于〔日期〕前提出意见')).toBe(
      '公司拟由〔责任部门〕于〔日期〕前提出意见。',
    );
    expect(put('三封邮件都[[石沉大海]]，盼复。', '尚未收到批复')).toBe('三封邮件尚未收到批复，盼复。');
  });

  it('keeps the number that lists the clause', () => {
    expect(put('五、施工期间[[难免有]]扬尘。', '您的担心我们理解')).toBe('五、您的担心我们理解。');
    expect(put('（二）[[你们自己想办法]]。', '请及时报告困难')).toBe('（二）请及时报告困难。');
  });

  it('leaves words of a clause where they stand', () => {
    expect(put('我处[[跪求]]市局增拨一台车。', '恳请')).toBe('我处恳请市局增拨一台车。');
    expect(put('[[检查组那几位]]没有进门。', '相关同志')).toBe('相关同志没有进门。');
  });

  it('does not set a condition after a condition', () => {
    const { text, span, sentence } = marked('若再不交，[[我们就上报]]。');
    expect(follows(text, span, sentence, '如有困难请告知')).toBe(false);
    expect(follows(text, span, sentence, '建议双方会商')).toBe(true);
  });

  it('parts a clause of its own from what is left before it', () => {
    const { text, span } = marked('复制一份[[能费多大工夫]]');
    expect(joined(text, span, '如有不便请告知')).toBe('，如有不便请告知');
  });
});

describe('a remark can go', () => {
  const goes = (source: string): boolean => {
    const { text, span, sentence } = marked(source);
    return canGo(text, span, sentence);
  };

  it('where the rest of the sentence stands alone', () => {
    expect(goes('此项工作年初已有安排，[[真不知道在忙什么]]，请于周五前报送。')).toBe(true);
  });

  it('not where something would be left hanging', () => {
    expect(goes('若贵公司再作纠缠下去的话，[[我们奉陪到底]]。')).toBe(false);
    expect(goes('[[你们只顾自己]]，所以进度才慢了这么多天。')).toBe(false);
    expect(goes('大家都忙，[[谁不累]]？')).toBe(false);
    expect(goes('这件事[[没人管]]的情况持续了很长时间。')).toBe(false);
  });
});
