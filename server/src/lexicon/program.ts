/** Turns patterns into flat programs for the matcher (matcher.ts) and finds the words that every match must hold. */
import { type Node, markName, PatternError } from './pattern.js';

/** Operations of a program; each takes four numbers: operation, a, b, c. */
export const op = { literal: 0, words: 1, split: 2, jump: 3, gap: 4, save: 5, start: 6, end: 7, organ: 8, number: 9, match: 10 } as const;
export const stride = 4;

/** Classes that are recognised by code, since no list holds all organs or numbers. */
export const builtinClasses: Readonly<Record<string, number>> = { 机关名: op.organ, 数: op.number };

/** Word lists and strings shared by all programs. */
export class Pool {
  readonly strings: string[] = [];
  readonly wordSets: string[][] = [];
  private readonly stringIndex = new Map<string, number>();
  private readonly wordSetIndex = new Map<string, number>();

  string(text: string): number {
    return intern(this.stringIndex, this.strings, text, text);
  }
  words(words: readonly string[]): number {
    const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return intern(this.wordSetIndex, this.wordSets, sorted.join('\n'), sorted);
  }
}

function intern<T>(index: Map<string, number>, list: T[], key: string, value: T): number {
  const known = index.get(key);
  if (known !== undefined) return known;
  index.set(key, list.length);
  return list.push(value) - 1;
}

export interface Program {
  code: number[];
  /** Names of the remembered parts; part n is saved in slots 2n and 2n + 1. */
  captures: string[];
  /** Every match holds one of these words: the cheapest such set, by {@link cost}. */
  anchors: string[];
  /** Longest possible distance from the start of a match to the start of its anchor. */
  reach: number;
}

export type Classes = ReadonlyMap<string, Node>;

const largestProgram = 2400;

/** Compiles one pattern. Throws PatternError when a class is unknown, refers to itself, or no word anchors the pattern. */
export function compilePattern(node: Node, classes: Classes, pool: Pool): Program {
  const captures: string[] = [];
  const code: number[] = [];
  emit(expandClasses(node, classes, []), code, captures, pool);
  code.push(op.match, 0, 0, 0);
  if (code.length > largestProgram * stride) throw new PatternError('the pattern is too large; split it', 0);
  const anchor = findAnchor(expandClasses(node, classes, []));
  if (anchor === undefined)
    throw new PatternError('nothing in the pattern must be there word for word; add a word or a class of words', 0);
  return { code, captures, anchors: anchor.words, reach: anchor.reach };
}

/** Replaces class names by what they stand for. */
export function expandClasses(node: Node, classes: Classes, within: readonly string[]): Node {
  switch (node.type) {
    case 'class': {
      if (builtinClasses[node.name] !== undefined) return node;
      if (within.includes(node.name)) throw new PatternError(`class {${node.name}} refers to itself`, 0);
      const body = classes.get(node.name);
      if (body === undefined) throw new PatternError(`there is no class {${node.name}}`, 0);
      return expandClasses(body, classes, [...within, node.name]);
    }
    case 'sequence':
      return { type: 'sequence', items: node.items.map((item) => expandClasses(item, classes, within)) };
    case 'choice':
      return flatten(node.options.map((option) => expandClasses(option, classes, within)));
    case 'optional':
    case 'capture':
      return { ...node, item: expandClasses(node.item, classes, within) };
    default:
      return node;
  }
}

function flatten(options: Node[]): Node {
  return { type: 'choice', options: options.flatMap((option) => (option.type === 'choice' ? option.options : [option])) };
}

function emit(node: Node, code: number[], captures: string[], pool: Pool): void {
  switch (node.type) {
    case 'literal':
      code.push(op.literal, pool.string(node.text), 0, 0);
      return;
    case 'sequence':
      for (const item of node.items) emit(item, code, captures, pool);
      return;
    case 'choice':
      return emitChoice(node.options, code, captures, pool);
    case 'optional':
      return emitBranches([node.item, { type: 'sequence', items: [] }], code, captures, pool);
    case 'class':
      code.push(builtinClasses[node.name] ?? op.organ, 0, 0, 0);
      return;
    case 'gap':
      code.push(op.gap, node.min, node.max, node.inClause ? 1 : 0);
      return;
    case 'start':
      code.push(op.start, 0, 0, 0);
      return;
    case 'end':
      code.push(op.end, 0, 0, 0);
      return;
    case 'capture':
      return emitCapture(node, code, captures, pool);
  }
}

function emitCapture(node: Node & { type: 'capture' }, code: number[], captures: string[], pool: Pool): void {
  const known = captures.indexOf(node.name);
  const slot = known === -1 ? captures.push(node.name) - 1 : known;
  code.push(op.save, 2 * slot, 0, 0);
  emit(node.item, code, captures, pool);
  code.push(op.save, 2 * slot + 1, 0, 0);
}

/** All plain words of a choice become one word set: one look-up instead of a branch for each. */
function emitChoice(options: Node[], code: number[], captures: string[], pool: Pool): void {
  const words = options.flatMap((option) => (option.type === 'literal' && option.text !== '' ? [option.text] : []));
  const others = options.filter((option) => option.type !== 'literal' || option.text === '');
  if (others.length === 0) code.push(op.words, pool.words(words), 0, 0);
  else if (words.length === 0) emitBranches(others, code, captures, pool);
  else {
    const set: Node = { type: 'choice', options: words.map((text) => ({ type: 'literal', text })) };
    emitBranches([...others, set], code, captures, pool);
  }
}

function emitBranches(options: Node[], code: number[], captures: string[], pool: Pool): void {
  const exits: number[] = [];
  options.forEach((option, index) => {
    const split = code.length;
    const isLast = index === options.length - 1;
    if (!isLast) code.push(op.split, 0, 0, 0);
    emit(option, code, captures, pool);
    if (isLast) return;
    exits.push(code.length);
    code.push(op.jump, 0, 0, 0);
    code[split + 1] = split + stride;
    code[split + 2] = code.length;
  });
  for (const exit of exits) code[exit + 1] = code.length;
}

interface Anchor {
  words: string[];
  reach: number;
}

/** Rough frequency of a word in running text: a single character is common, four are rare. */
const cost = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (word.length === 1 ? 400 : word.length === 2 ? 12 : word.length === 3 ? 2 : 1), 0);

/** The cheapest set of words of which every match holds one, with its distance from the start of the match. */
function findAnchor(node: Node): Anchor | undefined {
  switch (node.type) {
    case 'literal':
      return node.text === '' ? undefined : { words: [node.text], reach: 0 };
    case 'capture':
      return findAnchor(node.item);
    case 'choice': {
      const anchors = node.options.map(findAnchor);
      if (anchors.some((anchor) => anchor === undefined)) return undefined;
      const known = anchors.filter((anchor) => anchor !== undefined);
      return { words: [...new Set(known.flatMap(({ words }) => words))], reach: Math.max(...known.map(({ reach }) => reach)) };
    }
    case 'sequence':
      return findInSequence(node.items);
    default:
      return undefined;
  }
}

function findInSequence(items: readonly Node[]): Anchor | undefined {
  let best: Anchor | undefined;
  let before = 0;
  for (const item of items) {
    const anchor = findAnchor(item);
    if (anchor !== undefined && (best === undefined || cost(anchor.words) < cost(best.words)))
      best = { words: anchor.words, reach: before + anchor.reach };
    before += longest(item);
  }
  return best;
}

export const longestOrgan = 20;
export const longestNumber = 16;

function longest(node: Node): number {
  switch (node.type) {
    case 'literal':
      return node.text.length;
    case 'sequence':
      return node.items.reduce((sum, item) => sum + longest(item), 0);
    case 'choice':
      return Math.max(0, ...node.options.map(longest));
    case 'optional':
    case 'capture':
      return longest(node.item);
    case 'gap':
      return node.max;
    case 'class':
      return node.name === '数' ? longestNumber : longestOrgan;
    case 'start':
    case 'end':
      return 0;
  }
}

export { markName };
