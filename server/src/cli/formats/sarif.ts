/** SARIF 2.1.0, for code scanning services and viewers. Rules that gave a result are described; fixes are included. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReportingDescriptor, Result, Run, Notification } from 'sarif';
import type { Severity } from '../../model/vocabulary.js';
import type { RuleInfo } from '../../service/catalogue.js';
import type { Outcome, PlacedFinding } from '../outcome.js';
import type { Formatter, FormatContext } from './formatter.js';

const levels: Record<Severity, Result['level']> = { warning: 'warning', information: 'note', hint: 'note' };
const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

export function sarifFormat(context: FormatContext): Formatter {
  const rules = new Map<string, number>();
  const notifications: Notification[] = [];
  let isFirst = true;
  return {
    begin: () => `{"$schema":"${schema}","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`,
    file: (outcome) => {
      if (outcome.error !== '') notifications.push(notificationOf(outcome));
      const results = outcome.findings.map((finding) => {
        const index = rules.get(finding.rule) ?? rules.size;
        rules.set(finding.rule, index);
        const comma = isFirst ? '\n' : ',\n';
        isFirst = false;
        return comma + JSON.stringify(resultOf(outcome.path, finding, index));
      });
      return results.join('');
    },
    end: ({ errors }) => {
      const rest: Omit<Run, 'results'> = {
        tool: { driver: driver(context, [...rules.keys()]) },
        invocations: [{ executionSuccessful: errors === 0, toolExecutionNotifications: notifications }],
      };
      return `\n],${JSON.stringify(rest).slice(1, -1)}}]}\n`;
    },
  };
}

function driver(context: FormatContext, used: readonly string[]): Run['tool']['driver'] {
  const known = new Map(context.rules().map((rule) => [rule.id, rule]));
  return {
    name: 'liangyan',
    fullName: '良言 liangyan',
    semanticVersion: context.version,
    language: context.language === 'zh' ? 'zh-CN' : 'en',
    rules: used.map((id) => describe(id, known.get(id), context)),
  };
}

function describe(id: string, rule: RuleInfo | undefined, { language, principle }: FormatContext): ReportingDescriptor {
  if (rule === undefined) return { id };
  const why = language === 'zh' ? rule.why : rule.english;
  return {
    id,
    name: id,
    shortDescription: { text: principle(rule.principle) },
    fullDescription: { text: why },
    help: { text: `${why} (${rule.source}, ${rule.tier})` },
    properties: { tags: [rule.principle] },
  };
}

function resultOf(path: string, finding: PlacedFinding, ruleIndex: number): Result {
  const { rule, severity, text, message, line, column, endLine, endColumn, start, end, rewrites, quote } = finding;
  const region = {
    ...{ startLine: line, startColumn: column, endLine, endColumn, charOffset: start, charLength: end - start },
    snippet: { text },
  };
  const artifactLocation = { uri: addressOf(path) };
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: `「${text}」${message}` },
    locations: [{ physicalLocation: { artifactLocation, region }, message: { text: quote } }],
    ...(rewrites.length === 0 ? {} : { fixes: rewrites.map((rewrite) => fixOf(artifactLocation, rewrite)) }),
  };
}

function fixOf(
  artifactLocation: { uri: string },
  { title, edits }: PlacedFinding['rewrites'][number],
): NonNullable<Result['fixes']>[number] {
  const replacements = edits.map(({ start, end, newText }) => ({
    deletedRegion: { charOffset: start, charLength: end - start },
    insertedContent: { text: newText },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

const notificationOf = ({ path, error }: Outcome): Notification => ({
  level: 'error',
  message: { text: `${path}: ${error}` },
  locations: [{ physicalLocation: { artifactLocation: { uri: addressOf(path) } } }],
});

/** Relative to the working folder where possible, so that the report fits another checkout. */
function addressOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(/[\\/]/u).map(encodeURIComponent).join('/');
}
