// Lints JSON lines with autocorrect-node, as its command line does for files; with an argument, with those phrases as its words too.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import autocorrect from 'autocorrect-node';

const [words] = process.argv.slice(2);
if (words !== undefined) {
  const phrases = JSON.parse(readFileSync(words, 'utf8')).map((phrase) => `${phrase} = 请改写`);
  autocorrect.loadConfig(JSON.stringify({ rules: { spellcheck: 1 }, spellcheck: { words: phrases } }));
}
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { id, text } = JSON.parse(line);
  const { lines } = autocorrect.lintFor(text, 'text.txt');
  process.stdout.write(`${JSON.stringify({ id, lines })}\n`);
}
