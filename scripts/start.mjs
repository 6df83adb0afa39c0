// `npm start`: sets everything up and opens the sample memos in a VS Code with the extension. Works on a fresh clone.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll, cache, freePort, installPackages, makeFolder, requireNode, root, run, say, which } from './run.mjs';

const samples = join(root, 'samples');
const firstSample = join(samples, readdirSync(samples).sort()[0]);

/** The user's own VS Code, with the extension from this checkout. */
async function openInstalled(code) {
  say('opening VS Code …');
  const result = await run(code, [
    `--extensionDevelopmentPath=${root}`,
    '--new-window',
    samples,
    '--goto',
    firstSample,
  ]);
  process.exit(result.code);
}

/** Settings of the VS Code in the browser; kept between starts, so written only once. */
function writeSettings(dataFolder) {
  const file = join(makeFolder(dataFolder, 'User'), 'settings.json');
  if (existsSync(file)) return;
  const chinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
  const settings = {
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'editor.wordWrap': 'on',
    'editor.minimap.enabled': false,
    // Without spaces between words VS Code takes a whole paragraph for the word at the caret.
    'editor.occurrencesHighlight': 'off',
    'git.openRepositoryInParentFolders': 'never',
    'liangyan.language': chinese ? 'zh' : 'auto',
  };
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`);
}

/** Links this checkout into the extensions folder: a new build is used at the next reload of the page. */
function linkExtension(extensionsFolder) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  rmSync(extensionsFolder, { recursive: true, force: true });
  symlinkSync(root, join(makeFolder(extensionsFolder), `${publisher}.${name}-${version}`), 'dir');
}

async function startCodeServer(vscode, port) {
  const folder = makeFolder(cache, 'start');
  const [data, extensions] = [join(folder, 'data'), join(folder, 'extensions')];
  writeSettings(data);
  linkExtension(extensions);
  const where = ['--bind-addr', `127.0.0.1:${port}`, '--user-data-dir', data, '--extensions-dir', extensions];
  const plain = ['--auth', 'none', '--disable-workspace-trust', '--disable-telemetry', '--disable-update-check'];
  const config = ['--config', join(folder, 'config.yaml')];
  const child = spawn(vscode.node, [vscode.codeServerEntry, ...where, ...plain, ...config, samples], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output = (output + chunk).slice(-4000)));
  child.stderr.on('data', (chunk) => (output = (output + chunk).slice(-4000)));
  child.on('exit', (code) => {
    console.log(output);
    console.log(`! VS Code ended (${code})`);
    process.exit(1);
  });
  return child;
}

async function isUp(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
  return answer?.ok === true;
}

/** The page's address, with the first sample already open. */
function address(port) {
  const file = `vscode-remote://127.0.0.1:${port}${encodeURI(firstSample)}`;
  const payload = encodeURIComponent(JSON.stringify([['openFile', file]]));
  return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(samples)}&payload=${payload}`;
}

/** A VS Code from npm, shown by the user's browser. */
async function openInBrowser() {
  say('no `code` on PATH: using a VS Code from npm, in your browser');
  const { installVSCode, vscode } = await import('./vscode.mjs');
  await installVSCode();
  const port = Number(process.env.PORT) || (await freePort());
  say('starting VS Code …');
  const child = await startCodeServer(vscode, port);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(child));
  while (!(await isUp(port))) await new Promise((later) => setTimeout(later, 100));
  console.log(`\n良言 liangyan is running. Open this address in a browser:\n\n  ${address(port)}\n\nCtrl-C ends it.`);
}

function stop(child) {
  if (child.killed) return;
  child.removeAllListeners('exit');
  child.on('exit', () => process.exit(0));
  child.kill();
  console.log('\nended.');
  setTimeout(() => process.exit(0), 3000).unref();
}

requireNode();
try {
  await installPackages();
  await buildAll();
  const code = which('code');
  if (code) await openInstalled(code);
  else await openInBrowser();
} catch (error) {
  console.log(`! ${error.message}`);
  process.exit(1);
}
