/** Puts a template into the sentence: captured parts, scope, and the marks around what is taken out. */
import { builtIn, type Entry, type RewriteTemplate } from '../lexicon/lexicon.js';
import type { Match } from '../lexicon/matcher.js';
import { deadlineIn, lostFacts } from '../model/facts.js';
import type { Edit, Rewrite } from '../model/finding.js';
import type { Span } from '../model/span.js';
import type { Audience, Principle } from '../model/vocabulary.js';
import { framesFor } from './frames.js';
import { canGo, clauseOf, fittingSpan, follows, isRemark, joined } from './joints.js';

/**
 * All rewrites of an entry for this reader that keep the facts, in offsets of the line's text; best first. Whether they pass the check is
 * seen by check/verify.ts.
 */
export function proposeRewrites(entry: Entry, reader: Audience, text: string, match: Match): Rewrite[] {
  const templates = templatesOf(entry, reader);
  const filled = templates.flatMap((template) => fill(template, text, match) ?? []);
  const fitting = filled.filter(({ fits }) => fits);
  const own = (fitting.length > 0 ? fitting : filled).map(({ rewrite }) => rewrite);
  const gone = removal(entry, templates, text, match);
  return own.length + gone.length > 0 ? [...own, ...gone] : lastResort(entry, reader, text, match);
}

/** Whether {@link proposeRewrites} would give any, told by the first of them. */
export const canReword = (entry: Entry, reader: Audience, text: string, match: Match): boolean =>
  templatesOf(entry, reader).some((template) => fit(template, text, match) !== undefined) ||
  proposeRewrites(entry, reader, text, match).length > 0;

const templatesOf = ({ rewrites }: Entry, reader: Audience): RewriteTemplate[] => [
  ...(rewrites[reader] ?? []),
  ...(rewrites.all ?? []),
];

/** Where none of the entry's own rewordings keeps the facts, a general one around them. */
function lastResort(entry: Entry, reader: Audience, text: string, match: Match): Rewrite[] {
  if (match.mark.end > match.sentence.end) return [];
  const tried = [clauseOf(text, match.mark), match.mark].map((place) => {
    const words = text.slice(place.start, place.end);
    return { place, words, frames: framesFor(entry.principle, reader, words) };
  });
  const found = tried.find(({ frames }) => frames.length > 0);
  if (found === undefined) return [];
  const { place, words, frames } = found;
  return frames
    .filter((frame) => !lostFacts(words, frame))
    .map((frame) => {
      const { span, newText } = withCalmEnd(text, place, joined(text, place, frame));
      return toRewrite({ edits: [{ ...span, newText }], isGeneral: true });
    });
}

/** Remarks that carry nothing but temper, blame or flattery can go altogether, also where an entry doesn't say so. */
const oftenRemarks: ReadonlySet<Principle> = new Set(['calm', 'unity', 'rapport']);

function removal(entry: Entry, templates: readonly RewriteTemplate[], text: string, match: Match): Rewrite[] {
  if (!oftenRemarks.has(entry.principle) || templates.some(({ text }) => text === '')) return [];
  const clause = clauseOf(text, match.mark);
  if (!isRemark(text, clause, match.sentence)) return [];
  return [toRewrite({ edits: [{ ...withMarks(text, clause, match.sentence), newText: '' }] })];
}

/** A rewrite of one or several edits; without a title it is called by the words that it puts in. */
export function toRewrite({
  edits,
  title,
  changesForce,
  isGeneral,
}: {
  edits: Edit[];
  title?: string;
  changesForce?: boolean;
  isGeneral?: boolean;
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
    ...(isGeneral === true ? { isGeneral } : {}),
  };
}

/** A template that fits into its sentence without the loss of a fact. */
interface Fitted {
  /** The template with captured words in its places. */
  words: string;
  /** The words that it replaces … */
  place: Span;
  /** … and whether they are all that have to be replaced for what stands around them to stay whole. */
  isWhole: boolean;
}

/** The place of a template; undefined when a fact would be lost, or when it asks for a date that isn't there. */
function fit(template: RewriteTemplate, text: string, match: Match): Fitted | undefined {
  const span = spanOf(template, text, match);
  const words = fillPlaces(template, text, span, match);
  if (words === undefined) return undefined;
  const wide = fittingSpan(text, span, words);
  const keeps = (place: Span): boolean => !lostFacts(text.slice(place.start, place.end), words);
  if (keeps(wide)) return { words, place: wide, isWhole: true };
  return wide !== span && keeps(span) ? { words, place: span, isWhole: false } : undefined;
}

/** A template put into its sentence, and whether it reads well there. */
function fill(template: RewriteTemplate, text: string, match: Match): { rewrite: Rewrite; fits: boolean } | undefined {
  const fitted = fit(template, text, match);
  if (fitted === undefined) return undefined;
  const { words, place, isWhole } = fitted;
  const isMark = template.scope === 'mark';
  // An entry that takes a word out of its clause knows what stays.
  const fits =
    words === ''
      ? isMark || canGo(text, place, match.sentence)
      : isWhole && follows(text, place, match.sentence, words);
  const calm =
    words === ''
      ? { span: withMarks(text, place, match.sentence), newText: '' }
      : isMark && place === match.mark
        ? { span: place, newText: words }
        : withCalmEnd(text, place, words);
  const edit = { start: calm.span.start, end: calm.span.end, newText: calm.newText };
  return { rewrite: { ...toRewrite({ edits: [edit] }), level: template.level }, fits };
}

/** The template with captured words in its places; undefined when it asks for a date that isn't there. */
function fillPlaces({ text: template }: RewriteTemplate, text: string, span: Span, match: Match): string | undefined {
  const deadline = deadlineIn(text.slice(span.start, span.end));
  if (deadline === undefined && template.includes(`{${builtIn.deadline}}`)) return undefined;
  return template.replace(/\{([^}]+)\}/gu, (_, name: string) => {
    if (name === builtIn.deadline) return deadline ?? '';
    const part = name === builtIn.ownWords ? span : match.captures.get(name);
    return part === undefined ? '' : text.slice(part.start, part.end);
  });
}

function spanOf(template: RewriteTemplate, text: string, match: Match): Span {
  switch (template.scope) {
    case 'mark':
      return match.mark;
    case 'match':
      return { start: match.start, end: match.end };
    case 'clause':
      return clauseOf(text, match.mark);
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

/** A reworded clause does not keep the shouting or the question mark of the old one, but it keeps the end of the sentence. */
export function withCalmEnd(text: string, span: Span, newText: string): { span: Span; newText: string } {
  const inside = /[！!？?。]+$/u.exec(text.slice(span.start, span.end))?.[0];
  const after = /^[！!？?]+/u.exec(text.slice(span.end, span.end + 12))?.[0];
  const marks = after ?? inside;
  if (marks === undefined || newText === '' || /[。！？]$/u.test(newText)) return { span, newText };
  const mark = /[？?]/u.test(marks) && asks.test(newText) ? '？' : '。';
  return { span: { start: span.start, end: span.end + (after?.length ?? 0) }, newText: newText + mark };
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
