/** What the client can do, as it says when it first meets the server, and what the server offers it. */
import {
  CodeActionKind,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { type EditorAbilities, ignoreCommand } from '../protocol.js';
import type { Language } from '../service/messages.js';
import { fixAllKind } from './convert.js';

export interface Abilities {
  /** Asks for diagnostics when it wants them; else they are sent. */
  pulls: boolean;
  /** Can be told to ask again. */
  refreshes: boolean;
  /** Shows places on which a finding depends. */
  relatesPlaces: boolean;
  /** Asks for an action's edits when it is chosen. */
  resolvesActions: boolean;
  configures: boolean;
  watches: boolean;
  /** Knows the commands that a hover links to. */
  hoverCommands: boolean;
}

export const noAbilities: Abilities = {
  pulls: false,
  refreshes: false,
  relatesPlaces: false,
  resolvesActions: false,
  configures: false,
  watches: false,
  hoverCommands: false,
};

/** What the editor says that it can do, at initialization. */
export function readAbilities({ capabilities, initializationOptions }: InitializeParams): Abilities {
  const { textDocument, workspace } = capabilities;
  const { hoverCommands } = (initializationOptions ?? {}) as EditorAbilities;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    relatesPlaces: (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation === true,
    resolvesActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    configures: workspace?.configuration === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hoverCommands: hoverCommands === true,
  };
}

/** The language that the editor speaks; Chinese where it does not say. */
export function editorLanguage({ initializationOptions, locale }: InitializeParams): Language {
  const { language } = (initializationOptions ?? {}) as { language?: unknown };
  const named = typeof language === 'string' ? language : (locale ?? 'zh');
  return named.startsWith('zh') ? 'zh' : 'en';
}

/** What the server offers to such an editor. */
export const capabilitiesFor = ({ resolvesActions, pulls }: Abilities): ServerCapabilities => ({
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  completionProvider: {},
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: resolvesActions },
  executeCommandProvider: { commands: [ignoreCommand] },
  ...(pulls
    ? { diagnosticProvider: { identifier: 'liangyan', interFileDependencies: false, workspaceDiagnostics: false } }
    : {}),
});
