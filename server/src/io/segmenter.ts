/**
 * Word boundaries: nodejieba where its native module loads, Intl.Segmenter where not. The only importer of nodejieba.
 * Loaded on the first question, since loading costs more than all else at start-up (about 200 ms with the trimmed dictionary).
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Cuts text into words. */
export interface Segmenter {
  readonly name: 'nodejieba' | 'Intl.Segmenter';
  /** UTF-16 offsets at which words begin or end, 0 and the length included. Never throws. */
  boundaries(text: string): ReadonlySet<number>;
}

interface Jieba {
  load(options: Record<string, string>): boolean;
  cut(text: string, hmm?: boolean): string[];
}

/** A segmenter that decides which engine to use when first asked; `report` says which, and why the fallback. */
export function createSegmenter(dictionaryFolder: string, report: (message: string) => void): Segmenter {
  let engine: Segmenter | undefined;
  const get = (): Segmenter => (engine ??= loadJieba(dictionaryFolder, report) ?? withIntl());
  return {
    get name() {
      return get().name;
    },
    boundaries: (text) => get().boundaries(text),
  };
}

function loadJieba(folder: string, report: (message: string) => void): Segmenter | undefined {
  try {
    const jieba = createRequire(__filename)('nodejieba') as Jieba;
    const dict = join(folder, 'jieba.dict.utf8');
    const hmmDict = join(folder, 'hmm_model.utf8');
    if (existsSync(dict) && existsSync(hmmDict)) {
      const empty = join(folder, 'empty.utf8');
      jieba.load({ dict, hmmDict, userDict: empty, idfDict: empty, stopWordDict: empty });
    }
    jieba.cut('试');
    report('segmenter: nodejieba');
    return { name: 'nodejieba', boundaries: (text) => toBoundaries(text, jieba.cut(wellFormed(text))) };
  } catch (error) {
    report(`segmenter: Intl.Segmenter, since nodejieba could not be loaded (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown'})`);
    return undefined;
  }
}

/** A lone surrogate breaks the rejoining of jieba's words; a placeholder of the same length does not. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '□');

function withIntl(): Segmenter {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return { name: 'Intl.Segmenter', boundaries: (text) => toBoundaries(text, [...segmenter.segment(text)].map(({ segment }) => segment)) };
}

function toBoundaries(text: string, words: readonly string[]): ReadonlySet<number> {
  const offsets = new Set([0]);
  let at = 0;
  for (const word of words) offsets.add((at += word.length));
  // Words that do not add up to the text would give wrong places: then every place counts as a boundary.
  return at === text.length ? offsets : new Set(Array.from({ length: text.length + 1 }, (_, index) => index));
}
