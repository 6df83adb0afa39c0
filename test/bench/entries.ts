/**
 * Growth with the number of entries: `entries INPUT.jsonl OUTPUT.json ROUNDS` checks one text with the lexicon as it is and with
 * synthetic entries added up to ×4 and ×16, and writes the times (ms), interleaved.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Checker } from '../../server/src/check/check.js';
import { createSegmenter } from '../../server/src/io/segmenter.js';
import { compileLexicon } from '../../server/src/lexicon/compile.js';
import { readLexiconFolder, readSample } from '../../server/src/lexicon/folder.js';
import { Lexicon } from '../../server/src/lexicon/lexicon.js';

const factors = [1, 4, 16];
const patternsPerEntry = 9;

/** The same numbers in every run. */
function counter(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

/** Entries shaped as the lexicon's own, of pairs and triples of characters that the project's sentences use. */
function synthetic(count: number, characters: readonly string[]): string {
  const next = counter(7);
  const word = (length: number): string =>
    Array.from({ length }, () => characters[next(characters.length)] ?? '').join('');
  const pattern = (): string => `<{我方类}~6(${word(2)}|${word(3)}|${word(2)})~8(${word(2)}|${word(3)})>`;
  const entries = Array.from({ length: count }, (_, index) => ({
    id: `calm/bench-${index}`,
    pattern: Array.from({ length: patternsPerEntry }, pattern),
    ...{
      why: '测速用。',
      english: 'For measuring.',
      source: '测速',
      tier: '实务',
      examples: ['[[测]]'],
      passes: ['测'],
    },
  }));
  // JSON is YAML too.
  return JSON.stringify({ principle: 'calm', entries });
}

function checkerWith(factor: number): { checker: Checker; entries: number } {
  const files = readLexiconFolder('lexicons');
  const sample = readSample('lexicons');
  const own = compileLexicon(files, sample).lexicon;
  const characters = [...new Set(sample.match(/\p{Script=Han}/gu) ?? [])];
  const text = synthetic(own.entries.length * (factor - 1), characters);
  const added = factor === 1 ? [] : [{ path: 'phrases/calm/bench.yml', text }];
  const { lexicon, problems } = compileLexicon([...files, ...added], sample);
  if (problems[0] !== undefined) throw new Error(problems[0].message);
  const segmenter = createSegmenter(join('server', 'dist', 'dict'), () => undefined);
  const checker = new Checker(new Lexicon(lexicon), (part) => segmenter.boundaries(part));
  return { checker, entries: lexicon.entries.length };
}

function main([input = '', output = '', rounds = '5']: readonly string[]): void {
  const { text } = JSON.parse(readFileSync(input, 'utf8')) as { text: string };
  const runs = factors.map((factor) => ({ factor, ...checkerWith(factor), times: [] as number[] }));
  for (const { checker } of runs) checker.check(text, { audience: 'peer' });
  for (let round = 0; round < Number(rounds); round++)
    for (const { checker, times } of runs) {
      const start = performance.now();
      checker.check(text, { audience: 'peer' });
      times.push(performance.now() - start);
    }
  writeFileSync(output, JSON.stringify(runs.map(({ factor, entries, times }) => ({ factor, entries, times }))));
}

main(process.argv.slice(2));
