/**
 * Asks an OpenAI-compatible endpoint. A bundle of its own (server/dist/endpoint.js): the only place that can send anything, loaded with the
 * first request that a user has agreed to.
 */
import OpenAI, {
  APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError, BadRequestError, UnprocessableEntityError,
} from 'openai'; // prettier-ignore
import type {
  AskOptions,
  Endpoint,
  EndpointModule,
  ModelFailure,
  ModelFailureKind,
  ModelMessage,
} from '../protocol.js';

/** Longest answer that is waited for, in characters. */
const longestAnswer = 60_000;

export const askEndpoint: EndpointModule['askEndpoint'] = async (endpoint, messages, options) => {
  const watch = new Watch(endpoint.patience, options.signal);
  try {
    const client = connect(endpoint, watch);
    const stream = await open(client, endpoint, messages, watch);
    return await collect(stream, watch, options);
  } catch (error) {
    throw watch.failure() ?? toFailure(error);
  } finally {
    watch.stop();
  }
};

function connect({ address, key, patience, retries }: Endpoint, watch: Watch): OpenAI {
  // Names of the machine's system and of this program are nobody's business; a redirect could lead to a host that nobody agreed to;
  // the client's own log would hold the draft; its environment variables belong to another service.
  const silent = ['arch', 'lang', 'os', 'package-version', 'runtime', 'runtime-version', 'retry-count', 'timeout'];
  return new OpenAI({
    baseURL: address,
    apiKey: key ?? 'none',
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: retries,
    // The watch gives up first: a slow model must not be asked a second time while it still thinks.
    timeout: (patience + 30) * 1000,
    fetch: async (url, init) => {
      watch.sign();
      const response = await fetch(url, init);
      if (!response.ok) watch.rest();
      return response;
    },
    logLevel: 'off',
    fetchOptions: { redirect: 'error' },
    defaultHeaders: {
      'user-agent': 'liangyan',
      ...Object.fromEntries(silent.map((name) => [`x-stainless-${name}`, null])),
    },
  });
}

type Stream = AsyncIterable<OpenAI.Chat.Completions.ChatCompletionChunk>;

/** Asks for JSON; an endpoint that does not know how to promise it is asked without. */
async function open(
  client: OpenAI,
  { model }: Endpoint,
  messages: readonly ModelMessage[],
  { signal }: Watch,
): Promise<Stream> {
  const body = { model, messages: [...messages], temperature: 0, stream: true as const };
  try {
    return await client.chat.completions.create({ ...body, response_format: { type: 'json_object' } }, { signal });
  } catch (error) {
    const isPlain = error instanceof BadRequestError || error instanceof UnprocessableEntityError;
    if (!isPlain || isTooLong(error)) throw error;
    return client.chat.completions.create(body, { signal });
  }
}

async function collect(stream: Stream, watch: Watch, { onProgress }: AskOptions): Promise<string> {
  let answer = '';
  let ending: string | null | undefined;
  for await (const { choices } of stream) {
    watch.sign();
    const [choice] = choices;
    if (choice === undefined) continue;
    if (typeof choice.delta.refusal === 'string' && choice.delta.refusal !== '') throw failure('refused');
    answer += choice.delta.content ?? '';
    ending = choice.finish_reason ?? ending;
    onProgress?.(answer.length);
    if (answer.length > longestAnswer) throw failure('bad-answer', 'too long');
  }
  if (ending === 'content_filter') throw failure('refused');
  if (ending === 'length') throw failure('too-long');
  if (ending === undefined || ending === null) throw failure('disconnected');
  if (answer.trim() === '') throw failure('bad-answer', 'empty');
  return answer;
}

/** Gives a request up when nothing comes for too long, or when the user does not want it any more. */
class Watch {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private isSlow = false;
  private readonly abort = (): void => this.controller.abort();

  constructor(
    private readonly patience: number,
    private readonly wish: AbortSignal,
  ) {
    wish.addEventListener('abort', this.abort);
    if (wish.aborted) this.abort();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Something has come. */
  sign(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isSlow = true;
      this.abort();
    }, this.patience * 1000);
  }

  /** Nothing is expected for a while: a refused request is repeated after a pause. */
  rest(): void {
    clearTimeout(this.timer);
  }

  failure(): ModelFailure | undefined {
    if (this.wish.aborted) return failure('cancelled');
    return this.isSlow ? failure('slow') : undefined;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.wish.removeEventListener('abort', this.abort);
    this.controller.abort();
  }
}

const isTooLong = (error: APIError): boolean =>
  error.status === 413 ||
  /context[_ ]?(?:length|window|size)|too (?:long|large|many tokens)|max(?:imum)?[_ ](?:context|model)/iu.test(
    `${String(error.code)} ${error.message}`,
  );

/** The message of an error can hold the draft, so only its kind and status are told. */
function toFailure(error: unknown): ModelFailure {
  if (isFailure(error)) return error;
  if (error instanceof APIConnectionTimeoutError) return failure('slow');
  if (error instanceof APIUserAbortError) return failure('cancelled');
  if (error instanceof APIConnectionError) return failure('unreachable', codeOf(error));
  if (!(error instanceof APIError)) return failure('disconnected', codeOf(error));
  const status = error.status as number | undefined;
  if (status === undefined) return failure('disconnected');
  return failure(kindOf(error, status), String(status));
}

function kindOf(error: APIError, status: number): ModelFailureKind {
  if (isTooLong(error)) return 'too-long';
  if (status === 401 || status === 403) return 'key';
  if (status === 404) return 'no-model';
  if (status === 429) return 'busy';
  return status >= 500 ? 'server' : 'request';
}

const isFailure = (error: unknown): error is ModelFailure => error instanceof Error && error.name === 'ModelFailure';

/** ECONNREFUSED, ENOTFOUND … of the innermost cause. */
function codeOf(error: unknown): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return '';
}

function failure(kind: ModelFailureKind, detail = ''): ModelFailure {
  return Object.assign(new Error(detail === '' ? kind : `${kind} (${detail})`), {
    name: 'ModelFailure' as const,
    kind,
    detail,
  });
}
