/** What is sent to a model, made from a draft: the filled prompt, and the draft's own lines, locked, as JSON data. */
import type { Analysis, Checker } from '../check/check.js';
import { FactLock, type Locked } from './lock.js';
import { fillPrompt, type Prompt } from './prompt.js';
import type { ModelMessage } from '../protocol.js';

export interface LockedLine {
  /** 1-based, as the model sees it. */
  number: number;
  /** Offset of the line in the text. */
  start: number;
  locked: Locked;
}

/** One request: a part of the draft that a small model can take in. */
export interface ReadingPart {
  lines: readonly LockedLine[];
  messages: readonly ModelMessage[];
}

/** Characters of a draft in one request, and of the longest draft that is read at all. */
const partLength = 1800;
export const longestDraft = 20_000;

/** What of a draft's lines is read: its prose, head and foot; no front matter, code or quoted mail. */
const readable = (role: Analysis['lines'][number]['role']): boolean =>
  role !== 'blank' && role !== 'matter' && role !== 'code' && role !== 'quotation';

/** The lock of a draft; `hide` are the user's own words that never leave. */
export function lockFor(checker: Checker, analysis: Analysis, hide: readonly string[]): FactLock {
  const { writer, reader } = analysis.situation;
  return new FactLock(analysis.text, {
    lexicon: checker.lexicon,
    boundaries: (line) => checker.boundariesIn(line),
    hide,
    known: [writer, reader].filter((name) => name !== ''),
  });
}

/** The requests that have a whole draft read. */
export function readingParts(checker: Checker, analysis: Analysis, prompt: Prompt, lock: FactLock): ReadingPart[] {
  const lines = analysis.lines.flatMap(({ scan, start, role }, index) =>
    readable(role) ? [{ number: index + 1, start, locked: lock.lock({ start, end: start + scan.text.length }) }] : [],
  );
  const { kind, audience } = analysis.situation;
  const system = fillPrompt(prompt, checker.lexicon, kind, audience);
  return split(lines).map((part) => ({
    lines: part,
    messages: [
      { role: 'system', content: system },
      {
        role: 'user',
        content: dataOf({ draft: part.map(({ number, locked }) => ({ line: number, text: locked.text.trim() })) }),
      },
    ],
  }));
}

function split(lines: readonly LockedLine[]): LockedLine[][] {
  const parts: LockedLine[][] = [];
  let length = Infinity;
  for (const line of lines) {
    if (length + line.locked.text.length > partLength) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(line);
    length += line.locked.text.length;
  }
  return parts;
}

/** JSON escapes what would end the data, so no line of a draft can step out of it; lines of their own keep it readable in the preview. */
export const dataOf = (data: object): string => JSON.stringify(data, null, 1);
