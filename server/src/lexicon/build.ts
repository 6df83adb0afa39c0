/** Build step: `node build.js LEXICONS OUTPUT.bin` compiles the lexicon, or says with file and line what is wrong and exits with 1. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileLexicon } from './compile.js';
import { readLexiconFolder, readSample } from './folder.js';
import { encodeLexicon } from './image.js';
import { readFiles } from './read.js';

const [folder, output] = process.argv.slice(2);
if (folder === undefined || output === undefined) throw new Error('usage: build.js LEXICONS OUTPUT.bin');
const files = readLexiconFolder(folder);
const { lexicon, documentation, problems } = compileLexicon(files, readSample(folder));
for (const { path, line, message } of problems) console.error(`${join(folder, path)}:${line}: ${message}`);
if (problems.length > 0) process.exitCode = 1;
else {
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, encodeLexicon(lexicon));
  // For `liangyan rules ID`; the extension shows the pages of docs/rules instead and is packed without it.
  writeFileSync(output.replace(/\.bin$/u, '.documentation.json'), JSON.stringify(documentation));
  // An office's own lexicon may use these classes by name; it is compiled when a project with one is opened.
  const classes = readFiles(files, []).classes.map(({ item }) => item);
  writeFileSync(output.replace(/\.bin$/u, '.classes.json'), JSON.stringify(classes));
  console.log(`lexicon: ${lexicon.entries.length} entries, ${lexicon.patterns.length} patterns`);
}
