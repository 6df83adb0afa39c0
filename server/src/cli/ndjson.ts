/** `liangyan check --ndjson`: a JSON document a line in, an answer a line out, as promised in the README. Memory does not grow with the input. */
import type { Readable, Writable } from 'node:stream';
import { kinds, audiences, type Audience } from '../model/vocabulary.js';
import type { Analysis, Choice } from '../check/check.js';
import { answerOf } from '../service/answer.js';
import { write } from './host.js';
import { choiceOf, withDeep, type Judge, type Terms } from './judge.js';
import { lineBatches, type InputLine } from './lines.js';
import type { Pool } from './pool.js';
import { inOrder } from './pool.js';
import type { WorkerJob, WorkerResult } from './work.js';

type Id = string | number | null;

interface Request {
  id: Id;
  text: string;
  audience?: Audience | undefined;
  kind?: string | undefined;
}

/** Bytes of the longest line; a longer one is answered with an error. */
const longestLine = 64 * 1024 * 1024;

export interface Reply {
  line: string;
  isBad: boolean;
}

/** Answers every line; returns the exit status: 0, or 2 when a line could not be read. */
export async function checkLines(judge: Judge, terms: Terms, input: Readable, output: Writable): Promise<number> {
  let status = 0;
  let number = 0;
  for await (const lines of lineBatches(input, longestLine)) {
    for (const line of lines) {
      const reply = replyTo(judge, terms, line, ++number);
      if (reply === undefined) continue;
      if (reply.isBad) status = 2;
      if (!(await write(output, `${reply.line}\n`))) return status;
    }
  }
  return status;
}

/** The same by several threads. Each takes what came in together; the answers keep the order of the lines. */
export async function checkLinesWith(
  pool: Pool<WorkerJob, WorkerResult>,
  jobs: number,
  terms: Terms,
  input: Readable,
  output: Writable,
): Promise<number> {
  let status = 0;
  let number = 0;
  const run = async (lines: InputLine[]): Promise<Reply[]> => {
    const first = number + 1;
    number += lines.length;
    const result = await pool.run({ type: 'lines', lines, first, terms });
    return result.type === 'lines' ? result.replies : [];
  };
  const hand = async (replies: Reply[]): Promise<void> => {
    if (replies.some(({ isBad }) => isBad)) status = 2;
    const isOpen = await write(output, replies.map(({ line }) => `${line}\n`).join(''));
    if (!isOpen) input.destroy();
  };
  await inOrder(lineBatches(input, longestLine), jobs * 2, run, hand);
  return status;
}

/** The same with a model: `jobs` texts are with it at once. */
export async function checkLinesDeeply(
  judge: Judge,
  jobs: number,
  terms: Terms,
  input: Readable,
  output: Writable,
): Promise<number> {
  let status = 0;
  let number = 0;
  const hand = async (reply: Reply | undefined): Promise<void> => {
    if (reply?.isBad === true) status = 2;
    if (reply !== undefined && !(await write(output, `${reply.line}\n`))) input.destroy();
  };
  await inOrder(linesOf(input), jobs, (line) => deepReplyTo(judge, terms, line, ++number), hand);
  return status;
}

async function* linesOf(input: Readable): AsyncGenerator<InputLine> {
  for await (const lines of lineBatches(input, longestLine)) yield* lines;
}

/** The answer to one line; undefined for a blank one. Never throws. */
export function replyTo(judge: Judge, terms: Terms, line: InputLine, number: number): Reply | undefined {
  return answered(judge, terms, line, number, (request, analysis) => replyWith(judge, request, analysis));
}

/** The same with a model that reads each text as well: what it could not read says so beside the findings of the rules. */
async function deepReplyTo(judge: Judge, terms: Terms, line: InputLine, number: number): Promise<Reply | undefined> {
  return answered(judge, terms, line, number, async (request, analysis) => {
    try {
      const reading = await judge.deep?.read(analysis, terms.deep, 'en');
      return replyWith(judge, request, withDeep(analysis, reading), reading?.problem);
    } catch (error) {
      return failed(request, number, error);
    }
  });
}

/** Reads a line, checks its text and has it answered; what cannot be read or checked is answered with the reason. */
function answered<Answer>(
  judge: Judge,
  terms: Terms,
  line: InputLine,
  number: number,
  answer: (request: Request, analysis: Analysis) => Answer,
): Answer | Reply | undefined {
  const request = requestOn(line, number);
  if (request === undefined) return undefined;
  if ('error' in request) return badReply(request);
  try {
    return answer(request, judge.checker().check(request.text, choiceFor(request, terms, judge)));
  } catch (error) {
    return failed(request, number, error);
  }
}

function choiceFor({ audience, kind }: Request, terms: Terms, judge: Judge): Choice {
  const choice = choiceOf(terms, judge);
  return { ...choice, audience: audience ?? choice.audience, kind: kind ?? choice.kind };
}

function replyWith(judge: Judge, { id }: Request, analysis: Analysis, deepError = ''): Reply {
  const answer = { id, ...answerOf(judge.checker(), analysis), ...(deepError === '' ? {} : { deepError }) };
  return { line: JSON.stringify(answer), isBad: deepError !== '' };
}

const badReply = (bad: BadLine): Reply => ({ line: JSON.stringify(bad), isBad: true });

function failed({ id }: Request, number: number, error: unknown): Reply {
  const reason = error instanceof Error ? error.message : String(error);
  return badReply({ id, error: `line ${number}: the check failed: ${reason}` });
}

function requestOn(line: InputLine, number: number): Request | BadLine | undefined {
  if (line?.trim() === '') return undefined;
  return line === undefined ? tooLong(number) : readRequest(line, number);
}

interface BadLine {
  id: Id;
  error: string;
}

const tooLong = (number: number): BadLine => ({
  id: null,
  error: `line ${number}: longer than ${longestLine / 1024 / 1024} MB`,
});

function readRequest(line: string, number: number): Request | BadLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: `line ${number}: not JSON` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, error: `line ${number}: not a JSON object` };
  const { id, text, audience, kind } = value as Record<string, unknown>;
  const known = typeof id === 'string' || typeof id === 'number' ? id : null;
  const bad = (problem: string): BadLine => ({ id: known, error: `line ${number}: ${problem}` });
  if (typeof text !== 'string') return bad('"text" is missing or not a string');
  const namedAudience = audiences.find((name) => name === audience);
  if (namedAudience === undefined && audience !== undefined && audience !== null)
    return bad(`"audience" must be one of ${audiences.join(', ')}`);
  const namedKind = kinds.find((name) => name === kind);
  if (namedKind === undefined && kind !== undefined && kind !== null)
    return bad(`"kind" must be one of ${kinds.join(' ')}`);
  return { id: known, text, audience: namedAudience, kind: namedKind };
}
