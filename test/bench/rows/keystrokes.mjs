// From a keystroke to the diagnostics, over stdio, for a client that is pushed diagnostics and one that pulls them.
import { setTimeout as sleep } from 'node:timers/promises';
import { startClient } from '../client.mjs';
import { quantile } from '../measure.mjs';
import { seeded, textOf } from '../texts.mjs';

/** Characters of the text, keystrokes that are measured, and the slowest p95 (ms) that the project wants. */
const sizes = [
  { name: '10 k', length: 10_000, strokes: 100, goal: 3 },
  { name: '100 k', length: 100_000, strokes: 60, goal: 6 },
  { name: '1 M', length: 1_000_000, strokes: 40, goal: 15 },
];
/** Keystrokes before measuring begins, where they follow each other at once: an editor's user has typed before. */
const warmUp = 10;
/** A user who reads for a second, and then types: milliseconds before the first keystroke and between two of them. All are measured. */
const person = { reads: 1000, pause: 60, strokes: 50 };
const atOnce = { reads: 0, pause: 0 };

export async function measure({ official }) {
  const rows = [];
  for (const pulls of [false, true])
    for (const size of sizes) {
      const text = textOf(official, size.length);
      const { typed, asked } = await typeInto(text, warmUp + size.strokes, pulls, atOnce);
      rows.push(...rowsOf(size, pulls ? 'pull' : 'push', typed.slice(warmUp), asked.slice(warmUp)));
      if (pulls) continue;
      const first = await typeInto(text, person.strokes, pulls, person);
      rows.push(...rowsOf(size, 'push, first ones of a person', first.typed, first.asked));
    }
  return rows;
}

async function typeInto(text, strokes, pulls, { reads, pause }) {
  const client = await startClient({ pulls });
  const uri = 'file:///bench/memo.txt';
  await client.open(uri, text);
  const lines = text.split('\n');
  const long = lines.flatMap((line, index) => (line.length > 40 ? [index] : []));
  const random = seeded(2);
  const [typed, asked] = [[], []];
  await sleep(reads);
  for (let stroke = 0; stroke < strokes; stroke++) {
    const line = long[Math.floor(random() * long.length)];
    const position = { line, character: Math.floor(random() * lines[line].length) };
    typed.push(await timed(() => client.type(uri, stroke + 2, position, '的')));
    asked.push(await timed(() => client.ask()));
    if (pause > 0) await sleep(pause);
  }
  await client.stop();
  return { typed, asked };
}

async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function rowsOf({ name, goal }, how, typed, asked) {
  return [0.5, 0.95, 0.99].map((share) => ({
    id: `keystroke/${how}/${name}/p${share * 100}`,
    title: `keystroke to diagnostics, ${how}, ${name} characters, p${share * 100}; against an empty request's median`,
    value: quantile(typed, share),
    against: quantile(asked, 0.5),
    unit: 'ms',
    // Only the median is steady enough to be compared between runs.
    ratio: share === 0.5 ? quantile(typed, share) / quantile(asked, 0.5) : undefined,
    better: 'lower',
    margin: 0.8,
    goal: share === 0.95 ? { of: 'value', max: goal } : undefined,
  }));
}
