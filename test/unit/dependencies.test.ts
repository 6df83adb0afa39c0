/** Libraries: each has its reason written down, and what is shipped is locked and has a licence that goes with MIT. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

interface Locked {
  version: string;
  license?: string;
  integrity?: string;
}
const json = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const { dependencies, devDependencies, optionalDependencies } =
  json<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>>('package.json');
const locked = json<{ packages: Record<string, Locked> }>('package-lock.json').packages;

it('every library that package.json names has its line in docs/dependencies.md', () => {
  const page = readFileSync('docs/dependencies.md', 'utf8');
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

it('every package in a bundle is locked with its checksum, under a licence that may be shipped', async () => {
  const notices = join(import.meta.dirname, '../../scripts/package/notices.mjs');
  const { isWelcome, packagesOf } = (await import(pathToFileURL(notices).href)) as {
    isWelcome: (licence: string) => boolean;
    packagesOf: (metaFile: string) => string[];
  };
  const metaFiles = ['client/dist', 'server/dist'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.meta.json') && existsSync(join(folder, name.replace('.meta.json', ''))))
      .map((name) => join(folder, name)),
  );
  const folders = [...new Set(metaFiles.flatMap(packagesOf)), 'node_modules/nodejieba'];
  expect(folders.length).toBeGreaterThan(20);
  for (const folder of folders) {
    expect(locked[folder]?.integrity, folder).toMatch(/^sha512-/u);
    // One that names none in its manifest is looked at when the package is made.
    expect(isWelcome(locked[folder]?.license ?? 'MIT'), folder).toBe(true);
  }
});
