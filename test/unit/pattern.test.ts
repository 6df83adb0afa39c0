import { describe, expect, it } from 'vitest';
import { fold } from '../../server/src/lexicon/fold.js';
import { Matcher } from '../../server/src/lexicon/matcher.js';
import { parsePattern, PatternError, type Node } from '../../server/src/lexicon/pattern.js';
import { compilePattern, Pool } from '../../server/src/lexicon/program.js';
import { buildTables } from '../../server/src/lexicon/tables.js';

const classes = new Map<string, Node>([
  ['时限', parsePattern('(本周五|{数}日内)')],
  ['对方', parsePattern('贵局|你局')],
]);

function find(pattern: string, text: string) {
  const pool = new Pool();
  const program = compilePattern(parsePattern(pattern), classes, pool);
  return new Matcher(buildTables({ patterns: [{ ...program, owner: 0 }], ...pool }))
    .find(fold(text))
    .map(({ mark, captures }) => ({
      mark: text.slice(mark.start, mark.end),
      captures: Object.fromEntries(
        [...captures].filter(([name]) => name !== '<>').map(([name, { start, end }]) => [name, text.slice(start, end)]),
      ),
    }));
}
const marks = (pattern: string, text: string): string[] => find(pattern, text).map(({ mark }) => mark);

describe('the pattern language', () => {
  it('finds literal words wherever they stand', () => expect(marks('扯皮', '扯皮又扯皮')).toEqual(['扯皮', '扯皮']));
  it('takes half-width and full-width marks alike', () =>
    expect(marks('好,是吗?', '好，是吗？')).toEqual(['好，是吗？']));
  it('knows alternatives and optional parts', () =>
    expect(marks('[务必]请(尽快|赶紧)办', '务必请赶紧办。请尽快办')).toEqual(['务必请赶紧办', '请尽快办']));
  it('puts in classes, also inside classes', () =>
    expect(marks('{时限}前', '三十日内前，本周五前')).toEqual(['三十日内前', '本周五前']));
  it('keeps gaps inside the sentence and short', () => {
    expect(marks('贵局…拖延', '贵局一再拖延')).toEqual(['贵局一再拖延']);
    expect(marks('贵局…拖延', '贵局来函收悉。我局不会拖延')).toEqual([]);
    expect(marks('贵局…2拖延', '贵局一再地拖延')).toEqual([]);
  });
  it('keeps ~ gaps inside the clause', () => expect(marks('贵局~拖延', '贵局来函，一再拖延')).toEqual([]));
  it('marks only what stands in angle brackets', () => expect(marks('贵局~<拖延>', '贵局一再拖延')).toEqual(['拖延']));
  it('remembers named parts', () =>
    expect(find('{对方=谁}{~8=事}必须', '你局材料必须')[0]?.captures).toEqual({ 谁: '你局', 事: '材料' }));
  it('anchors to start and end of the sentence, before its end mark', () => {
    expect(marks('^不同意$', '不同意。')).toEqual(['不同意']);
    expect(marks('^不同意$', '我们不同意。')).toEqual([]);
    expect(marks('^不同意$', '此事已议。不同意！')).toEqual(['不同意']);
  });
  it('recognises organs and numbers', () => {
    expect(find('{机关名=谁}推诿', '因市财政局推诿')[0]?.captures).toEqual({ 谁: '市财政局' });
    expect(marks('催了{数}遍', '催了三遍，催了12遍')).toEqual(['催了三遍', '催了12遍']);
  });
  it('takes a character after \\ literally', () => expect(marks('\\[急\\]', '[急]')).toEqual(['[急]']));
  it.each([
    ['(尽快|赶紧', /not closed/u],
    ['尽快)', /no opening partner/u],
    ['{没有这个类}必须', /no class/u],
    ['…', /must be there/u],
    ['[可有可无]', /must be there/u],
    ['贵局…99必须', /at most/u],
  ])('refuses %s and says why', (pattern, message) => {
    expect(() => compilePattern(parsePattern(pattern), classes, new Pool())).toThrow(message);
    expect(() => compilePattern(parsePattern(pattern), classes, new Pool())).toThrow(PatternError);
  });
  it('refuses a class that refers to itself', () => {
    const own = new Map([['甲', parsePattern('{甲}乙')]]);
    expect(() => compilePattern(parsePattern('{甲}'), own, new Pool())).toThrow(/itself/u);
  });
});

describe('a pattern that cannot be read', () => {
  const fault = (pattern: string): [string, number] => {
    try {
      parsePattern(pattern);
    } catch (error) {
      if (error instanceof PatternError) return [error.message, error.at];
      throw error;
    }
    return ['', -1];
  };
  it.each([
    ['甲)乙', /^“\)” has no opening partner; write \\\) to mean/u, 1],
    ['甲]', /^“\]” has no opening/u, 1],
    ['甲>', /^“>” has no opening/u, 1],
    ['甲}', /^“\}” has no opening/u, 1],
    ['甲(乙', /^“\(” is not closed by “\)”$/u, 1],
    ['甲[乙)', /^“\[” is not closed by “\]”$/u, 1],
    ['甲<乙', /^“<” is not closed by “>”$/u, 1],
    ['甲{乙', /^“\{” is not closed by “\}”$/u, 1],
    ['甲{}', /^a class needs a name/u, 1],
    ['甲{=乙}', /^a class needs a name/u, 1],
    ['甲{…乙}', /^inside “\{\}” only a class or a gap/u, 1],
    ['甲{乙=}', /^inside “\{\}” only a class or a gap/u, 1],
    ['甲…41乙', /^a gap spans at most 40 characters$/u, 1],
    ['甲~5-3乙', /^a gap spans at most 40/u, 1],
    [`${'('.repeat(21)}甲${')'.repeat(21)}`, /^brackets are nested too deeply$/u, 21],
  ])('%s', (pattern, message, at) => {
    expect(fault(pattern)[0]).toMatch(message);
    expect(fault(pattern)[1]).toBe(at);
  });
  it.each(['甲…40乙', '甲~3-3乙', `${'('.repeat(20)}甲${')'.repeat(20)}`, '甲{ 乙 = 丙 }', '\\(甲\\)'])(
    'but %s is read',
    (pattern) => expect(fault(pattern)).toEqual(['', -1]),
  );
  it('is read in its parts', () => {
    expect(parsePattern('{ 乙 = 丙 }')).toEqual({ type: 'capture', name: '丙', item: { type: 'class', name: '乙' } });
    expect(parsePattern('~')).toEqual({ type: 'gap', min: 0, max: 12, inClause: true });
    expect(parsePattern('{…2-5=事}')).toEqual({
      type: 'capture',
      name: '事',
      item: { type: 'gap', min: 2, max: 5, inClause: false },
    });
    expect(parsePattern('(甲|乙)=词，')).toEqual({
      type: 'sequence',
      items: [
        { type: 'capture', name: '词', item: { type: 'choice', options: [{ type: 'literal', text: '甲' }, { type: 'literal', text: '乙' }] } },
        { type: 'literal', text: '，' },
      ],
    }); // prettier-ignore
    const literal = (text: string) => ({ type: 'literal', text });
    expect(parsePattern('(甲)乙=丙')).toEqual({ type: 'sequence', items: [literal('甲'), literal('乙=丙')] });
    expect(parsePattern('(甲)=名字')).toEqual({ type: 'capture', name: '名字', item: literal('甲') });
    expect(parsePattern('{甲}{乙=丙}')).toEqual({
      type: 'sequence',
      items: [
        { type: 'class', name: '甲' },
        { type: 'capture', name: '丙', item: { type: 'class', name: '乙' } },
      ],
    });
    expect(parsePattern('…10-12甲3')).toEqual({
      type: 'sequence',
      items: [{ type: 'gap', min: 10, max: 12, inClause: false }, literal('甲3')],
    });
    expect(parsePattern('…甲3')).toMatchObject({ items: [{ max: 12 }, { text: '甲3' }] });
    expect(parsePattern('(甲)=一二三四五六七')).toMatchObject({ type: 'sequence' });
    expect(parsePattern('[\\<甲]')).toEqual({ type: 'optional', item: { type: 'literal', text: '<甲' } });
  });
});
