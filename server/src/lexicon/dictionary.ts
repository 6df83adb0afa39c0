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
  /** The number of the word that ends in a node, plus 1; 0 for none. */
  wordOf: Numbers;
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
  /** As in {@link DictionaryTables.wordOf}. */
  word: number;
  children: Map<number, Node>;
}

/** Builds the trie; word n of the list gets the number n. Empty words are passed over. */
export function buildDictionary(words: readonly string[]): DictionaryTables {
  const root: Node = { word: 0, children: new Map() };
  const pairs = new Uint32Array(pairSpace / 32);
  words.forEach((word, index) => {
    if (word === '') return;
    addWord(root, word).word = index + 1;
    if (word.length === 1) return;
    const pair = pairHash(word.charCodeAt(0), word.charCodeAt(1));
    pairs[pair >>> 5] = (pairs[pair >>> 5] ?? 0) | (1 << (pair & 31));
  });
  const nodes = layOut(root);
  return { roots: rootsOf(nodes), pairs, ...nodes };
}

/** The table of first nodes, from the children of the root, which are the nodes from 1 on. */
export function rootsOf({ firstChild, unitOf }: Pick<DictionaryTables, 'firstChild' | 'unitOf'>): Uint16Array {
  const roots = new Uint16Array(65536);
  const stop = firstChild[1] ?? 0;
  for (let node = 1; node < stop; node++) roots[unitOf[node] ?? 0] = node;
  return roots;
}

function addWord(root: Node, word: string): Node {
  let node = root;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    let next = node.children.get(unit);
    if (next === undefined) node.children.set(unit, (next = { word: 0, children: new Map() }));
    node = next;
  }
  return node;
}

function layOut(root: Node): Pick<DictionaryTables, 'firstChild' | 'unitOf' | 'wordOf'> {
  const nodes = [root];
  const units = [0];
  const firstChild: number[] = [];
  // The list grows while it is gone through: level by level.
  for (const { children } of nodes) {
    firstChild.push(nodes.length);
    for (const [unit, child] of [...children].sort(([a], [b]) => a - b)) {
      nodes.push(child);
      units.push(unit);
    }
  }
  firstChild.push(nodes.length);
  const wordOf = Int32Array.from(nodes, ({ word }) => word);
  return { firstChild: Int32Array.from(firstChild), unitOf: Int32Array.from(units), wordOf };
}
