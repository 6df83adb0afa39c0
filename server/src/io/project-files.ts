/** The project's files as the language server sees them: configs inside the workspace folders, and nothing else. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { configName } from '../check/config.js';
import { findConfig, readInside } from './config-file.js';
import { writeWhole } from './write-file.js';

export class WorkspaceFiles {
  private roots: string[] = [];

  setRoots(uris: readonly string[]): void {
    this.roots = uris.flatMap((uri) => toPath(uri) ?? []);
  }

  configFor(uri: string): { uri: string; text: string } | undefined {
    const path = toPath(uri);
    const root = path === undefined ? undefined : this.rootOf(path);
    if (path === undefined || root === undefined) return undefined;
    const found = findConfig(path, root);
    return found === undefined ? undefined : { uri: pathToFileURL(found.path).href, text: found.text };
  }

  newConfigFor(uri: string): string | undefined {
    const path = toPath(uri);
    const root = path === undefined ? undefined : this.rootOf(path);
    return root === undefined ? undefined : pathToFileURL(join(root, configName)).href;
  }

  beside(uri: string, way: string): { uri: string; text: string | undefined } {
    const path = resolve(dirname(fileURLToPath(uri)), way);
    const root = this.rootOf(path);
    return { uri: pathToFileURL(path).href, text: root === undefined ? undefined : readInside(path, root) };
  }

  /** Writes a file as a whole or not at all. Throws as the file system does. */
  write(uri: string, text: string): void {
    writeWhole(fileURLToPath(uri), text);
  }

  private rootOf(path: string): string | undefined {
    return this.roots
      .filter((root) => path === root || path.startsWith(root.endsWith('/') || root.endsWith('\\') ? root : `${root}/`))
      .sort((a, b) => b.length - a.length)[0];
  }
}

function toPath(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
