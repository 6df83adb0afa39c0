// `npm run mutation [-- PART | FILE…]`: how good the tests of model/, check/ and lexicon/ are. Each change that Stryker makes to the code should
// make a test fail. Name a folder (model, check, lexicon), a part of it (check/config) or files (server/src/check/policy.ts,
// server/src/check/check.ts:90-144); all of it takes about an hour. The reports are .cache/mutation/FOLDER-PART.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { buildAll, cache, installPackages, makeFolder, mustRun, requireNode, root, run, say } from './run.mjs';

const home = join(root, 'test', 'mutation');
const stryker = join(home, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const folder = makeFolder(cache, 'mutation');

/**
 * The code of each part, the test files that know it (every mutant costs a run of those that touch it), and how many cases a property test may
 * try. Parts are named folder/part, and a folder's name stands for all of them.
 */
const parts = {
  'model/all': { code: '*', tests: 'model flat-file', runs: 30 },
  'check/relation': { code: '{names,relation}', tests: 'names relation relation-many', runs: 1 },
  'check/config': { code: '{config,config-problems,config-template}', tests: 'config config-template', runs: 1 },
  'check/situation': {
    code: '{cues,detect,memo,structure}',
    tests: 'situation detect structure memo override whole-text',
    runs: 1,
  },
  'check/check': {
    code: '{check,policy,verify,scan,sentence-matches}',
    tests: 'policy check check-parts scan memo override',
    runs: 12,
  },
  'check/own': { code: '{examples,own-lexicon,own-phrases}', tests: 'policy examples check-parts', runs: 1 },
  'lexicon/language': {
    code: '{anchor,count,dictionary,fold,pattern,recognize,typeset,word-set}',
    tests: 'lexicon-parts pattern',
    runs: 30,
  },
  'lexicon/files': {
    code: '{asked-classes,compile,folder,image,lexicon,own,problem-words,read,source,source-schema}',
    tests: 'lexicon-files lexicon-schema lexicon-folder own-lexicon',
    runs: 1,
  },
  'lexicon/matching': {
    code: '{first-look,machine,matcher,program,set-order,sighting,starts,tables}',
    tests: 'pattern matcher',
    runs: 60,
  },
};

/** The globs of a part's code. */
const codeOf = (part) => [`server/src/${dirname(part)}/${parts[part].code}.ts`];
/** The part that a file belongs to is the one whose glob names it. */
const holds = (part, file) =>
  file.startsWith(`server/src/${dirname(part)}/`) &&
  (parts[part].code === '*' ||
    parts[part].code.replace(/[{}]/gu, '').split(',').includes(basename(file).split('.')[0]));

const fileOf = (part) => part.replace('/', '-');

function settings(part, code) {
  return {
    testRunner: 'bundle',
    plugins: [join(home, 'runner.mjs')],
    mutate: code,
    concurrency: 1,
    coverageAnalysis: 'perTest',
    ignoreStatic: false,
    incremental: true,
    incrementalFile: join(folder, `${fileOf(part)}.incremental.json`),
    // Vitest checks no types.
    disableTypeChecks: false,
    timeoutMS: 1500,
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
    jsonReporter: { fileName: join(folder, `${fileOf(part)}.json`) },
    tempDirName: '.cache/mutation/sandbox',
  };
}

/** Runs Stryker on a part, or on some files of it; returns its exit status. */
async function measure(part, code) {
  say(`${part}: ${code.join(' ')}`);
  const config = join(folder, `${fileOf(part)}.config.json`);
  writeFileSync(config, JSON.stringify(settings(part, code), null, 2));
  const { tests, runs } = parts[part];
  const env = { LIANGYAN_MUTATION_TESTS: tests, LIANGYAN_MUTATION_RUNS: String(runs) };
  return (await run(process.execPath, [stryker, 'run', config], { env })).code;
}

/** Survivors with their place, for people to read. */
function printSurvivors(part) {
  const { files } = JSON.parse(readFileSync(join(folder, `${fileOf(part)}.json`), 'utf8'));
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
for (const part of Object.keys(parts)) {
  const files = named.filter((name) => holds(part, name));
  if (named.length > 0 && files.length === 0 && !named.includes(part) && !named.includes(dirname(part))) continue;
  status ||= await measure(part, files.length > 0 ? files : codeOf(part));
  printSurvivors(part);
}
process.exit(status);
