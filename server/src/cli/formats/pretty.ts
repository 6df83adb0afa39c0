/** For people at a terminal: findings by file, with what could stand there instead. */
import pc from 'picocolors';
import type { Severity } from '../../model/vocabulary.js';
import type { Outcome, PlacedFinding, Total } from '../outcome.js';
import { tell } from '../words.js';
import type { Formatter, FormatContext } from './formatter.js';

const mostRewrites = 3;

export function prettyFormat(context: FormatContext): Formatter {
  const colors = pc.createColors(context.hasColor);
  return {
    begin: () => '',
    file: (outcome) => fileText(outcome, context, colors),
    end: (total) => summary(total, context, colors),
  };
}

type Colors = ReturnType<typeof pc.createColors>;

function fileText(outcome: Outcome, context: FormatContext, colors: Colors): string {
  const { path, findings, note, diff, unchecked } = outcome;
  const lines: string[] = [];
  if (diff !== '') lines.push(paintDiff(diff, colors));
  // What could not be checked is told on standard error.
  const notes = context.isQuiet ? [note] : [note, unchecked];
  if (findings.length > 0 || notes.some((text) => text !== '')) {
    const situation =
      outcome.kind === '' ? '' : colors.dim(` (${outcome.kind} · ${context.audience(outcome.audience)})`);
    lines.push(colors.underline(printable(path)) + situation);
    lines.push(...notes.filter((text) => text !== '').map((text) => `  ${text}`));
    lines.push(...findings.flatMap((finding) => findingLines(finding, context, colors)), '');
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function findingLines(finding: PlacedFinding, context: FormatContext, colors: Colors): string[] {
  const { severity, rule, message, quote, quoteStart, quoteEnd, rewrites, paragraph } = finding;
  const { language } = context;
  const place =
    paragraph === undefined ? `${finding.line}:${finding.column}` : tell('paragraph', language, { n: paragraph });
  const paint: Record<Severity, (words: string) => string> = {
    warning: colors.yellow,
    information: colors.cyan,
    hint: colors.dim,
  };
  const parts = [quote.slice(0, quoteStart), quote.slice(quoteStart, quoteEnd), quote.slice(quoteEnd)].map(printable);
  const words = `${parts[0] ?? ''}${colors.bold(parts[1] ?? '')}${parts[2] ?? ''}`;
  const title = context.principle(finding.principle);
  return [
    `  ${place}  ${paint[severity](tell(severity, language))}  ${words}  ${colors.dim(rule)}`,
    `      ${title}${language === 'zh' ? '：' : ': '}${message}`,
    ...rewrites
      .slice(0, mostRewrites)
      .map((rewrite) => `      ${colors.green('→')} ${printable(insteadOf(rewrite, language))}`),
  ];
}

function insteadOf({ title, edits }: PlacedFinding['rewrites'][number], language: FormatContext['language']): string {
  return edits.every(({ newText }) => newText === '') ? tell('remove', language) : title;
}

function summary(total: Total, { language, isQuiet }: FormatContext, colors: Colors): string {
  const { files, warning, information, hint, errors, fixed, fixable } = total;
  const isClean = warning + information + hint + errors + fixed === 0;
  if (isClean) return isQuiet ? '' : `${colors.green('✓')} ${tell('summary-clean', language, { files })}\n`;
  const parts = [tell('summary', language, { files, warning, information, hint })];
  if (fixed > 0) parts.push(tell('summary-fixed', language, { fixed }));
  else if (fixable > 0) parts.push(tell('summary-fixable', language, { fixable }));
  if (errors > 0) parts.push(colors.red(tell('summary-errors', language, { errors })));
  return `${parts.join(language === 'zh' ? '；' : '; ')}\n`;
}

function paintDiff(diff: string, colors: Colors): string {
  return diff
    .trimEnd()
    .split('\n')
    .map((line) => (line.startsWith('+') ? colors.green(line) : line.startsWith('-') ? colors.red(line) : line))
    .join('\n');
}

/** A draft's words never steer the terminal. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, ' ');
