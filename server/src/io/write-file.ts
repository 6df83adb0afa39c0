/** Writes a file as a whole or not at all: a full disk or a crash leaves the one that was there. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Keeps permissions, and the file behind a link. Throws as the file system does. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const target = statSync(path, { throwIfNoEntry: false }) === undefined ? path : realpathSync(path);
  const mode = statSync(target, { throwIfNoEntry: false })?.mode;
  // In the same folder, so that renaming is one step; short, since the name of the file may be as long as names can be.
  const draft = join(dirname(target), `.liangyan-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = openSync(draft, 'wx', mode ?? 0o666);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
