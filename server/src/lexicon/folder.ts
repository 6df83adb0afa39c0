import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { LexiconFile } from './read.js';

/** All .yml and .yaml files below `folder` that hold lexicon, in a stable order. Throws as the file system does. */
export function readLexiconFolder(folder: string): LexiconFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name))
    .map((entry) => ({ full: join(entry.parentPath, entry.name), path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/') }))
    .filter(({ path }) => !path.startsWith('sentences/'))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ full, path }) => ({ path, text: readFileSync(full, 'utf8') }));
}
