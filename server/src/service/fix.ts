/** Fixes of several findings at once: all of one rule, or all that are safe. */
import type { Analysis, Checker } from '../check/check.js';
import { applyEdits, isImproved, passingRewrites } from '../check/verify.js';
import type { Edit, Finding, Rewrite } from '../model/finding.js';
import { overlaps } from '../model/span.js';
import { held } from './alternative.js';

/** What may be taken without a look: it says what was said, leaves no blank and keeps how binding the text is. */
export const isReady = ({ hasBlank, changesForce, isGeneral }: Rewrite): boolean =>
  !hasBlank && !changesForce && isGeneral !== true;

/** Those that can be taken as they are come first, so that menu, hover and report name the same one. */
export const readyFirst = (rewrites: readonly Rewrite[]): Rewrite[] => [
  ...rewrites.filter(isReady),
  ...rewrites.filter((rewrite) => !isReady(rewrite)),
];

interface Fix {
  finding: Finding;
  edits: Edit[];
}

/**
 * The edits that rewrite all given findings, each by its best safe rewrite. Where two get in each other's way, those stay that make the
 * text better one after the other; empty when none does.
 */
export function fixAll(checker: Checker, analysis: Analysis, findings: readonly Finding[] = analysis.findings): Edit[] {
  const fixes: Fix[] = [];
  for (const finding of findings) {
    const rewrite = passingRewrites(checker, analysis, finding).find(isReady);
    const isFree = rewrite?.edits.every((edit) => !fixes.some(({ edits }) => edits.some((e) => overlaps(e, edit))));
    if (rewrite !== undefined && isFree === true) fixes.push({ finding, edits: rewrite.edits });
  }
  const all = fixes.flatMap(({ edits }) => edits);
  const fixed = fixes.map(({ finding }) => finding);
  if (fixes.length < 2) return all;
  return improves(checker, analysis, all, fixed) ? all : oneByOne(checker, analysis, fixes);
}

function oneByOne(checker: Checker, analysis: Analysis, fixes: readonly Fix[]): Edit[] {
  let kept: Edit[] = [];
  let before: readonly Finding[] = analysis.findings;
  for (const { edits, finding } of fixes) {
    const after = findingsAfter(checker, analysis, [...kept, ...edits]);
    if (!isImproved(before, after, finding.severity === 'warning')) continue;
    kept = [...kept, ...edits];
    before = after;
  }
  return kept;
}

const findingsAfter = (checker: Checker, analysis: Analysis, edits: readonly Edit[]): readonly Finding[] =>
  checker.check(applyEdits(analysis.text, edits), held(analysis), analysis).findings;

/** Whether edits that mend these findings together make the text better. */
export const improves = (
  checker: Checker,
  analysis: Analysis,
  edits: readonly Edit[],
  findings: readonly Finding[],
): boolean =>
  isImproved(
    analysis.findings,
    findingsAfter(checker, analysis, edits),
    findings.some(({ severity }) => severity === 'warning'),
  );
