/** The hover: principle, why here, when firm is right, before and after, source. Short enough to need no scrolling. */
import type { Analysis, Checker } from '../check/check.js';
import { applyEdits, passingRewrites } from '../check/verify.js';
import type { Finding } from '../model/finding.js';
import { say, type Language } from './messages.js';

export interface Hover {
  start: number;
  end: number;
  markdown: string;
}

/** The hover at an offset, or undefined where nothing was found. The draft's own words are escaped: they never become Markdown. */
export function hoverAt(
  checker: Checker,
  analysis: Analysis,
  offset: number,
  language: Language,
  pageOf: (rule: string) => string | undefined = () => undefined,
): Hover | undefined {
  const finding = analysis.findings.find(({ start, end }) => start <= offset && offset <= end);
  if (finding === undefined) return undefined;
  return {
    start: finding.start,
    end: finding.end,
    markdown: describe(checker, analysis, finding, language, pageOf(finding.rule)),
  };
}

/** The hover over what a model has said; it says so. */
export function hoverAtModel(
  checker: Checker,
  analysis: Analysis,
  findings: Finding[],
  offset: number,
  language: Language,
): Hover | undefined {
  const hover = hoverAt(checker, { ...analysis, findings }, offset, language);
  return hover && { ...hover, markdown: `${hover.markdown}\n\n_${say('modelSaid', language)}_` };
}

const mostPairs = 2;

function describe(
  checker: Checker,
  analysis: Analysis,
  finding: Finding,
  language: Language,
  page: string | undefined,
): string {
  const zh = language === 'zh';
  const principle = checker.lexicon.principle(finding.principle);
  const audience = checker.lexicon.audience(analysis.situation.audience);
  const entries = [...checker.lexicon.entries, ...(analysis.choice.own?.entries ?? [])];
  const entry = entries.find(({ id }) => id === finding.rule);
  const pairs = passingRewrites(checker, analysis, finding)
    .slice(0, mostPairs)
    .map((rewrite) => pair(analysis, finding, rewrite.edits));
  const lines = [
    `**${zh ? principle.title : principle.english}** · ${zh ? principle.idea : principle['idea-english']}`,
    `**${say('why', language)}**${zh ? `（读者：${audience.title}）` : ` (reader: ${audience.english}) `}${escape(zh ? finding.message : finding.english)}`,
    ...(pairs.length > 0 ? [`**${say('instead', language)}**\n\n${pairs.join('\n')}`] : []),
    `**${say('firm', language)}** ${zh ? principle.firm : principle['firm-english']}`,
    ...(entry === undefined
      ? []
      : [`${say('source', language)}${zh ? '：' : ': '}${escape(entry.source)} · ${entry.tier} · \`${finding.rule}\``]),
    ...(page === undefined ? [] : [`[${say('page', language)}](<${page}>)`]),
  ];
  return lines.join('\n\n');
}

function pair(analysis: Analysis, finding: Finding, edits: Finding['rewrites'][number]['edits']): string {
  const [edit] = edits;
  const before = edit === undefined ? finding.text : analysis.text.slice(edit.start, edit.end);
  const after = edit === undefined ? '' : applyEdits(before, [{ start: 0, end: before.length, newText: edit.newText }]);
  return `- ~~${escape(before)}~~ → ${after === '' ? '∅' : escape(after)}`;
}

/** Makes any text harmless in Markdown: no links, images, HTML, emphasis or line breaks come out of it. */
export function escape(text: string): string {
  return text
    .replace(/[\r\n]+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&:/@]/gu, (mark) => `\\${mark}`)
    .replace(/\\([<>&])/gu, (_, mark: string) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[mark] ?? mark);
}
