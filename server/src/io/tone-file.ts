import { join } from 'node:path';
import { ToneModel } from '../tone/model.js';
import { Nearest } from '../tone/nearest.js';
import { readDataFile } from './data-file.js';

/** Loads the tone model's files from a folder when first asked. One that is missing or damaged is reported once and done without. */
export function toneFiles(
  folder: string,
  report: (message: string) => void,
): { model(): ToneModel | undefined; nearest(): Nearest | undefined } {
  const load = <T>(name: string, read: (bytes: Uint8Array) => T): (() => T | undefined) => {
    let known: { value: T | undefined } | undefined;
    return () => (known ??= { value: attempt(join(folder, name), read, report) }).value;
  };
  return {
    model: load('tone-model.bin', (bytes) => ToneModel.load(bytes)),
    nearest: load('tone-sentences.bin', (bytes) => new Nearest(bytes)),
  };
}

function attempt<T>(path: string, read: (bytes: Uint8Array) => T, report: (message: string) => void): T | undefined {
  try {
    return read(readDataFile(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report(
      `the tone model is off, since ${path} cannot be used (${reason}); install the extension again, or run "npm run train" and "npm run build"`,
    );
    return undefined;
  }
}
