/** Reads `.liangyan.yaml`, the settings that a team shares. Every problem is named with its line and what to do. */
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { isMap, isNode, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { audiences, kinds, principles, severities, type Severity } from '../model/vocabulary.js';
import { audienceOf, kindOf, type Choice } from './detect.js';
import type { Policy } from './policy.js';

export const configName = '.liangyan.yaml';

export const strictnesses = ['careful', 'normal', 'strict'] as const;
export type Strictness = (typeof strictnesses)[number];

export interface Config extends Choice {
  policy: Policy;
  /** Globs of the files that are drafts; empty for all. */
  files: readonly string[];
  /** Own lexicon files, relative to the config. */
  lexicons: readonly string[];
  strictness: Strictness | undefined;
}

export interface ConfigProblem {
  /** 0-based. */
  line: number;
  message: string;
}

const texts = { type: 'array', items: { type: 'string', minLength: 1 } };

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
    sentences: { ...texts, description: '放行的句子 / sentences that are let through' },
    files: { ...texts, description: '哪些文件是文稿(glob) / which files are drafts' },
    lexicons: { ...texts, description: '本单位自己的词库文件 / own lexicon files, relative to this file' },
    strictness: { enum: [...strictnesses], description: '语气模型的宽严 / how strict the tone model is' },
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
  sentences?: string[];
  files?: string[];
  lexicons?: string[];
  strictness?: Strictness;
}

/** Looking for keys that stand twice takes time with the square of their number; no team's settings are this long. */
const largestConfig = 100_000;

/** Reads the text of a `.liangyan.yaml`. What is wrong is left out and named; the rest counts. */
export function readConfig(text: string): { config: Config; problems: ConfigProblem[] } {
  if (text.length > largestConfig)
    return {
      config: toConfig({}),
      problems: [{ line: 0, message: `longer than ${largestConfig} characters; shorten it` }],
    };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const broken = document.errors.map((error) => ({
    line: lines.linePos(error.pos[0]).line - 1,
    message: `not readable as YAML: ${error.message.split('\n')[0] ?? ''}`,
  }));
  if (broken.length > 0) return { config: toConfig({}), problems: broken };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch {
    return {
      config: toConfig({}),
      problems: [{ line: 0, message: 'aliases (*name) are not allowed; write the words out' }],
    };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { config: toConfig({}), problems: [{ line: 0, message: 'must be a map such as "audience: peer"' }] };
  const validate = validator();
  if (validate(value)) return { config: toConfig(value), problems: [] };
  const problems = (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'propertyNames')
    .map((error) => ({ line: lineOf(document, lines, pathOf(error)), message: describe(error) }));
  return {
    config: toConfig(withoutWrong(value, validate.errors ?? [])),
    problems: problems.sort((a, b) => a.line - b.line),
  };
}

function toConfig({ audience, kind, rules, allow, sentences, files, lexicons, strictness }: RawConfig): Config {
  return {
    audience: audienceOf(audience),
    kind: kindOf(kind),
    policy: { rules: { ...rules }, allow: allow ?? [], sentences: sentences ?? [] },
    files: files ?? [],
    lexicons: lexicons ?? [],
    strictness,
  };
}

/** The settings without those top-level ones that hold an error. */
function withoutWrong(value: object, errors: readonly ErrorObject[]): RawConfig {
  const wrong = new Set(
    errors.map(({ instancePath, params }) => instancePath.split('/')[1] ?? String(params['additionalProperty'] ?? '')),
  );
  return Object.fromEntries(Object.entries(value).filter(([name]) => !wrong.has(name)));
}

function describe(error: ErrorObject): string {
  const at = error.instancePath.slice(1).replaceAll('/', ' › ');
  switch (error.keyword) {
    case 'additionalProperties':
      return `「${String(error.params['additionalProperty'])}」 is no setting; known are ${Object.keys(configSchema.properties).join(', ')}`;
    case 'enum':
      return `${at}: 「${String(error.data)}」 must be one of ${(error.params['allowedValues'] as string[]).join(', ')}`;
    case 'pattern':
      return `「${String(error.data)}」 is no rule; write a principle (calm) or a rule id (calm/threat)`;
    default:
      return `${at === '' ? 'the file' : at} ${error.message ?? 'is not right'}`;
  }
}

const pathOf = ({ instancePath, keyword, params }: ErrorObject): string[] => [
  ...instancePath.split('/').slice(1),
  ...(keyword === 'additionalProperties' ? [String(params['additionalProperty'])] : []),
];

/** The line of the innermost key or item on the path. */
function lineOf(document: Document, lines: LineCounter, path: readonly string[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    const key: unknown = isMap(node) ? node.items.find((pair) => String(pair.key) === part)?.key : undefined;
    if (isMap(node) || isSeq(node)) node = node.get(/^\d+$/u.test(part) ? Number(part) : part, true);
    const place = isNode(key) ? key : node;
    if (isNode(place) && place.range) offset = place.range[0];
  }
  return lines.linePos(offset).line - 1;
}
