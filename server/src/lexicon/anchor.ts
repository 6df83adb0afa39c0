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

/** A set of words of which every match holds one. */
export interface Required {
  words: readonly string[];
  /** Longest and shortest distance from the start of a match to the start of the word. */
  reach: number;
  near: number;
  /** How often one of the words is to be expected. */
  cost: number;
}

/** All sets of required words, one for each part of the pattern that has one; the rarest comes first. */
export const requiredWords = (node: Node, frequency: Frequency): Required[] =>
  [...collect(node, frequency)].sort((a, b) => a.cost - b.cost);

/** What is known of a choice, kept with it: a class of many words stands in many patterns. */
const known = new WeakMap<Frequency, WeakMap<Node, Required[]>>();

function collect(node: Node, frequency: Frequency): Required[] {
  switch (node.type) {
    case 'literal':
      return node.text === '' ? [] : [{ words: [node.text], reach: 0, near: 0, cost: frequency(node.text) }];
    case 'capture':
      return collect(node.item, frequency);
    case 'choice': {
      let kept = known.get(frequency);
      if (kept === undefined) known.set(frequency, (kept = new WeakMap<Node, Required[]>()));
      let found = kept.get(node);
      if (found === undefined) kept.set(node, (found = collectChoice(node.options, frequency)));
      return found;
    }
    case 'sequence':
      return collectSequence(node.items, frequency);
    default:
      return [];
  }
}

/** More sets than these are not asked for. */
const mostFromChoice = 3;

/** Whichever option matches, one of the options' rarest sets is there, one of their second rarest, and so on as far as all have one. */
function collectChoice(options: readonly Node[], frequency: Frequency): Required[] {
  const ranked = options.map((option) => requiredWords(option, frequency));
  const ranks = Math.min(mostFromChoice, ...ranked.map(({ length }) => length));
  return Array.from({ length: ranks }, (_, rank) => {
    const found = ranked.flatMap((sets) => sets[rank] ?? []);
    const words = [...new Set(found.flatMap((required) => required.words))];
    return {
      words,
      reach: Math.max(...found.map(({ reach }) => reach)),
      near: Math.min(...found.map(({ near }) => near)),
      cost: words.reduce((sum, word) => sum + frequency(word), 0),
    };
  });
}

function collectSequence(items: readonly Node[], frequency: Frequency): Required[] {
  const all: Required[] = [];
  let [longestBefore, shortestBefore] = [0, 0];
  for (const item of items) {
    for (const { reach, near, ...rest } of collect(item, frequency))
      all.push({ ...rest, reach: longestBefore + reach, near: shortestBefore + near });
    const { min, max } = extent(item);
    longestBefore += max;
    shortestBefore += min;
  }
  return all;
}

export const longestOrgan = 20;
export const longestNumber = 16;

interface Extent {
  min: number;
  max: number;
}
const extents = new WeakMap<Node, Extent>();

/** How many characters a part can cover. */
function extent(node: Node): Extent {
  let found = extents.get(node);
  if (found === undefined) extents.set(node, (found = measure(node)));
  return found;
}

function measure(node: Node): Extent {
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
