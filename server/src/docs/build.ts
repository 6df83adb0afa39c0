/** Build step: `node build.js LEXICONS ROOT` writes docs/rules below ROOT and takes out pages of rules that are no more. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { countLexicon, type Count } from '../lexicon/count.js';
import { compileLexicon } from '../lexicon/compile.js';
import { readLexiconFolder } from '../lexicon/folder.js';
import { rulePages } from '../service/rule-page.js';
import { makePages } from './pages.js';

const [folder, root] = process.argv.slice(2);
if (folder === undefined || root === undefined) throw new Error('usage: build.js LEXICONS ROOT');
const compiled = compileLexicon(readLexiconFolder(folder));
for (const { path, line, message } of compiled.problems) console.error(`${join(folder, path)}:${line}: ${message}`);
if (compiled.problems.length > 0) process.exitCode = 1;
else write(makePages(compiled, wordBoundaries));

/** Without the native segmenter, so that the pages are the same on every machine. */
function wordBoundaries(text: string): ReadonlySet<number> {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
  return new Set([...[...words].map(({ index }) => index), text.length]);
}

function write(pages: ReadonlyMap<string, string>): void {
  const pagesFolder = join(root ?? '', rulePages);
  mkdirSync(pagesFolder, { recursive: true });
  for (const name of readdirSync(pagesFolder, { recursive: true, withFileTypes: true })) {
    const file = join(name.parentPath, name.name);
    if (name.isFile() && !pages.has(relative(root ?? '', file).split(sep).join('/'))) rmSync(file);
  }
  for (const [path, text] of pages) {
    const file = join(root ?? '', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`docs: ${pages.size} pages in ${rulePages}`);
  const { byPrinciple, byAudience, total } = countLexicon(compiled);
  for (const [name, count] of Object.entries({ ...byPrinciple, ...byAudience, total })) console.log(countLine(name, count));
}

function countLine(name: string, { entries, constructions, phrases }: Count): string {
  return `${name.padEnd(12)} ${entries} entries, ${constructions} constructions, ${phrases} phrases`;
}
