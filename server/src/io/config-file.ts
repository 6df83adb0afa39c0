/** Finds the `.liangyan.yaml` that holds for a file: the nearest one above it, inside its workspace folder. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, isAbsolute } from 'node:path';
import { configName } from '../check/config.js';

export interface FoundConfig {
  path: string;
  text: string;
}

const largestFile = 1_000_000;

/** The nearest config above `file` and not above `root`; undefined when there is none or it lies outside `root` through a link. */
export function findConfig(file: string, root: string): FoundConfig | undefined {
  for (let folder = dirname(file); isInside(folder, root); folder = dirname(folder)) {
    const path = join(folder, configName);
    const text = readInside(path, root);
    if (text !== undefined) return { path, text };
    if (folder === dirname(folder)) return undefined;
  }
  return undefined;
}

/** A text file's content, if it is a file of bearable size whose real place is inside `root`. Never throws. */
export function readInside(path: string, root: string): string | undefined {
  try {
    if (!isInside(realpathSync(path), realpathSync(root))) return undefined;
    const status = statSync(path);
    return status.isFile() && status.size <= largestFile ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

function isInside(path: string, root: string): boolean {
  const way = relative(root, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}
