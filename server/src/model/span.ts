/** A half-open range of UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** Whether `inner` lies within `outer`; it may be the same. */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether two spans share at least one unit; those that only touch do not. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The same stretch seen from another beginning. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/**
 * The spans of a sorted, non-overlapping list that touch `target`, by binary search.
 * Used on the masks of a paragraph, which can be many on one long line.
 */
export function touching<T extends Span>(sorted: readonly T[], target: Span): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = sorted[middle];
    if (span !== undefined && span.end <= target.start) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low];
  return found !== undefined && overlaps(found, target) ? found : undefined;
}

/** The index of the last item of a list sorted by start that starts at the offset or before it; 0 when none does. By binary search. */
export function lastStartingBy(sorted: readonly Pick<Span, 'start'>[], offset: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first of sorted spans that ends behind an offset: the sentence in which it stands. */
export const firstEndingAfter = <T extends Span>(sorted: readonly T[], offset: number): T | undefined =>
  sorted.find(({ end }) => end > offset);
