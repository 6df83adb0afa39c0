// Time against the number of entries: the lexicon as it is, and with synthetic entries to ×4 and ×16 (see ../entries.ts).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBundled } from '../../../scripts/bundled.mjs';
import { cache, median } from '../measure.mjs';
import { textOf, writeTexts } from '../texts.mjs';

const characters = 100_000;

export async function measure({ official }, { rounds }) {
  const input = writeTexts('entries', [{ text: textOf(official, characters) }]);
  const output = join(cache, 'entries.json');
  if ((await runBundled('test/bench/entries.ts', [input, output, String(rounds)])) !== 0)
    throw new Error('the growth with entries could not be measured');
  const results = JSON.parse(readFileSync(output, 'utf8'));
  const first = median(results[0].times);
  return results.map(({ factor, entries, times }) => ({
    id: `growth/entries/${factor}`,
    title: `check of ${characters} characters with ×${factor} entries (${entries}); against ×1`,
    value: median(times),
    against: first,
    unit: 'ms',
    ratio: factor === 1 ? undefined : median(times) / first,
    better: 'lower',
    margin: 0.35,
    goal: factor === 1 ? undefined : { of: 'ratio', max: 1.3 },
  }));
}
