/** `liangyan check --ndjson`: a JSON document a line in, an answer a line out, as promised in the README. Memory does not grow with the input. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { audiences, kinds, type Audience } from '../model/vocabulary.js';
import type { Checker } from '../check/check.js';
import { answer } from '../service/answer.js';

interface Request {
  id: string | number | null;
  text: string;
  audience?: Audience;
  kind?: string;
}

/** Answers every line; returns the exit status: 0, or 2 when a line could not be read. */
export async function checkLines(checker: Checker, input: Readable, output: Writable): Promise<number> {
  let status = 0;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const request = readRequest(line, number);
    if ('error' in request) status = 2;
    const reply = 'error' in request ? request : answerTo(checker, request);
    if (!output.write(`${JSON.stringify(reply)}\n`)) await once(output, 'drain');
  }
  return status;
}

function answerTo(checker: Checker, { id, text, audience, kind }: Request): object {
  return { id, ...answer(checker, text, { audience, kind }) };
}

function readRequest(line: string, number: number): Request | { id: string | number | null; error: string } {
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
  if (typeof text !== 'string') return { id: known, error: `line ${number}: "text" is missing or not a string` };
  const request: Request = { id: known, text };
  if (audience !== undefined && audience !== null) {
    const named = audiences.find((name) => name === audience);
    if (named === undefined)
      return { id: known, error: `line ${number}: "audience" must be one of ${audiences.join(', ')}` };
    request.audience = named;
  }
  if (kind !== undefined && kind !== null) {
    const named = kinds.find((name) => name === kind);
    if (named === undefined) return { id: known, error: `line ${number}: "kind" must be one of ${kinds.join(' ')}` };
    request.kind = named;
  }
  return request;
}
