import type { Analysis, Checker, Choice } from '../check/check.js';
import { passingRewrites } from '../check/verify.js';
import type { Edit, Finding } from '../model/finding.js';

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
  const analysis = checker.check(text, choice);
  const { kind, audience } = analysis.situation;
  return { kind, audience, findings: analysis.findings.map((finding) => toAnswer(checker, analysis, finding)) };
}

function toAnswer(checker: Checker, analysis: Analysis, finding: Finding): AnswerFinding {
  const { rule, principle, severity, start, end, text, message } = finding;
  const rewrites = passingRewrites(checker, analysis, finding).map(({ title, edits }) => ({ title, edits }));
  return { rule, principle, severity, start, end, text, message, rewrites };
}
