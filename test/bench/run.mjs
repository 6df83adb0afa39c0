// `npm run bench`: liangyan side by side with its peers, in one run on one machine. Needs a build (`npm run build`).
//   --texts FILE     official texts to measure on, a JSON object with "text" a line; given twice, the second are faulty drafts
//   --only NAME,…    only some families of rows: throughput, keystrokes, start, memory, growth, entries, sizes
//   --rounds N       rounds of each measurement, interleaved (default 5); the median counts
//   --phrases N      phrases the peers look for (default 70)
//   --check          fails when a ratio is worse than that of baseline.json by more than its margin
//   --accept         writes baseline.json
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare, readBaseline, writeBaseline } from './baseline.mjs';
import { cache, here, root } from './measure.mjs';
import { table } from './table.mjs';
import { composed, readTexts } from './texts.mjs';

const families = ['throughput', 'keystrokes', 'start', 'memory', 'growth', 'entries', 'sizes'];

function readOptions() {
  const { values } = parseArgs({
    options: {
      texts: { type: 'string', multiple: true, default: [] },
      only: { type: 'string', default: families.join(',') },
      rounds: { type: 'string', default: '5' },
      phrases: { type: 'string', default: '70' },
      check: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
    },
  });
  const only = values.only.split(',');
  const unknown = only.find((name) => !families.includes(name));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: the families are ${families.join(', ')}`);
  const [rounds, phrases] = [Number(values.rounds), Number(values.phrases)];
  if (!(rounds >= 1) || !(phrases >= 1)) throw new Error('--rounds and --phrases take a whole number from 1');
  return { ...values, only, rounds, phrases };
}

/** Where and when: figures without it mean nothing. */
function conditions(texts, options) {
  const length = (list) => list.reduce((sum, { text }) => sum + text.length, 0);
  return {
    node: process.version,
    processors: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    load: loadavg().map((value) => Number(value.toFixed(1))),
    rounds: options.rounds,
    official: `${texts.official.length} texts, ${length(texts.official)} characters`,
    faulty: `${texts.faulty.length} texts, ${length(texts.faulty)} characters`,
    textsFrom: options.texts.length === 0 ? "composed of the project's own sentences" : 'given by --texts',
  };
}

/** All rows, family by family; `keep` is handed those so far after each, since a run is long and may be broken off. */
async function measureAll(texts, options, keep) {
  const rows = [];
  for (const name of options.only) {
    console.error(`bench: ${name} …`);
    const { measure } = await import(`./rows/${name}.mjs`);
    rows.push(...(await measure(texts, options)));
    keep(rows);
  }
  return rows;
}

async function main() {
  const options = readOptions();
  if (!existsSync(join(root, 'server/dist/cli.js'))) throw new Error('nothing is built yet: npm run build');
  mkdirSync(cache, { recursive: true });
  const own = composed();
  const [official, faulty] = options.texts;
  const texts = {
    official: official === undefined ? own.official : readTexts(official),
    faulty: faulty === undefined ? own.faulty : readTexts(faulty),
  };
  const before = conditions(texts, options);
  const rows = await measureAll(texts, options, (known) => {
    const result = { ...before, loadAfter: loadavg().map((value) => Number(value.toFixed(1))), rows: known };
    writeFileSync(join(root, '.cache/bench.json'), `${JSON.stringify(result, null, 2)}\n`);
  });
  console.log(`${Object.entries(before).map(([name, value]) => `${name}: ${value}`).join('\n')}\n`); // prettier-ignore
  console.log(table(rows));
  if (options.accept) writeBaseline(join(here, 'baseline.json'), rows);
  if (!options.check) return;
  const worse = compare(rows, readBaseline(join(here, 'baseline.json')));
  for (const line of worse) console.log(`! ${line}`);
  if (worse.length > 0) process.exitCode = 1;
  else console.log('No ratio is worse than the committed one by more than its margin.');
}

try {
  await main();
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
