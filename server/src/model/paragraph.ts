import type { Span } from './span.js';

/** A line of the text without its line end. */
export interface Line extends Span {
  text: string;
}

/** Splits at CRLF, LF and CR; every UTF-16 unit of the text is in exactly one line or line end. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const hasReturn = text.includes('\r');
  for (let start = 0; ;) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    if (hasReturn) splitReturns(text, start, end, feed !== -1, lines);
    else lines.push({ start, end, text: text.slice(start, end) });
    if (feed === -1) return lines;
    start = feed + 1;
  }
}

/** A stretch that ends before LF or at the end of the text may hold lone CRs, which end lines too. */
function splitReturns(text: string, start: number, end: number, beforeFeed: boolean, lines: Line[]): void {
  for (let from = start; ;) {
    const found = text.indexOf('\r', from);
    const at = found === -1 || found >= end ? end : found;
    lines.push({ start: from, end: at, text: text.slice(from, at) });
    if (at >= end) return;
    if (beforeFeed && at === end - 1) return;
    from = at + 1;
  }
}

/** Longest stretch treated as one sentence; longer ones are cut, so that work per sentence stays bounded. */
export const longestSentence = 400;

const endsSentence = 1;
const closes = 2;
const marks = new Uint8Array(65536);
for (const mark of '。！？；!?;') marks[mark.charCodeAt(0)] = endsSentence;
for (const mark of '”’」』）")') marks[mark.charCodeAt(0)] = closes;

/**
 * Sentences of one line, each with its end mark and closing quotes. A bracket or quote never spans two sentences here:
 * what is quoted is masked separately.
 */
export function splitSentences(line: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    if (marks[line.charCodeAt(at)] === endsSentence) {
      let end = at + 1;
      while (end < line.length && marks[line.charCodeAt(end)] !== 0) end++;
      sentences.push({ start, end });
      start = end;
      at = end - 1;
    } else if (at - start >= longestSentence) {
      sentences.push({ start, end: at });
      start = at;
    }
  }
  if (start < line.length) sentences.push({ start, end: line.length });
  return sentences;
}

const listMark =
  /^[\s　]*(?:(?:[（(]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:[)）、.．]|是(?=.{4}))|[①-⑳])[\s　]*)?/u;

/** The number or sign that lists what begins with it (三、, （二）, 一是, ①), with the space around it; empty without one. */
export const listMarkOf = (text: string): string => listMark.exec(text)?.[0] ?? '';

/** The clause around a span: up to ，；：。 and the like on both sides, without them. */
export function clauseAround(line: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && !isClauseEnd(line.charCodeAt(start - 1))) start--;
  while (end < line.length && !isClauseEnd(line.charCodeAt(end))) end++;
  return { start, end };
}

/** The clause around a span with up to `reach` clauses on both sides, inside the bounds. */
export function clausesAround(line: string, span: Span, bounds: Span, reach: number): Span {
  let { start, end } = clauseAround(line, span);
  for (let more = reach; more > 0 && start > bounds.start; more--)
    ({ start } = clauseAround(line, { start: start - 1, end: start - 1 }));
  for (let more = reach; more > 0 && end < bounds.end; more--)
    ({ end } = clauseAround(line, { start: end + 1, end: end + 1 }));
  return { start: Math.max(start, bounds.start), end: Math.min(end, bounds.end) };
}

const clauseEnds = new Set('，,；;：:。！？!?\n\r'.split('').map((mark) => mark.charCodeAt(0)));
/** Whether a UTF-16 unit ends a clause. */
export const isClauseEnd = (unit: number): boolean => clauseEnds.has(unit);
