/** What holds for a document: the editor's settings and the project's `.liangyan.yaml` together. */
import { type Config, type ConfigProblem, readConfig, strictnesses, type Strictness } from '../check/config.js';
import { audienceOf, kindOf, type Choice } from '../check/detect.js';
import { joinPolicies, type Policy } from '../check/policy.js';
import { principles, severities, type Severity } from '../model/vocabulary.js';
import type { Settings } from '../protocol.js';

/** The files of the project, as the entry point gives them; the server itself opens none. */
export interface ProjectFiles {
  /** The `.liangyan.yaml` that holds for a document, with its address; undefined when there is none. */
  configFor(uri: string): { uri: string; text: string } | undefined;
  /** Where a new `.liangyan.yaml` for this document would stand; undefined outside any folder. */
  newConfigFor(uri: string): string | undefined;
  /** Writes a file of the project as a whole or not at all; throws as the file system does. */
  write(uri: string, text: string): void;
  setRoots(uris: readonly string[]): void;
}

export const defaultSettings: Settings = {
  audience: 'auto',
  kind: 'auto',
  language: 'auto',
  rules: {},
  allow: [],
  strictness: 'normal',
  quietWhileTyping: true,
};

/** Reads settings as a client sends them; what is missing or wrong falls back to the default. */
export function readSettings(value: unknown): Settings {
  const raw = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const text = (name: string): string | undefined => (typeof raw[name] === 'string' ? raw[name] : undefined);
  return {
    audience: audienceOf(text('audience')) ?? 'auto',
    kind: kindOf(text('kind')) ?? 'auto',
    language: raw['language'] === 'zh' || raw['language'] === 'en' ? raw['language'] : 'auto',
    rules: readRules(raw['rules']),
    allow: Array.isArray(raw['allow'])
      ? raw['allow'].filter((phrase): phrase is string => typeof phrase === 'string' && phrase !== '')
      : [],
    strictness: strictnesses.find((name) => name === raw['strictness']) ?? 'normal',
    quietWhileTyping: raw['quietWhileTyping'] !== false,
  };
}

function readRules(value: unknown): Record<string, Severity | 'off'> {
  if (typeof value !== 'object' || value === null) return {};
  const known = [...severities, 'off' as const];
  return Object.fromEntries(
    Object.entries(value).flatMap(([rule, severity]) => {
      const named = known.find((name) => name === severity);
      return named !== undefined &&
        principles.some((principle) => rule === principle || rule.startsWith(`${principle}/`))
        ? [[rule, named]]
        : [];
    }),
  );
}

interface Known {
  uri: string;
  text: string;
  config: Config;
  problems: ConfigProblem[];
}

/** Joins settings and project files; answers are kept until {@link forget}. */
export class Choices {
  settings = defaultSettings;
  private readonly configs = new Map<string, Known>();
  private readonly choices = new Map<string, Choice>();

  constructor(private readonly files: ProjectFiles) {}

  /** The same object as long as nothing changed, so that it can serve as a key. */
  choiceFor(uri: string): Choice {
    let choice = this.choices.get(uri);
    if (choice === undefined) {
      choice = this.join(this.configFor(uri)?.config);
      this.choices.set(uri, choice);
    }
    return choice;
  }

  private join(config: Config | undefined): Choice {
    const { audience, kind, rules, allow, strictness } = this.settings;
    const own: Policy = { rules, allow, sentences: [] };
    return {
      audience: audienceOf(audience) ?? config?.audience,
      kind: kindOf(kind) ?? config?.kind,
      policy: config === undefined ? own : joinPolicies(config.policy, own),
      strictness: strictness === 'normal' ? (config?.strictness ?? strictness) : (strictness as Strictness),
    };
  }

  configFor(uri: string): Known | undefined {
    const found = this.files.configFor(uri);
    if (found === undefined) return undefined;
    const known = this.configs.get(found.uri);
    if (known?.text === found.text) return known;
    const fresh = { ...found, ...readConfig(found.text) };
    this.configs.set(found.uri, fresh);
    return fresh;
  }

  /** Settings or files have changed. */
  forget(): void {
    this.choices.clear();
  }

  close(uri: string): void {
    this.choices.delete(uri);
  }
}
