/** The page of the report panel: draws what the extension sends, tells it what was clicked. */
import type { Range, ReportResult } from '../../../server/src/protocol.js';
import { element } from './dom.js';
import { exportedHtml } from './export.js';
import type { FromPage, ToPage } from './messages.js';
import './report.css';
import { createRadar, type Radar, type RadarColours } from './radar.js';
import { heading, scoreTable, sections } from './view.js';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const goTo = (range: Range): void => {
  editor.postMessage({ type: 'goTo', range });
};

/** The page's fixed places; the radar's stays, so that the chart is changed and not built anew. */
const places = {
  header: element('header'),
  radar: element('div', { class: 'radar', role: 'img' }),
  table: element('div', { class: 'table' }),
  body: element('main'),
};
const scores = element('div', { class: 'scores' }, places.radar, places.table);
let radar: Radar | undefined;
let shown: { report: ReportResult; name: string } | undefined;

function showReport(report: ReportResult, name: string): void {
  shown = { report, name };
  document.documentElement.lang = report.language === 'zh' ? 'zh-CN' : 'en';
  const focus = focusedPlace();
  const save = element('button', { class: 'export' }, report.words.export);
  save.addEventListener('click', () => {
    editor.postMessage({ type: 'askExport' });
  });
  places.header.replaceChildren(...heading(report, name), save);
  places.table.replaceChildren(scoreTable(report));
  places.radar.setAttribute('aria-label', report.words.radarLabel);
  const [strip, ...rest] = sections(report, goTo);
  places.body.replaceChildren(...(strip ? [strip] : []), scores, ...rest);
  if (!places.body.isConnected) document.body.replaceChildren(places.header, places.body);
  radar ??= createRadar(places.radar);
  radar.draw(report.scores, themeColours());
  if (focus !== undefined) document.querySelectorAll('button')[focus]?.focus();
}

/** Which button has the focus: a new report must not throw the keyboard back to the start. */
function focusedPlace(): number | undefined {
  const index = [...document.querySelectorAll('button')].findIndex((button) => button === document.activeElement);
  return index === -1 ? undefined : index;
}

function showEmpty(text: string): void {
  shown = undefined;
  document.body.replaceChildren(element('p', { class: 'none' }, text));
}

function themeColours(): RadarColours {
  const styles = getComputedStyle(document.documentElement);
  const colour = (name: string, other: string): string => {
    const value = styles.getPropertyValue(name).trim();
    return value === '' ? other : value;
  };
  const text = colour('--vscode-foreground', '#888888');
  return {
    text,
    line: colour('--vscode-contrastBorder', colour('--vscode-panel-border', '#88888880')),
    accent: colour('--vscode-charts-blue', text),
    font: colour('--vscode-font-family', 'sans-serif'),
  };
}

/** The rules of the page's own sheet; the exported file takes them along. */
function ownStyles(): string {
  return [...document.styleSheets]
    .filter(({ href }) => href?.includes('report.css') === true)
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
    .join('\n');
}

function receive(message: ToPage): void {
  switch (message.type) {
    case 'report':
      showReport(message.report, message.name);
      break;
    case 'empty':
      showEmpty(message.text);
      break;
    case 'export':
      if (shown) editor.postMessage({ type: 'exported', html: exportedHtml(shown.report, shown.name, ownStyles()) });
      break;
  }
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  receive(data);
});
window.addEventListener('resize', () => radar?.resize());
// VS Code changes the theme by changing the attributes of the body.
new MutationObserver(() => {
  if (shown && radar) radar.draw(shown.report.scores, themeColours());
}).observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
editor.postMessage({ type: 'ready' });
