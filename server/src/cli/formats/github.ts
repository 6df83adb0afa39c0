/** Workflow commands of GitHub Actions, which show findings beside the changed lines. */
import type { Severity } from '../../model/vocabulary.js';
import type { Formatter, FormatContext } from './formatter.js';

const levels: Record<Severity, string> = { warning: 'warning', information: 'notice', hint: 'notice' };

export function githubFormat({ principle }: FormatContext): Formatter {
  return {
    begin: () => '',
    file: ({ path, findings, error }) => {
      const file = property(path.replaceAll('\\', '/'));
      if (error !== '') return `::error file=${file}::${data(error)}\n`;
      return findings
        .map((finding) => {
          const { line, column, endLine, endColumn, severity, rule, text, message } = finding;
          const place = `file=${file},line=${line},endLine=${endLine},col=${column},endColumn=${endColumn}`;
          const title = property(`${principle(finding.principle)} ${rule}`);
          return `::${levels[severity]} ${place},title=${title}::${data(`「${text}」${message}`)}\n`;
        })
        .join('');
    },
    end: () => '',
  };
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
