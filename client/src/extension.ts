/**
 * What VS Code runs at once: names the commands and waits for the first memo. All that does something is in app.ts, a bundle of its
 * own that is loaded when it is first needed, so that a window without a memo pays next to nothing. The entry points are node.ts
 * and web/extension.ts.
 */
import * as vscode from 'vscode';
import type { App } from './app.js';
import { isMemo } from './documents.js';
import { welcomeOnce } from './welcome.js';

/** Loads the rest of the extension. */
export type LoadApp = () => Promise<App>;

interface Manifest {
  contributes: { commands: { command: string }[] };
}

let loading: Promise<App> | undefined;

/** Called once, after start-up or with the first memo. Returns at once; nothing of it is waited for. */
export function start(context: vscode.ExtensionContext, load: LoadApp): void {
  const app = (): Promise<App> => (loading ??= load());
  const { contributes } = context.extension.packageJSON as Manifest;
  for (const { command } of contributes.commands)
    context.subscriptions.push(
      vscode.commands.registerCommand(command, async (given?: unknown) => (await app()).run(command, given)),
    );
  whenFirstMemoIsOpen(context, () => void app().then(({ begin }) => begin()));
  void welcomeOnce(context);
}

/** Called by VS Code when the window closes or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await (await loading)?.stop();
}

/** After activation, not in it: other extensions wait for theirs. */
function whenFirstMemoIsOpen(context: vscode.ExtensionContext, then: () => void): void {
  if (vscode.workspace.textDocuments.some(isMemo)) {
    setTimeout(then);
    return;
  }
  // A document becomes a memo when it is opened, or when the languages that are checked are set anew.
  const look = (): void => {
    if (!vscode.workspace.textDocuments.some(isMemo)) return;
    vscode.Disposable.from(...waiting).dispose();
    then();
  };
  const waiting = [
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('liangyan.languages')) look();
    }),
  ];
  context.subscriptions.push(...waiting);
}
