/** `liangyan lexicon check [--rewrites] FOLDER [FILE]`: compiles a lexicon and tries each example, look-alike and rewrite. */
import { join } from 'node:path';
import { type Boundaries } from '../check/check.js';
import { tryExamples } from '../check/examples.js';
import { compileLexicon } from '../lexicon/compile.js';
import { readLexiconFolder } from '../lexicon/folder.js';

export interface LexiconCheckOptions {
  folder: string;
  /** Tries only the entries of this file, given relative to the folder. */
  only?: string | undefined;
  showRewrites: boolean;
}

/** Prints one line for each problem; returns 0, or 1 when there are problems. */
export function checkLexicon(
  { folder, only, showRewrites }: LexiconCheckOptions,
  boundaries: Boundaries,
  print: (line: string) => void,
): number {
  const compiled = compileLexicon(readLexiconFolder(folder));
  const trial =
    compiled.problems.length > 0
      ? { problems: compiled.problems, rewrites: [] }
      : tryExamples(compiled, boundaries, only);
  for (const { path, line, message } of trial.problems) print(`${join(folder, path)}:${line}: ${message}`);
  if (showRewrites)
    for (const { id, audience, before, after } of trial.rewrites)
      print(`${id} [${audience}]\n  - ${before}\n  + ${after}`);
  print(
    `${compiled.lexicon.entries.length} entries, ${compiled.lexicon.patterns.length} patterns, ${trial.problems.length} problems`,
  );
  return trial.problems.length > 0 ? 1 : 0;
}
