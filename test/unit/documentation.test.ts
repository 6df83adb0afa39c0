/** The pages for contributors name files that exist: whoever follows them finds the place. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'README.en.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/architecture.md',
  'lexicons/README.md',
];
/** Made by a build or a run, so not there in a clean clone. */
const made = /dist\/|^\.cache\/|node_modules/u;

/** Paths in backticks that begin with a folder of the project, without those that hold a placeholder. */
const namedIn = (page: string): string[] =>
  [...page.matchAll(/`((?:server|client|lexicons|docs|test|scripts|samples|schemas)\/[^`\s<>*…{}]*)`/gu)]
    .map(([, path]) => path ?? '')
    .filter((path) => !made.test(path));

const linksIn = (page: string): string[] =>
  [...page.matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, path]) => path ?? '');

describe('pages for people', () => {
  it.each(pages)('%s names files that exist', (name) => {
    const page = readFileSync(join(root, name), 'utf8');
    const missing = [
      ...namedIn(page).filter((path) => !existsSync(join(root, path))),
      ...linksIn(page).filter((path) => !existsSync(join(root, dirname(name), path))),
    ];
    expect(missing).toEqual([]);
  });
});
