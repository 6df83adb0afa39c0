/** JUnit XML: a suite for each file, a failure for each warning; what is less grave goes into the suite's output. */
import type { Outcome, PlacedFinding } from '../outcome.js';
import type { Formatter, FormatContext } from './formatter.js';
import { escapeMarkup as escape } from './markup.js';

export function junitFormat(context: FormatContext): Formatter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="liangyan">\n',
    file: (outcome) => suite(outcome, context),
    end: () => '</testsuites>\n',
  };
}

function suite({ path, findings, error }: Outcome, context: FormatContext): string {
  const name = escape(path);
  const failures = findings.filter(({ severity }) => severity === 'warning');
  const others = findings.filter(({ severity }) => severity !== 'warning');
  const cases =
    error !== ''
      ? [`    <testcase classname="${name}" name="read"><error message="${escape(error)}"/></testcase>\n`]
      : failures.map((finding) => failedCase(name, finding, context));
  if (cases.length === 0) cases.push(`    <testcase classname="${name}" name="liangyan"/>\n`);
  const output = others.map((finding) => escape(`${head(finding)} ${finding.message}\n`)).join('');
  return (
    `  <testsuite name="${name}" tests="${cases.length}" failures="${error === '' ? failures.length : 0}" errors="${error === '' ? 0 : 1}" skipped="0" time="0">\n` +
    cases.join('') +
    (output === '' ? '' : `    <system-out>${output}</system-out>\n`) +
    '  </testsuite>\n'
  );
}

const head = ({ line, column, text, rule }: PlacedFinding): string => `${line}:${column} 「${text}」 ${rule}`;

function failedCase(name: string, finding: PlacedFinding, { principle }: FormatContext): string {
  const title = escape(head(finding));
  const message = escape(`${principle(finding.principle)}: ${finding.message}`);
  const body = escape([finding.quote, ...finding.rewrites.map((rewrite) => `→ ${rewrite.title}`)].join('\n'));
  return `    <testcase classname="${name}" name="${title}"><failure type="${finding.rule}" message="${message}">${body}</failure></testcase>\n`;
}
