import type { Analysis } from '../../server/src/check/check.js';
import type { Finding } from '../../server/src/model/finding.js';

/** All that a finding says, worked out: two findings that say the same are the same to a reader. */
export function said(finding: Finding): unknown {
  const { rule, principle, severity, start, end, text, message, english, rewrites, confidence, sentence, example } =
    finding;
  return { rule, principle, severity, start, end, text, message, english, rewrites, confidence, sentence, example };
}

/** All that a reader sees of an analysis. */
export const brief = ({ findings, situation }: Analysis): unknown => ({
  findings: findings.map(said),
  audience: situation.audience,
  kind: situation.kind,
});
