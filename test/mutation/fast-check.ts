/**
 * Stands in for fast-check in mutation runs: the same texts each time, so that a mutant that is caught once is caught again; few of them, since
 * every mutant is tried on all; and no search for the shortest one, which nobody reads there.
 */
import * as real from 'fast-check';

export * from 'fast-check';

const mostRuns = Number(process.env['LIANGYAN_MUTATION_RUNS'] ?? 30);

const assert = ((property, { numRuns = mostRuns, ...more } = {}) =>
  real.assert(property, {
    ...more,
    numRuns: Math.min(numRuns, mostRuns),
    seed: 20261127,
    endOnFailure: true,
  })) as typeof real.assert;

export default { ...real, assert };
