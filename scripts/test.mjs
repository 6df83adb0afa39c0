// `npm test`: sets everything up, then unit, protocol and editor tests. The last line is `N passed, N failed`.
//   --checks   lint and type check first, counted as well (used by .ci/run)
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll, cache, installPackages, makeFolder, requireNode, root, run, say } from './run.mjs';
import { installPrograms } from './system.mjs';

/** Lint and types: each is one check. */
async function runChecks() {
  let passed = 0;
  for (const name of ['lint', 'typecheck']) {
    say(`${name} …`);
    if ((await run('npm', ['run', '--silent', name])).code === 0) passed += 1;
  }
  return { name: 'lint and types', passed, failed: 2 - passed };
}

/** Unit and protocol tests. A file that cannot even be loaded counts as one failure. */
async function runVitest() {
  say('unit and protocol tests …');
  const file = join(makeFolder(cache), 'vitest-results.json');
  rmSync(file, { force: true });
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(process.execPath, [program, 'run', ...reporters]);
  const { numPassedTests: passed = 0, numFailedTests = 0, testResults = [] } = readJson(file);
  const unloaded = testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  }).length;
  const failed = numFailedTests + unloaded;
  return { name: 'unit and protocol', passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

/** The suite in a real VS Code, in a process of its own. */
const runEditor = () => runSuite('editor', 'editor', ['--built']);

/** What touches each packed part: the server, hovers with rule pages, rewordings, the report's page, the walkthrough's pictures. */
const packedParts = [
  'underlines blunt wording in the sample letter',
  'explains a warning in the hover',
  'its link opens the page of the rule',
  'applies a fix from the menu',
  'Suggest Softer Phrasing lists alternatives',
  'shows counts, all seven principles',
  'has pictures that are packed',
];

/** The same against the packed extension, installed as a user installs it; all of the suite by `npm run test:vsix`. */
const runInstalled = () =>
  runSuite('editor, installed', 'editor', ['--built', '--vsix', '--grep', packedParts.join('|')]);

/** The web build in a browser. */
const runWeb = () => runSuite('web', 'web', []);

/** Runs `scripts/test-SUITE.mjs`, which writes its counts into a file. */
async function runSuite(name, suite, options) {
  const file = join(makeFolder(cache), `${suite}-results.json`);
  rmSync(file, { force: true });
  say(`${name} …`);
  const { code } = await run(process.execPath, [join(root, 'scripts', `test-${suite}.mjs`), ...options]);
  const { passed = 0, failed = 0 } = readJson(file);
  return { name, passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

async function main(withChecks) {
  await installPackages();
  await installPrograms();
  await buildAll();
  const results = withChecks ? [await runChecks()] : [];
  results.push(await runVitest(), await runWeb(), await runInstalled(), await runEditor());
  console.log('');
  for (const { name, passed, failed } of results) console.log(`${name}: ${passed} passed, ${failed} failed`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

requireNode();
const { passed, failed } = await main(process.argv.includes('--checks')).catch((error) => {
  console.log(`! ${error.message}`);
  return { passed: 0, failed: 1 };
});
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
