/** Every rewrite that is offered has itself passed the check: it clears its finding and brings no new one. */
import type { Edit, Finding, Rewrite } from '../model/finding.js';
import type { Analysis, Checker, Choice } from './check.js';

/** The rewrites of one finding that pass. The reader is held fixed, so that a rewrite cannot win by changing who reads. */
export function passingRewrites(checker: Checker, analysis: Analysis, finding: Finding): Rewrite[] {
  const { audience, kind } = analysis.situation;
  return finding.rewrites.filter((rewrite) =>
    passes(checker, analysis, finding, rewrite, { ...analysis.choice, audience, kind }),
  );
}

function passes(checker: Checker, analysis: Analysis, finding: Finding, rewrite: Rewrite, choice: Choice): boolean {
  const after = checker.check(applyEdits(analysis.text, rewrite.edits), choice, analysis);
  const grave = (findings: readonly Finding[]): number =>
    findings.filter(({ severity }) => severity === 'warning').length;
  const [before, left] = [grave(analysis.findings), grave(after.findings)];
  return finding.severity === 'warning'
    ? left < before && after.findings.length <= analysis.findings.length
    : left <= before && after.findings.length < analysis.findings.length;
}

/** Applies edits that do not overlap; offsets are of the text given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.newText + result.slice(edit.end), text);
}
