import { describe, expect, it } from 'vitest';
import { type Trial, tryExamples } from '../../server/src/check/examples.js';
import { readLexiconFolder } from '../../server/src/lexicon/folder.js';
import { lostFacts } from '../../server/src/model/facts.js';
import { principles } from '../../server/src/model/vocabulary.js';
import { boundaries, lexiconFolder, projectLexicon } from './lexicon-helper.js';

/** Its rewrite masks the number: that is what it is for. */
const hidesOnPurpose = 'rapport/personal-data';

let trial: Trial | undefined;
/** All examples, tried once for all tests. */
const triedExamples = (): Trial => (trial ??= tryExamples(projectLexicon(), boundaries));

describe('the lexicon', () => {
  it('compiles without a problem', () => expect(projectLexicon().problems).toEqual([]));

  it('flags every example at its mark, passes every look-alike, and offers each a rewrite that passes', () => {
    const { problems } = triedExamples();
    expect(problems.map(({ path, line, message }) => `${path}:${line}: ${message}`)).toEqual([]);
  });

  it('keeps the facts in every rewrite of every example', () => {
    const { rewrites } = triedExamples();
    expect(rewrites.length).toBeGreaterThan(0);
    expect(rewrites.filter(({ id, before, after }) => id !== hidesOnPurpose && lostFacts(before, after))).toEqual([]);
  });

  it('keeps its phrase files short enough to read, one folder a principle', () => {
    const files = readLexiconFolder(lexiconFolder).filter(({ path }) => path.startsWith('phrases/'));
    expect(files.filter(({ text }) => text.split('\n').length > 320).map(({ path }) => path)).toEqual([]);
    expect(files.filter(({ path }) => !/^phrases\/[a-z]+\/[a-z-]+\.yml$/u.test(path))).toEqual([]);
  });

  it('has entries for all seven principles', () => {
    const covered = new Set(projectLexicon().lexicon.entries.map(({ principle }) => principle));
    expect(principles.filter((principle) => !covered.has(principle))).toEqual([]);
  });
});
