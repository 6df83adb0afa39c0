import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanText } from '../../server/src/check/scan.js';
import { projectChecker } from './lexicon-helper.js';

const words = fc.constantFrom('请贵局', '务必', '！！', '。', '\r', '\n', '\r\n', '　', '敬礼', '你', '一直不');
const text = fc.array(words, { maxLength: 40 }).map((list) => list.join(''));

describe('an edited text', () => {
  it('has the same lines and matches as if it were read for the first time, wherever it was edited', () => {
    const { lexicon } = projectChecker();
    const edit = fc.record({ before: text, at: fc.nat(200), remove: fc.nat(8), insert: text });
    fc.assert(
      fc.property(edit, ({ before, at, remove, insert }) => {
        const from = Math.min(at, before.length);
        const after = before.slice(0, from) + insert + before.slice(from + remove);
        const known = { text: before, lines: scanText(before, lexicon) };
        const plain = (lines: ReturnType<typeof scanText>) =>
          lines.map(({ start, scan }) => [start, scan.text, scan.matches]);
        expect(plain(scanText(after, lexicon, known))).toEqual(plain(scanText(after, lexicon)));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what is known of the lines that did not change', () => {
    const { lexicon } = projectChecker();
    const before = ['请贵局一', '请贵局二', '请贵局三', '请贵局四', '请贵局五', '请贵局六', '请贵局七'].join('\n');
    const lines = scanText(before, lexicon);
    const after = scanText(before.replace('四', '四四'), lexicon, { text: before, lines });
    expect(after.flatMap(({ scan }, index) => (scan === lines[index]?.scan ? [] : [index]))).toEqual([3]);
  });
});
