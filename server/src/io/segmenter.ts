/**
 * Word boundaries: nodejieba where its native module loads, Intl.Segmenter where not. The only importer of nodejieba.
 * Loaded on the first question, since loading costs more than all else at start-up (about 200 ms with the trimmed dictionary).
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cutWithIntl, type Segmenter, toBoundaries, withIntl } from './intl-segmenter.js';

export type { Segmenter };

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
    report('segmenter: nodejieba');
    return { name: 'nodejieba', boundaries: lazily(jieba, folder, report) };
  } catch (error) {
    report(
      `segmenter: Intl.Segmenter, since nodejieba could not be loaded (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown'})`,
    );
    return undefined;
  }
}

/** The native module loads in a moment, its dictionaries in 200 ms: those wait for the first question. */
function lazily(jieba: Jieba, folder: string, report: (message: string) => void): Segmenter['boundaries'] {
  let cut: ((text: string) => string[]) | undefined;
  return (text) => toBoundaries(text, (cut ??= loadDictionaries(jieba, folder, report))(wellFormed(text)));
}

function loadDictionaries(jieba: Jieba, folder: string, report: (message: string) => void): (text: string) => string[] {
  const damage = damageOf(folder);
  if (damage !== '') {
    report(
      `segmenter: Intl.Segmenter, since ${damage}; install the extension again to get nodejieba's dictionary back`,
    );
    return cutWithIntl;
  }
  const file = (name: string): string => join(folder, name);
  const empty = file('empty.utf8');
  jieba.load({
    dict: file('jieba.dict.utf8'),
    hmmDict: file('hmm_model.utf8'),
    userDict: empty,
    idfDict: file('idf.utf8'),
    stopWordDict: file('stop.utf8'),
  });
  return (text) => jieba.cut(text);
}

/** What is wrong with the dictionaries, or ''. jieba would end the process over a damaged file, so they are compared with their sums first. */
function damageOf(folder: string): string {
  try {
    for (const line of readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
      .split('\n')
      .filter((entry) => entry !== '')) {
      const [sum, name] = line.split(/\s+/u);
      if (sum === undefined || name === undefined) return 'its list of dictionaries is damaged';
      if (
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex') !== sum
      )
        return `the dictionary ${name} is damaged`;
    }
    return '';
  } catch {
    return 'a dictionary is missing';
  }
}

/** A lone surrogate breaks the rejoining of jieba's words; a placeholder of the same length does not. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '□');
