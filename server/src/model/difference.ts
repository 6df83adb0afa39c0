/** Where two texts differ. Stretches are compared as a whole, which costs a few microseconds for a long text. */

/** Lengths of the stretches, one after the other; the last is a single unit. */
const stretches = [4096, 256, 16, 1];

/** How many UTF-16 units the texts have in common at their beginning. */
export function sameBeginning(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  for (const stretch of stretches)
    while (at + stretch <= most && a.slice(at, at + stretch) === b.slice(at, at + stretch)) at += stretch;
  return at;
}

/** How many UTF-16 units the texts have in common at their end, `most` at the most. */
export function sameEnd(a: string, b: string, most: number): number {
  const [ofA, ofB] = [a.length, b.length];
  let back = 0;
  for (const stretch of stretches)
    while (
      back + stretch <= most &&
      a.slice(ofA - back - stretch, ofA - back) === b.slice(ofB - back - stretch, ofB - back)
    )
      back += stretch;
  return back;
}
