/** The extension's entry point where VS Code runs on a machine. */
import type { ExtensionContext } from 'vscode';
import { start } from './extension.js';

export { deactivate } from './extension.js';

/** Called by VS Code. */
export const activate = (context: ExtensionContext): void => {
  start(context, async () => (await import('./node-app.js')).openApp(context));
};
