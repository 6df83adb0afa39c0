/** Puts a template into the sentence: captured parts, scope, and the marks around what is taken out. */
import { builtIn, type Entry, type RewriteTemplate } from '../lexicon/lexicon.js';
import type { Match } from '../lexicon/matcher.js';
import { deadlineIn, lostFacts } from '../model/facts.js';
import type { Edit, Rewrite } from '../model/finding.js';
import { clauseAround } from '../model/paragraph.js';
import type { Span } from '../model/span.js';
import type { Draft, DraftLine } from './draft.js';

/** All rewrites of an entry for this reader that keep the facts; best first. Whether they pass the check is seen by check/verify.ts. */
export function proposeRewrites(entry: Entry, draft: Draft, line: DraftLine, match: Match): Rewrite[] {
  const templates = [...(entry.rewrites[draft.situation.audience] ?? []), ...(entry.rewrites.all ?? [])];
  return templates.flatMap((template) => {
    const edit = fill(template, line, match);
    return edit === undefined ? [] : [{ ...toRewrite({ edits: [edit] }), level: template.level }];
  });
}

/** A rewrite of one or several edits; without a title it is called by the words that it puts in. */
export function toRewrite({
  edits,
  title,
  changesForce,
}: {
  edits: Edit[];
  title?: string;
  changesForce?: boolean;
}): Rewrite {
  const words = edits
    .map(({ newText }) => newText)
    .join('……')
    .replace(/\s+/gu, ' ')
    .trim();
  return {
    title: title ?? (words === '' ? '删去此处' : words),
    edits,
    changesForce: changesForce ?? false,
    hasBlank: /〔[^〕\d]*〕/u.test(words),
  };
}

/** The edit in offsets of the text, or undefined when a fact would be lost. */
function fill(template: RewriteTemplate, line: DraftLine, match: Match): Edit | undefined {
  const text = line.scan.text;
  let span = spanOf(template, text, match);
  const deadline = deadlineIn(text.slice(span.start, span.end));
  if (deadline === undefined && template.text.includes(`{${builtIn.deadline}}`)) return undefined;
  let newText = template.text.replace(/\{([^}]+)\}/gu, (_, name: string) => {
    if (name === builtIn.deadline) return deadline ?? '';
    const part = name === builtIn.ownWords ? span : match.captures.get(name);
    return part === undefined ? '' : text.slice(part.start, part.end);
  });
  if (newText === '') span = withMarks(text, span, match.sentence);
  else if (template.scope !== 'mark') ({ span, newText } = withCalmEnd(text, span, newText));
  if (lostFacts(text.slice(span.start, span.end), newText)) return undefined;
  return { start: line.start + span.start, end: line.start + span.end, newText };
}

function spanOf(template: RewriteTemplate, text: string, match: Match): Span {
  switch (template.scope) {
    case 'mark':
      return match.mark;
    case 'match':
      return { start: match.start, end: match.end };
    case 'clause':
      return clauseAround(text, match.mark);
    case 'sentence':
      return withoutEndMark(text, match.sentence);
  }
}

function withoutEndMark(text: string, sentence: Span): Span {
  let { start, end } = sentence;
  while (end > start && /[。！？；!?;”’」』）)\s]/u.test(text.charAt(end - 1))) end--;
  while (start < end && /[\s　]/u.test(text.charAt(start))) start++;
  return { start, end };
}

const asks = /[吗呢]$|可否|能否|何时|如何|怎样|什么|多少|哪/u;

/** A reworded clause does not keep the shouting or the question mark of the old one. */
export function withCalmEnd(text: string, span: Span, newText: string): { span: Span; newText: string } {
  const marks = /^[！!？?]+/u.exec(text.slice(span.end, span.end + 12))?.[0];
  if (marks === undefined || newText === '') return { span, newText };
  const mark = /[？?]/u.test(marks) && asks.test(newText) ? '？' : '。';
  return { span: { start: span.start, end: span.end + marks.length }, newText: newText + mark };
}

/** What is taken out takes one comma with it: the one before, or at the start of a sentence the one after. */
export function withMarks(text: string, span: Span, sentence: Span): Span {
  const { start, end } = span;
  if (start > sentence.start && /[，,、；;：:]/u.test(text.charAt(start - 1))) return { start: start - 1, end };
  if (/[，,、；;]/u.test(text.charAt(end))) return { start, end: end + 1 };
  if (start === sentence.start || /^[\s　]*$/u.test(text.slice(sentence.start, start)))
    return { start, end: Math.max(end, sentence.end) };
  return span;
}
