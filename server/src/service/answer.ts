import type { Analysis, Checker, Choice } from '../check/check.js';
import { passingRewrites } from '../check/verify.js';
import type { Edit, Finding } from '../model/finding.js';
import type { Language } from './messages.js';

/** A finding as the command line prints it; the fields are promised to the outside. */
export interface AnswerFinding extends Pick<
  Finding,
  'rule' | 'principle' | 'severity' | 'start' | 'end' | 'text' | 'message'
> {
  rewrites: { title: string; edits: Edit[] }[];
}

export interface Answer {
  kind: string;
  audience: string;
  findings: AnswerFinding[];
}

/** All that the command line says of one text: kind, reader, findings with the rewrites that pass. */
export function answer(checker: Checker, text: string, choice: Choice): Answer {
  return answerOf(checker, checker.check(text, choice));
}

/** The same for a text that has been checked. Messages are Chinese unless asked otherwise. */
export function answerOf(checker: Checker, analysis: Analysis, language: Language = 'zh'): Answer {
  const { kind, audience } = analysis.situation;
  const findings = analysis.findings.map((finding) => toAnswer(checker, analysis, finding, language));
  return { kind, audience, findings };
}

function toAnswer(checker: Checker, analysis: Analysis, finding: Finding, language: Language): AnswerFinding {
  const { rule, principle, severity, start, end, text } = finding;
  const message = language === 'zh' ? finding.message : finding.english;
  const rewrites = passingRewrites(checker, analysis, finding).map(({ title, edits }) => ({ title, edits }));
  return { rule, principle, severity, start, end, text, message, rewrites };
}
