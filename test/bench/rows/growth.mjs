// Time against the length of one text, ×1 ×4 ×16: the server's first check of it.
import { startClient } from '../client.mjs';
import { interleave } from '../measure.mjs';
import { textOf } from '../texts.mjs';

const unit = 50_000;
const times = [1, 4, 16];

export async function measure({ official }, { rounds }) {
  const client = await startClient();
  let opened = 0;
  const open = async (text) => {
    const uri = `file:///bench/${opened++}.txt`;
    const start = performance.now();
    await client.open(uri, text);
    const time = performance.now() - start;
    await client.close(uri);
    return time;
  };
  await open(textOf(official, unit));
  const runs = times.map((factor) => [factor, () => open(textOf(official, factor * unit))]);
  const medians = await interleave(Object.fromEntries(runs), rounds);
  await client.stop();
  return times.map((factor) => ({
    id: `growth/length/${factor}`,
    title: `first check of a text ×${factor} (${factor * unit} characters); against ${factor} × that of ×1`,
    value: medians[factor],
    against: factor * medians[1],
    unit: 'ms',
    ratio: factor === 1 ? undefined : medians[factor] / (factor * medians[1]),
    better: 'lower',
    margin: 0.35,
    goal: factor === 1 ? undefined : { of: 'ratio', max: 1.2 },
  }));
}
