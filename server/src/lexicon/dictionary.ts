/**
 * All words that any pattern asks for, as one trie in flat arrays: one pass over a text finds where each of them stands. Nodes are numbered
 * level by level, so that the children of a node stand side by side and need no edges; a bitmap of the words' first two characters turns
 * nearly all text away before a node is asked.
 */

/** Numbers from 0 on, in as few bytes as the largest of them allows. */
export type Numbers = Uint16Array | Int32Array;

export interface DictionaryTables {
  /** First node of the words that begin with a UTF-16 unit; 0 for none. */
  roots: Numbers;
  /** Bit set of hashes of first and second unit. */
  pairs: Uint32Array;
  /** The children of a node are `firstChild[node] … firstChild[node + 1] - 1`, in the order of their units. */
  firstChild: Numbers;
  /** The unit with which each node goes on from its parent. */
  unitOf: Numbers;
  /**
   * For each node the sets with the word that ends there, in order: `memberSets[memberStart[node]] … memberSets[memberStart[node + 1] - 1]`;
   * none where no word ends. A word's number is its node.
   */
  memberStart: Numbers;
  memberSets: Numbers;
}

const pairSpace = 1 << 18;

/** The place of two UTF-16 units in the table that tells which pairs begin a word. */
export const pairHash = (first: number, second: number): number =>
  (Math.imul(first, 0x9e35) ^ Math.imul(second, 0x85eb)) & (pairSpace - 1);

/** So few children are looked through one by one. */
const fewChildren = 6;

/** The child of a node to which a unit leads, or 0. */
export function follow({ firstChild, unitOf }: DictionaryTables, node: number, unit: number): number {
  let low = firstChild[node] ?? 0;
  let high = firstChild[node + 1] ?? 0;
  while (high - low > fewChildren) {
    const middle = (low + high) >> 1;
    if ((unitOf[middle] ?? 0) <= unit) low = middle;
    else high = middle;
  }
  for (; low < high; low++) if (unitOf[low] === unit) return low;
  return 0;
}

interface Node {
  /** The sets with the word that ends here. */
  sets: number[];
  children: Map<number, Node>;
}

/** Builds the trie of the words of all sets. Empty words are passed over. */
export function buildDictionary(wordSets: readonly (readonly string[])[]): DictionaryTables {
  const root: Node = { sets: [], children: new Map() };
  wordSets.forEach((words, set) => {
    for (const word of words) if (word !== '') nodeOf(root, word).sets.push(set);
  });
  const nodes = layOut(root);
  return { ...nodes, ...frontTables(nodes) };
}

/** What is asked before any node, found again from the nodes: the children of the root are those from 1 on, then come theirs. */
export function frontTables({
  firstChild,
  unitOf,
}: Pick<DictionaryTables, 'firstChild' | 'unitOf'>): Pick<DictionaryTables, 'roots' | 'pairs'> {
  const roots = new Uint16Array(65536);
  const pairs = new Uint32Array(pairSpace / 32);
  const stop = firstChild[1] ?? 0;
  for (let node = 1; node < stop; node++) {
    const unit = unitOf[node] ?? 0;
    roots[unit] = node;
    const end = firstChild[node + 1] ?? 0;
    for (let child = firstChild[node] ?? 0; child < end; child++) {
      const pair = pairHash(unit, unitOf[child] ?? 0);
      pairs[pair >>> 5] = (pairs[pair >>> 5] ?? 0) | (1 << (pair & 31));
    }
  }
  return { roots, pairs };
}

function nodeOf(root: Node, word: string): Node {
  let node = root;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    let next = node.children.get(unit);
    if (next === undefined) node.children.set(unit, (next = { sets: [], children: new Map() }));
    node = next;
  }
  return node;
}

function layOut(root: Node): Omit<DictionaryTables, 'roots' | 'pairs'> {
  const nodes = [root];
  const units = [0];
  const children: number[] = [];
  // The list grows while it is gone through: level by level.
  for (const node of nodes) {
    children.push(nodes.length);
    for (const [unit, child] of [...node.children].sort(([a], [b]) => a - b)) {
      nodes.push(child);
      units.push(unit);
    }
  }
  children.push(nodes.length);
  const [memberStart, memberSets] = rows(nodes.map(({ sets }) => sets));
  return { firstChild: Int32Array.from(children), unitOf: Int32Array.from(units), memberStart, memberSets };
}

/** Lists of numbers in one array, with the place where each begins. */
export function rows(lists: readonly (readonly number[])[]): [start: Int32Array, values: Int32Array] {
  const start = new Int32Array(lists.length + 1);
  const values = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  lists.forEach((list, index) => {
    values.set(list, at);
    at += list.length;
    start[index + 1] = at;
  });
  return [start, values];
}
