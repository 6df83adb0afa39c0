/** Asks a model for other wordings of one sentence, and judges them: fact lock, our own check in full, length, binding force. */
import type { Analysis, Checker } from '../check/check.js';
import { applyEdits } from '../check/verify.js';
import { lostFacts } from '../model/facts.js';
import type { Finding } from '../model/finding.js';
import { overlaps, type Span } from '../model/span.js';
import { readRewording } from './answer-shape.js';
import { bindingChange } from './binding.js';
import { anyToken, type FactLock, keepsTokens, type Locked } from './lock.js';
import { type FactContext, findFacts } from './lock-facts.js';
import { fillPrompt, type Prompt } from './prompt.js';
import { dataOf } from './request.js';
import type { ModelMessage } from '../protocol.js';

export interface RewordingRequest {
  /** The sentence in the text, without space around it. */
  span: Span;
  locked: Locked;
  messages: readonly ModelMessage[];
}

/** How much of the text around a sentence is sent along, so that the rewording fits in. */
const contextLength = 120;

/** What is sent to have one sentence reworded: it and what was found in it, with its facts locked. Sends nothing. */
export function rewordingRequest(
  checker: Checker,
  analysis: Analysis,
  sentence: Span,
  remarks: readonly Finding[],
  prompt: Prompt,
  lock: FactLock,
): RewordingRequest {
  const span = trimmed(analysis.text, sentence);
  const { text } = analysis;
  const before = lock.lock({ start: Math.max(0, span.start - contextLength), end: span.start }).text;
  const locked = lock.lock(span);
  const after = lock.lock({ start: span.end, end: Math.min(text.length, span.end + contextLength) }).text;
  const faults = remarks
    .filter((finding) => overlaps(finding, span))
    .map((finding) => ({
      quote: lock.lock(finding).text,
      principle: finding.principle,
      why: lock.lockWords(finding.message),
    }));
  const { kind, audience } = analysis.situation;
  return {
    span,
    locked,
    messages: [
      { role: 'system', content: fillPrompt(prompt, checker.lexicon, kind, audience) },
      { role: 'user', content: dataOf({ before, sentence: locked.text, after, faults }) },
    ],
  };
}

export interface JudgedAlternative extends Span {
  newText: string;
  /** What changes in binding force, as 必须 → 请. */
  binding: string | undefined;
}

export interface JudgedRewording {
  alternatives: JudgedAlternative[];
  /** Proposals that did not pass. */
  dropped: number;
}

const mostAlternatives = 4;

/** The proposals that pass; undefined when the answer is not of the asked shape. */
export function judgeRewording(
  answer: string,
  { span, locked }: RewordingRequest,
  checker: Checker,
  analysis: Analysis,
  lock: FactLock,
): JudgedRewording | undefined {
  const rewording = readRewording(answer);
  if (rewording === undefined) return undefined;
  const before = analysis.text.slice(span.start, span.end);
  const found = new Map<string, JudgedAlternative>();
  for (const { text } of rewording.rewordings) {
    const proposed = text.trim();
    const newText = lock.unlock(proposed);
    if (newText === before || found.has(newText) || found.size === mostAlternatives) continue;
    if (!keepsTokens(locked.text, proposed) || !isFit(locked.text, proposed)) continue;
    if (lostFacts(before, newText) || inventsFacts(locked.text, proposed, lock.context)) continue;
    if (!passesCheck(checker, analysis, { ...span, newText })) continue;
    found.set(newText, { ...span, newText, binding: bindingChange(before, newText, checker.lexicon) });
  }
  return { alternatives: [...found.values()], dropped: rewording.rewordings.length - found.size };
}

/** Whether the proposal names an organ, a person, a number … of its own beside the tokens. */
function inventsFacts(before: string, after: string, context: FactContext): boolean {
  const values = (text: string): string[] => findFacts(text, context).map(({ start, end }) => text.slice(start, end));
  const known = new Set(values(before));
  return values(after).some((value) => !known.has(value));
}

const ends = /[。！？；!?;]$/u;
const machineMarks = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}`{}<>〔〕]|\*\*/u;

/** One line of about the same length with the same kind of end, and no marks of a machine or blanks to fill beside the tokens. */
function isFit(before: string, after: string): boolean {
  const words = after.replace(anyToken, '');
  if (machineMarks.test(words) && !machineMarks.test(before.replace(anyToken, ''))) return false;
  if (/[\r\n]/u.test(after) || ends.test(before) !== ends.test(after)) return false;
  const most = Math.max(before.length * 2, before.length + 40);
  return after.length <= most && after.length >= Math.max(2, before.length * 0.3);
}

/** Our own check in full: no rule speaks more often than before, and where a rule warns of the sentence, warnings grow fewer. */
function passesCheck(checker: Checker, analysis: Analysis, edit: Span & { newText: string }): boolean {
  const { audience, kind } = analysis.situation;
  const text = applyEdits(analysis.text, [edit]);
  const after = checker.check(text, { ...analysis.choice, audience, kind }, analysis).findings;
  const before = analysis.findings;
  const count = (findings: readonly Finding[], rule: string): number =>
    findings.filter((finding) => finding.rule === rule).length;
  if (after.some(({ rule }) => count(after, rule) > count(before, rule))) return false;
  const graver = (findings: readonly Finding[]): number =>
    findings.filter(({ severity }) => severity === 'warning').length;
  const isWarned = before.some((finding) => finding.severity === 'warning' && overlaps(finding, edit));
  return isWarned ? graver(after) < graver(before) : graver(after) <= graver(before);
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}
