/** The extension's entry point where VS Code runs in a browser. */
import type { ExtensionContext } from 'vscode';
import { start } from '../src/extension.js';

export { deactivate } from '../src/extension.js';

/** Called by VS Code. */
export const activate = (context: ExtensionContext): void => {
  start(context, async () => (await import('./app.js')).openApp(context));
};
