// Opens a real VS Code in Chromium with the extension and lets a test suite in the extension host ask for what a person
// does: press keys, type, hover, look at the page, take a picture.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cache, freePort, makeFolder, mustRun } from './run.mjs';
import { vscode } from './vscode.mjs';

const quietFlags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const noNetworkFlags = ['--disable-background-networking', '--disable-component-update'];

/** The frame that holds the selector: pages shown inside the editor live in frames within frames. */
async function frameWith(page, selector, timeout = 15_000) {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      const count = await frame
        .locator(selector)
        .count()
        .catch(() => 0);
      if (count > 0) return frame;
    }
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`no frame has ${selector}`);
}

/** What can be done inside a page shown in the editor, to the first element (or with all of them). */
const frameActions = {
  click: (found) => found.first().click({ timeout: 10_000 }),
  text: (found) => found.allInnerTexts(),
  focus: (found) => found.first().focus(),
  attributes: (found, { name }) => found.evaluateAll((all, wanted) => all.map((one) => one.getAttribute(wanted)), name),
  html: (found) => found.first().evaluate((one) => one.innerHTML),
};

/** What a suite may ask the page to do; each gets the page and the request's arguments. */
const actions = {
  press: (page, { keys }) => page.keyboard.press(keys),
  type: (page, { text }) => page.keyboard.type(text),
  click: (page, { selector }) => page.locator(selector).first().click({ timeout: 10_000 }),
  hover: (page, { selector }) => page.locator(selector).first().hover({ timeout: 10_000, force: true }),
  count: (page, { selector }) => page.locator(selector).count(),
  text: (page, { selector }) => page.locator(selector).allInnerTexts(),
  wait: (page, { selector, timeout }) =>
    page
      .locator(selector)
      .first()
      .waitFor({ timeout: timeout ?? 15_000 }),
  painted: (page, { selector }) =>
    page
      .locator(selector)
      .evaluateAll((all) =>
        all
          .map((one) => window.getComputedStyle(one, '::before').content)
          .filter((text) => text !== 'none' && text !== '""'),
      ),
  overflow: (page, { selector }) =>
    page.locator(selector).evaluateAll((all) => all.map((one) => one.scrollHeight - one.clientHeight)),
  shot: (page, { name, clip }) => page.screenshot({ path: join(makeFolder(cache, 'shots'), `${name}.png`), clip }),
  point: (page, { x, y }) => page.mouse.move(x, y, { steps: 4 }),
  box: (page, { selector }) => page.locator(selector).first().boundingBox(),
  frame: async (page, { what, selector, ...rest }) =>
    frameActions[what]((await frameWith(page, selector)).locator(selector), rest),
  report: (_page, { text }) => console.log(text),
};

/** A door for the suite: POST {action, …} gives {result} or {error}. Open on this machine only. */
async function openBridge(page) {
  const answer = async (request) => {
    const { action, ...rest } = JSON.parse(request);
    if (!actions[action]) throw new Error(`unknown action ${action}`);
    return { result: (await actions[action](page(), rest)) ?? null };
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', async () => {
      const reply = await answer(body).catch((error) => ({ error: String(error.message ?? error) }));
      if (reply.result instanceof Buffer) reply.result = null;
      response.end(JSON.stringify(reply));
    });
  });
  const port = await freePort();
  await new Promise((ready) => server.listen(port, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Starts VS Code's server and resolves when it listens. */
async function startServer(dataFolder, env) {
  const port = await freePort();
  const flags = ['--without-connection-token', '--enable-smoke-test-driver', '--accept-server-license-terms'];
  const where = ['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', dataFolder];
  const child = spawn(vscode.node, [vscode.serverMain, ...where, ...flags], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  await new Promise((ready, failed) => {
    const listen = (chunk) => {
      output += chunk;
      if (output.includes('Extension host agent listening')) ready();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => failed(new Error(`VS Code's server ended (${code}):\n${output.slice(-2000)}`)));
  });
  return { port, stop: () => child.kill() };
}

/** Opens the workbench in Chromium and resolves with the suite's exit code. */
async function openWorkbench(context, { port, extension, suite, folder, timeout, onPage }) {
  const page = await context.newPage();
  onPage(page);
  let finish;
  const finished = new Promise((done) => (finish = done));
  await page.exposeFunction('codeAutomationLog', (type, parts) => {
    if (process.env.LIANGYAN_EDITOR_LOG) console.log(`[${type}]`, ...parts);
  });
  await page.exposeFunction('codeAutomationExit', (code) => finish(code));
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(suite)],
  ]);
  await page.goto(`http://127.0.0.1:${port}/?folder=${folder}&payload=${encodeURIComponent(payload)}`);
  const late = new Promise((done) => setTimeout(() => done('timeout'), timeout).unref());
  const code = await Promise.race([finished, late]);
  if (code !== 0) await actions.shot(page, { name: 'failure' });
  return code;
}

/**
 * Runs a suite in a browser-served VS Code. `extension` and `others` are folders, `package` is a .vsix, installed as a user does.
 * @param {{extension: string, others?: string[], package?: string, suite: string, folder: string, chromium: string, env?: Record<string, string>,
 *   locale?: string, timeout?: number}} options
 * @returns {Promise<number | 'timeout'>} the suite's exit code
 */
export async function runInBrowser({
  extension,
  others = [],
  package: vsix,
  suite,
  folder,
  chromium,
  env = {},
  locale,
  timeout = 1_200_000,
}) {
  const { chromium: browsers } = await import(vscode.playwright);
  const data = mkdtempSync(join(tmpdir(), 'liangyan-vscode-'));
  for (const other of others) installExtension(other, data);
  if (vsix) await installPackage(vsix, data);
  let page;
  const bridge = await openBridge(() => page);
  const server = await startServer(data, { ...env, LIANGYAN_BRIDGE: bridge.address });
  const browser = await browsers.launch({ executablePath: chromium, args: [...quietFlags, ...noNetworkFlags] });
  try {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    if (locale) await setLocale(context, locale);
    const onPage = (opened) => (page = opened);
    return await openWorkbench(context, { port: server.port, extension, suite, folder, timeout, onPage });
  } finally {
    await browser.close();
    server.stop();
    bridge.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Puts an extension where the server looks for installed ones. */
function installExtension(folder, data) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  symlinkSync(folder, join(makeFolder(data, 'extensions'), `${publisher}.${name}-${version}`), 'dir');
}

/** What `code --install-extension` does. */
async function installPackage(file, data) {
  const flags = ['--accept-server-license-terms', '--server-data-dir', data, '--install-extension', file];
  await mustRun(vscode.node, [vscode.serverMain, ...flags]);
}

/** Without a language pack VS Code itself stays English, but extensions follow the language that the page names. */
function setLocale(context, locale) {
  return context.addInitScript((language) => {
    globalThis._VSCODE_NLS_LANGUAGE = language;
  }, locale);
}

/**
 * Opens a workbench page with an extension and a file, for looking at it from outside.
 * @param {{extension: string, folder: string, file: string, chromium: string}} options
 * @returns {Promise<{page: import('playwright-core').Page, close: () => Promise<void>}>}
 */
export async function openWorkbenchPage({ extension, folder, file, chromium }) {
  const { chromium: browsers } = await import(vscode.playwright);
  const data = mkdtempSync(join(tmpdir(), 'liangyan-vscode-'));
  const { port, stop } = await startServer(data, {});
  const browser = await browsers.launch({ executablePath: chromium, args: [...quietFlags, ...noNetworkFlags] });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  if (process.env.LIANGYAN_EDITOR_LOG) page.on('console', (message) => console.log(message.text().slice(0, 300)));
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote(extension)],
    ['openFile', remote(file)],
  ]);
  await page.goto(`http://127.0.0.1:${port}/?folder=${folder}&payload=${encodeURIComponent(payload)}`);
  const close = async () => {
    await browser.close();
    stop();
    rmSync(data, { recursive: true, force: true });
  };
  return { page, close };
}
