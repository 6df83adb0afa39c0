import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedClasses } from '../../server/src/lexicon/asked-classes.js';
import { decodeLexicon, encodeLexicon } from '../../server/src/lexicon/image.js';
import { Lexicon } from '../../server/src/lexicon/lexicon.js';
import { WordSet } from '../../server/src/lexicon/word-set.js';
import { projectChecker, projectLexicon } from './lexicon-helper.js';

const bytes = () => encodeLexicon(projectLexicon().lexicon);

describe('the file of the compiled lexicon', () => {
  it('finds what the lexicon finds that it was made from', () => {
    const line = '贵局一直不重视，务必于5月8日前答复我局，否则后果自负！！';
    const { lexicon } = projectChecker();
    const loaded = Lexicon.load(bytes());
    expect(loaded.matcher.find(line)).toEqual(lexicon.matcher.find(line));
    expect(loaded.matcher.find(line).length).toBeGreaterThan(0);
    expect(loaded.words('对方').lengthsAt('贵局', 0, 2)).toEqual([2]);
  });

  it('holds the words of every class for which a rule asks by itself', () => {
    const { lexicon } = projectChecker();
    const loaded = Lexicon.load(bytes());
    for (const name of askedClasses) {
      expect(loaded.words(name), name).toEqual(lexicon.words(name));
      expect(loaded.words(name), name).not.toEqual(new WordSet([]));
    }
  });

  it('can be read from any place in memory', () => {
    const shifted = new Uint8Array([0, ...bytes()]).subarray(1);
    expect(() => Lexicon.load(shifted)).not.toThrow();
  });

  it('is refused when it is something else or cut short', () => {
    expect(() => decodeLexicon(new TextEncoder().encode('{"hash":"1"}'))).toThrow(/not a compiled lexicon/u);
    expect(() => decodeLexicon(bytes().slice(0, -4))).toThrow(/cut short/u);
    expect(() => decodeLexicon(bytes().slice(0, -8))).toThrow(/cut short/u);
  });

  it('is refused when a single bit of it has changed, wherever', () => {
    const whole = bytes();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        whole[at]! ^= 1 << bit;
        expect(() => decodeLexicon(whole)).toThrow(/not a compiled lexicon|damaged/u);
        whole[at]! ^= 1 << bit;
      }),
      { numRuns: 50 },
    );
    expect(() => decodeLexicon(whole)).not.toThrow();
  });
});
