/** The editor suite's entry: VS Code calls `run`. Counts go into a file, because the editor's exit code only says yes or no. */
import { readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { page } from './page.js';

/** Mocha's own reporters write to a console that nobody sees here. */
class SilentReporter extends Mocha.reporters.Base {
  override epilogue(): void {
    // The events of the runner are told by `tell`.
  }
}

/** Runs every `*.test.cjs` beside this file, or those that LIANGYAN_GREP names; under LIANGYAN_SHOTS only the file that takes pictures. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: SilentReporter });
  if (process.env.LIANGYAN_GREP) mocha.grep(new RegExp(process.env.LIANGYAN_GREP));
  const shots = Boolean(process.env.LIANGYAN_SHOTS);
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.cjs') && name.startsWith('shots') === shots) mocha.addFile(join(__dirname, name));
  }
  if (!shots) await tellActivation().catch(() => tell('activation on the extension host: not known'));
  const failures: string[] = [];
  let passed = 0;
  await new Promise<void>((done) => {
    const runner = mocha.run(() => {
      done();
    });
    runner.on('pass', (test) => {
      passed += 1;
      void tell(`  ✓ ${test.fullTitle()} (${String(test.duration ?? 0)} ms)`);
    });
    runner.on('fail', (test, error: Error) => {
      failures.push(`${test.fullTitle()}\n${error.stack ?? error.message}`);
      void tell(`  ✗ ${test.fullTitle()}: ${error.message}`);
    });
  });
  const results = process.env.LIANGYAN_EDITOR_RESULTS;
  if (results) writeFileSync(results, JSON.stringify({ passed, failed: failures.length, failures }));
  if (failures.length > 0) throw new Error(`${String(failures.length)} editor tests failed`);
}

/**
 * How long our activation took on the extension host: told and not judged, since machines differ. The editor's own figure counts what
 * other extensions do in that moment as well, so ours alone is told beside it.
 */
async function tellActivation(): Promise<void> {
  if (!page) return;
  const row = '.runtime-extensions-editor .monaco-list-row';
  await vscode.commands.executeCommand('workbench.action.showRuntimeExtensions');
  await page.waitFor(row);
  const all = await page.texts(row);
  const ours = all.find((text) => text.includes('liangyan.liangyan') || text.includes('良言'));
  if (process.env.LIANGYAN_EDITOR_LOG) await tell(all.join('\n----\n'));
  const counted = /Activation: (\d+)\s*ms/.exec(ours ?? '')?.[1] ?? '?';
  const alone = ownActivation().toFixed(1);
  await tell(
    `activation on the extension host: our code ${alone} ms (goal: under 50), as the editor counts ${counted} ms`,
  );
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Loads and activates our entry point once more, under other names of commands, and gives the milliseconds. */
function ownActivation(): number {
  const extension = vscode.extensions.getExtension('liangyan.liangyan');
  if (!extension) return NaN;
  const manifest = extension.packageJSON as { main: string; contributes: { commands: { command: string }[] } };
  const commands = manifest.contributes.commands.map(({ command }) => ({ command: `${command}.again` }));
  const context = {
    subscriptions: [] as vscode.Disposable[],
    extension: { packageJSON: { contributes: { commands } } },
    extensionMode: vscode.ExtensionMode.Test,
  };
  const require = createRequire(__filename);
  const file = require.resolve(join(extension.extensionPath, manifest.main));
  const running = require.cache[file];
  Reflect.deleteProperty(require.cache, file);
  const start = performance.now();
  const { activate } = require(file) as { activate: (given: unknown) => void };
  activate(context);
  const time = performance.now() - start;
  vscode.Disposable.from(...context.subscriptions).dispose();
  require.cache[file] = running;
  return time;
}

/** Shows progress while the editor is still open. */
async function tell(text: string): Promise<void> {
  if (page) await page.report(text);
  else console.log(text);
}
