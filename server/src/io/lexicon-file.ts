import { readFileSync } from 'node:fs';
import { Lexicon } from '../lexicon/lexicon.js';
import type { ClassSource } from '../lexicon/source.js';

/** Loads the compiled lexicon. Throws an Error that says what to do when the file is missing or damaged. */
export function loadLexicon(path: string): Lexicon {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Error(`the compiled lexicon ${path} cannot be read; install the extension again, or run "npm run build"`);
  }
  try {
    return Lexicon.load(bytes);
  } catch {
    throw new Error(`the compiled lexicon ${path} is damaged; install the extension again, or run "npm run build"`);
  }
}

/** The word classes as they were written, for own lexicons; none when the file is missing. */
export function loadClasses(path: string): ClassSource[] {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ClassSource[];
  } catch {
    return [];
  }
}
