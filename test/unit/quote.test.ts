/** The words of a finding as a person looks for them in the draft. */
import { describe, expect, it } from 'vitest';
import { quoteOf } from '../../server/src/formats/manuscript.js';

const line = '贵局，否则后果自负。贵局推诿扯皮，简直不像话！难道这点小事都办不好吗？请研究。';
const at = (source: string, words: string, from = 0) => {
  const start = source.indexOf(words, from);
  return { start, end: start + words.length };
};

describe('a quote', () => {
  it('marks the very words, also where the same ones stand before them, and says where the line goes on', () => {
    const { quote, quoteStart, quoteEnd } = quoteOf(line, at(line, '贵局', 3));
    expect(quote.slice(quoteStart, quoteEnd)).toBe('贵局');
    expect(quoteStart).toBeGreaterThan(quote.indexOf('否则'));
    expect(quote).toMatch(/^贵局，否则.*…$/u);
    const later = quoteOf(line, at(line, '不像话'));
    expect(later.quote).toMatch(/^…[^，。].*…$/u);
  });

  it('stays on its line, and a whole line has no dots', () => {
    const source = `前一行\n${line.slice(0, 9)}\n后一行`;
    expect(quoteOf(source, at(source, '后果自负')).quote).toBe('贵局，否则后果自负');
  });

  it('never cuts a pair of surrogates', () => {
    const source = `𠮷`.repeat(40);
    const { quote } = quoteOf(source, { start: 39 * 2, end: 40 * 2 });
    expect(quote).not.toMatch(/\p{Surrogate}/u);
    expect(quoteOf(source, { start: 30, end: 32 }).quote).not.toMatch(/\p{Surrogate}/u);
  });
});
