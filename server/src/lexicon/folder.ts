import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { LexiconFile } from './read.js';

/** All .yml and .yaml files below `folder` that hold lexicon, in a stable order. Throws as the file system does. */
export function readLexiconFolder(folder: string): LexiconFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name))
    .map((entry) => ({
      full: join(entry.parentPath, entry.name),
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
    }))
    .filter(({ path }) => !path.startsWith('sentences/'))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ full, path }) => ({ path, text: readFileSync(full, 'utf8') }));
}

/** The project's own sentences as one text: a sample of the field, to tell rare words from common ones. Empty when there are none. */
export function readSample(folder: string): string {
  try {
    const sentences = join(folder, 'sentences');
    return readdirSync(sentences)
      .filter((name) => name.endsWith('.yml'))
      .sort()
      .flatMap((name) =>
        [...readFileSync(join(sentences, name), 'utf8').matchAll(/^- text: '(.*)'$/gmu)].map(([, text]) => text ?? ''),
      )
      .join('\n')
      .replace(/\[\[|\]\]/gu, '');
  } catch {
    return '';
  }
}
