/** `liangyan lexicon check [--rewrites] FOLDER|FILE`: compiles a lexicon and tries each example, look-alike and rewrite, or those of one file or rule. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { tryExamples } from '../../check/examples.js';
import { compileLexicon } from '../../lexicon/compile.js';
import { readLexiconFolder } from '../../lexicon/folder.js';
import { complain, type Host } from '../host.js';
import { tell } from '../words.js';

/**
 * Prints what is wrong; returns the exit status.
 * @param path the folder of a lexicon, or one file of it
 * @param only a file of the folder, or the id of a rule
 */
export async function runLexiconCheck(
  host: Host,
  path: string,
  only: string | undefined,
  showRewrites: boolean,
): Promise<number> {
  const status = statSync(path, { throwIfNoEntry: false });
  const folder = status?.isFile() === true ? lexiconAbove(path) : path;
  if (status === undefined || folder === undefined) {
    complain(path, tell('no-lexicon', host.language));
    return 2;
  }
  const file = status.isFile() ? relative(folder, resolve(path)).split(sep).join('/') : only;
  return checkLexicon(host, { folder, only: file, showRewrites });
}

/** The folder that holds the lexicon of a file: the one with the principles. */
function lexiconAbove(file: string): string | undefined {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'principles.yml'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

interface LexiconCheckOptions {
  folder: string;
  /** Tries only this rule, or the entries of this file, given relative to the folder. */
  only: string | undefined;
  showRewrites: boolean;
}

/** Prints one line for each problem; returns 0, 1 when there are problems, or 2 when there is nothing to try. */
function checkLexicon(host: Host, { folder, only, showRewrites }: LexiconCheckOptions): number {
  const print = (line: string): void => console.log(line);
  const compiled = compileLexicon(readLexiconFolder(folder));
  const trial =
    compiled.problems.length > 0
      ? { problems: compiled.problems, rewrites: [], tried: 1 }
      : tryExamples(compiled, host.boundaries, only);
  if (trial.tried === 0) {
    complain(folder, tell('nothing-tried', host.language, { name: only ?? '' }));
    return 2;
  }
  for (const { path, line, message } of trial.problems) print(`${join(folder, path)}:${line}: ${message}`);
  if (showRewrites)
    for (const { id, audience, before, after } of trial.rewrites)
      print(`${id} [${audience}]\n  - ${before}\n  + ${after}`);
  print(
    `${compiled.lexicon.entries.length} entries, ${compiled.lexicon.patterns.length} patterns, ${trial.problems.length} problems`,
  );
  return trial.problems.length > 0 ? 1 : 0;
}
