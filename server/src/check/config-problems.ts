/** What is wrong in a `.liangyan.yaml`, said in words and placed on its line. */
import type { ErrorObject } from 'ajv';
import { isMap, isNode, isSeq, type Document, type LineCounter } from 'yaml';

export interface ConfigProblem {
  /** 0-based. */
  line: number;
  message: string;
  chinese: string;
}

/** The problem that a schema error means. */
export function toProblem(
  error: ErrorObject,
  document: Document,
  lines: LineCounter,
  settings: readonly string[],
): ConfigProblem {
  const [chinese, message] = describe(error, settings);
  return { line: lineOf(document, lines, pathOf(error)), message, chinese };
}

function describe(error: ErrorObject, settings: readonly string[]): readonly [string, string] {
  const at = partsOf(error.instancePath).join(' › ');
  const data = typeof error.data === 'string' ? error.data : JSON.stringify(error.data);
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(error.params['additionalProperty']);
      const known = settings.join(', ');
      return [`没有「${name}」这项设置，可用的有 ${known}`, `“${name}” is no setting; known are ${known}`];
    }
    case 'enum': {
      const allowed = (error.params['allowedValues'] as string[]).join(', ');
      return [`${at}：「${data}」应为 ${allowed} 之一`, `${at}: “${data}” must be one of ${allowed}`];
    }
    case 'pattern':
      return [
        `「${data}」不是规则；写原则（calm）或规则编号（calm/own-risk）`,
        `“${data}” is no rule; write a principle (calm) or a rule id (calm/own-risk)`,
      ];
    case 'not':
      return [
        `「${data}」通配符太多：两道斜线之间最多三个 *，整条最多两处 **，不用 +(…) 一类写法`,
        `“${data}” has too many wildcards: at most three * between slashes, two ** in all, and nothing like +(…)`,
      ];
    case 'type': {
      const type = String(error.params['type']);
      const chinese = { array: '列表（每行一个「- …」）', object: '「名称: 值」的对照', string: '文字' }[type] ?? type;
      return [`${at} 应为${chinese}`, `${at} must be ${type}`];
    }
    default: {
      const what = error.message ?? 'is not right';
      return [`${at} 写法不对：${what}`, `${at} ${what}`];
    }
  }
}

function pathOf({ instancePath, keyword, params, propertyName }: ErrorObject): string[] {
  const path = partsOf(instancePath);
  if (keyword === 'additionalProperties') path.push(String(params['additionalProperty']));
  else if (propertyName !== undefined) path.push(propertyName);
  return path;
}

/** A path as the schema's checker writes it, in its parts: a rule's id has a slash of its own, written ~1. */
const partsOf = (path: string): string[] =>
  path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The line of the innermost key or item on the path. */
export function lineOf(document: Document, lines: LineCounter, path: readonly string[]): number {
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
