/** The part of the protocol for deep reading: the client asks the user's own model, the server prepares what is sent and judges what comes back. */
import type { Alternative, Range } from './protocol.js';

/** One message to a model. */
export interface ModelMessage {
  role: 'system' | 'user';
  content: string;
}

/** Client → server request: what would be sent. Sends nothing anywhere. */
export const deepPrepareRequest = 'liangyan/deep/prepare';
export interface DeepPrepareParams {
  uri: string;
  /** Where it would go: a host name, or {@link editorModels} with the vendor's name. */
  host: string;
  /** The sentence for which other wordings are wanted; the whole draft is read when it is absent. */
  sentence?: Range;
}
export type DeepPrepareResult = DeepPrepared | DeepRefused;
/** Why nothing can be sent, ready to show. */
export interface DeepRefused {
  refused: string;
}
export interface DeepPrepared {
  /** Names these requests in {@link DeepJudgeParams}. The server keeps what the tokens stand for. */
  id: number;
  /** The document version that was prepared. */
  version: number;
  parts: { messages: readonly ModelMessage[] }[];
  /** What is hidden behind each token, to be shown to the user and to nobody else. */
  secrets: readonly { token: string; value: string }[];
}

/** Client → server request: what a model has answered to one part. */
export const deepJudgeRequest = 'liangyan/deep/judge';
export interface DeepJudgeParams {
  id: number;
  part: number;
  answer: string;
}
export interface DeepJudgeResult {
  /** False when the answer is not of the shape that was asked for; it may be asked once more. */
  usable: boolean;
  /** Findings that are shown from now on. */
  findings: number;
  /** Claims or wordings that did not pass and were let go. */
  dropped: number;
  /** For a sentence: the wordings that passed. */
  alternatives: Alternative[];
}

/** Client → server notification: forget a draft's findings of deep reading. */
export const deepClearNotification = 'liangyan/deep/clear';
export interface DeepClearParams {
  uri: string;
}

/** The host of models that VS Code itself offers, as lists of hosts name it. */
export const editorModels = 'vscode.lm';

/** Why a model gave no answer. The words for it are the client's (or the command line's). */
export type ModelFailureKind =
  | 'no-model'
  | 'no-consent'
  | 'unreachable'
  | 'key'
  | 'busy'
  | 'server'
  | 'too-long'
  | 'refused'
  | 'bad-answer'
  | 'slow'
  | 'disconnected'
  | 'cancelled'
  | 'request';
export interface ModelFailure extends Error {
  name: 'ModelFailure';
  kind: ModelFailureKind;
  /** An HTTP status or the like; never words of a draft or of an answer. */
  detail: string;
}

/** An OpenAI-compatible endpoint. */
export interface Endpoint {
  /** Such as http://127.0.0.1:11434/v1 */
  address: string;
  model: string;
  key: string | undefined;
  /** Seconds without a sign of life before a request is given up. */
  patience: number;
  /** How often a busy or failing endpoint is asked again. */
  retries: number;
}
export interface AskOptions {
  signal: AbortSignal;
  /** Told how many characters of the answer have come. */
  onProgress?: (characters: number) => void;
}
/** What server/dist/endpoint.js exports: a bundle of its own, loaded with the first request only. */
export interface EndpointModule {
  /** The whole answer. Rejects with a {@link ModelFailure}. */
  askEndpoint(endpoint: Endpoint, messages: readonly ModelMessage[], options: AskOptions): Promise<string>;
}
