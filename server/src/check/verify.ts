/** Every rewrite that is offered has itself passed the check: it clears its finding and brings no new one. */
import { sameBeginning, sameEnd } from '../model/difference.js';
import type { Edit, Finding, Rewrite } from '../model/finding.js';
import type { Analysis, Checker } from './check.js';

/** The rewrites of one finding that pass. The reader is held fixed, so that a rewrite cannot win by changing who reads. */
export function passingRewrites(checker: Checker, analysis: Analysis, finding: Finding): Rewrite[] {
  const { audience, kind } = analysis.situation;
  const choice = { ...analysis.choice, audience, kind };
  const tried = (rewrites: readonly Rewrite[]): Trial[] =>
    rewrites.map((rewrite) => ({
      rewrite,
      after: checker.check(applyEdits(analysis.text, rewrite.edits), choice, analysis),
    }));
  const passing = (trials: readonly Trial[]): Rewrite[] =>
    trials
      .filter(({ after }) => isImproved(analysis.findings, after.findings, finding.severity === 'warning'))
      .map(({ rewrite }) => rewrite);
  const trials = tried(finding.rewrites);
  const alone = passing(trials);
  return alone.length > 0
    ? alone
    : passing(tried(different(trials.slice(0, 2).flatMap((trial) => withSecondStep(analysis, trial)))));
}

/** Each once: what puts the second remark right may take the first one's words with it, whatever they had become. */
function different(rewrites: readonly Rewrite[]): Rewrite[] {
  const key = ({ edits }: Rewrite): string => JSON.stringify(edits);
  return [...new Map(rewrites.map((rewrite) => [key(rewrite), rewrite])).values()];
}

/** A rewrite and what the check says of the text with it. */
interface Trial {
  rewrite: Rewrite;
  after: Analysis;
}

/**
 * The tone model is silent while a rule warns of the same sentence, and may speak when that is put right. Then its remark is put right too,
 * in one edit.
 */
function withSecondStep({ text, findings }: Analysis, { rewrite: first, after }: Trial): Rewrite[] {
  const isNew = ({ rule, text: words }: Finding): boolean =>
    !findings.some((known) => known.rule === rule && known.text === words);
  const second = after.findings.find((found) => found.confidence !== undefined && isNew(found));
  return (second?.rewrites ?? []).map(({ edits, hasBlank, changesForce, isGeneral = false }) => {
    const edit = editBetween(text, applyEdits(after.text, edits));
    return {
      ...first,
      title: edit.newText.replace(/^[，、；]/u, '') || first.title,
      edits: [edit],
      hasBlank: first.hasBlank || hasBlank,
      changesForce: first.changesForce || changesForce,
      ...(first.isGeneral === true || isGeneral ? { isGeneral: true } : {}),
    };
  });
}

/** The one edit that makes `after` of `before`. */
function editBetween(before: string, after: string): Edit {
  const start = sameBeginning(before, after);
  const tail = sameEnd(before, after, Math.min(before.length, after.length) - start);
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
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
