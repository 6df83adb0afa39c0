import { readFileSync } from 'node:fs';
import type { ClassSource } from '../lexicon/source.js';
import { type CompiledLexicon, Lexicon } from '../lexicon/lexicon.js';

/** Loads the compiled lexicon. Throws an Error that says what to do when the file is missing or damaged. */
export function loadLexicon(path: string): Lexicon {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Error(`the compiled lexicon ${path} cannot be read; install the extension again, or run "npm run build"`);
  }
  try {
    return new Lexicon(JSON.parse(text) as CompiledLexicon);
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
