/** A model that runs on this machine and answers as a test tells it: an HTTP server that speaks the chat completions protocol, streamed. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the next request is answered with. */
export type Reply =
  | { say: string; pieces?: number; pause?: number; ending?: string }
  | { refuse: string }
  | { status: number; message?: string; headers?: Record<string, string> }
  | { cutAfter: string }
  | { closeQuietlyAfter: string }
  | { hangAfter: string };

export interface Asked {
  path: string;
  authorization: string | undefined;
  headers: IncomingMessage['headers'];
  body: { model: string; stream: boolean; messages: { role: string; content: string }[]; response_format?: unknown };
  /** True once the client has gone away before the end. */
  left: boolean;
}

export class FakeModel {
  readonly asked: Asked[] = [];
  /** Every connection that was ever opened. */
  connections = 0;
  private readonly replies: (Reply | ((asked: Asked) => Reply))[] = [];
  private port: number | undefined;
  private waiting: (() => void)[] = [];
  private readonly server = createServer((request, response) => void this.serve(request, response));

  static async start(): Promise<FakeModel> {
    const model = new FakeModel();
    model.server.on('connection', () => model.connections++);
    await new Promise<void>((ready) => model.server.listen(0, '127.0.0.1', ready));
    return model;
  }

  /** Stays what it was after {@link stop}, when nobody answers there. */
  get address(): string {
    this.port ??= (this.server.address() as AddressInfo).port;
    return `http://127.0.0.1:${String(this.port)}/v1`;
  }

  /** Tells what the next requests are answered with, one each; the last one stays. */
  will(...replies: (Reply | ((asked: Asked) => Reply))[]): void {
    this.replies.splice(0, this.replies.length, ...replies);
  }

  /** Answers with findings or rewordings as the prompts ask for them. */
  willSay(...answers: object[]): void {
    this.will(...answers.map((answer) => ({ say: JSON.stringify(answer) })));
  }

  /** Waits until something is so; looked at after each thing that happens here. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((wake) => this.waiting.push(wake));
  }

  async stop(): Promise<void> {
    void this.address;
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked: Asked = {
      path: request.url ?? '',
      authorization: request.headers.authorization,
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked['body'],
      left: false,
    };
    this.asked.push(asked);
    response.on('close', () => {
      asked.left = !response.writableFinished;
      this.wake();
    });
    const reply = this.replies.length > 1 ? this.replies.shift() : this.replies[0];
    await answer(response, typeof reply === 'function' ? reply(asked) : (reply ?? { status: 500 }));
    this.wake();
  }

  private wake(): void {
    for (const wake of this.waiting.splice(0)) wake();
  }
}

async function answer(response: ServerResponse, reply: Reply): Promise<void> {
  if ('status' in reply) {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end(JSON.stringify({ error: { message: reply.message ?? 'told to fail', type: 'test', code: null } }));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (delta: object, finish: string | null = null): void =>
    void response.write(
      `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 0, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
    );
  if ('say' in reply) {
    const { say, pieces = 3, pause = 0, ending = 'stop' } = reply;
    const size = Math.max(1, Math.ceil(say.length / pieces));
    for (let at = 0; at < say.length; at += size) {
      send({ content: say.slice(at, at + size) });
      if (pause > 0) await new Promise((done) => setTimeout(done, pause));
    }
    send({}, ending);
    response.end('data: [DONE]\n\n');
  } else if ('refuse' in reply) {
    send({ refusal: reply.refuse });
    send({}, 'stop');
    response.end('data: [DONE]\n\n');
  } else if ('closeQuietlyAfter' in reply) {
    send({ content: reply.closeQuietlyAfter });
    response.end();
  } else {
    send({ content: 'cutAfter' in reply ? reply.cutAfter : reply.hangAfter });
    if ('cutAfter' in reply) setTimeout(() => response.destroy(), 20);
  }
}
