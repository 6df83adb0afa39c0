/** The command line's grammar. What a command does stands in a file of its own, loaded when it runs. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { audiences, kinds, strictnesses, type Audience } from '../model/vocabulary.js';
import type { CheckFlags } from './commands/check-flags.js';
import { runNdjson } from './commands/ndjson.js';
import { formatNames } from './formats/index.js';
import { help } from './help.js';
import type { Host } from './host.js';
import { tell } from './words.js';

/** @param done gets the exit status of the command that ran */
export function createProgram(host: Host, done: (status: number) => void): Command {
  const text = help[host.language];
  const program = new Command('liangyan')
    .description(text.program)
    .version(host.version, '-V, --version', text.version)
    .helpOption('-h, --help', text.help)
    .helpCommand(false)
    .addOption(new Option('--lang <language>', text.lang).choices(['zh', 'en']))
    // For `check`, whose words another program may append to a command of its own: it reads either place.
    .addOption(new Option('--deep', text.deep).default(false).hideHelp())
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .showHelpAfterError(false);
  program.addCommand(checkCommand(host, () => program.opts<{ deep: boolean }>().deep, done));
  command(program, 'rules', text.rules)
    .argument('[id]', text.ruleArgument)
    .action(async (id?: string) => done(await (await import('./commands/rules.js')).runRules(host, id)));
  command(program, 'init', text.init)
    .argument('[folder]', text.initFolder, '.')
    .option('--force', text.force, false)
    .action(async (folder: string, { force }: { force: boolean }) =>
      done(await (await import('./commands/init.js')).runInit(host, folder, force)),
    );
  const lexicon = command(program, 'lexicon', text.lexicon);
  command(lexicon, 'check', text.lexiconCheck)
    .argument('[path]', text.lexiconPath, 'lexicons')
    .argument('[file]', text.lexiconFile)
    .option('--rewrites', text.rewrites, false)
    .action(async (path: string, only: string | undefined, { rewrites }: { rewrites: boolean }) =>
      done(await (await import('./commands/lexicon.js')).runLexiconCheck(host, path, only, rewrites)),
    );
  return program;
}

const command = (parent: Command, name: string, description: string): Command =>
  parent.command(name).description(description).copyInheritedSettings(parent);

function checkCommand(host: Host, isDeepBefore: () => boolean, done: (status: number) => void): Command {
  const text = help[host.language];
  const number = wholeNumber(0, Number.MAX_SAFE_INTEGER, tell('number-needed', host.language));
  const jobs = wholeNumber(1, 64, tell('jobs-needed', host.language));
  const check = new Command('check')
    .description(text.check)
    .argument('[paths...]', text.paths)
    .helpOption('-h, --help', text.help)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .addOption(new Option('-f, --format <name>', text.format).choices(formatNames).default('pretty'))
    .option('-o, --output <file>', text.output)
    .option('--fix', text.fix, false)
    .addOption(new Option('--fix-dry-run', text.fixDryRun).default(false).conflicts('fix'))
    .addOption(new Option('--max-warnings <n>', text.maxWarnings).argParser(number).default(0))
    .addOption(new Option('-a, --audience <reader>', text.audience).choices(['auto', ...audiences]))
    .addOption(new Option('-k, --kind <kind>', text.kind).choices(['auto', ...kinds]))
    .addOption(new Option('--strictness <how>', text.strictness).choices(strictnesses))
    .option('--rule <ids>', text.rule, collect, [])
    .addOption(withoutNegation(new Option('--no-rule <ids>', text.noRule).argParser(collect).default([])))
    .option('-c, --config <file>', text.config)
    .option('--stdin-filename <name>', text.stdinFilename)
    .option('-q, --quiet', text.quiet, false)
    .option('--color', text.color)
    .option('--no-color', text.noColor)
    .option('--no-ignore', text.noIgnore)
    .addOption(new Option('-j, --jobs <n>', text.jobs).argParser(jobs))
    .addOption(new Option('--ndjson', text.ndjson).default(false).conflicts(notWithLines))
    .option('--deep', text.deep, false)
    .addOption(new Option('--lang <language>', text.lang).choices(['zh', 'en']))
    .addHelpText('after', `\n${text.after}`);
  return check.action(async (paths: string[], given: CheckFlags) => {
    const flags = withoutAuto({ ...given, deep: given.deep || isDeepBefore() });
    const judged = flags.deep ? await host.withModel() : host;
    // Loads the lexicon: without one no draft need be opened.
    judged.checker();
    if (flags.ndjson) return done(await runNdjson(judged, flags));
    return done(await (await import('./commands/check.js')).runCheck(judged, paths, flags));
  });
}

/** Options that mean nothing for lines of JSON. */
const notWithLines = ['fix', 'fixDryRun', 'format', 'output', 'maxWarnings', 'stdinFilename', 'quiet'];

/** commander takes every `--no-…` for a switch; this one has a value. */
function withoutNegation(option: Option): Option {
  option.negate = false;
  return option;
}

const collect = (value: string, before: string[]): string[] => [
  ...before,
  ...value
    .split(/[,，]/u)
    .map((name) => name.trim())
    .filter((name) => name !== ''),
];

function wholeNumber(least: number, most: number, allowed: string): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/u.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Allowed choices are ${allowed}.`);
  };
}

/** `auto` is what holds without the option. */
function withoutAuto({ audience, kind, ...flags }: CheckFlags): CheckFlags {
  const isSet = (value: string | undefined): value is string => value !== undefined && value !== 'auto';
  return {
    ...flags,
    ...(isSet(audience) ? { audience: audience as Audience } : {}),
    ...(isSet(kind) ? { kind } : {}),
  };
}
