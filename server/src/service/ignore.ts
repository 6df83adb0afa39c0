/** Ways to ignore a finding, each with a clear reach, kept where people can read them: `.liangyan.yaml`, or a comment in the draft. */
import { parseDocument, isSeq, YAMLMap, YAMLSeq, type Document } from 'yaml';
import { sentenceOf } from '../check/policy.js';
import type { Analysis } from '../check/check.js';
import type { Edit, Finding } from '../model/finding.js';
import { overrideEdit } from './override.js';

export const reaches = ['sentence', 'phrase', 'rule-here', 'rule-everywhere'] as const;
export type Reach = (typeof reaches)[number];

/** The new text of `.liangyan.yaml` that ignores the finding as far as `reach` says. Comments and order of the file stay. */
export function ignoreInConfig(
  config: string,
  reach: Exclude<Reach, 'rule-here'>,
  finding: Finding,
  analysis: Analysis,
): string {
  const document = openConfig(config);
  switch (reach) {
    case 'sentence':
      addToList(document, 'sentences', sentenceOf(finding, analysis.lines));
      break;
    case 'phrase':
      addToList(document, 'allow', finding.text);
      break;
    case 'rule-everywhere':
      document.setIn(['rules', finding.rule], 'off');
      break;
  }
  return document.toString({ lineWidth: 0 });
}

/** The edit of the draft itself that switches the rule off in this file. */
export const ignoreHere = (analysis: Analysis, finding: Finding): Edit =>
  overrideEdit(analysis.text, { off: finding.rule });

/** One thing that is ignored, for the list from which it can be undone. */
export interface Ignored {
  list: 'sentences' | 'allow' | 'rules';
  value: string;
}

/** All that a `.liangyan.yaml` ignores. */
export function listIgnored(config: string): Ignored[] {
  const value = openConfig(config).toJS() as { sentences?: unknown; allow?: unknown; rules?: unknown } | null;
  const texts = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];
  const rules = typeof value?.rules === 'object' && value.rules !== null ? Object.entries(value.rules) : [];
  return [
    ...texts(value?.sentences).map((item): Ignored => ({ list: 'sentences', value: item })),
    ...texts(value?.allow).map((item): Ignored => ({ list: 'allow', value: item })),
    ...rules.filter(([, severity]) => severity === 'off').map(([rule]): Ignored => ({ list: 'rules', value: rule })),
  ];
}

/** The new text of `.liangyan.yaml` without one ignored thing. */
export function undoIgnored(config: string, { list, value }: Ignored): string {
  const document = openConfig(config);
  if (list === 'rules') document.deleteIn(['rules', value]);
  else {
    const items = document.get(list);
    if (isSeq(items)) items.items = items.items.filter((item) => String(item) !== value);
  }
  return document.toString({ lineWidth: 0 });
}

/** Throws when the file cannot be read as YAML: it is the user's, and nothing of it may be lost. */
function openConfig(config: string): Document {
  const document = parseDocument(config);
  if (document.errors.length > 0)
    throw new Error('.liangyan.yaml cannot be read as YAML; mend it first, so that nothing in it is lost');
  if (!(document.contents instanceof YAMLMap)) document.contents = new YAMLMap() as never;
  return document;
}

function addToList(document: Document, name: string, value: string): void {
  let list = document.get(name);
  if (!isSeq(list)) {
    list = new YAMLSeq();
    document.set(name, list);
  }
  if (isSeq(list) && !list.items.some((item) => String(item) === value)) list.add(document.createNode(value));
}
