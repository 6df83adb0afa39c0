/** What a user or an office has decided to see: rules switched off or weighed anew, phrases and sentences let through. */
import { type Finding, regraded } from '../model/finding.js';
import { firstEndingAfter, lastStartingBy } from '../model/span.js';
import type { Principle, Severity } from '../model/vocabulary.js';
import type { DraftLine } from '../rules/draft.js';

export interface Policy {
  /** By rule id (`calm/own-risk`) or principle (`calm`); the id wins over the principle. */
  rules: Readonly<Record<string, Severity | 'off'>>;
  /** Phrases that never count, wherever they stand. */
  allow: readonly string[];
  /** Sentences that are let through, as written, without surrounding space. */
  sentences: readonly string[];
  /** Shows only warnings, or only one principle; everything when not set. */
  focus?: 'warnings' | Principle | undefined;
  /** When given, only these rules and principles speak. */
  only?: readonly string[] | undefined;
}

export const noPolicy: Policy = { rules: {}, allow: [], sentences: [] };

/** The later policy wins where both speak; lists add up. */
export function joinPolicies(first: Policy, second: Policy): Policy {
  return {
    rules: { ...first.rules, ...second.rules },
    allow: [...first.allow, ...second.allow],
    sentences: [...first.sentences, ...second.sentences],
    focus: second.focus ?? first.focus,
    only: second.only ?? first.only,
  };
}

const saysNothing = ({ rules, allow, sentences, focus, only }: Policy): boolean =>
  allow.length + sentences.length + Object.keys(rules).length === 0 && focus === undefined && only === undefined;

/** The findings that the policy leaves, with the severities that it sets; the same list where it says nothing. */
export function applyPolicy(
  findings: readonly Finding[],
  policy: Policy,
  text: string,
  lines: readonly DraftLine[],
): readonly Finding[] {
  if (saysNothing(policy)) return findings;
  const letThrough = new Set(policy.sentences.map((sentence) => sentence.trim()));
  return findings.flatMap((finding) => {
    if (policy.only?.some((name) => name === finding.rule || name === finding.principle) === false) return [];
    const severity = policy.rules[finding.rule] ?? policy.rules[finding.principle] ?? finding.severity;
    if (severity === 'off' || isOutOfFocus(policy.focus, finding.principle, severity)) return [];
    if (policy.allow.some((phrase) => standsIn(finding, phrase, text))) return [];
    if (letThrough.size > 0 && letThrough.has(sentenceOf(finding, lines))) return [];
    return [severity === finding.severity ? finding : regraded(finding, severity)];
  });
}

function isOutOfFocus(focus: Policy['focus'], principle: Principle, severity: Severity): boolean {
  if (focus === undefined) return false;
  return focus === 'warnings' ? severity !== 'warning' : principle !== focus;
}

/** Whether the finding lies inside an occurrence of the phrase, or the phrase inside the finding. */
function standsIn({ start, end, text: words }: Finding, phrase: string, text: string): boolean {
  if (phrase === '') return false;
  if (words.includes(phrase)) return true;
  const from = Math.max(0, end - phrase.length);
  const found = text.slice(from, start + phrase.length).indexOf(phrase);
  return found !== -1 && from + found <= start && from + found + phrase.length >= end;
}

/** The sentence that holds the start of a finding, trimmed. */
export function sentenceOf({ start }: Pick<Finding, 'start'>, lines: readonly DraftLine[]): string {
  const line = lineAt(start, lines);
  if (line === undefined) return '';
  const sentence = firstEndingAfter(line.scan.sentences, start - line.start);
  return sentence === undefined ? '' : line.scan.text.slice(sentence.start, sentence.end).trim();
}

/** The line that holds an offset. */
export const lineAt = (offset: number, lines: readonly DraftLine[]): DraftLine | undefined =>
  lines[lastStartingBy(lines, offset)];
