import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Match, Matcher } from '../../server/src/lexicon/matcher.js';
import { parsePattern, PatternError, type Node } from '../../server/src/lexicon/pattern.js';
import { compilePattern, Pool } from '../../server/src/lexicon/program.js';
import { buildTables } from '../../server/src/lexicon/tables.js';
import { splitSentences } from '../../server/src/model/paragraph.js';
import { simpleMatches } from './simple-matcher.js';

const classes = new Map<string, Node>([
  ['甲', parsePattern('贵|贵局|贵局办|局')],
  ['乙', parsePattern('{甲}拖|拖[了]|{机关名}|拖延')],
  ['丙', parsePattern('不|不再|再{甲}|，不')],
]);
for (const [name, node] of classes) if (node.type !== 'choice') classes.set(name, { type: 'choice', options: [node] });

/** Few characters, so that patterns and texts meet often: words, an organ's endings, numbers, marks. */
const alphabet = '贵局办不拖延再了的市三8，。、；：'.split('');
const word = fc.string({ unit: fc.constantFrom(...'贵局办不拖延再了的，'.split('')), minLength: 1, maxLength: 3 });

const pattern = fc.letrec<{ item: string; items: string }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    word,
    fc.constantFrom(
      '{甲}',
      '{乙}',
      '{丙}',
      '{数}',
      '{机关名}',
      '{甲=谁}',
      '{机关名=谁}',
      '…',
      '…3',
      '~',
      '~2',
      '{~4=事}',
      '^',
      '$',
    ),
    fc.tuple(tie('items'), tie('items')).map(([a, b]) => `(${a}|${b})`),
    fc.tuple(word, word, word).map((words) => `(${words.join('|')})=词`),
    tie('items').map((items) => `[${items}]`),
    tie('items').map((items) => `<${items}>`),
  ),
  items: fc.array(tie('item'), { minLength: 1, maxLength: 4 }).map((items) => items.join('')),
})).items;

/** Only patterns that compile, with one mark at most: a second would be remembered in the place of the first. */
function compiled(sources: readonly string[]) {
  const pool = new Pool();
  const usable = sources.flatMap((source) => {
    if ((source.match(/</gu)?.length ?? 0) > 1) return [];
    try {
      const node = parsePattern(source);
      return [{ node, program: { ...compilePattern(node, classes, pool), owner: 0 } }];
    } catch (error) {
      if (error instanceof PatternError) return [];
      throw error;
    }
  });
  const matcher = new Matcher(buildTables({ patterns: usable.map(({ program }) => program), ...pool }));
  return { nodes: usable.map(({ node }) => node), matcher };
}

describe('the matcher', () => {
  it('finds what trying every pattern at every place finds', () => {
    const text = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 8 }),
        fc.array(text, { minLength: 1, maxLength: 3 }),
        (sources, texts) => {
          const { nodes, matcher } = compiled(sources);
          for (const line of texts) {
            const found = matcher.find(line);
            // In the order in which their rarest words stand, then of the lexicon; each lies in its sentence.
            expect(found).toEqual([...found].sort((a, b) => a.anchor - b.anchor || a.pattern - b.pattern));
            const isAstray = ({ start, end, anchor, sentence }: Match): boolean =>
              start < sentence.start || end > sentence.end || anchor < start;
            expect(found.filter(isAstray)).toEqual([]);
            expect(found.map(({ mark }) => mark)).toEqual(
              found.map(({ start, end, captures }) => captures.get('<>') ?? { start, end }),
            );
            nodes.forEach((node, index) => {
              const own = found.filter((match) => match.pattern === index).sort((a, b) => a.start - b.start);
              expect(
                own.map(({ start, end, captures }) => ({
                  start,
                  end,
                  captures: Object.fromEntries([...captures].map(([name, span]) => [name, [span.start, span.end]])),
                })),
              ).toEqual(simpleMatches(node, classes, line));
            });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds the same in a text whatever it has read before', () => {
    const { matcher } = compiled(['<贵局~拖延>', '{甲=谁}…不', '^{丙}']);
    const line = '贵局一再拖延，不再回复。再贵局不拖。';
    const alone = matcher.find(line);
    for (let nth = 0; nth < 50; nth++) matcher.find('不再'.repeat(nth * 9) + '贵局拖延。'.repeat(nth));
    expect(matcher.find(line)).toEqual(alone);
    expect(alone.length).toBeGreaterThan(2);
  });

  it('finds the same in one sentence of a line as in the whole line', () => {
    const { matcher } = compiled(['<贵局~拖延>', '{甲=谁}…不', '^{丙}']);
    const line = '不再贵局拖延。贵局一再拖延，不再回复。再贵局不拖；贵局办不';
    const sentences = splitSentences(line);
    expect(sentences.flatMap((sentence) => matcher.find(line, [sentence]))).toEqual(matcher.find(line));
    expect(matcher.find(line, [])).toEqual([]);
  });

  it('finds the same in sentences that are long and full of words', () => {
    const many = Array.from({ length: 12 }, (_, at) => '拖'.repeat(at + 1)).join('|');
    const { nodes, matcher } = compiled([
      `<(${many})>不`,
      `(${many})$`,
      '{机关名}不',
      '{数}不',
      '不…40再',
      '^拖',
      `再(${many})局`,
    ]);
    for (const line of [
      `${'拖'.repeat(395)}不。`,
      `不${'三'.repeat(30)}再。${'拖'.repeat(300)}${'”'.repeat(1500)}再拖局不。`,
      `${'市拖局'.repeat(180)}不再拖拖局。`,
      `再${'拖'.repeat(20)}局不${'，'.repeat(39)}再拖局。`,
    ]) {
      const found = matcher.find(line);
      nodes.forEach((node, index) => {
        const own = found.filter(({ pattern: of }) => of === index).map(({ start, end }) => [start, end]);
        expect(own).toEqual(simpleMatches(node, classes, line).map(({ start, end }) => [start, end]));
      });
      expect(found.length).toBeGreaterThan(0);
    }
  });

  it('tells matches in the order in which their rarest words stand, then of the lexicon', () => {
    const order = (sources: string[], line: string) =>
      compiled(sources)
        .matcher.find(line)
        .map(({ anchor, pattern: index }) => [anchor, index]);
    expect(order(['拖延', '不再'], '拖延不再拖延')).toEqual([[0, 0], [2, 1], [4, 0]]); // prettier-ignore
    expect(order(['局~3拖延', '不再'], '局不再拖延')).toEqual([[1, 1], [3, 0]]); // prettier-ignore
    expect(order(['(贵局|不再)', '(不再|拖延)', '不再'], '不再拖延')).toEqual([[0, 0], [0, 1], [0, 2], [2, 1]]); // prettier-ignore
    expect(order(['局…拖延', '拖延…不再'], '局办拖延了不再')).toEqual([[2, 0], [2, 1]]); // prettier-ignore
  });

  it('finds the same where one word is in many sets', () => {
    const others = ['局市', '办市', '不市', '拖市', '延市', '再市', '了市', '的市', '三市', '市市', '8市', '贵市'];
    const sources = others.flatMap((other) => [`再…(拖延|${other})…不`, `(办|${other})(拖延|${other}三)[不]`]);
    const { nodes, matcher } = compiled(sources);
    for (const line of ['再再办拖延局再办了不局不', '再局市不办拖延不，再8市不', '再办拖延了市三不再拖延']) {
      const found = matcher.find(line);
      nodes.forEach((node, index) => {
        const own = found.filter(({ pattern: of }) => of === index).map(({ start, end }) => [start, end]);
        expect(own).toEqual(simpleMatches(node, classes, line).map(({ start, end }) => [start, end]));
      });
      expect(found.length).toBeGreaterThan(others.length);
    }
  });

  it('marks the rest of the clause where the marked words end in a gap, and less where something must follow', () => {
    const marked = (source: string, line: string): string[] =>
      compiled([source])
        .matcher.find(line)
        .map(({ mark }) => line.slice(mark.start, mark.end));
    const line = '贵局不再拖延了的，局办不拖。';
    expect(marked('<不~>', line)).toEqual(['不再拖延了的', '不拖']);
    expect(marked('<不~3>', line)).toEqual(['不再拖延', '不拖']);
    expect(marked('<不…>', line)).toEqual(['不再拖延了的', '不拖']);
    expect(marked('<不~>了', line)).toEqual(['不再拖延']);
    expect(marked('<不~>$', line)).toEqual(['不拖']);
    expect(marked('<~不>~', line)).toEqual(['贵局不', '局办不']);
  });

  it('is made of patterns that stay as they are, and knows whose each is', () => {
    const pool = new Pool();
    const sources = ['再…不…(拖延|贵局)', '{甲}…{乙}', '{数}不', '局|拖延'];
    const patterns = sources.map((source, index) => ({
      ...compilePattern(parsePattern(source), classes, pool),
      owner: 7 - index,
    }));
    const first = buildTables({ patterns, ...pool });
    expect(buildTables({ patterns, ...pool })).toEqual(first);
    expect([...first.tables.owner]).toEqual([7, 6, 5, 4]);
  });
});
