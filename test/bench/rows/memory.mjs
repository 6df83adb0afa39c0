// Memory of the server, resident: after the first answer, with a text of a million characters, after a thousand documents.
import { startClient } from '../client.mjs';
import { residentOf } from '../measure.mjs';
import { textOf } from '../texts.mjs';

const documents = 1000;

export async function measure({ official, faulty }) {
  const small = textOf(faulty, 1000);
  const loaded = await withServer(async (client) => client.open('file:///bench/first.txt', small));
  const large = await withServer((client) => client.open('file:///bench/large.txt', textOf(official, 1_000_000)));
  const many = await withServer(async (client) => {
    const all = textOf([...official, ...faulty], documents * 500);
    for (let index = 0; index < documents; index++) {
      const uri = `file:///bench/${index}.txt`;
      await client.open(uri, all.slice(index * 500, index * 500 + 1000));
      client.close(uri);
    }
  });
  return [
    row('loaded', 'after the first answer', loaded, loaded, 130),
    row('large', 'with a text of 1 M characters open', large, loaded),
    row('many', `after ${documents} documents of 1,000 characters opened and closed`, many, loaded),
  ];
}

async function withServer(work) {
  const client = await startClient();
  await work(client);
  await client.ask();
  const resident = residentOf(client.child.pid);
  await client.stop();
  return resident;
}

const row = (id, when, value, against, max) => ({
  id: `memory/${id}`,
  title: `memory of the server ${when}; against after the first answer`,
  value,
  against,
  unit: 'MB',
  ratio: id === 'loaded' ? undefined : value / against,
  better: 'lower',
  margin: 0.3,
  goal: max === undefined ? undefined : { of: 'value', max },
});
