// The committed ratios, and whether a run is worse than them by more than noise explains.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Ratios by row; times themselves differ from machine to machine, ratios in one run hardly. */
export function writeBaseline(file, rows) {
  const known = existsSync(file) ? readBaseline(file) : {};
  const ratios = rows.filter(({ ratio }) => ratio !== undefined).map(({ id, ratio }) => [id, Number(ratio.toPrecision(3))]); // prettier-ignore
  writeFileSync(file, `${JSON.stringify({ ...known, ...Object.fromEntries(ratios) }, null, 2)}\n`);
}

export function readBaseline(file) {
  if (!existsSync(file)) throw new Error(`${file} is missing; write it with --accept`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** What is worse: a line for each row whose ratio misses the committed one by more than the row's margin (a share). */
export function compare(rows, baseline) {
  return rows.flatMap(({ id, ratio, better, margin }) => {
    const known = baseline[id];
    if (ratio === undefined || known === undefined) return [];
    const bound = better === 'higher' ? known / (1 + margin) : known * (1 + margin);
    const isWorse = better === 'higher' ? ratio < bound : ratio > bound;
    return isWorse ? [`${id}: ratio ${ratio.toPrecision(3)}, committed ${known}, at the worst ${bound.toPrecision(3)}`] : []; // prettier-ignore
  });
}
