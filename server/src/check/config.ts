/** Reads `.liangyan.yaml`, the settings that a team shares. Every problem is named with its line and what to do. */
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { type Document, LineCounter, parseDocument } from 'yaml';
import {
  audiences,
  kinds,
  principles,
  severities,
  strictnesses,
  type Severity,
  type Strictness,
} from '../model/vocabulary.js';
import { type ConfigProblem, lineOf, toProblem } from './config-problems.js';
import { audienceOf, kindOf, type Choice } from './detect.js';
import type { Policy } from './policy.js';

export type { ConfigProblem };

export const configName = '.liangyan.yaml';

export interface Config extends Choice {
  policy: Policy;
  /** Globs of the files that are drafts; empty for all. */
  files: readonly string[];
  /** Own lexicon files, relative to the config. */
  lexicons: readonly string[];
  strictness: Strictness | undefined;
  deep: DeepConfig;
}

/** What a project says of deep reading. */
export interface DeepConfig {
  /** Hosts that drafts may be sent to; an empty list forbids; undefined says nothing. */
  hosts: readonly string[] | undefined;
  /** Words that never leave. */
  hide: readonly string[];
}

/** Bounds of own phrases: work for each character of a draft stays small. */
const mostPhrases = 2000;
const longestPhrase = 60;

const texts = { type: 'array', items: { type: 'string', minLength: 1 } };

/**
 * Globs become regular expressions, whose work may grow with a power of their wildcards: four `*` between two slashes, three `**`, and
 * `+(…)` and the like are refused, so that nobody's settings can stop the check.
 */
const hostileGlob = String.raw`(?:\*[^/]*){4}|(?:\*\*.*){3}|[!?*+@]\(`;
const longestGlob = 200;
const globs = {
  type: 'array',
  items: { type: 'string', minLength: 1, maxLength: longestGlob, not: { pattern: hostileGlob } },
};

/** JSON Schema of `.liangyan.yaml`; written to schemas/ by the build, for completion and validation in editors. */
export const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '良言 .liangyan.yaml',
  type: 'object',
  additionalProperties: false,
  properties: {
    audience: {
      enum: ['auto', ...audiences],
      description: '读者 / who reads: auto, superior, peer, subordinate, public',
    },
    kind: { enum: ['auto', ...kinds], description: '文种 / kind of document; auto detects it' },
    rules: {
      type: 'object',
      description: '规则或原则 → warning, information, hint, off / rule id or principle → severity',
      propertyNames: { pattern: `^(?:${principles.join('|')})(?:/[a-z0-9-]+)?$` },
      additionalProperties: { enum: [...severities, 'off'] },
    },
    allow: { ...texts, description: '放行的说法,全项目有效 / phrases that never count in this project' },
    phrases: {
      type: 'object',
      description:
        '本单位不用的说法 → 改成什么(没有就写 "") / own phrases to flag → what to write instead, "" for none',
      propertyNames: { minLength: 1, maxLength: longestPhrase },
      maxProperties: mostPhrases,
      additionalProperties: { type: 'string' },
    },
    sentences: { ...texts, description: '放行的句子 / sentences that are let through' },
    files: { ...globs, description: '哪些文件是文稿(glob) / which files are drafts' },
    lexicons: { ...texts, description: '本单位自己的词库文件 / own lexicon files, relative to this file' },
    strictness: { enum: [...strictnesses], description: '语气模型的宽严 / how strict the tone model is' },
    deep: {
      type: 'object',
      additionalProperties: false,
      description:
        '深读:允许发往哪些主机、哪些词不外发 / deep reading: which hosts are allowed, which words never leave',
      properties: {
        hosts: { ...texts, description: '允许的主机;空表禁止深读 / allowed hosts; an empty list forbids deep reading' },
        hide: { ...texts, description: '从不外发的词 / words that never leave' },
      },
    },
  },
};

let compiled: ValidateFunction | undefined;
/** Compiling the schema takes longer than all else at start-up, and most folders have no `.liangyan.yaml`. */
const validator = (): ValidateFunction =>
  (compiled ??= new Ajv({ allErrors: true, verbose: true, strict: false }).compile(configSchema));

interface RawConfig {
  audience?: string;
  kind?: string;
  rules?: Record<string, Severity | 'off'>;
  allow?: string[];
  phrases?: Record<string, string>;
  sentences?: string[];
  files?: string[];
  lexicons?: string[];
  strictness?: Strictness;
  deep?: { hosts?: string[]; hide?: string[] };
}

/** Looking for keys that stand twice takes time with the square of their number; no team's settings are this long. */
const largestConfig = 100_000;

const at = (line: number, chinese: string, message: string): ConfigProblem => ({ line, message, chinese });

/** Reads the text of a `.liangyan.yaml`. What is wrong is left out and named; the rest counts. Rule ids are tried when `isRule` is given. */
export function readConfig(
  text: string,
  isRule?: (id: string) => boolean,
): { config: Config; problems: ConfigProblem[] } {
  const map = readMap(text);
  if ('problems' in map) return { config: toConfig({}), problems: map.problems };
  const { value, document, lines } = map;
  const validate = validator();
  const isValid = validate(value);
  const unknown = unknownRules(value.rules, isRule).map((rule) =>
    at(
      lineOf(document, lines, ['rules', rule]),
      `没有「${rule}」这条规则，编号见提示信息`,
      `there is no rule “${rule}”; ids stand in each message`,
    ),
  );
  if (isValid) return { config: toConfig(value), problems: unknown };
  const problems: ConfigProblem[] = (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'propertyNames')
    .map((error) => toProblem(error, document, lines, Object.keys(configSchema.properties)));
  return {
    config: toConfig(withoutWrong(value, validate.errors ?? [])),
    problems: [...problems, ...unknown].sort((a, b) => a.line - b.line),
  };
}

/** A YAML map with the places of its keys; what stands in it is not looked at yet. */
interface ConfigMap {
  value: RawConfig;
  document: Document;
  lines: LineCounter;
}

/** The map that the text holds, or why it holds none. */
function readMap(text: string): ConfigMap | { problems: ConfigProblem[] } {
  const whole = (chinese: string, message: string) => ({ problems: [at(0, chinese, message)] });
  if (text.length > largestConfig)
    return whole(`文件超过 ${largestConfig} 字，请精简`, `longer than ${largestConfig} characters; shorten it`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const broken = document.errors.map((error) => {
    const what = error.message.split('\n')[0] ?? '';
    const line = lines.linePos(error.pos[0]).line - 1;
    return at(line, `不是合格的 YAML：${what}`, `not readable as YAML: ${what}`);
  });
  if (broken.length > 0) return { problems: broken };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value, document, lines };
  } catch {
    return whole('不能用别名（*name），请直接写出来', 'aliases (*name) are not allowed; write the words out');
  }
  return whole('应为「audience: peer」这样的对照', 'must be a map such as "audience: peer"');
}

function unknownRules(rules: unknown, isRule: ((id: string) => boolean) | undefined): string[] {
  if (isRule === undefined || typeof rules !== 'object' || rules === null) return [];
  return Object.keys(rules).filter((rule) => rule.includes('/') && !isRule(rule));
}

function toConfig({
  audience,
  kind,
  rules,
  allow,
  phrases,
  sentences,
  files,
  lexicons,
  strictness,
  deep,
}: RawConfig): Config {
  return {
    audience: audienceOf(audience),
    kind: kindOf(kind),
    policy: { rules: { ...rules }, allow: allow ?? [], sentences: sentences ?? [] },
    phrases,
    files: files ?? [],
    lexicons: lexicons ?? [],
    strictness,
    deep: { hosts: deep?.hosts, hide: deep?.hide ?? [] },
  };
}

/** The settings without those top-level ones that hold an error. */
function withoutWrong(value: object, errors: readonly ErrorObject[]): RawConfig {
  const wrong = new Set(
    errors.map(({ instancePath, params }) => instancePath.split('/')[1] ?? String(params['additionalProperty'] ?? '')),
  );
  return Object.fromEntries(Object.entries(value).filter(([name]) => !wrong.has(name)));
}
