/** The extension's entry point where VS Code runs on a machine: the server is a process of its own. */
import { createRequire } from 'node:module';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { EndpointModule } from '../../server/src/protocol.js';
import { start } from './extension.js';

export { deactivate } from './extension.js';

/** Called by VS Code. */
export const activate = (context: ExtensionContext): Promise<void> =>
  start(
    context,
    (_, id, name, options) => {
      const module = context.asAbsolutePath('server/dist/server.js');
      return new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options);
    },
    // Required by path, so that activation never pays for what sends.
    () => createRequire(__filename)(context.asAbsolutePath('server/dist/endpoint.js')) as EndpointModule,
  );
