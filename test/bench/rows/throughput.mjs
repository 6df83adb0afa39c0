// Characters a second of a whole process, from its start to its end, on the same texts.
import { contestants } from '../peers.mjs';
import { interleave, timeProcess } from '../measure.mjs';
import { sizeOf, writeTexts } from '../texts.mjs';

/** Least ratio of our speed to a peer's that the project wants. */
const goals = { official: { autocorrect: 3, textlint: 15 }, faulty: { autocorrect: 1 } };
const names = {
  autocorrect: 'autocorrect-node',
  autocorrectPhrases: 'autocorrect-node with the phrases',
  textlint: 'textlint + prh',
};

export async function measure(texts, { rounds, phrases }) {
  const commands = contestants(phrases);
  const rows = [];
  for (const which of ['official', 'faulty']) {
    const file = writeTexts(which, texts[which]);
    const runs = Object.entries(commands).map(([name, args]) => [name, () => timeProcess(args, file)]);
    const times = await interleave(Object.fromEntries(runs), rounds);
    rows.push(...rowsOf(which, times, sizeOf(texts[which])));
  }
  return rows;
}

function rowsOf(which, times, characters) {
  const speed = (name) => characters / times[name] / 1000;
  const what = which === 'official' ? 'official texts' : 'faulty drafts';
  return Object.entries(names).map(([name, title]) => ({
    id: `throughput/${which}/${name}`,
    title: `whole process, ${what}, against ${title}`,
    value: speed('liangyan'),
    against: speed(name),
    unit: 'M characters/s',
    ratio: speed('liangyan') / speed(name),
    better: 'higher',
    margin: 0.25,
    goal: goals[which][name] === undefined ? undefined : { of: 'ratio', min: goals[which][name] },
  }));
}
