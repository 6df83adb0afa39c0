// Small helpers that the scripts share. Only built-in modules: they run before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything that is fetched or made for tests; git-ignored. */
export const cache = join(root, '.cache');

/** Prints a progress line. */
export function say(text) {
  console.log(`· ${text}`);
}

/**
 * Runs a program and waits for it.
 * @param {{cwd?: string, env?: Record<string, string>, quiet?: boolean}} options quiet: output is shown only when it fails
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(command, args, { cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((done) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    // npm is a .cmd file on Windows, which only a shell can start.
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio,
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => done({ code: 127, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Like `run`, quiet; throws with the end of the program's output when it fails. */
export async function mustRun(command, args, options = {}) {
  const { code, output } = await run(command, args, { ...options, quiet: true });
  if (code === 0) return output;
  const tail = output.split('\n').slice(-25).join('\n');
  throw new Error(`${command} ${args.join(' ')} failed (${code}):\n${tail}`);
}

/** Installs the packages of the lockfile unless they are already there. */
export async function installPackages() {
  if (isInstalled()) return;
  say('installing packages (npm ci, about half a minute) …');
  await mustRun('npm', ['ci', '--no-audit', '--no-fund']);
}

/** Compares the lockfile with npm's own record of what is in node_modules, which it writes last. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  // Optional ones may be missing for good: other platforms' binaries, nodejieba where no compiler is.
  return Object.entries(locked).every(([path, { version, optional }]) => {
    return path === '' || optional || installed[path]?.version === version;
  });
}

/** Builds client, server, command line and lexicon. */
export async function buildAll() {
  say('building …');
  const { code, output } = await run(process.execPath, [join(root, 'scripts', 'build.mjs')], { quiet: true });
  process.stdout.write(output);
  if (code !== 0) throw new Error('the build failed');
}

/** The path of a program on PATH, or undefined. */
export function which(name) {
  const suffixes = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => suffixes.map((end) => join(folder, name + end))).find((file) => existsSync(file));
}

/** A port of this machine that nobody listens on. */
export function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** Makes a folder with its parents. */
export function makeFolder(...parts) {
  const folder = join(...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Ends with a clear message on a Node that is too old. */
export function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  console.log(`! Node ${process.versions.node} is too old: liangyan needs Node 20 or later`);
  process.exit(1);
}
