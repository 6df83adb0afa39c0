/** The report as elements, from plain data. The same elements are shown in the editor and exported. */
import type { Range, ReportCell, ReportNote, ReportResult } from '../../../server/src/protocol.js';
import { element, fill } from './dom.js';

const mostRows = 200;

/** The parts of the report that change with every keystroke, in reading order. `goTo` makes places clickable. */
export function sections(report: ReportResult, goTo: (range: Range) => void): HTMLElement[] {
  return [
    strip(report, goTo),
    rows(report, goTo),
    notes(report.words.strengths, report.words.noStrengths, report.strengths, 'good', goTo),
    notes(report.words.missing, report.words.noMissing, report.missing, 'lacking', goTo),
  ];
}

/** Title, reader and counts. */
export function heading({ words, situation, readerTitle }: ReportResult, name: string): HTMLElement[] {
  const { warning, information, hint } = situation.counts;
  const isClean = warning + information + hint === 0;
  return [
    element('h1', {}, words.title, ' ', element('span', { class: 'name' }, name)),
    element('p', { class: 'reader' }, fill(words.reader, readerTitle, situation.kind)),
    element(
      'p',
      { class: `counts ${isClean ? 'clean' : ''}`, role: 'status' },
      isClean ? words.clean : fill(words.counts, warning, information, hint),
    ),
  ];
}

/** The table beside the radar: the same figures for those who do not see the chart. */
export function scoreTable({ scores, words }: ReportResult): HTMLElement {
  const head = [words.principle, words.score, words.warnings, words.hints];
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head.map((title) => element('th', { scope: 'col' }, title)))),
    element(
      'tbody',
      {},
      ...scores.map(({ title, score, warnings, hints }) =>
        element(
          'tr',
          score < 100 ? { class: 'touched' } : {},
          element('th', { scope: 'row' }, title),
          ...[score, warnings, hints].map((value) => element('td', {}, String(value))),
        ),
      ),
    ),
  );
}

function section(title: string, className: string, ...children: (Node | string)[]): HTMLElement {
  return element('section', { class: className, 'aria-label': title }, element('h2', {}, title), ...children);
}

function strip({ strip: cells, words }: ReportResult, goTo: (range: Range) => void): HTMLElement {
  const bars = cells.map((cell, index) => bar(cell, index, words, goTo));
  return section(
    words.strip,
    'strip',
    element('div', { class: 'bars', role: 'group', 'aria-label': words.strip }, ...bars),
    element('p', { class: 'help' }, words.stripHelp),
  );
}

function bar(cell: ReportCell, index: number, words: ReportResult['words'], goTo: (range: Range) => void): HTMLElement {
  const label =
    cell.findings === 0
      ? fill(words.cellClean, index + 1, cell.opening)
      : fill(words.cell, index + 1, cell.opening, cell.findings);
  // Height as well as colour, so that the strip reads without colour.
  const level = cell.heat === 0 ? 0 : Math.max(1, Math.ceil(cell.heat * 4));
  const width = Math.min(6, Math.max(1, Math.round(cell.length / 40)));
  const button = element('button', {
    class: `bar heat-${String(level)} width-${String(width)}`,
    'aria-label': label,
    title: label,
  });
  button.addEventListener('click', () => {
    goTo(cell.range);
  });
  return button;
}

function rows({ rows: all, words, scores, language }: ReportResult, goTo: (range: Range) => void): HTMLElement {
  if (all.length === 0) return section(words.rows, 'rows', element('p', { class: 'none' }, words.clean));
  const titleOf = new Map(scores.map(({ principle, title }) => [principle, title]));
  const colon = language === 'zh' ? '：' : ': ';
  const items = all.slice(0, mostRows).map((row) => {
    const button = element(
      'button',
      { class: 'row' },
      element('span', { class: `severity ${row.severity}` }, words[row.severity]),
      element(
        'span',
        { class: 'what' },
        element('span', { class: 'words' }, row.text),
        element('span', { class: 'why' }, `${titleOf.get(row.principle) ?? ''} · ${row.why}`),
        ...(row.better === '' ? [] : [element('span', { class: 'better' }, words.better + colon + row.better)]),
      ),
    );
    button.addEventListener('click', () => {
      goTo(row.range);
    });
    return element('li', {}, button);
  });
  const rest = all.length - items.length;
  return section(
    words.rows,
    'rows',
    element('ol', {}, ...items),
    ...(rest > 0 ? [element('p', { class: 'help' }, fill(words.more, rest))] : []),
  );
}

function notes(
  title: string,
  none: string,
  list: readonly ReportNote[],
  className: string,
  goTo: (range: Range) => void,
): HTMLElement {
  if (list.length === 0) return section(title, className, element('p', { class: 'none' }, none));
  const items = list.map((note) => {
    const { range, text } = note;
    if (range === undefined) return element('li', {}, element('span', { class: 'row' }, note.title));
    const words = [note.title, element('span', { class: 'words' }, text ?? '')];
    const button = element('button', { class: 'row' }, ...words);
    button.addEventListener('click', () => {
      goTo(range);
    });
    return element('li', {}, button);
  });
  return section(title, className, element('ul', {}, ...items));
}
