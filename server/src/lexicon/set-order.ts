/**
 * The numbers of the word sets among the matcher's tables: first those for which patterns watch, then those that are the second need of a
 * pattern, then the others that a pattern asks for. So the sets of a word that a pass over a text must note stand ahead of its others.
 */
import type { CompiledPattern } from './lexicon.js';
import { op, stride } from './program.js';

export interface PatternsAndSets {
  patterns: readonly CompiledPattern[];
  wordSets: readonly (readonly string[])[];
}

/** The same patterns and sets in that order, without the sets for which only rules ask; `noted` of them are a first or a second need. */
export function inOrderOfNeed({ patterns, wordSets }: PatternsAndSets): PatternsAndSets & { noted: number } {
  const seen = { first: new Set<number>(), second: new Set<number>(), asked: new Set<number>() };
  for (const { code, needs } of patterns) {
    const [first, second] = needs;
    if (first !== undefined) seen.first.add(first[0]);
    if (second !== undefined) seen.second.add(second[0]);
    for (const [set] of needs) seen.asked.add(set);
    for (let pc = 0; pc < code.length; pc += stride) if (code[pc] === op.words) seen.asked.add(code[pc + 1] ?? -1);
  }
  const noted = [...new Set([...rising(seen.first), ...rising(seen.second)])];
  const order = [...new Set([...noted, ...rising(seen.asked)])];
  const numberOf = new Map(order.map((set, number) => [set, number]));
  return {
    patterns: patterns.map((pattern) => renumbered(pattern, (set) => numberOf.get(set) ?? -1)),
    wordSets: order.map((set) => wordSets[set] ?? []),
    noted: noted.length,
  };
}

const rising = (numbers: ReadonlySet<number>): number[] => [...numbers].sort((a, b) => a - b);

function renumbered(pattern: CompiledPattern, numberOf: (set: number) => number): CompiledPattern {
  const code = pattern.code.slice();
  for (let pc = 0; pc < code.length; pc += stride)
    if (code[pc] === op.words) code[pc + 1] = numberOf(code[pc + 1] ?? -1);
  return { ...pattern, code, needs: pattern.needs.map(([set, ...reach]) => [numberOf(set), ...reach]) };
}
