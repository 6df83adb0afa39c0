/** How much the lexicon knows, by principle and reader: constructions (with classes or gaps) and fixed wordings. */
import { audiences, principles, type Audience, type Principle } from '../model/vocabulary.js';
import type { Compiled } from './compile.js';
import { parsePattern, type Node } from './pattern.js';

export interface Count {
  entries: number;
  /** Patterns that hold a class of words or a gap. */
  constructions: number;
  /** Fixed wordings of patterns that hold neither: as many as the richest of their alternatives has options, not all combinations. */
  phrases: number;
}

export interface Counts {
  byPrinciple: Record<Principle, Count>;
  byAudience: Record<Audience, Count>;
  total: Count;
}

/** Counts the entries that compiled; a pattern counts for every reader whom its entry concerns. */
export function countLexicon({ lexicon, documentation }: Compiled): Counts {
  const byPrinciple = zeros(principles);
  const byAudience = zeros(audiences);
  const total = zero();
  for (const entry of lexicon.entries) {
    const pattern = documentation[entry.id]?.pattern ?? [];
    const readers = audiences.filter((audience) => entry.severity[audience] !== undefined);
    const counts = [total, byPrinciple[entry.principle], ...readers.map((audience) => byAudience[audience])];
    for (const count of counts) addEntry(count, typeof pattern === 'string' ? [pattern] : pattern);
  }
  return { byPrinciple, byAudience, total };
}

const zero = (): Count => ({ entries: 0, constructions: 0, phrases: 0 });

const zeros = <Name extends string>(names: readonly Name[]): Record<Name, Count> =>
  Object.fromEntries(names.map((name) => [name, zero()])) as Record<Name, Count>;

function addEntry(count: Count, patterns: readonly string[]): void {
  count.entries++;
  for (const pattern of patterns) {
    const wordings = fixedWordings(parsePattern(pattern));
    if (wordings === undefined) count.constructions++;
    else count.phrases += wordings;
  }
}

/** The number of wordings that a pattern of fixed words stands for, or undefined when it holds a class or a gap. */
function fixedWordings(node: Node): number | undefined {
  switch (node.type) {
    case 'class':
    case 'gap':
      return undefined;
    case 'sequence':
      return combine(node.items, 1, Math.max);
    case 'choice':
      return combine(node.options, 0, (all, one) => all + one);
    case 'optional':
      return fixedWordings(node.item);
    case 'capture':
      return fixedWordings(node.item);
    default:
      return 1;
  }
}

function combine(
  nodes: readonly Node[],
  start: number,
  join: (all: number, one: number) => number,
): number | undefined {
  let all: number | undefined = start;
  for (const node of nodes) {
    const one = fixedWordings(node);
    all = all === undefined || one === undefined ? undefined : join(all, one);
  }
  return all;
}
