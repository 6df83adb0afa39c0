/** The settings under `liangyan.` as a client sends them. What is wrong is left out and named; the rest counts. */
import { audienceOf, kindOf } from '../check/detect.js';
import {
  audiences,
  kinds,
  principles,
  severities,
  strictnesses,
  usualStrictness,
  type Severity,
} from '../model/vocabulary.js';
import type { Focus, Settings } from '../protocol.js';
import { say, type Language } from '../service/messages.js';

export const defaultSettings: Settings = {
  audience: 'auto',
  kind: 'auto',
  language: 'auto',
  files: [],
  rules: {},
  allow: [],
  phrases: {},
  focus: 'all',
  strictness: usualStrictness,
  quietWhileTyping: true,
  deep: { hosts: ['*'], hide: [], severity: 'information' },
};

/** A setting that cannot be taken as it is. */
export interface SettingProblem {
  /** Such as `liangyan.rules › calm/own-risk`. */
  setting: string;
  value: string;
  /** What would be right. */
  allowed: string;
}

const focuses: readonly Focus[] = ['all', 'warnings', ...principles];
const levels = [...severities, 'off' as const];

/** Reads settings; `isRule` knows the ids of all rules. */
export function readSettings(
  value: unknown,
  isRule: (id: string) => boolean = () => true,
): { settings: Settings; problems: SettingProblem[] } {
  const reader = new Reader((typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>);
  const settings: Settings = {
    audience: audienceOf(reader.oneOf('audience', ['auto', ...audiences], 'auto')) ?? 'auto',
    kind: kindOf(reader.oneOf('kind', ['auto', ...kinds], 'auto')) ?? 'auto',
    language: reader.oneOf('language', ['auto', 'zh', 'en'] as const, 'auto'),
    files: reader.texts('files'),
    rules: reader.rules(isRule),
    allow: reader.texts('allow'),
    phrases: reader.phrases(),
    focus: reader.oneOf('focus', focuses, 'all'),
    strictness: reader.oneOf('strictness', strictnesses, usualStrictness),
    quietWhileTyping: reader.raw['quietWhileTyping'] !== false,
    deep: readDeep(reader.raw['deep']),
  };
  return { settings, problems: reader.problems };
}

/** A list of hosts that is there but wrong forbids: a slip of the pen must not open a door. */
function readDeep(value: unknown): Settings['deep'] {
  const raw = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const { hosts } = raw;
  const texts = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string' && item !== '') : [];
  return {
    hosts: hosts === undefined || hosts === null ? ['*'] : texts(hosts),
    hide: texts(raw['hide']),
    severity: severities.find((name) => name === raw['severity']) ?? 'information',
  };
}

class Reader {
  readonly problems: SettingProblem[] = [];
  constructor(readonly raw: Record<string, unknown>) {}

  oneOf<T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
    const value = this.raw[name];
    if (value === undefined || value === null) return otherwise;
    const found = allowed.find((known) => known === value);
    if (found === undefined) this.report(name, value, allowed.join(', '));
    return found ?? otherwise;
  }

  texts(name: string): string[] {
    const value = this.raw[name] ?? [];
    const isText = (item: unknown): item is string => typeof item === 'string' && item !== '';
    if (Array.isArray(value) && value.every(isText)) return value;
    this.report(name, value, '["…", "…"]');
    return Array.isArray(value) ? value.filter(isText) : [];
  }

  rules(isRule: (id: string) => boolean): Record<string, Severity | 'off'> {
    return this.map('rules', (rule, level) => {
      const known = levels.find((name) => name === level);
      const isPrinciple = principles.some((principle) => principle === rule);
      if (!isPrinciple && !isRule(rule))
        this.report(`rules › ${rule}`, rule, `${principles.join(', ')}, calm/own-risk …`);
      else if (known === undefined) this.report(`rules › ${rule}`, level, levels.join(', '));
      else return known;
      return undefined;
    });
  }

  phrases(): Record<string, string> {
    return this.map('phrases', (phrase, better) => {
      if (phrase !== '' && typeof better === 'string') return better;
      this.report(`phrases › ${phrase}`, better, '{"…": "…"}');
      return undefined;
    });
  }

  private map<T>(name: string, read: (key: string, value: unknown) => T | undefined): Record<string, T> {
    const value = this.raw[name] ?? {};
    if (typeof value !== 'object' || Array.isArray(value)) {
      this.report(name, value, '{"…": "…"}');
      return {};
    }
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => {
        const taken = read(key, item);
        return taken === undefined ? [] : [[key, taken]];
      }),
    );
  }

  private report(name: string, value: unknown, allowed: string): void {
    const written = typeof value === 'string' ? value : JSON.stringify(value);
    this.problems.push({ setting: `liangyan.${name}`, value: written.slice(0, 60), allowed });
  }
}

/** One message for all that is wrong; '' when nothing is. */
export function describeProblems(problems: readonly SettingProblem[], language: Language): string {
  if (problems.length === 0) return '';
  const lines = problems
    .slice(0, 5)
    .map(({ setting, value, allowed }) => say('wrongSetting', language, { setting, value, allowed }));
  return lines.join(language === 'zh' ? '；' : '; ');
}
