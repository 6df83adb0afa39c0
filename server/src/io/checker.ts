/** A checker made from the files of the installation. */
import { join } from 'node:path';
import { Checker, type Boundaries } from '../check/check.js';
import type { LexiconFile } from '../lexicon/read.js';
import { OwnCompilation, type OwnLexicon } from '../service/own-lexicon.js';
import { loadClasses, loadLexicon } from './lexicon-file.js';
import { createSegmenter } from './segmenter.js';
import { toneFiles } from './tone-file.js';

export interface Installed {
  checker: Checker;
  boundaries: Boundaries;
  /** An office's own lexicon beside the checker's, compiled once: the same object for the same files. */
  own(files: readonly LexiconFile[]): OwnLexicon;
}

/** @param folder where the build puts lexicon, dictionaries and models */
export function createChecker(folder: string, report: (message: string) => void): Installed {
  const segmenter = createSegmenter(join(folder, 'dict'), () => undefined);
  const boundaries: Boundaries = (text) => segmenter.boundaries(text);
  const checker = new Checker(loadLexicon(join(folder, 'lexicon.bin')), boundaries, toneFiles(folder, report));
  const compilation = new OwnCompilation(checker, () => loadClasses(join(folder, 'lexicon.classes.json')));
  const known = new Map<string, OwnLexicon>();
  const own = (files: readonly LexiconFile[]): OwnLexicon => {
    const key = JSON.stringify(files);
    const compiled = known.get(key) ?? compilation.compile(files);
    known.set(key, compiled);
    return compiled;
  };
  return { checker, boundaries, own };
}
