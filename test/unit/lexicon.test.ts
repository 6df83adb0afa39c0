import { describe, expect, it } from 'vitest';
import { type Trial, tryExamples } from '../../server/src/check/examples.js';
import { compileLexicon } from '../../server/src/lexicon/compile.js';
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

const entry = (change: string): string => `principle: calm
entries:
  - id: calm/sample
    pattern: 不像话
    why: 发火
    english: An outburst.
    source: 实务
    tier: 实务
    examples: ['真[[不像话]]']
    passes: ['群像话剧']
${change}`;
const problemsOf = (text: string, path = 'phrases/calm.yml'): string[] =>
  compileLexicon([{ path, text }]).problems.map((problem) => `${problem.path}:${problem.line}: ${problem.message}`);

describe('a malformed lexicon file is refused with file, line and what to do', () => {
  it('accepts a good one', () => expect(problemsOf(entry(''))).toEqual([]));
  it('an unknown key', () =>
    expect(problemsOf(entry('    colour: red'))).toEqual([
      expect.stringMatching(/^phrases\/calm\.yml:\d+: “colour” is not known here.*README/u),
    ]));
  it('a missing key', () =>
    expect(problemsOf(entry('').replace('    why: 发火\n', ''))).toEqual([
      expect.stringMatching(/calm\.yml:3: “why” is missing/u),
    ]));
  it('an example without a mark', () =>
    expect(problemsOf(entry('').replace('[[不像话]]', '不像话'))).toEqual([expect.stringMatching(/marks no words/u)]));
  it('a pattern that cannot be read', () =>
    expect(problemsOf(entry('').replace('pattern: 不像话', "pattern: '(不像话'"))).toEqual([
      expect.stringMatching(/calm\.yml:3: pattern .*not closed/u),
    ]));
  it('an id of another principle', () =>
    expect(problemsOf(entry('').replace('calm/sample', 'unity/sample'))).toEqual([
      expect.stringMatching(/must begin with calm\//u),
    ]));
  it('a file in the folder of another principle', () =>
    expect(problemsOf(entry(''), 'phrases/unity/blame.yml')).toEqual([
      expect.stringMatching(/phrases\/unity\/blame\.yml:1: .*move it to phrases\/calm\//u),
    ]));
  it('broken YAML', () =>
    expect(problemsOf('principle: calm\nentries: [')).toEqual([
      expect.stringMatching(/calm\.yml:\d+: not readable as YAML/u),
    ]));
  it('aliases, which could make a small file huge', () =>
    expect(problemsOf(entry('').replace('why: 发火', 'why: &a 发火').replace('An outburst.', '*a'))).toEqual([
      expect.stringMatching(/aliases/u),
    ]));
  it('a template that uses what its pattern does not remember', () =>
    expect(problemsOf(entry("    rewrites: { all: ['{谁}请核实'] }"))).toEqual([
      expect.stringMatching(/uses \{谁\}/u),
    ]));
});
