/** Turns patterns into flat programs for the matcher (matcher.ts) and finds the words that every match must hold. */
import { byLength, type Frequency, requiredWords } from './anchor.js';
import { type Node, markName, PatternError } from './pattern.js';
import { wordsOfProblem } from './problem-words.js';

/** Operations of a program; each takes four numbers: operation, a, b, c. */
export const op = {
  literal: 0,
  words: 1,
  split: 2,
  jump: 3,
  gap: 4,
  save: 5,
  start: 6,
  end: 7,
  organ: 8,
  number: 9,
  match: 10,
} as const;
export const stride = 4;

/** How a gap runs: across commas, up to one, or as far as the clause goes. */
export const gapMode = { inSentence: 0, inClause: 1, toClauseEnd: 2 } as const;

/** Classes that are recognised by code, since no list holds all organs or numbers. */
const builtinClasses: Readonly<Record<string, number>> = { 机关名: op.organ, 数: op.number };

/** Word lists and strings shared by all programs. */
export class Pool {
  readonly strings: string[] = [];
  readonly wordSets: string[][] = [];
  private readonly stringIndex = new Map<string, number>();
  private readonly wordSetIndex = new Map<string, number>();
  private readonly known = new WeakMap<readonly Node[], number>();

  string(text: string): number {
    return intern(this.stringIndex, this.strings, text, text);
  }
  words(words: readonly string[]): number {
    const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return intern(this.wordSetIndex, this.wordSets, sorted.join('\n'), sorted);
  }

  /** The word set of a choice between plain words; a class stands in many patterns and is sorted once. */
  choice(options: readonly Node[]): number {
    let set = this.known.get(options);
    if (set === undefined) {
      set = this.words(options.flatMap((option) => (option.type === 'literal' ? [option.text] : [])));
      this.known.set(options, set);
    }
    return set;
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
  /** Word sets of each of which a match holds a word, the rarest first; see {@link Need}. */
  needs: Need[];
}

/** Word set, shortest and longest distance from the start of a match to the start of its word. */
export type Need = [set: number, near: number, reach: number];

/** More needs than these sift little more. */
const mostNeeds = 4;

export type Classes = ReadonlyMap<string, Node>;

const largestProgram = 2400;

/** Compiles one pattern. Throws PatternError when a class is unknown, refers to itself, or no word anchors the pattern. */
export function compilePattern(node: Node, classes: Classes, pool: Pool, frequency: Frequency = byLength): Program {
  const captures: string[] = [];
  const code: number[] = [];
  const whole = expandClasses(node, classes, []);
  emit(whole, code, captures, pool);
  code.push(op.match, 0, 0, 0);
  if (code.length > largestProgram * stride) throw new PatternError(wordsOfProblem.patternTooLarge(), 0);
  const required = requiredWords(whole, frequency);
  if (required.length === 0) throw new PatternError(wordsOfProblem.nothingFixed(), 0);
  const needs = required.slice(0, mostNeeds).map(({ words, near, reach }): Need => [pool.words(words), near, reach]);
  return { code, captures, needs };
}

/** Expanded classes: each stands in many patterns, and sharing one node lets all that is worked out about it be kept. */
const expanded = new WeakMap<Classes, Map<string, Node>>();

/** Replaces class names by what they stand for. `classes` must not change between calls. */
export function expandClasses(node: Node, classes: Classes, within: readonly string[]): Node {
  switch (node.type) {
    case 'class':
      return builtinClasses[node.name] === undefined ? expandClass(node.name, classes, within) : node;
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

function expandClass(name: string, classes: Classes, within: readonly string[]): Node {
  if (within.includes(name)) throw new PatternError(wordsOfProblem.selfClass(name), 0);
  let known = expanded.get(classes);
  if (known === undefined) expanded.set(classes, (known = new Map<string, Node>()));
  const ready = known.get(name);
  if (ready !== undefined) return ready;
  const body = classes.get(name);
  if (body === undefined) throw new PatternError(wordsOfProblem.noClass(name), 0);
  const whole = expandClasses(body, classes, [...within, name]);
  known.set(name, whole);
  return whole;
}

function flatten(options: Node[]): Node {
  return {
    type: 'choice',
    options: options.flatMap((option) => (option.type === 'choice' ? option.options : [option])),
  };
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
      code.push(op.gap, node.min, node.max, node.inClause ? gapMode.inClause : gapMode.inSentence);
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
  const before = code.length;
  emit(node.item, code, captures, pool);
  if (node.name === markName) runToClauseEnd(code, before);
  code.push(op.save, 2 * slot + 1, 0, 0);
}

/** A gap is as short as it can be; at the end of the marked words that would mark half a clause, so there it runs to the clause's end. */
function runToClauseEnd(code: number[], from: number): void {
  const last = code.length - stride;
  if (last >= from && code[last] === op.gap) code[last + 3] = gapMode.toClauseEnd;
}

/** All plain words of a choice become one word set: one look-up instead of a branch for each. */
function emitChoice(options: Node[], code: number[], captures: string[], pool: Pool): void {
  const words = options.filter((option) => option.type === 'literal' && option.text !== '');
  const others = options.filter((option) => option.type !== 'literal' || option.text === '');
  if (others.length === 0) code.push(op.words, pool.choice(options), 0, 0);
  else if (words.length === 0) emitBranches(others, code, captures, pool);
  else emitBranches([...others, { type: 'choice', options: words }], code, captures, pool);
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

export { markName };
