/** Checks one file, and rewrites it when asked. Whatever goes wrong becomes one line in the outcome. */
import { readFileSync, statSync } from 'node:fs';
import type { Analysis, Checker } from '../check/check.js';
import { Places, quoteOf, type Manuscript } from '../formats/manuscript.js';
import { Unreadable } from '../formats/unreadable.js';
import type { Edit, Finding } from '../model/finding.js';
import { answerOf } from '../service/answer.js';
import { fixAll, isReady } from '../service/fix.js';
import { choiceOf, withDeep, type Judge } from './judge.js';
import { failure, type Outcome, type Task } from './outcome.js';
import { openDraft, type OpenDraft } from './open-draft.js';
import { tell, tellFileError } from './words.js';

export interface Checked {
  outcome: Outcome;
  /** The rewritten file of a task that reads standard input. */
  output?: Uint8Array;
}

const largestFile = 50;

/** @param input the bytes, for standard input */
export async function checkFile(judge: Judge, task: Task, input?: Uint8Array): Promise<Checked> {
  try {
    const bytes = input ?? readLimited(task.path);
    return await checkBytes(judge, task, bytes);
  } catch (error) {
    return { outcome: failure(task.name, explain(error, task)) };
  }
}

function readLimited(path: string): Uint8Array {
  if (statSync(path).size > largestFile * 1024 * 1024) throw new Unreadable('too-large', largestFile);
  return readFileSync(path);
}

function explain(error: unknown, { language }: Task): string {
  if (Unreadable.is(error)) return error.say(language);
  const detail = error instanceof Error ? error.message : String(error);
  return tellFileError(error, language) ?? tell('check-failed', language, { detail: detail.split('\n')[0] ?? '' });
}

async function checkBytes(judge: Judge, task: Task, bytes: Uint8Array): Promise<Checked> {
  const draft = await openDraft(task.name, bytes);
  const check = checkWith(judge, task);
  const ruled = check(draft.manuscript.text);
  const reading = await judge.deep?.read(ruled, task.deep, task.language);
  const read = (text: string): Analysis => withDeep(check(text), reading);
  const work: Work = { checker: judge.checker(), task, draft, check: read, deepError: reading?.problem ?? '' };
  const before = withDeep(ruled, reading);
  const outcome = describe(work, before);
  return task.fix === 'none' ? { outcome } : fix(work, outcome, before);
}

function checkWith(judge: Judge, task: Task): (text: string) => Analysis {
  const choice = choiceOf(task, judge);
  return (text) => judge.checker().check(text, choice);
}

/** One file on its way through. */
interface Work {
  checker: Checker;
  task: Task;
  draft: OpenDraft;
  check: (text: string) => Analysis;
  deepError: string;
}

function describe({ checker, task, draft, deepError }: Work, analysis: Analysis): Outcome {
  const { manuscript } = draft;
  const { kind, audience, findings } = answerOf(checker, analysis, task.language);
  const places = new Places(manuscript);
  const outcome: Outcome = { ...failure(task.name, ''), kind, audience, deepError, unchecked: analysis.unchecked };
  findings.forEach((finding, index) => {
    if (task.isQuiet && finding.severity !== 'warning') return;
    const span = manuscript.toSource(finding);
    const rewrites = finding.rewrites.flatMap(({ title, edits }) => {
      const placed = inSource(manuscript, edits);
      return placed === undefined ? [] : [{ title, edits: placed }];
    });
    outcome.findings.push({
      ...finding,
      ...span,
      rewrites,
      ...places.of(span),
      ...quoteOf(manuscript.source, span),
    });
    if (hasSafeRewrite(analysis.findings[index], rewrites)) outcome.fixable++;
  });
  return outcome;
}

/** Whether one of the rewrites on offer is one that `--fix` would use. */
function hasSafeRewrite(finding: Finding | undefined, offered: readonly { title: string }[]): boolean {
  return offered.some(({ title }) => finding?.rewrites.some((rewrite) => rewrite.title === title && isReady(rewrite)));
}

/** The edits in the source; undefined when one of them cannot be made there. */
function inSource(manuscript: Manuscript, edits: readonly Edit[]): Edit[] | undefined {
  const placed = edits.flatMap(({ start, end, newText }) => {
    const span = manuscript.replaceable({ start, end });
    return span === undefined ? [] : [{ ...span, newText }];
  });
  return placed.length === edits.length ? placed : undefined;
}

/** The edits of all safe rewrites that the file can take. */
function safeEdits(checker: Checker, manuscript: Manuscript, analysis: Analysis): Edit[] {
  const takes = analysis.findings.filter(({ rewrites }) =>
    rewrites.every(({ edits }) => inSource(manuscript, edits) !== undefined),
  );
  return takes.length === 0 ? [] : fixAll(checker, analysis, takes);
}

const countOf = ({ findings }: Analysis, edits: readonly Edit[]): number =>
  findings.filter(({ start, end }) => edits.some((edit) => edit.start < end && start < edit.end)).length;

async function fix(work: Work, outcome: Outcome, before: Analysis): Promise<Checked> {
  const { checker, task, draft, check } = work;
  const edits = safeEdits(checker, draft.manuscript, before);
  if (edits.length > 0) draft.replace(inSource(draft.manuscript, edits) ?? []);
  const fixed = countOf(before, edits);
  if (task.fix === 'show') return { outcome: { ...outcome, diff: await diffOf(task.name, draft) } };
  // Saved first: what could not be written back is as it was.
  const { output, note, isKept } = await draft.save(task, outcome.findings);
  const after = describe(work, check(draft.manuscript.text));
  return {
    outcome: { ...after, fixed: isKept === true ? 0 : fixed, note },
    ...(output === undefined ? {} : { output }),
  };
}

async function diffOf(name: string, draft: OpenDraft): Promise<string> {
  if (draft.original === draft.manuscript.source) return '';
  const { unifiedDiff } = await import('./diff.js');
  return unifiedDiff(name, draft.original, draft.manuscript.source);
}
