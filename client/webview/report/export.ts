/** The report as one HTML file without any script: what is on the page, with the chart as SVG and colours of its own. */
import type { ReportResult } from '../../../server/src/protocol.js';
import { element } from './dom.js';
import { radarAsSvg } from './radar.js';
import { heading, scoreTable, sections } from './view.js';

/** Colours of the exported file, by the names that the style sheet asks for. Contrast of text is 7 : 1 or more. */
const paper: Record<string, string> = {
  '--vscode-foreground': '#1f2328',
  '--vscode-descriptionForeground': '#4b5158',
  '--vscode-editor-background': '#ffffff',
  '--vscode-panel-border': '#c9ced4',
  '--vscode-editorWarning-foreground': '#8a5200',
  '--vscode-editorInfo-foreground': '#0b57a4',
  '--vscode-charts-green': '#1c6b30',
  '--vscode-charts-blue': '#0b57a4',
  '--vscode-font-family': "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
};

/** The whole file. `styles` is the page's own style sheet. */
export function exportedHtml(report: ReportResult, name: string, styles: string): string {
  const colours = Object.entries(paper).map(([key, value]) => `${key}: ${value};`);
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  const chart = element('img', {
    alt: report.words.radarLabel,
    src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(radarAsSvg(report.scores, chartColours))}`,
  });
  const root = element(
    'html',
    { lang: report.language === 'zh' ? 'zh-CN' : 'en' },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, `${report.words.title} · ${name}`),
      element('style', {}, `:root { ${colours.join(' ')} }\n${styles}`),
    ),
    element(
      'body',
      { class: 'exported' },
      element('header', {}, ...heading(report, name)),
      element('div', { class: 'scores' }, chart, scoreTable(report)),
      ...sections(report, () => undefined),
      element('footer', {}, report.words.made),
    ),
  );
  // Nothing can be clicked in a file, so places are plain text there.
  for (const button of root.querySelectorAll('button')) {
    const label = button.getAttribute('aria-label');
    const attributes = label === null ? {} : { role: 'img', 'aria-label': label, title: label };
    button.replaceWith(element('span', { class: button.className, ...attributes }, ...button.childNodes));
  }
  return `<!doctype html>\n${root.outerHTML}\n`;
}

const chartColours = {
  text: paper['--vscode-foreground'] ?? '',
  line: paper['--vscode-panel-border'] ?? '',
  accent: paper['--vscode-charts-blue'] ?? '',
  font: 'sans-serif',
};
