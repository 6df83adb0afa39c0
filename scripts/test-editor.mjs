// The editor tests: one suite, in a downloaded VS Code where that is possible, else in a VS Code from npm in Chromium.
//   node scripts/test-editor.mjs            all tests
//   node scripts/test-editor.mjs --grep X   only the tests whose names match the regular expression X
//   node scripts/test-editor.mjs --vsix     against the packed extension, installed as a user installs it (npm run test:vsix)
//   node scripts/test-editor.mjs --shots    pictures of the editor into .cache/shots, for looking at
//                       --theme light|dark|contrast|all   in these colours (light when not said)
//                       --language zh|en|all              in this language (Chinese when not said)
//   node scripts/test-editor.mjs --built    takes what is built already
// Environment: LIANGYAN_EDITOR=browser|electron chooses; LIANGYAN_EDITOR_LOG=1 prints what the editor logs.
import { fileURLToPath } from 'node:url';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll, cache, installPackages, makeFolder, root, say, which } from './run.mjs';

/** Bundles the suite: VS Code loads CommonJS, the tests are TypeScript. */
async function bundleSuite() {
  const { build } = await import('esbuild');
  const source = join(root, 'test', 'editor');
  const names = readdirSync(source).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  const folder = makeFolder(cache, 'editor');
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: names.map((name) => join(source, name)),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    ...{ bundle: true, format: 'cjs', platform: 'node', target: 'node20', sourcemap: 'inline' },
    external: ['vscode', 'mocha'],
  });
  return join(folder, 'index.cjs');
}

/** An extension of the suite's own that offers a language model. */
const models = join(root, 'test', 'editor', 'models');

/** A copy of the samples that the tests may change, with settings that keep the picture free of other things. */
function makeWorkspace(settings) {
  const folder = mkdtempSync(join(tmpdir(), 'liangyan-memos-'));
  cpSync(join(root, 'samples'), folder, { recursive: true });
  const content = {
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'editor.minimap.enabled': false,
    'editor.wordWrap': 'on',
    // A VS Code in a browser saves by itself, as one on the desktop does not.
    'files.autoSave': 'off',
    'chat.disableAIFeatures': true,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'liangyan.language': 'zh',
    ...settings,
  };
  writeFileSync(join(makeFolder(folder, '.vscode'), 'settings.json'), JSON.stringify(content, null, 2));
  return folder;
}

/** True where a VS Code can be downloaded and shown. */
async function canUseElectron() {
  if (process.env.LIANGYAN_EDITOR) return process.env.LIANGYAN_EDITOR === 'electron';
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && !which('xvfb-run'))
    return false;
  const address = 'https://update.code.visualstudio.com/api/releases/stable';
  const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5000) }).catch(() => undefined);
  return answer?.ok === true;
}

async function runInElectron(suite, folder, env) {
  const { runTests } = await import('@vscode/test-electron');
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  // Without a screen the whole run moves under a virtual one, once.
  if (!display && !process.env.LIANGYAN_XVFB) return runUnderXvfb();
  const options = { extensionDevelopmentPath: [root, models], extensionTestsPath: suite, extensionTestsEnv: env };
  const launchArgs = [folder, '--disable-extensions', '--disable-workspace-trust'];
  return runTests({ ...options, launchArgs, cachePath: join(cache, 'vscode-test') }).catch(() => 1);
}

async function runUnderXvfb() {
  const { run } = await import('./run.mjs');
  const env = { LIANGYAN_XVFB: '1', LIANGYAN_EDITOR: 'electron' };
  const { code } = await run('xvfb-run', ['-a', process.execPath, fileURLToPath(import.meta.url)], { env });
  process.exit(code);
}

async function runInChromium(suite, folder, env, locale) {
  const { installChromium, installVSCode } = await import('./vscode.mjs');
  await installVSCode();
  const chromium = await installChromium();
  const { runInBrowser } = await import('./driver.mjs');
  // Tests need an extension under development; where ours is installed, that is the suite's own.
  const vsix = isPacked && (await packForTest());
  const extensions = vsix ? { extension: models, package: vsix } : { extension: root, others: [models] };
  return runInBrowser({ ...extensions, suite, folder, chromium, env, locale });
}

const isPacked = process.argv.includes('--vsix');

async function packForTest() {
  const { packUniversal } = await import('./package/vsix.mjs');
  return packUniversal(makeFolder(cache, 'vsix'));
}

/** The counts that the suite wrote; a suite that never came to its end is one failure. */
function readResults(file, code) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {
      passed: 0,
      failed: 1,
      failures: [`the editor suite did not finish (${code}); see .cache/shots/failure.png`],
    };
  }
}

/** A downloaded VS Code may still lack libraries of the machine; then the other one runs the same suite. */
async function runSuite({ suite, folder, env, locale, results }) {
  if (!env.LIANGYAN_SHOTS && !isPacked && (await canUseElectron())) {
    say('editor tests in a downloaded VS Code …');
    const code = await runInElectron(suite, folder, env);
    if (existsSync(results) || process.env.LIANGYAN_EDITOR) return code;
    say('the downloaded VS Code did not run the tests');
  }
  say('editor tests in a VS Code from npm, in Chromium …');
  return runInChromium(suite, folder, env, locale);
}

/** VS Code itself stays English; what is ours follows the language of the page. */
const locales = { zh: 'zh-cn', en: undefined };
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' };

/** What stands after a flag on the command line. */
function valueOf(flag) {
  const at = process.argv.indexOf(flag);
  return at === -1 ? undefined : process.argv[at + 1];
}

/** One run for the tests; for pictures one run in each of the colours and languages asked for. */
async function main(shots) {
  if (!process.argv.includes('--built')) {
    await installPackages();
    await buildAll();
  }
  if (!shots) return runOnce({}, {});
  const wanted = (flag, all, usual) => {
    const asked = valueOf(flag) ?? usual;
    return asked === 'all' ? Object.keys(all) : [asked];
  };
  let failed = 0;
  for (const theme of wanted('--theme', themes, 'light'))
    for (const language of wanted('--language', locales, 'zh')) {
      const look = {
        'editor.fontSize': 16,
        'editor.occurrencesHighlight': 'off',
        'workbench.colorTheme': themes[theme],
      };
      const name = language === 'zh' ? theme : `${theme}-${language}`;
      const settings = { ...look, 'liangyan.language': language };
      failed += (await runOnce(settings, { LIANGYAN_SHOTS: name }, locales[language])).failed;
    }
  return { failed };
}

async function runOnce(settings, more, locale) {
  const results = join(makeFolder(cache), 'editor-results.json');
  rmSync(results, { force: true });
  const suite = await bundleSuite();
  const folder = makeWorkspace(settings);
  const env = { LIANGYAN_EDITOR_RESULTS: results, LIANGYAN_GREP: valueOf('--grep') ?? '', ...more };
  const code = await runSuite({ suite, folder, env, locale, results });
  rmSync(folder, { recursive: true, force: true });
  const { passed, failed, failures } = readResults(results, code);
  for (const failure of failures) console.log(`\n✗ ${failure}`);
  console.log(`editor: ${passed} passed, ${failed} failed`);
  return { passed, failed };
}

const { failed } = await main(process.argv.includes('--shots')).catch((error) => {
  console.log(`editor: ${error.message}\neditor: 0 passed, 1 failed`);
  return { failed: 1 };
});
process.exit(failed > 0 ? 1 : 0);
