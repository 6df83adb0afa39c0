/** Build step: `node build-nearest.js SENTENCES.bin OUTPUT.bin` makes the file that {@link Nearest} reads from what `npm run train` wrote. */
import { readFileSync, writeFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { encodeNearest, type KnownSentence } from '../tone/nearest.js';

const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) throw new Error('usage: build-nearest.js SENTENCES.bin OUTPUT.bin');
const known = JSON.parse(inflateRawSync(readFileSync(input)).toString('utf8')) as KnownSentence[];
// Every forty-eighth one: they explain a finding, and one example is about as near as its neighbour; all of them would cost the package some 1,600 kB more.
writeFileSync(output, encodeNearest(known.filter((_, index) => index % 48 === 0)));
