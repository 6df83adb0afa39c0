/** A lexicon's folder: which files of it count, in which order, and the sentences that serve as a sample of the field. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLexiconFolder, readSample } from '../../server/src/lexicon/folder.js';

const folder = mkdtempSync(join(tmpdir(), 'liangyan-lexicon-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const files: Record<string, string> = {
  'phrases/calm/b.yml': '乙',
  'phrases/calm/a.yaml': '甲',
  'acts.yml': '谢',
  'README.md': '不',
  'acts.yml.orig': '旧',
  'sentences/calm.yml': "# 注\n- text: '请[[尽快]]办理。'\n  better: 好\n- text: '否则后果自负。'\n x- text: '不'\n",
  'sentences/a.yml': "- text: '收到。'\n",
  'sentences/notes.txt': "- text: '不算。'\n",
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
mkdirSync(join(folder, 'empty.yml'));

describe('the folder of a lexicon', () => {
  it('gives its YAML files by their paths, without the sentences', () =>
    expect(readLexiconFolder(folder)).toEqual([
      { path: 'acts.yml', text: '谢' },
      { path: 'phrases/calm/a.yaml', text: '甲' },
      { path: 'phrases/calm/b.yml', text: '乙' },
    ]));
  it('gives its sentences as one text without marks, or nothing where there are none', () => {
    expect(readSample(folder)).toBe('收到。\n请尽快办理。\n否则后果自负。');
    expect(readSample(join(folder, 'phrases'))).toBe('');
  });
});
