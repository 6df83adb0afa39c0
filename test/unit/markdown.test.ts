/** Markdown as drafts are written in it. */
import { describe, expect, it } from 'vitest';
import { markdown } from '../../server/src/formats/markdown.js';
import { splitLines } from '../../server/src/model/paragraph.js';

const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe('Markdown', () => {
  it('takes marks out, so that a phrase is found across emphasis, and leads back to the source', () => {
    const { text, source, toSource } = markdown('# 关于**报送**材料的函\n\n- 逾期**后果**自负。\n');
    expect(text).toContain('关于报送材料的函');
    const { start, end } = toSource(spanOf(text, '后果自负'));
    expect(source.slice(start, end)).toBe('后果**自负');
  });

  it('leaves out code, addresses, pictures, HTML and definitions, and keeps the words of links', () => {
    const { text } = markdown(
      '见[通知原文](http://a.example "后果自负")，![后果自负](x.png)<b>好</b>\n\n```\n后果自负\n```\n\n``后果`自负``\n\n[a]: /x "后果自负"\n\n<div>\n后果自负\n</div>\n',
    );
    expect(text).toContain('见通知原文，好');
    expect(text).not.toMatch(/后果|example|div/u);
  });

  it('marks each line of a quotation, a continued one as well', () => {
    expect(markdown('> 后果自负\n接着引\n\n正文\n').text).toBe('> 后果自负\n> 接着引\n\n正文\n');
  });

  it('takes paragraphs indented by spaces for prose, not code', () => {
    const source = '    请于周五前报送。\n\n　　否则后果自负。\n';
    expect(markdown(source).text).toBe(source);
  });

  it('keeps front matter and comments, from which settings are read', () => {
    const source = '---\naudience: peer\n---\n<!-- liangyan off: calm -->\n\n正文\n';
    expect(markdown(source).text).toBe(source);
  });

  it('keeps the number of every line', () => {
    const source = '标题\r\n===\r\n\r\n| a | b |\n|---|---|\n| 一 | 二 |\n\n***\n1. 甲\n2. 乙\n\n```js\nx\n';
    expect(splitLines(markdown(source).text)).toHaveLength(splitLines(source).length);
  });

  it('replaces whole emphasis, never half of one, nor a link', () => {
    const { text, source, replaceable } = markdown('甲**乙丙**丁[戊](u)己');
    const put = (words: string): string | undefined => {
      const span = replaceable(spanOf(text, words));
      return span && `${source.slice(0, span.start)}新${source.slice(span.end)}`;
    };
    expect(put('乙丙丁')).toBe('甲新[戊](u)己');
    expect(put('丙')).toBe('甲**乙新**丁[戊](u)己');
    expect(put('丙丁')).toBeUndefined();
    expect(put('丁戊')).toBeUndefined();
    expect(put('戊')).toBe('甲**乙丙**丁[新](u)己');
  });
});
