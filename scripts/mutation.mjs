// `npm run mutation [-- PART | FILE…]`: how good the tests of model/, check/ and lexicon/ are. Each change that Stryker makes to the code should
// make a test fail. Name a part (model, check, lexicon) or files (server/src/check/policy.ts, server/src/check/check.ts:90-144); all of it takes hours.
// The reports are .cache/mutation/PART.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll, cache, installPackages, makeFolder, mustRun, requireNode, root, run, say } from './run.mjs';

const home = join(root, 'test', 'mutation');
const stryker = join(home, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const folder = makeFolder(cache, 'mutation');

/** The code of each part, and the test files that judge it: those that know it, since every mutant costs a run of them. */
const parts = {
  model: { code: ['server/src/model/*.ts'], tests: 'model flat-file policy', runs: 30 },
  check: {
    code: ['server/src/check/*.ts'],
    tests:
      'relation config detect own-examples structure memo override config-template quote whole-text personal-data reply check policy scan examples',
    runs: 12,
  },
  lexicon: {
    code: ['server/src/lexicon/*.ts', '!server/src/lexicon/build.ts'],
    tests: 'pattern lexicon-parts own-lexicon lexicon-files lexicon-schema matcher',
    runs: 150,
  },
};

function settings(part, code) {
  return {
    testRunner: 'bundle',
    plugins: [join(home, 'runner.mjs')],
    mutate: code,
    concurrency: 1,
    coverageAnalysis: 'perTest',
    ignoreStatic: false,
    incremental: true,
    incrementalFile: join(folder, `${part}.incremental.json`),
    // Vitest checks no types.
    disableTypeChecks: false,
    timeoutMS: 4000,
    ignorePatterns: [
      'client',
      'server/dist/dict',
      'server/dist/*.js',
      'docs',
      'test/editor',
      'test/editors',
      'media',
      '.cache',
    ],
    reporters: ['json', 'clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
    jsonReporter: { fileName: join(folder, `${part}.json`) },
    tempDirName: '.cache/mutation/sandbox',
  };
}

/** Runs Stryker on a part, or on some files of it; returns its exit status. */
async function measure(part, code) {
  say(`${part}: ${code.join(' ')}`);
  const config = join(folder, `${part}.config.json`);
  writeFileSync(config, JSON.stringify(settings(part, code), null, 2));
  const { tests, runs } = parts[part];
  const env = { LIANGYAN_MUTATION_TESTS: tests, LIANGYAN_MUTATION_RUNS: String(runs) };
  return (await run(process.execPath, [stryker, 'run', config], { env })).code;
}

/** Survivors with their place, for people to read. */
function printSurvivors(part) {
  const { files } = JSON.parse(readFileSync(join(folder, `${part}.json`), 'utf8'));
  for (const [path, { source, mutants }] of Object.entries(files))
    for (const { status, location, replacement, mutatorName } of mutants) {
      if (status !== 'Survived' && status !== 'NoCoverage') continue;
      const { start, end } = location;
      const lines = source.split('\n').slice(start.line - 1, end.line);
      const was =
        lines.length === 1 ? lines[0].slice(start.column - 1, end.column - 1) : `${lines[0].slice(start.column - 1)} …`;
      console.log(
        `${path}:${start.line}:${start.column} ${status} ${mutatorName}: ${was} → ${replacement?.split('\n')[0]}`,
      );
    }
}

requireNode();
await installPackages();
if (!existsSync(stryker)) {
  say('installing Stryker …');
  await mustRun('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: home });
}
if (!existsSync(join(root, 'server', 'dist', 'lexicon.bin'))) await buildAll();
const named = process.argv.slice(2);
let status = 0;
for (const [part, { code }] of Object.entries(parts)) {
  const files = named.filter((name) => name.startsWith(`server/src/${part}/`));
  if (named.length > 0 && files.length === 0 && !named.includes(part)) continue;
  status ||= await measure(part, files.length > 0 ? files : code);
  printSurvivors(part);
}
process.exit(status);
