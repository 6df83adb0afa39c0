/** Fixes of several findings at once: all of one rule, or all that are safe. */
import type { Analysis, Checker } from '../check/check.js';
import { applyEdits, passingRewrites } from '../check/verify.js';
import type { Edit, Finding } from '../model/finding.js';
import { overlaps } from '../model/span.js';

/**
 * The edits that rewrite all given findings, each by its best safe rewrite: none that leaves a blank or changes how binding the text is.
 * Empty when together they would not make the text better.
 */
export function fixAll(checker: Checker, analysis: Analysis, findings: readonly Finding[] = analysis.findings): Edit[] {
  const edits: Edit[] = [];
  for (const finding of findings) {
    const rewrite = passingRewrites(checker, analysis, finding).find(
      ({ hasBlank, changesForce }) => !hasBlank && !changesForce,
    );
    if (rewrite !== undefined && !rewrite.edits.some((edit) => edits.some((other) => overlaps(other, edit))))
      edits.push(...rewrite.edits);
  }
  if (edits.length === 0) return [];
  const { audience, kind } = analysis.situation;
  const after = checker.check(applyEdits(analysis.text, edits), { ...analysis.choice, audience, kind }, analysis);
  return after.findings.length < analysis.findings.length ? edits : [];
}
