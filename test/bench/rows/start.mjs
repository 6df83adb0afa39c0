// From the start of the server to the first diagnostics, against a node that does nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startClient } from '../client.mjs';
import { interleave, root, timeProcess } from '../measure.mjs';
import { writeTexts } from '../texts.mjs';

export async function measure(_texts, { rounds }) {
  const text = readFileSync(join(root, 'samples/01-催报材料的函.txt'), 'utf8');
  const nothing = writeTexts('nothing', []);
  const times = await interleave(
    { node: () => timeProcess(['-e', '0'], nothing), server: () => firstDiagnostics(text) },
    Math.max(rounds, 5),
  );
  return [
    {
      id: 'start/diagnostics',
      title: 'start of the server to the first diagnostics; against node alone',
      value: times.server,
      against: times.node,
      unit: 'ms',
      ratio: times.server / times.node,
      better: 'lower',
      margin: 0.4,
      goal: { of: 'value', max: 400 },
    },
  ];
}

async function firstDiagnostics(text) {
  const start = performance.now();
  const client = await startClient();
  await client.open('file:///bench/first.txt', text);
  const time = performance.now() - start;
  await client.stop();
  return time;
}
