/** Ways to ignore a finding in the project, each with a clear reach, kept where people can read them: in `.liangyan.yaml`. For the comment in a draft see override.ts. */
import { parseDocument, isSeq, YAMLMap, YAMLSeq, type Document } from 'yaml';
import { sentenceOf } from '../check/policy.js';
import type { Analysis } from '../check/check.js';
import type { Finding } from '../model/finding.js';
import type { Ignored as SharedIgnored, Reach } from '../protocol.js';

export const reaches: readonly Reach[] = ['sentence', 'phrase', 'rule-here', 'rule-everywhere'];

/** The new text of `.liangyan.yaml` that ignores the sentence or the phrase of a finding. Comments and order of the file stay. */
export function ignoreInConfig(
  config: string,
  reach: 'sentence' | 'phrase',
  finding: Finding,
  analysis: Analysis,
): string {
  const document = openConfig(config);
  if (reach === 'sentence') addToList(document, 'sentences', sentenceOf(finding, analysis.lines));
  else addToList(document, 'allow', finding.text);
  return document.toString({ lineWidth: 0 });
}

/** The new text of `.liangyan.yaml` that switches a rule off for the project. */
export function offInConfig(config: string, rule: string): string {
  const document = openConfig(config);
  document.setIn(['rules', rule], 'off');
  return document.toString({ lineWidth: 0 });
}

/** One thing that a `.liangyan.yaml` ignores, for the list from which it can be undone. */
export interface Ignored extends SharedIgnored {
  list: Exclude<SharedIgnored['list'], 'here'>;
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
  if (!(document.contents instanceof YAMLMap)) document.contents = new YAMLMap(document.schema) as never;
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
