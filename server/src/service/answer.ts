import type { Checker, Choice } from '../check/check.js';
import { passingRewrites } from '../check/verify.js';
import type { Finding } from '../model/finding.js';

export interface Answer {
  kind: string;
  audience: string;
  findings: (Omit<Finding, 'rewrites'> & { rewrites: { title: string; edits: Finding['rewrites'][number]['edits'] }[] })[];
}

/** All that the command line says of one text: kind, reader, findings with the rewrites that pass. */
export function answer(checker: Checker, text: string, choice: Choice): Answer {
  const analysis = checker.check(text, choice);
  return {
    kind: analysis.situation.kind,
    audience: analysis.situation.audience,
    findings: analysis.findings.map((finding) => ({
      ...finding,
      rewrites: passingRewrites(checker, analysis, finding).map(({ title, edits }) => ({ title, edits })),
    })),
  };
}
