#!/usr/bin/env node
/** The command line's entry point. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CommanderError } from 'commander';
import { complain, type Host } from './cli/host.js';
import type { Judge } from './cli/judge.js';
import { createProgram } from './cli/program.js';
import { explainUsage } from './cli/usage.js';
import { languageOf, tell, tellFileError } from './cli/words.js';
import { createChecker } from './io/checker.js';
import { BrokenInstallation } from './io/lexicon-file.js';
import { promptFiles } from './io/prompt-files.js';
import type { EndpointModule } from './protocol.js';
import type { Language } from './service/messages.js';
import { version } from '../../package.json';

function createHost(language: Language): Host {
  let made: ReturnType<typeof createChecker> | undefined;
  const get = () => (made ??= createChecker(__dirname, (message) => complain('', message)));
  const host: Host = {
    folder: __dirname,
    version,
    cwd: process.cwd(),
    language,
    checker: () => get().checker,
    own: (files) => get().own(files),
    boundaries: (text) => get().boundaries(text),
    withModel: async () => ({ ...host, deep: await createDeep(host) }),
    startWorker: () => new Worker(join(__dirname, 'cli-worker.js')),
  };
  return host;
}

/** Loaded for `--deep` only: nobody else pays for what asks a model. */
async function createDeep(host: Host): Promise<Judge['deep']> {
  const { DeepChecker } = await import('./cli/deep.js');
  return new DeepChecker({
    checker: host.checker(),
    prompt: promptFiles(join(__dirname, 'prompts')),
    endpoint: () => createRequire(__filename)(join(__dirname, 'endpoint.js')) as EndpointModule,
    environment: process.env,
    language: host.language,
  });
}

async function main(args: readonly string[]): Promise<number> {
  const named = /(?:^|\s)--lang[= ](zh|en)(?:\s|$)/u.exec(args.join(' '))?.[1] as Language | undefined;
  const system = process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '';
  const language = named ?? languageOf(process.env, system);
  let status = 0;
  const program = createProgram(createHost(language), (result) => (status = result));
  try {
    if (args.length === 0) program.help();
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof CommanderError && args.length === 0) return 2;
    complain(
      '',
      explain(error, language, program.commands.some((known) => known.name() === args[0]) ? `${args[0] ?? ''} ` : ''),
    );
    return 2;
  }
  return status;
}

function explain(error: unknown, language: Language, command: string): string {
  if (error instanceof CommanderError) return explainUsage(error, language, command);
  if (error instanceof BrokenInstallation) return language === 'zh' ? error.chinese : error.message;
  const detail = error instanceof Error ? error.message : String(error);
  return tellFileError(error, language) ?? tell('check-failed', language, { detail: detail.split('\n')[0] ?? '' });
}

// Whoever reads the output may stop early (`| head`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
void main(process.argv.slice(2)).then((status) => (process.exitCode = status));
