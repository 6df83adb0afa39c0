// The web build, tried in a browser: the extension runs in VS Code's web worker host, with its server in a worker of its own.
// Prints and writes its counts as the editor suite does.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbenchPage } from './driver.mjs';
import { stage, web } from './package/vsix.mjs';
import { cache, makeFolder, root, say } from './run.mjs';
import { installChromium, installVSCode } from './vscode.mjs';

/** The package for browsers, told to run there although a machine is at hand. */
async function stageForWeb() {
  const folder = await stage(web);
  const file = join(folder, 'package.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), extensionKind: ['web'] }));
  return folder;
}

function makeWorkspace() {
  const folder = mkdtempSync(join(tmpdir(), 'liangyan-web-'));
  cpSync(join(root, 'samples'), folder, { recursive: true });
  writeFileSync(join(makeFolder(folder, '.vscode'), 'settings.json'), JSON.stringify({ 'liangyan.language': 'zh' }));
  return folder;
}

/** What a person sees: squiggles, the reader in the status bar, the principle in the hover. */
const tests = {
  'a memo gets its squiggles': (page) => page.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 }),
  'the status bar names reader and kind': (page) =>
    page.locator('.statusbar-item', { hasText: '函' }).first().waitFor(),
  'the hover names the principle': async (page) => {
    await page.locator('.squiggly-warning').first().hover({ force: true });
    await page.locator('.monaco-hover', { hasText: '为什么' }).first().waitFor();
  },
};

async function main() {
  await installVSCode();
  const chromium = await installChromium();
  say('the web build in Chromium …');
  const folder = makeWorkspace();
  const first = join(folder, readdirSync(folder).find((name) => name.endsWith('.txt')) ?? '');
  const opened = await openWorkbenchPage({ extension: await stageForWeb(), folder, file: first, chromium });
  const failures = [];
  try {
    for (const [name, test] of Object.entries(tests))
      await test(opened.page).catch((error) => failures.push(`${name}: ${error.message.split('\n')[0]}`));
    await opened.page.screenshot({ path: join(makeFolder(cache, 'shots'), 'web.png') });
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return { passed: Object.keys(tests).length - failures.length, failed: failures.length, failures };
}

const result = await main().catch((error) => ({ passed: 0, failed: 1, failures: [error.message] }));
for (const failure of result.failures) console.log(`✗ ${failure}`);
writeFileSync(join(makeFolder(cache), 'web-results.json'), JSON.stringify(result));
console.log(`web: ${result.passed} passed, ${result.failed} failed`);
process.exit(result.failed > 0 ? 1 : 0);
