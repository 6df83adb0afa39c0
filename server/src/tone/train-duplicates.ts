/** Sentences that say the same in nearly the same words teach nothing twice, and let a trial see what training has seen. */

/** From this share of common character pairs on, two sentences count as one. */
const nearlyTheSame = 0.72;
/** Two such sentences share at least one of this many of their rarest pairs. */
const rarestCompared = 6;

const pairsOf = (text: string): Set<string> => {
  const letters = text.replace(/[^\p{Script=Han}]+/gu, '');
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)));
};

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}

/** Pairs of texts that are nearly the same, the later one second. Digits, letters and marks do not count. */
export function nearDuplicates(texts: readonly string[]): [string, string][] {
  const sets = texts.map(pairsOf);
  const counts = new Map<string, number>();
  for (const set of sets) for (const pair of set) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const seen = new Map<string, number[]>();
  return sets.flatMap((set, index) => {
    const rarest = [...set].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0)).slice(0, rarestCompared);
    const candidates = new Set(rarest.flatMap((pair) => seen.get(pair) ?? []));
    for (const pair of set) {
      const places = seen.get(pair);
      if (places === undefined) seen.set(pair, [index]);
      else places.push(index);
    }
    const twin = [...candidates].find((other) => likeness(set, sets[other] ?? new Set()) >= nearlyTheSame);
    return twin === undefined ? [] : [[texts[twin] ?? '', texts[index] ?? ''] as [string, string]];
  });
}
