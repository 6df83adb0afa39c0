/** Stands in for test/unit/lexicon-helper.ts in mutation runs: the lexicon as it was built, since compiling it for each mutant would take days. */
import { join } from 'node:path';
import { Checker } from '../../server/src/check/check.js';
import type { Compiled } from '../../server/src/lexicon/compile.js';
import { loadLexicon } from '../../server/src/io/lexicon-file.js';

const intl = new Intl.Segmenter('zh', { granularity: 'word' });

export const boundaries = (text: string): ReadonlySet<number> =>
  new Set([...[...intl.segment(text)].map(({ index }) => index), text.length]);

export const lexiconFolder = join(import.meta.dirname, '../../lexicons');

export const projectLexicon = (): Compiled => {
  throw new Error('mutation runs have the built lexicon only');
};

let checker: Checker | undefined;
export const projectChecker = (): Checker =>
  (checker ??= new Checker(loadLexicon('server/dist/lexicon.bin'), boundaries));
