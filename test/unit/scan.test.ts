import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanText } from '../../server/src/check/scan.js';
import { blocksOf, replaceLines } from '../../server/src/rules/blocks.js';
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
        const plain = ({ lines }: ReturnType<typeof scanText>) =>
          lines.map(({ start, scan }) => [start, scan.text, scan.matches]);
        const known = scanText(after, lexicon, scanText(before, lexicon));
        expect(plain(known)).toEqual(plain(scanText(after, lexicon)));
        expect(known.blocks.flatMap(({ scans }) => scans)).toEqual(known.lines.map(({ scan }) => scan));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what is known of the lines that did not change', () => {
    const { lexicon } = projectChecker();
    const before = ['请贵局一', '请贵局二', '请贵局三', '请贵局四', '请贵局五', '请贵局六', '请贵局七'].join('\n');
    const known = scanText(before, lexicon);
    const { lines } = known;
    const after = scanText(before.replace('四', '四四'), lexicon, known);
    expect(after.lines.flatMap(({ scan }, index) => (scan === lines[index]?.scan ? [] : [index]))).toEqual([3]);
  });

  it('makes few blocks anew, whatever lines come and go', () => {
    const { lexicon } = projectChecker();
    const scans = scanText(Array.from({ length: 1000 }, (_, index) => `第${index}行`).join('\n'), lexicon).lines.map(
      ({ scan }) => scan,
    );
    const change = fc.record({ first: fc.nat(1000), count: fc.nat(200), from: fc.nat(1000), fresh: fc.nat(200) });
    fc.assert(
      fc.property(change, ({ first, count, from, fresh }) => {
        const before = blocksOf(scans);
        const put = scans.slice(from, from + fresh);
        const after = replaceLines(before, first, count, put);
        const wanted = [...scans];
        wanted.splice(first, count, ...put);
        expect(after.flatMap((block) => block.scans)).toEqual(wanted);
        const kept = after.filter((block) => before.includes(block)).length;
        expect(before.length - kept).toBeLessThanOrEqual(Math.ceil(count / 16) + 1);
      }),
    );
  });
});
