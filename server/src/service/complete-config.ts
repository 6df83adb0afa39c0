/** Completion in `.liangyan.yaml` for editors without YAML support: names of settings, their values, ids of rules. */
import { configSchema } from '../check/config.js';
import type { Checker } from '../check/check.js';
import { principles, severities } from '../model/vocabulary.js';
import type { Language } from './messages.js';
import { ruleIds } from './rule-ids.js';

export interface ConfigCompletion {
  label: string;
  insert: string;
  about: string;
}

const settings: Record<string, { description?: string; enum?: readonly string[] }> = configSchema.properties;

/** Completions at the end of `line`, whose settings stand in the lines `before` it. */
export function completeConfig(
  before: readonly string[],
  line: string,
  checker: Checker,
  language: Language,
): ConfigCompletion[] {
  if (line.trimStart().startsWith('#')) return [];
  const value = /^(\s*)([^\s:#][^:]*):\s/u.exec(line);
  const indented = /^\s+/u.test(line);
  const block = indented ? blockOf(before) : '';
  if (value !== null) return values(indented ? block : (value[2] ?? ''), indented);
  if (!indented)
    return Object.keys(settings).map((name) => ({ label: name, insert: `${name}: `, about: aboutOf(name) }));
  return block === 'rules' ? rules(checker, language) : [];
}

const aboutOf = (name: string): string => settings[name]?.description ?? '';

/** The setting to which an indented line belongs. */
function blockOf(before: readonly string[]): string {
  const head = before.findLast((line) => /^[^\s#-]/u.test(line)) ?? '';
  return /^([^:]+):\s*$/u.exec(head)?.[1] ?? '';
}

function values(name: string, indented: boolean): ConfigCompletion[] {
  const known = indented ? (name === 'rules' ? [...severities, 'off'] : []) : (settings[name]?.enum ?? []);
  // A bare `off` is a truth value to older readers of YAML, but a string to YAML 1.2, which this project reads.
  return known.map((value) => ({ label: value, insert: value, about: aboutOf(name) }));
}

function rules({ lexicon }: Checker, language: Language): ConfigCompletion[] {
  const whys = new Map(lexicon.entries.map(({ id, why, whyEnglish }) => [id, language === 'zh' ? why : whyEnglish]));
  const all = principles.map((name): ConfigCompletion => {
    const { title, english } = lexicon.principle(name);
    return { label: name, insert: `${name}: `, about: language === 'zh' ? title : english };
  });
  return [...all, ...ruleIds(lexicon).map((id) => ({ label: id, insert: `${id}: `, about: whys.get(id) ?? '' }))];
}
