/** The extension where VS Code runs on a machine: the server is a process of its own. */
import { createRequire } from 'node:module';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { EndpointModule } from '../../server/src/protocol.js';
import { type App, createApp } from './app.js';

/** Loaded by node.ts when it is first needed. */
export const openApp = (context: ExtensionContext): App =>
  createApp(
    context,
    (_, id, name, options) => {
      const module = context.asAbsolutePath('server/dist/server.js');
      return new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options);
    },
    // Required by path, so that nobody pays for what sends before something is sent.
    () => createRequire(__filename)(context.asAbsolutePath('server/dist/endpoint.js')) as EndpointModule,
  );
