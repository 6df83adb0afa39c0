/** `liangyan check`: finds the files, checks them one by one or by several threads, and writes what came out. */
import { availableParallelism } from 'node:os';
import { findFiles } from '../../io/find-files.js';
import { checkFile } from '../check-file.js';
import { complain, type Host } from '../host.js';
import { failure, type Outcome, type Task } from '../outcome.js';
import { inOrder, Pool } from '../pool.js';
import { Printer } from '../printer.js';
import type { Settings } from '../settings.js';
import { tell } from '../words.js';
import type { WorkerJob, WorkerResult } from '../work.js';
import type { CheckFlags } from './check-flags.js';
import { checkStandardInput } from './check-stdin.js';
import { settingsOf } from './settings-of.js';

/** Runs the command; returns the exit status: 0 clean, 1 warnings, 2 something could not be checked. */
export async function runCheck(host: Host, paths: readonly string[], flags: CheckFlags): Promise<number> {
  const settings = settingsOf(host, flags);
  if (settings === undefined) return 2;
  if (paths.includes('-')) return checkStandardInput(host, paths, flags, settings);

  const work = plan(host, paths, flags, settings);
  const printer = new Printer(host, flags, work.length);
  await printer.begin();
  await perform(host, work, flags, (outcome) => printer.file(outcome));
  return printer.end(settings.problems);
}

/** A task, or the outcome of what is no file. */
type Planned = Task | Outcome;
const isTask = (planned: Planned): planned is Task => 'choice' in planned;

function plan(host: Host, paths: readonly string[], flags: CheckFlags, settings: Settings): Planned[] {
  const { language, cwd } = host;
  const planned: Planned[] = [];
  let hasSpoken = false;
  for (const found of findFiles(paths.length === 0 ? ['.'] : paths, { cwd, useIgnoreFiles: flags.ignore })) {
    if ('why' in found) {
      hasSpoken = true;
      if (found.why !== 'ignored') planned.push(failure(found.path, tell(found.why, language)));
      else if (!flags.quiet) complain(found.path, tell('ignored', language));
    } else if (found.isNamed || settings.isDraft(found.path)) planned.push(taskFor(found.path, host, flags, settings));
  }
  if (planned.length === 0 && !hasSpoken) complain('', tell('no-drafts', language));
  return planned;
}

/** What is to be done with one file, by flags and settings. */
export function taskFor(path: string, { language }: Host, flags: CheckFlags, settings: Settings): Task {
  const fix = flags.fixDryRun ? 'show' : flags.fix ? 'write' : 'none';
  return { path, name: path, ...settings.termsFor(path), language, fix, isQuiet: flags.quiet };
}

/** From this number of files on, threads pay for loading the lexicon once each. */
const manyFiles = 48;
const mostThreads = 8;

async function perform(
  host: Host,
  work: readonly Planned[],
  flags: CheckFlags,
  hand: (outcome: Outcome) => Promise<void>,
): Promise<void> {
  const jobs = flags.jobs ?? (work.length < manyFiles ? 1 : Math.min(availableParallelism(), mostThreads));
  const checkHere = async (planned: Planned): Promise<Outcome> =>
    isTask(planned) ? (await checkFile(host, planned)).outcome : planned;
  if (flags.deep) return inOrder(work, flags.jobs ?? 1, checkHere, hand);
  if (jobs === 1) {
    for (const planned of work) await hand(await checkHere(planned));
    return;
  }
  const pool = new Pool<WorkerJob, WorkerResult>(() => host.startWorker(), jobs);
  try {
    await inOrder(work, jobs * 4, (planned) => outcomeOf(planned, pool, host), hand);
  } finally {
    await pool.close();
  }
}

async function outcomeOf(planned: Planned, pool: Pool<WorkerJob, WorkerResult>, { language }: Host): Promise<Outcome> {
  if (!isTask(planned)) return planned;
  try {
    const result = await pool.run({ type: 'file', task: planned });
    if (result.type === 'file') return result.outcome;
    throw new Error('a worker answered something else');
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure(planned.name, tell('check-failed', language, { detail }));
  }
}
