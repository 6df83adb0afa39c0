/** The editor's own models (`vscode.lm`): Copilot and whatever else an extension offers. */
import type * as vscode from 'vscode';
import { editorModels, type AskOptions, type ModelFailure, type ModelMessage } from '../../../server/src/protocol.js';
import { failure, failureOf, type Provider } from './provider.js';

/** The parts of the editor's API that are used; given from outside, so that tests can offer models of their own. */
export type ModelApi = Pick<typeof vscode, 'lm' | 'LanguageModelChatMessage' | 'CancellationTokenSource'>;

const longestAnswer = 60_000;

/**
 * The model that the setting names by id, family or name, or the first one where it is empty; undefined when there is none.
 * Nothing is sent by this.
 */
export async function editorProvider(api: ModelApi, wanted: string, patience: number): Promise<Provider | undefined> {
  const models = await api.lm.selectChatModels();
  const model = models.find(({ id, family, name }) => wanted === '' || [id, family, name].includes(wanted));
  if (!model) return undefined;
  return {
    host: editorModels,
    destination: `${model.name} · ${model.vendor}`,
    ask: (messages, options) => ask(api, model, messages, options, patience),
  };
}

async function ask(
  api: ModelApi,
  model: vscode.LanguageModelChat,
  messages: readonly ModelMessage[],
  { signal, onProgress }: AskOptions,
  patience: number,
): Promise<string> {
  const cancel = new api.CancellationTokenSource();
  let isSlow = false;
  const stop = (): void => {
    cancel.cancel();
  };
  const wait = (): ReturnType<typeof setTimeout> =>
    setTimeout(() => {
      isSlow = true;
      stop();
    }, patience * 1000);
  let timer = wait();
  signal.addEventListener('abort', stop);
  try {
    if (signal.aborted) throw failure('cancelled');
    // This API knows no system message: the prompt goes ahead as the user's.
    const sent = messages.map(({ content }) => api.LanguageModelChatMessage.User(content));
    const { text } = await model.sendRequest(sent, {}, cancel.token);
    let answer = '';
    for await (const piece of text) {
      clearTimeout(timer);
      timer = wait();
      answer += piece;
      onProgress?.(answer.length);
      if (cancel.token.isCancellationRequested) break;
      if (answer.length > longestAnswer) throw failure('bad-answer', 'too long');
    }
    if (signal.aborted || isSlow) throw failure(isSlow ? 'slow' : 'cancelled');
    if (answer.trim() === '') throw failure('bad-answer', 'empty');
    return answer;
  } catch (error) {
    throw signal.aborted ? failure('cancelled') : isSlow ? failure('slow') : toFailure(error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    cancel.cancel();
    cancel.dispose();
  }
}

/** Errors of the API carry a code; their message could hold words of the draft, so it is not told. */
function toFailure(error: unknown): ModelFailure {
  const known = failureOf(error);
  if (known) return known;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'NotFound') return failure('no-model');
  if (code === 'NoPermissions') return failure('no-consent');
  if (code === 'Blocked') return failure('refused');
  if (/quota|rate/i.test(code)) return failure('busy');
  return failure('server', code === 'unknown' ? '' : code);
}
