/** A checker made from the files of the installation. */
import { join } from 'node:path';
import { Checker, type Boundaries } from '../check/check.js';
import { loadLexicon } from './lexicon-file.js';
import { createSegmenter } from './segmenter.js';
import { toneFiles } from './tone-file.js';

/** @param folder where the build puts lexicon, dictionaries and models */
export function createChecker(
  folder: string,
  report: (message: string) => void,
): { checker: Checker; boundaries: Boundaries } {
  const segmenter = createSegmenter(join(folder, 'dict'), () => undefined);
  const boundaries: Boundaries = (text) => segmenter.boundaries(text);
  return {
    checker: new Checker(loadLexicon(join(folder, 'lexicon.bin')), boundaries, toneFiles(folder, report)),
    boundaries,
  };
}
