/**
 * The words that every match of a pattern must hold. The matcher looks for the rarest of them and leaves all other text alone,
 * so how rare they are decides how fast it is.
 */
import type { Node } from './pattern.js';

/** How often a word is to be expected in running text; only the order counts. */
export type Frequency = (word: string) => number;

/** A guess from the length alone: a single character is common, four are rare. */
export const byLength: Frequency = (word) =>
  word.length === 1 ? 400 : word.length === 2 ? 12 : word.length === 3 ? 2 : 1;

const longestCounted = 4;
const unseen = 0.3;

/** Counts in a sample of the field's own sentences; a word that is not in it may still occur. */
export function bySample(sample: string): Frequency {
  const counts = new Map<string, number>();
  for (let at = 0; at < sample.length; at++) {
    for (let length = 1; length <= longestCounted; length++) {
      const word = sample.slice(at, at + length);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return (word) => (counts.get(word.slice(0, longestCounted)) ?? 0) + unseen;
}

export interface Required {
  words: string[];
  /** Longest and shortest distance from the start of the pattern. */
  reach: number;
  near: number;
}

/** The rarest set of required words and the second rarest that stands elsewhere in the pattern. */
export function requiredWords(node: Node, frequency: Frequency): [Required | undefined, Required | undefined] {
  const cost = ({ words }: Required): number => words.reduce((sum, word) => sum + frequency(word), 0);
  const [first, second] = collect(node, frequency).sort((a, b) => cost(a) - cost(b));
  return [first, second];
}

/** All sets of required words, one for each part of the pattern that has one. */
function collect(node: Node, frequency: Frequency): Required[] {
  switch (node.type) {
    case 'literal':
      return node.text === '' ? [] : [{ words: [node.text], reach: 0, near: 0 }];
    case 'capture':
      return collect(node.item, frequency);
    case 'choice': {
      const best = node.options.map((option) => requiredWords(option, frequency)[0]);
      const known = best.filter((required) => required !== undefined);
      if (known.length < best.length) return [];
      const words = [...new Set(known.flatMap((required) => required.words))];
      return [
        {
          words,
          reach: Math.max(...known.map(({ reach }) => reach)),
          near: Math.min(...known.map(({ near }) => near)),
        },
      ];
    }
    case 'sequence': {
      const all: Required[] = [];
      let [longestBefore, shortestBefore] = [0, 0];
      for (const item of node.items) {
        for (const { words, reach, near } of collect(item, frequency))
          all.push({ words, reach: longestBefore + reach, near: shortestBefore + near });
        const { min, max } = extent(item);
        longestBefore += max;
        shortestBefore += min;
      }
      return all;
    }
    default:
      return [];
  }
}

export const longestOrgan = 20;
export const longestNumber = 16;

/** How many characters a part can cover. */
function extent(node: Node): { min: number; max: number } {
  switch (node.type) {
    case 'literal':
      return { min: node.text.length, max: node.text.length };
    case 'sequence':
      return node.items
        .map(extent)
        .reduce((sum, { min, max }) => ({ min: sum.min + min, max: sum.max + max }), { min: 0, max: 0 });
    case 'choice': {
      const all = node.options.map(extent);
      return { min: Math.min(...all.map(({ min }) => min)), max: Math.max(0, ...all.map(({ max }) => max)) };
    }
    case 'optional':
      return { min: 0, max: extent(node.item).max };
    case 'capture':
      return extent(node.item);
    case 'gap':
      return { min: node.min, max: node.max };
    case 'class':
      return node.name === '数' ? { min: 1, max: longestNumber } : { min: 2, max: longestOrgan };
    case 'start':
    case 'end':
      return { min: 0, max: 0 };
  }
}

/** The characters with which a match can begin; empty when it can begin with any. */
export function firstsOf(node: Node): ReadonlySet<string> {
  return beginnings(node).chars ?? new Set();
}

/** `chars` undefined: any character; `empty`: the part may cover nothing. */
function beginnings(node: Node): { chars: Set<string> | undefined; empty: boolean } {
  switch (node.type) {
    case 'literal':
      return { chars: new Set(node.text.slice(0, 1)), empty: node.text === '' };
    case 'capture':
      return beginnings(node.item);
    case 'optional':
      return { chars: beginnings(node.item).chars, empty: true };
    case 'start':
    case 'end':
      return { chars: new Set(), empty: true };
    case 'choice': {
      const all = node.options.map(beginnings);
      return { chars: union(all.map(({ chars }) => chars)), empty: all.some(({ empty }) => empty) };
    }
    case 'sequence': {
      const passed: (Set<string> | undefined)[] = [];
      for (const item of node.items) {
        const { chars, empty } = beginnings(item);
        passed.push(chars);
        if (!empty) return { chars: union(passed), empty: false };
      }
      return { chars: undefined, empty: true };
    }
    default:
      return { chars: undefined, empty: node.type === 'gap' && node.min === 0 };
  }
}

const union = (sets: readonly (Set<string> | undefined)[]): Set<string> | undefined =>
  sets.some((set) => set === undefined) ? undefined : new Set(sets.flatMap((set) => [...(set ?? [])]));
