/** What holds for a file: the options of the command line over the nearest `.liangyan.yaml`. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, parse, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Choice } from '../check/check.js';
import { readConfig, type Config } from '../check/config.js';
import { joinPolicies, noPolicy, type Policy } from '../check/policy.js';
import { findConfig, type FoundConfig } from '../io/config-file.js';

export interface Known {
  path: string;
  config: Config;
}

/** Reads each config once; what is wrong with it is told once, and the rest of it counts. */
export class Settings {
  private readonly folders = new Map<string, Known | undefined>();
  private readonly texts = new Map<string, Known>();
  /** Configs with a problem. */
  problems = 0;

  /**
   * @param own what the options say; it wins
   * @param fixed the config named by `--config`, for all files
   * @param tell gets each problem: the file with its line, and the message
   */
  constructor(
    private readonly own: Choice,
    private readonly fixed: string | undefined,
    private readonly tell: (place: string, message: string) => void,
  ) {}

  /** Throws as the file system does when the config named by `--config` cannot be read. */
  choiceFor(file: string): Choice {
    const { audience, kind, policy, strictness } = this.configFor(file)?.config ?? {};
    return {
      audience: this.own.audience ?? audience,
      kind: this.own.kind ?? kind,
      policy: joinPolicies(policy ?? noPolicy, this.own.policy ?? noPolicy),
      strictness: this.own.strictness ?? strictness,
    };
  }

  /** Whether the config takes the file for a draft. */
  isDraft(file: string): boolean {
    const known = this.configFor(file);
    if (known === undefined || known.config.files.length === 0) return true;
    const way = relative(dirname(known.path), resolve(file)).split(sep).join('/');
    return picomatch.isMatch(way, [...known.config.files]);
  }

  private configFor(file: string): Known | undefined {
    if (this.fixed !== undefined) return this.read({ path: this.fixed, text: '' });
    const folder = dirname(resolve(file));
    if (!this.folders.has(folder)) {
      const found = findConfig(join(folder, 'x'), topOf(folder));
      this.folders.set(folder, found === undefined ? undefined : this.read(found));
    }
    return this.folders.get(folder);
  }

  private read({ path, text }: FoundConfig): Known {
    let known = this.texts.get(path);
    if (known === undefined) {
      const { config, problems } = readConfig(path === this.fixed ? readFileSync(path, 'utf8') : text);
      known = { path, config };
      this.texts.set(path, known);
      this.problems += problems.length;
      for (const { line, message } of problems) this.tell(`${path}:${line + 1}`, message);
    }
    return known;
  }
}

/** The search for a config ends at the top of the repository. */
function topOf(folder: string): string {
  for (let at = folder; at !== parse(at).root; at = dirname(at)) if (existsSync(join(at, '.git'))) return at;
  return parse(folder).root;
}

/** The policy of `--rule` and `--no-rule`; undefined when neither was given. */
export function policyOf(only: readonly string[], off: readonly string[]): Policy | undefined {
  if (only.length + off.length === 0) return undefined;
  const rules = Object.fromEntries(off.map((name) => [name, 'off' as const]));
  return { ...noPolicy, rules, ...(only.length === 0 ? {} : { only }) };
}
