/** The pages of docs/rules are those that the lexicon and the rule cards give now. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePages } from '../../server/src/docs/pages.js';
import { rulePage, rulePages } from '../../server/src/service/rule-page.js';
import { boundaries, projectLexicon } from './lexicon-helper.js';

const root = join(import.meta.dirname, '../..');
const howTo = 'run "npm run docs" and commit docs/rules';

describe('the pages of the rules', () => {
  const pages = makePages(projectLexicon(), boundaries);
  const committed = readdirSync(join(root, rulePages), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

  it('are committed as they are made', () => {
    const stale = [...pages].filter(
      ([path, text]) => !committed.includes(path) || readFileSync(join(root, path), 'utf8') !== text,
    );
    expect(
      stale.map(([path]) => path),
      howTo,
    ).toEqual([]);
    expect(
      committed.filter((path) => !pages.has(path)),
      howTo,
    ).toEqual([]);
  });

  it('link only to pages and files that exist', () => {
    const dead = [...pages].flatMap(([path, text]) =>
      [...text.matchAll(/\]\(((?!https?:)[^)#\s]+)\)/gu)]
        .map(([, target]) =>
          join(path, '..', target ?? '')
            .split(sep)
            .join('/'),
        )
        .filter((target) => !pages.has(target) && !readable(target)),
    );
    expect(dead).toEqual([]);
  });

  it('say why, show examples, look-alikes and the way to turn the rule off', () => {
    for (const { id } of projectLexicon().lexicon.entries) {
      const text = pages.get(rulePage(id)) ?? '';
      for (const part of ['## 为什么', '## 会报的', '<mark>', '## 像而不是', '出处', `${id}: off`, `off=${id}`])
        expect(text, id).toContain(part);
    }
  });
});

function readable(path: string): boolean {
  try {
    readFileSync(join(root, path));
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR';
  }
}
