/** An OpenAI-compatible endpoint: Ollama, llama.cpp, vLLM, DeepSeek … The code that sends is a bundle of its own, loaded with the first request. */
import * as vscode from 'vscode';
import type { EndpointModule } from '../../../server/src/protocol.js';
import type { DeepSettings, Provider } from './provider.js';

/** Why the settings name no endpoint, ready to show. */
export interface NoEndpoint {
  problem: string;
}

/** Loads the bundle that sends; given by the entry point, since a browser has no such thing. */
export type LoadEndpoint = () => EndpointModule;

/** The provider that asks the address of the settings, with the key from the secret store. */
export function endpointProvider(
  context: vscode.ExtensionContext,
  settings: DeepSettings,
  load: LoadEndpoint,
): Provider | NoEndpoint {
  const { address, model, patience } = settings;
  const url = httpAddress(address);
  if (!url)
    return {
      problem: vscode.l10n.t('Set liangyan.deep.address to an address such as http://127.0.0.1:11434/v1.'),
    };
  if (model === '') return { problem: vscode.l10n.t('Set liangyan.deep.model to the name of a model.') };
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    destination: `${model} · ${address}`,
    ask: async (messages, options) => {
      const key = await context.secrets.get(keyName(url));
      const endpoint = { address, model, key, patience, retries: 2 };
      return load().askEndpoint(endpoint, messages, options);
    },
  };
}

/** True when the way to the endpoint leaves this machine and is not encrypted. */
export function isOpenWay(address: string): boolean {
  const url = httpAddress(address);
  return url?.protocol === 'http:' && !/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
}

/** Asks for the endpoint's key and keeps it in the editor's secret storage; an empty one is forgotten. */
export async function askKey(context: vscode.ExtensionContext, { address }: DeepSettings): Promise<void> {
  const url = httpAddress(address);
  if (!url) {
    const text = vscode.l10n.t('Set liangyan.deep.address to an address such as http://127.0.0.1:11434/v1.');
    void vscode.window.showWarningMessage(text);
    return;
  }
  const title = vscode.l10n.t('Key for {0}', url.origin);
  const prompt = vscode.l10n.t('Kept in the secret storage of the editor, sent to this address only. Empty: no key.');
  const key = await vscode.window.showInputBox({ title, prompt, password: true, ignoreFocusOut: true });
  if (key === undefined) return;
  if (key === '') await context.secrets.delete(keyName(url));
  else await context.secrets.store(keyName(url), key);
}

/** A key belongs to one address: with another address in the settings it is not sent. */
const keyName = ({ origin }: URL): string => `liangyan.deep.key ${origin}`;

function httpAddress(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}
