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
  return isImproved(analysis.findings, after.findings, finding.severity === 'warning');
}

/**
 * Whether a text has become better: fewer warnings and nothing else in their place; or, where no warning was to go, fewer findings and
 * no new warning among them.
 */
export function isImproved(before: readonly Finding[], after: readonly Finding[], clearsWarning: boolean): boolean {
  const [graveBefore, graveAfter] = [warningsOf(before), warningsOf(after)];
  return clearsWarning
    ? graveAfter < graveBefore && after.length <= before.length
    : graveAfter <= graveBefore && after.length < before.length;
}

const warningsOf = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity === 'warning').length;

/** Applies edits that do not overlap; offsets are of the text given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.newText + result.slice(edit.end), text);
}
