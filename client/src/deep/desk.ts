/** Deep reading in the editor: trust, provider, preparation, consent, and only then the request. */
import * as vscode from 'vscode';
import {
  deepJudgeRequest,
  deepPrepareRequest,
  type DeepJudgeParams,
  type DeepJudgeResult,
  type DeepPrepared,
  type DeepPrepareParams,
  type DeepPrepareResult,
  type Range,
} from '../../../server/src/protocol.js';
import type { Connection } from '../connection.js';
import { Consent } from './consent.js';
import { endpointProvider, type LoadEndpoint } from './endpoint.js';
import { openSettings, tellFailure } from './failures.js';
import { editorProvider } from './language-model.js';
import { deepSettings, failure, failureOf, type Provider } from './provider.js';

/** Requests that may be sent: somebody has agreed to them. */
export interface Agreed {
  provider: Provider;
  prepared: readonly DeepPrepared[];
}

export class DeepDesk {
  readonly consent: Consent;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly connection: Connection,
    /** Undefined in a browser, where there is no deep reading. */
    private readonly load: LoadEndpoint | undefined,
  ) {
    this.consent = new Consent(context);
  }

  /** True when the user has switched deep reading on. */
  get isOn(): boolean {
    return this.load !== undefined && deepSettings().provider !== 'off';
  }

  /** What may be sent of a document: all of it, or the given sentences. Undefined when it must not be; the user has been told why. */
  async agree(document: vscode.TextDocument, sentences?: readonly Range[]): Promise<Agreed | undefined> {
    const found = await this.prepare(document, sentences);
    if (!found) return undefined;
    return (await this.consent.isGiven(found.provider, found.prepared)) ? found : undefined;
  }

  /** What would be sent, and to whom. Sends nothing. */
  async prepare(document: vscode.TextDocument, sentences?: readonly Range[]): Promise<Agreed | undefined> {
    if (!(await isTrusted())) return undefined;
    const provider = await this.provider();
    if (!provider) return undefined;
    const prepared: DeepPrepared[] = [];
    for (const sentence of sentences ?? [undefined]) {
      const params: DeepPrepareParams = { uri: this.connection.addressOf(document.uri), host: provider.host };
      if (sentence) params.sentence = sentence;
      const result = await this.connection.ask<DeepPrepareResult>(deepPrepareRequest, params);
      if (!result) return undefined;
      if ('refused' in result) {
        void vscode.window.showWarningMessage(`${vscode.l10n.t('Deep reading')}: ${result.refused}`);
        return undefined;
      }
      prepared.push(result);
    }
    return { provider, prepared };
  }

  /** Sends all requests one after the other and has each answer judged as it comes. Failures are told; what was judged before them stays. */
  async run(
    agreed: Agreed,
    stopWhen?: (cancel: () => void) => vscode.Disposable,
  ): Promise<DeepJudgeResult[] | undefined> {
    const { provider, prepared } = agreed;
    const requests = prepared.flatMap(({ id, parts }) => parts.map(({ messages }, part) => ({ id, part, messages })));
    const title = `${vscode.l10n.t('Deep reading')}: ${provider.destination}`;
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    const controller = new AbortController();
    const stop = stopWhen?.(() => {
      controller.abort();
    });
    try {
      return await vscode.window.withProgress(options, async (progress, token) => {
        token.onCancellationRequested(() => {
          controller.abort();
        });
        const results: DeepJudgeResult[] = [];
        for (const [index, request] of requests.entries()) {
          const message = (characters: number): string =>
            vscode.l10n.t('request {0} of {1}, {2} characters read', index + 1, requests.length, characters);
          progress.report({ message: message(0) });
          const onProgress = (characters: number): void => {
            progress.report({ message: message(characters) });
          };
          results.push(await this.askAndJudge(provider, request, { signal: controller.signal, onProgress }));
        }
        return results;
      });
    } catch (error) {
      const known = failureOf(error);
      if (!known) throw error;
      void tellFailure(known);
      return undefined;
    } finally {
      stop?.dispose();
    }
  }

  /** An answer of the wrong shape is asked for once more. */
  private async askAndJudge(
    provider: Provider,
    { id, part, messages }: { id: number; part: number; messages: DeepPrepared['parts'][number]['messages'] },
    options: Parameters<Provider['ask']>[1],
  ): Promise<DeepJudgeResult> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const params: DeepJudgeParams = { id, part, answer: await provider.ask(messages, options) };
      if (options.signal.aborted) throw failure('cancelled');
      const judged = await this.connection.ask<DeepJudgeResult>(deepJudgeRequest, params);
      if (judged?.usable) return judged;
    }
    throw failure('bad-answer');
  }

  private async provider(): Promise<Provider | undefined> {
    if (!this.load) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Deep reading needs the editor on the desktop, not in a browser.'),
      );
      return undefined;
    }
    const settings = deepSettings();
    if (settings.provider === 'off') {
      await offerSettings(
        vscode.l10n.t('Deep reading is off. Choose a model of your own in the settings to switch it on.'),
      );
      return undefined;
    }
    if (settings.provider === 'vscode') {
      const found = await editorProvider(vscode, settings.model, settings.patience);
      if (!found) void tellFailure(failure('no-model'));
      return found;
    }
    const provider = endpointProvider(this.context, settings, this.load);
    if (!('problem' in provider)) return provider;
    await offerSettings(provider.problem);
    return undefined;
  }
}

async function offerSettings(text: string): Promise<void> {
  const settings = vscode.l10n.t('Open Settings');
  if ((await vscode.window.showInformationMessage(text, settings)) === settings) await openSettings();
}

/** A workspace that nobody trusts must not make the editor send anything. */
async function isTrusted(): Promise<boolean> {
  if (vscode.workspace.isTrusted) return true;
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const text = vscode.l10n.t('Nothing is sent from a workspace that you do not trust.');
  if ((await vscode.window.showWarningMessage(text, manage)) === manage)
    await vscode.commands.executeCommand('workbench.trust.manage');
  return false;
}
