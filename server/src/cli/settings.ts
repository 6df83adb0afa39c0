/** What holds for a file: the options of the command line over the nearest `.liangyan.yaml`. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, parse, relative, resolve, sep } from 'node:path';
import type { Choice } from '../check/check.js';
import { readConfig, type Config, type ConfigProblem } from '../check/config.js';
import { joinPolicies, noPolicy, type Policy } from '../check/policy.js';
import { findConfig, readInside, type FoundConfig } from '../io/config-file.js';
import type { LexiconFile } from '../lexicon/read.js';
import { matchesGlob } from '../service/draft-files.js';
import { mostOwnFiles, unreadableLexicon, type OwnLexicon } from '../service/own-lexicon.js';
import { ruleIds } from '../service/rule-ids.js';
import type { Host } from './host.js';
import type { Terms } from './judge.js';

interface Known {
  path: string;
  config: Config;
  lexicons: readonly LexiconFile[];
}

/** Reads each config once, with the own lexicons that it names; what is wrong is told once, and the rest counts. */
export class Settings {
  private readonly folders = new Map<string, Known | undefined>();
  private readonly texts = new Map<string, Known>();
  private readonly ownRules = new Set<string>();
  /** Configs and own lexicons with a problem. */
  problems = 0;

  /**
   * @param own what the options say; it wins
   * @param fixed the config named by `--config`, for all files
   * @param tell gets each problem: the file with its line, and the message
   */
  constructor(
    private readonly host: Host,
    private readonly own: Choice,
    private readonly fixed: string | undefined,
    private readonly tell: (place: string, message: string) => void,
  ) {}

  /** Throws as the file system does when the config named by `--config` cannot be read. */
  termsFor(file: string): Terms {
    return this.termsOf(this.configFor(file));
  }

  /** What holds for a text without a place of its own: the options, and the config named by `--config` if there is one. */
  termsForAll(): Terms {
    return this.termsOf(this.fixed === undefined ? undefined : this.configFor(this.fixed));
  }

  /** Whether a config that has been read brings a rule of this id. */
  hasOwnRule(id: string): boolean {
    return this.ownRules.has(id);
  }

  private termsOf(known: Known | undefined): Terms {
    const { audience, kind, policy, phrases, strictness, deep } = known?.config ?? {};
    const choice = {
      audience: this.own.audience ?? audience,
      kind: this.own.kind ?? kind,
      policy: joinPolicies(policy ?? noPolicy, this.own.policy ?? noPolicy),
      strictness: this.own.strictness ?? strictness,
      phrases,
    };
    return { choice, lexicons: known?.lexicons ?? [], deep };
  }

  /** Whether the config takes the file for a draft. */
  isDraft(file: string): boolean {
    const known = this.configFor(file);
    if (known === undefined || known.config.files.length === 0) return true;
    const way = relative(dirname(known.path), resolve(file)).split(sep).join('/');
    return matchesGlob(way, known.config.files);
  }

  private configFor(file: string): Known | undefined {
    if (this.fixed !== undefined) return this.read({ path: this.fixed, text: '' });
    const folder = dirname(resolve(file));
    if (!this.folders.has(folder)) {
      const found = findConfig(join(folder, 'x'), topOf(folder) ?? parse(folder).root);
      this.folders.set(folder, found === undefined ? undefined : this.read(found));
    }
    return this.folders.get(folder);
  }

  private read(found: FoundConfig): Known {
    const { path } = found;
    const before = this.texts.get(path);
    if (before !== undefined) return before;
    const text = path === this.fixed ? readFileSync(path, 'utf8') : found.text;
    const { lexicons: files, unreadable } = lexiconFiles(path, text, readConfig(text).config);
    if (files.length > 0) this.tellOf(this.host.own(files));
    const { config, problems } = readConfig(text, (id) => this.isRule(id));
    for (const { line, message, chinese } of [...problems, ...unreadable]) {
      this.problems++;
      this.tell(`${path}:${line + 1}`, this.host.language === 'zh' ? chinese : message);
    }
    const known = { path, config, lexicons: files };
    this.texts.set(path, known);
    return known;
  }

  private tellOf({ lexicon, problems, failed }: OwnLexicon): void {
    for (const { id } of lexicon.entries) this.ownRules.add(id);
    this.problems += problems.length;
    // An example fails for each reader in turn: once is enough.
    const told = new Map([...problems, ...failed].map((problem) => [JSON.stringify(problem), problem]));
    for (const { path, line, message, chinese } of told.values())
      this.tell(`${path}:${line}`, this.host.language === 'zh' ? chinese : message);
  }

  private baseRules: ReadonlySet<string> | undefined;
  private isRule(id: string): boolean {
    this.baseRules ??= new Set(ruleIds(this.host.checker().lexicon));
    return this.baseRules.has(id) || this.ownRules.has(id);
  }
}

/** The own lexicon files that a config names, read inside its repository (or below the config's own folder where there is none). */
function lexiconFiles(
  path: string,
  text: string,
  { lexicons }: Config,
): { lexicons: LexiconFile[]; unreadable: ConfigProblem[] } {
  const folder = dirname(resolve(path));
  const root = topOf(folder) ?? folder;
  const read: LexiconFile[] = [];
  const unreadable: ConfigProblem[] = [];
  for (const name of lexicons.slice(0, mostOwnFiles)) {
    const content = readInside(resolve(folder, name), root);
    if (content === undefined) unreadable.push(unreadableLexicon(text, name));
    else read.push({ path: join(dirname(path), name), text: content });
  }
  return { lexicons: read, unreadable };
}

/** The top of the repository that holds a folder; the search for a config ends there. */
function topOf(folder: string): string | undefined {
  for (let at = folder; at !== parse(at).root; at = dirname(at)) if (existsSync(join(at, '.git'))) return at;
  return undefined;
}

/** The policy of `--rule` and `--no-rule`; undefined when neither was given. */
export function policyOf(only: readonly string[], off: readonly string[]): Policy | undefined {
  if (only.length + off.length === 0) return undefined;
  const rules = Object.fromEntries(off.map((name) => [name, 'off' as const]));
  return { ...noPolicy, rules, ...(only.length === 0 ? {} : { only }) };
}
