#!/usr/bin/env node
/** The command line's entry point. */
import { join } from 'node:path';
import { Checker } from './check/check.js';
import { checkLexicon } from './cli/lexicon.js';
import { checkLines } from './cli/ndjson.js';
import { loadLexicon } from './io/lexicon-file.js';
import { createSegmenter } from './io/segmenter.js';
import { toneFiles } from './io/tone-file.js';

const segmenter = createSegmenter(join(__dirname, 'dict'), () => undefined);
const boundaries = (text: string): ReadonlySet<number> => segmenter.boundaries(text);

function createChecker(): Checker {
  return new Checker(
    loadLexicon(join(__dirname, 'lexicon.json')),
    boundaries,
    toneFiles(__dirname, (message) => console.error(`liangyan: ${message}`)),
  );
}

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  if (args[0] === 'check' && args.includes('--ndjson'))
    return checkLines(createChecker(), process.stdin, process.stdout);
  if (args[0] === 'lexicon' && args[1] === 'check') {
    const [folder = 'lexicons', only] = args.slice(2).filter((word) => !word.startsWith('--'));
    return checkLexicon({ folder, only, showRewrites: args.includes('--rewrites') }, boundaries, (line) =>
      console.log(line),
    );
  }
  console.error('usage: liangyan check --ndjson');
  return 2;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(`liangyan: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
