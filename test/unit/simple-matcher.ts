/** The pattern language in its plainest form: every place of every sentence is tried, with no index and no memory. The measure for matcher.ts. */
import { longestOrgan } from '../../server/src/lexicon/anchor.js';
import { markName, type Node } from '../../server/src/lexicon/pattern.js';
import { type Classes, expandClasses } from '../../server/src/lexicon/program.js';
import { numberLength, organLengths } from '../../server/src/lexicon/recognize.js';
import { splitSentences } from '../../server/src/model/paragraph.js';

export interface SimpleMatch {
  start: number;
  end: number;
  captures: Record<string, [number, number]>;
}

type Captures = Record<string, [number, number]>;
/** Called with the place up to which a part matched; the result of the whole match, or undefined to try the next way. */
type Then = (at: number, captures: Captures) => SimpleMatch | undefined;

export function simpleMatches(pattern: Node, classes: Classes, line: string): SimpleMatch[] {
  const node = expandClasses(pattern, classes, []);
  return splitSentences(line).flatMap(({ start: from, end: to }) => {
    const matches: SimpleMatch[] = [];
    for (let start = from; start < to; start++) {
      const sentence = { line, from, to };
      const match = run(node, sentence, start, {}, false, (end, captures) => ({ start, end, captures }));
      if (match === undefined) continue;
      matches.push(match);
      start = Math.max(start, (match.captures[markName]?.[1] ?? match.end) - 1);
    }
    return matches;
  });
}

interface Sentence {
  line: string;
  from: number;
  to: number;
}

const closing = '。！？；…”’」』）!?;.) \t　';
const clauseMarks = '，：；';

function run(
  node: Node,
  sentence: Sentence,
  at: number,
  captures: Captures,
  isLastMarked: boolean,
  then: Then,
): SimpleMatch | undefined {
  const { line, from, to } = sentence;
  switch (node.type) {
    case 'literal':
      return at + node.text.length <= to && line.startsWith(node.text, at)
        ? then(at + node.text.length, captures)
        : undefined;
    case 'sequence': {
      const step = (nth: number, here: number, known: Captures): SimpleMatch | undefined => {
        const item = node.items[nth];
        const isLast = isLastMarked && nth === node.items.length - 1;
        return item === undefined
          ? then(here, known)
          : run(item, sentence, here, known, isLast, (next, more) => step(nth + 1, next, more));
      };
      return step(0, at, captures);
    }
    case 'choice': {
      const words = node.options.flatMap((option) =>
        option.type === 'literal' && option.text !== '' ? option.text : [],
      );
      const others = node.options.filter((option) => option.type !== 'literal' || option.text === '');
      const sorted = [...new Set(words)].sort((a, b) => b.length - a.length);
      return first([...others, ...sorted.map((text): Node => ({ type: 'literal', text }))], (option) =>
        run(option, sentence, at, captures, false, then),
      );
    }
    case 'optional':
      return run(node.item, sentence, at, captures, false, then) ?? then(at, captures);
    case 'class':
      if (node.name === '数') {
        const length = numberLength(line, at, to);
        return length === 0 ? undefined : then(at + length, captures);
      }
      return first(descending(longestOrgan), (length) =>
        (organLengths(line, at, to) & (1 << length)) === 0 ? undefined : then(at + length, captures),
      );
    case 'gap':
      return gap(node, sentence, at, isLastMarked, (end) => then(end, captures));
    case 'start':
      return at === from ? then(at, captures) : undefined;
    case 'end':
      return [...line.slice(at, to)].every((mark) => closing.includes(mark)) ? then(at, captures) : undefined;
    case 'capture':
      return run(node.item, sentence, at, captures, node.name === markName, (end, known) =>
        then(end, { ...known, [node.name]: [at, end] }),
      );
  }
}

function gap(
  { min, max, inClause }: Node & { type: 'gap' },
  { line, to }: Sentence,
  at: number,
  isLastMarked: boolean,
  then: (at: number) => SimpleMatch | undefined,
): SimpleMatch | undefined {
  const stops = isLastMarked ? clauseMarks + closing : inClause ? clauseMarks : '';
  let most = 0;
  while (most < max && at + most < to && !stops.includes(line.charAt(at + most))) most++;
  const lengths = descending(most).filter((length) => length >= min);
  return first(isLastMarked ? lengths : lengths.reverse(), (length) => then(at + length));
}

const descending = (from: number): number[] => Array.from({ length: from + 1 }, (_, nth) => from - nth);

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
