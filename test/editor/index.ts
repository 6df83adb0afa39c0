/** The editor suite's entry: VS Code calls `run`. Counts go into a file, because the editor's exit code only says yes or no. */
import { readdirSync, writeFileSync } from 'node:fs';
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

/** How long our activation took on the extension host, as the editor itself counts it: told and not judged, since machines differ. */
async function tellActivation(): Promise<void> {
  if (!page) return;
  const row = '.runtime-extensions-editor .monaco-list-row';
  await vscode.commands.executeCommand('workbench.action.showRuntimeExtensions');
  await page.waitFor(row);
  const all = await page.texts(row);
  const ours = all.find((text) => text.includes('liangyan.liangyan') || text.includes('良言'));
  if (process.env.LIANGYAN_EDITOR_LOG) await tell(all.join('\n----\n'));
  const time = /Activation: (\d+)\s*ms/.exec(ours ?? '')?.[1];
  await tell(`activation on the extension host: ${time ?? '?'} ms (goal: under 50 ms)`);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Shows progress while the editor is still open. */
async function tell(text: string): Promise<void> {
  if (page) await page.report(text);
  else console.log(text);
}
