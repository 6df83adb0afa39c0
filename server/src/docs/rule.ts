/** The page of one rule: why, examples, look-alikes, readers and kinds, rewrites, source, how to turn it off. */
import type { ShownRewrite } from '../check/examples.js';
import type { Guard } from '../lexicon/lexicon.js';
import type { ExampleSource } from '../lexicon/source.js';
import { audiences, type Audience, type Kind, type Principle, type Severity } from '../model/vocabulary.js';
import type { RuleInfo } from '../service/catalogue.js';
import { marked, plain } from './markdown.js';
import { guardWords, severityWords } from './words.js';

/** What a page says of an entry of the lexicon or a rule in code. */
export interface DocumentedRule extends Omit<RuleInfo, 'severity'> {
  /** Undefined where the code decides. */
  severity: Partial<Record<Audience, Severity>> | undefined;
  kinds: readonly Kind[];
  exceptKinds: readonly Kind[];
  /** Principles against which the same words offend in other sentences. */
  also: readonly Principle[];
  guards: readonly Guard[];
  /** Words in the same sentence that excuse it. */
  not: readonly string[];
  examples: readonly (string | ExampleSource)[];
  passes: readonly (string | ExampleSource)[];
  rewrites: readonly ShownRewrite[];
  /** Where it is written, relative to the root of the project. */
  writtenIn: string;
}

const readers: Record<Audience, string> = {
  superior: '上级 superior',
  peer: '平级 peer',
  subordinate: '下级 subordinate',
  public: '公众 public',
};

/** The marked words of the first example: what people call the rule. */
export function nameOf({ examples: [first] }: DocumentedRule): string {
  const text = typeof first === 'string' ? first : (first?.text ?? '');
  return /\[\[(.+?)\]\]/su.exec(text)?.[1]?.replace(/\n/gu, ' ') ?? '';
}

/** The page of one rule, in Markdown and in both languages. */
export function rulePageText(rule: DocumentedRule): string {
  return [
    `# ${rule.id} 「${plain(nameOf(rule))}」`,
    `[七条原则](../README.md) › [${rule.principle}](../${rule.principle}.md)`,
    '## 为什么 · Why',
    plain(rule.why),
    plain(rule.english),
    `出处 · Source: ${plain(rule.source)}(${rule.tier})`,
    ...alsoText(rule),
    '## 对谁、在哪些文种里 · Readers and kinds',
    ...whereText(rule),
    '## 会报的 · Flagged',
    list(rule.examples.map(exampleText)),
    '## 像而不是,不报 · Look-alikes that pass',
    list(rule.passes.map(exampleText)),
    ...excuseText(rule),
    '## 改法 · Rewrites',
    ...rewriteText(rule.rewrites),
    '## 怎样关闭 · How to turn it off',
    turnOffText(rule.id),
    `写在 · Written in [${rule.writtenIn}](../../../${rule.writtenIn})`,
  ].join('\n\n') + '\n';
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

function exampleText(example: string | ExampleSource): string {
  if (typeof example === 'string') return marked(example);
  const where = [example.audience === undefined ? '' : (readers[example.audience].split(' ')[0] ?? ''), example.kind ?? '']
    .filter((word) => word !== '')
    .join('、');
  return where === '' ? marked(example.text) : `${marked(example.text)}(${where})`;
}

function whereText({ severity, kinds, exceptKinds }: DocumentedRule): string[] {
  if (severity === undefined) return ['由全文的文种、读者和前后文决定。 Decided from the whole text, its kind and reader.'];
  const rows = audiences.map((audience) => {
    const level = severity[audience];
    return `| ${readers[audience]} | ${level === undefined ? '不报 –' : severityWords[level]} |`;
  });
  return [
    ['| 读者 reader | 轻重 severity |', '|---|---|', ...rows].join('\n'),
    ...(kinds.length > 0 ? [`只在 · only in: ${kinds.join('、')}`] : []),
    ...(exceptKinds.length > 0 ? [`除外 · not in: ${exceptKinds.join('、')}`] : []),
  ];
}

function alsoText({ also }: DocumentedRule): string[] {
  if (also.length === 0) return [];
  const links = also.map((name) => `[${name}](../${name}.md)`).join('、');
  return [`看句子而定,也可能报为 · Depending on the sentence also named as: ${links}`];
}

const mostWords = 12;

function excuseText({ guards, not }: DocumentedRule): string[] {
  const words = not.slice(0, mostWords).map(plain).join('、');
  const more = not.length > mostWords ? '等 and others' : '';
  const excuses = [...guards.map((guard) => guardWords[guard]), ...(words === '' ? [] : [`同一句里有 · the sentence has: ${words}${more}`])];
  return excuses.length === 0 ? [] : ['另外,有这些情形也不报 · Nor is it flagged when:', list(excuses)];
}

/** Rewrites of each example, readers with the same ones together. */
function rewriteText(rewrites: readonly ShownRewrite[]): string[] {
  const byReader = new Map<Audience, Map<string, string[]>>();
  for (const { audience, before, after } of rewrites) {
    const examples = byReader.get(audience) ?? new Map<string, string[]>();
    examples.set(before, [...(examples.get(before) ?? []), after]);
    byReader.set(audience, examples);
  }
  const groups = new Map<string, Audience[]>();
  for (const [audience, examples] of byReader) {
    const text = [...examples].map(([before, after]) => pairText(before, after)).join('\n');
    groups.set(text, [...(groups.get(text) ?? []), audience]);
  }
  if (groups.size === 0) return ['没有固定的改法。 No fixed rewrite.'];
  return [...groups].flatMap(([text, group]) => [`**${group.map((audience) => readers[audience]).join('、')}**`, text]);
}

const pairText = (before: string, after: readonly string[]): string =>
  [`- ${plain(before)}`, ...after.map((text) => `  - → ${plain(text)}`)].join('\n');

const turnOffText = (id: string): string =>
  [
    '- 光标放在波浪线上按 `Ctrl+.`(`⌘.`),可放行这一句、这个说法,或关闭这条规则。 Press `Ctrl+.` on the finding.',
    `- 项目的 \`.liangyan.yaml\` · in the project:\n\n  \`\`\`yaml\n  rules:\n    ${id}: off   # 或 or: hint, information\n  \`\`\``,
    `- 编辑器设置 · in the settings: \`"liangyan.rules": { "${id}": "off" }\``,
    `- 只在一个文件里,写在文首 · in one file only: \`<!-- liangyan: off=${id} -->\``,
  ].join('\n');
