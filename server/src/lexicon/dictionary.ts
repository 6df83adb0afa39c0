/**
 * All words that any pattern asks for, as one trie in flat arrays: one pass over a text finds where each of them stands.
 * Edges are kept in an open hash table; a bitmap of the words' first two characters turns nearly all text away before it is asked.
 */
/** Numbers from 0 on, in as few bytes as the largest of them allows. */
export type Numbers = Uint16Array | Int32Array;

export interface DictionaryTables {
  /** First node of the words that begin with a UTF-16 unit; 0 for none. */
  roots: Numbers;
  /** Bit set of hashes of first and second unit. */
  pairs: Uint32Array;
  /** Hash table of edges: node, unit, and the node to which they lead (0: free slot). */
  edgeNodes: Numbers;
  edgeUnits: Numbers;
  edgeTargets: Numbers;
  /** Bit set of the nodes from which an edge leads on. */
  inner: Uint32Array;
  /** The number of the word that ends in a node, plus 1; 0 for none. */
  wordOf: Numbers;
}

const pairSpace = 1 << 18;

export const pairHash = (first: number, second: number): number =>
  (Math.imul(first, 0x9e35) ^ Math.imul(second, 0x85eb)) & (pairSpace - 1);

const edgeHash = (node: number, unit: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

/** Follows an edge of the trie: the node reached, or 0. */
export function follow(tables: DictionaryTables, node: number, unit: number): number {
  const { edgeNodes, edgeUnits, edgeTargets, inner } = tables;
  if (((inner[node >>> 5] ?? 0) & (1 << (node & 31))) === 0) return 0;
  const mask = edgeNodes.length - 1;
  for (let slot = edgeHash(node, unit) & mask; ; slot = (slot + 1) & mask) {
    const target = edgeTargets[slot] ?? 0;
    if (target === 0 || (edgeNodes[slot] === node && edgeUnits[slot] === unit)) return target;
  }
}

/** Builds the trie; word n of the list gets the number n. Empty words are passed over. */
export function buildDictionary(words: readonly string[]): DictionaryTables {
  const slots = powerOfTwo(2 * words.reduce((sum, { length }) => sum + length, 1));
  const tables: DictionaryTables = {
    roots: new Int32Array(65536),
    pairs: new Uint32Array(pairSpace / 32),
    edgeNodes: new Int32Array(slots),
    edgeUnits: new Uint16Array(slots),
    edgeTargets: new Int32Array(slots),
    wordOf: new Int32Array(0),
    inner: new Uint32Array(1 + words.reduce((sum, { length }) => sum + length, 1) / 32),
  };
  const wordOf = [0];
  words.forEach((word, index) => {
    if (word !== '') wordOf[addWord(tables, wordOf, word)] = index + 1;
  });
  return withFittingTable({ ...tables, wordOf: Int32Array.from(wordOf) });
}

function addWord(tables: DictionaryTables, wordOf: number[], word: string): number {
  const first = word.charCodeAt(0);
  if (word.length > 1) {
    const pair = pairHash(first, word.charCodeAt(1));
    tables.pairs[pair >>> 5] = (tables.pairs[pair >>> 5] ?? 0) | (1 << (pair & 31));
  }
  let node = tables.roots[first] ?? 0;
  if (node === 0) node = tables.roots[first] = wordOf.push(0) - 1;
  for (let at = 1; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    const known = follow(tables, node, unit);
    node = known === 0 ? addEdge(tables, node, unit, wordOf.push(0) - 1) : known;
  }
  return node;
}

function addEdge(tables: DictionaryTables, node: number, unit: number, target: number): number {
  const { edgeNodes, edgeUnits, edgeTargets, inner } = tables;
  inner[node >>> 5] = (inner[node >>> 5] ?? 0) | (1 << (node & 31));
  const mask = edgeNodes.length - 1;
  let slot = edgeHash(node, unit) & mask;
  while (edgeTargets[slot] !== 0) slot = (slot + 1) & mask;
  edgeNodes[slot] = node;
  edgeUnits[slot] = unit;
  return (edgeTargets[slot] = target);
}

/** Words share beginnings, so that there are fewer edges than characters: the table shrinks to twice what it holds. */
function withFittingTable(tables: DictionaryTables): DictionaryTables {
  const { edgeNodes, edgeUnits, edgeTargets, wordOf } = tables;
  const slots = powerOfTwo(2 * wordOf.length);
  const small = {
    ...tables,
    edgeNodes: new Int32Array(slots),
    edgeUnits: new Uint16Array(slots),
    edgeTargets: new Int32Array(slots),
    inner: new Uint32Array(1 + wordOf.length / 32),
  };
  edgeTargets.forEach((target, slot) => {
    if (target !== 0) addEdge(small, edgeNodes[slot] ?? 0, edgeUnits[slot] ?? 0, target);
  });
  return small;
}

/** The smallest power of two that is not less. */
export const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(16, least)));
