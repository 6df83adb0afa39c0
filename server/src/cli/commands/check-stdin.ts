/** `liangyan check -`: one draft on standard input. With `--fix` the rewritten draft goes to standard output and the findings to standard error. */
import { resolve } from 'node:path';
import { checkFile } from '../check-file.js';
import { complain, write, type Host } from '../host.js';
import { Printer } from '../printer.js';
import type { Settings } from '../settings.js';
import { tell } from '../words.js';
import type { CheckFlags } from './check-flags.js';

export async function checkStandardInput(
  host: Host,
  paths: readonly string[],
  flags: CheckFlags,
  settings: Settings,
): Promise<number> {
  if (paths.length > 1) {
    complain('', tell('stdin-alone', host.language));
    return 2;
  }
  const name = flags.stdinFilename ?? 'stdin.txt';
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const fix = flags.fixDryRun ? 'show' : flags.fix ? 'write' : 'none';
  const task = {
    name,
    path: '-',
    ...settings.termsFor(resolve(name)),
    language: host.language,
    isQuiet: flags.quiet,
  };
  const { outcome, output } = await checkFile(host, { ...task, fix }, Buffer.concat(pieces));
  if (output !== undefined) await write(process.stdout, output);
  const printer = new Printer(host, flags, 1, fix === 'write' ? process.stderr : process.stdout);
  await printer.begin();
  await printer.file(outcome);
  return printer.end(settings.problems);
}
