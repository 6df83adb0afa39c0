/** The encodings of Chinese offices are found, and kept when a file is written back. */
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../server/src/formats/encoding.js';
import { Unreadable } from '../../server/src/formats/unreadable.js';

const text = '市财政局：\r\n请于11月30日前报送，“谢谢”！\r\n';

describe('encodings', () => {
  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['utf-16le', false],
    ['utf-16be', false],
    ['gb18030', false],
  ])('%s (byte order mark: %s)', async (encoding, hasMark) => {
    const bytes = iconv.encode(text, encoding, { addBOM: hasMark });
    expect(decode(bytes)).toEqual({ text, encoding, hasMark });
    expect(Buffer.from(await encode(text, { encoding: encoding as never, hasMark }))).toEqual(Buffer.from(bytes));
  });

  it('reads the short words that are famous for being mistaken', () => {
    for (const word of ['联通', '联系', '你好', '函']) expect(decode(iconv.encode(word, 'gbk')).text).toBe(word);
  });

  it('keeps characters outside the Basic Multilingual Plane in GB18030', async () => {
    const rare = `${text}𠮷野家㐀`;
    const bytes = await encode(rare, { encoding: 'gb18030', hasMark: false });
    expect(decode(bytes)).toMatchObject({ text: rare, encoding: 'gb18030' });
  });

  it('takes any text in UTF-8 for UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        fc.pre(!/\p{Cc}|\ufeff|\p{Surrogate}/u.test(any));
        expect(decode(Buffer.from(any))).toEqual({ text: any, encoding: 'utf-8', hasMark: false });
      }),
    );
  });

  it.each([
    ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3])],
    ['encoding', iconv.encode('Größe: 5 €, naïve café — très bien', 'latin1')],
    ['encoding', iconv.encode('これは日本語の文章です。よろしくお願いします。', 'euc-kr')],
  ])('refuses what it cannot read: %s', (reason, bytes) => {
    const attempt = (): unknown => {
      try {
        return decode(bytes);
      } catch (error) {
        return error instanceof Unreadable ? error.reason : error;
      }
    };
    expect(attempt()).toBe(reason);
  });
});
