// `npm run mutation [-- FILE…]`: how good the tests of model/, check/ and lexicon/ are. Each change that Stryker makes to the code should make a
// test fail. Hours for all of it; name files for a part (server/src/check/policy.ts). The report is .cache/mutation/report.json.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll, cache, installPackages, makeFolder, mustRun, requireNode, root, run, say } from './run.mjs';

const home = join(root, 'test', 'mutation');
const stryker = join(home, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

/** Where the tests that judge a mutant are. `lexicon/build.ts` and the like run in the build and would only be counted as untested. */
const all = [
  'server/src/model/*.ts',
  'server/src/check/*.ts',
  'server/src/lexicon/{anchor,compile,count,fold,machine,matcher,own,pattern,program,word-set}.ts',
];

function settings(files) {
  return {
    testRunner: 'vitest',
    plugins: [join(home, 'node_modules', '@stryker-mutator', 'vitest-runner', 'dist', 'src', 'index.js')],
    vitest: { configFile: 'test/mutation/vitest.config.mts', related: false },
    mutate: files.length > 0 ? files : all,
    concurrency: 1,
    coverageAnalysis: 'perTest',
    // What is computed once when a module is loaded would need a process for each mutant.
    ignoreStatic: true,
    timeoutMS: 6000,
    ignorePatterns: ['client/dist', 'server/dist/dict', 'docs', 'samples', 'test/editor'],
    reporters: ['json', 'clear-text'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: '.cache/mutation/report.json' },
    tempDirName: '.cache/mutation/sandbox',
  };
}

requireNode();
await installPackages();
if (!existsSync(stryker)) {
  say('installing Stryker …');
  await mustRun('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: home });
}
await buildAll();
const config = join(makeFolder(cache, 'mutation'), 'stryker.config.json');
writeFileSync(config, JSON.stringify(settings(process.argv.slice(2)), null, 2));
const { code } = await run(process.execPath, [stryker, 'run', config]);
process.exit(code);
