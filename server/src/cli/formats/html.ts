/** One HTML file that needs nothing else, opens offline and prints well. */
import type { Severity } from '../../model/vocabulary.js';
import type { Outcome, PlacedFinding, Total } from '../outcome.js';
import { tell } from '../words.js';
import type { Formatter, FormatContext } from './formatter.js';
import { htmlStyle } from './html-style.js';
import { escapeMarkup as escape } from './markup.js';

export function htmlFormat(context: FormatContext): Formatter {
  const title = tell('report-title', context.language);
  return {
    begin: () =>
      `<!doctype html>\n<html lang="${context.language === 'zh' ? 'zh-CN' : 'en'}">\n<head>\n<meta charset="utf-8">\n` +
      `<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n` +
      `<title>${title}</title>\n<style>${htmlStyle}</style>\n</head>\n<body>\n<h1>${title}</h1>\n`,
    file: (outcome) => section(outcome, context),
    end: (total) =>
      `${totals(total, context)}<footer>${tell('report-foot', context.language)} · liangyan ${context.version}</footer>\n</body>\n</html>\n`,
  };
}

function section(outcome: Outcome, context: FormatContext): string {
  const { path, findings, error, unchecked, kind, audience } = outcome;
  const situation = kind === '' ? '' : ` <small>${escape(kind)} · ${escape(context.audience(audience))}</small>`;
  const heading = `<h2>${escape(path)}${situation}</h2>\n`;
  if (error !== '') return `<section>\n${heading}<p class="error">${escape(error)}</p>\n</section>\n`;
  if (findings.length === 0) {
    const words = unchecked === '' ? tell('report-clean', context.language) : unchecked;
    return `<section class="clean">\n${heading}<p>${escape(words)}</p>\n</section>\n`;
  }
  return `<section>\n${heading}${findings.map((finding) => article(finding, context)).join('')}</section>\n`;
}

function article(finding: PlacedFinding, context: FormatContext): string {
  const { severity, message, rule, quote, quoteStart, quoteEnd, rewrites, paragraph, line, column } = finding;
  const { language } = context;
  const place = paragraph === undefined ? `${line}:${column}` : tell('paragraph', language, { n: paragraph });
  const [before, words, after] = [quote.slice(0, quoteStart), quote.slice(quoteStart, quoteEnd), quote.slice(quoteEnd)];
  const marked = `${escape(before)}<mark>${escape(words)}</mark>${escape(after)}`;
  const options = rewrites.map((rewrite) => `<li>${escape(rewrite.title)}</li>`).join('');
  return (
    `<article class="${severity}">\n<header><b>${tell(severity, language)}</b> ${escape(context.principle(finding.principle))}` +
    ` <span class="place">${place}</span></header>\n<blockquote>${marked}</blockquote>\n` +
    `<p>${escape(message)} <code>${rule}</code></p>\n` +
    (options === '' ? '' : `<p class="instead">${tell('instead', language)}</p>\n<ul>${options}</ul>\n`) +
    '</article>\n'
  );
}

const severities: readonly Severity[] = ['warning', 'information', 'hint'];

function totals(total: Total, { language }: FormatContext): string {
  const cells = severities.map((name) => `<li class="${name}"><b>${total[name]}</b> ${tell(name, language)}</li>`);
  if (total.errors > 0) cells.push(`<li class="error"><b>${total.errors}</b> ${tell('error', language)}</li>`);
  return `<ul class="totals">${cells.join('')}</ul>\n`;
}
