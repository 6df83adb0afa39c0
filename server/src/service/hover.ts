/** The hover: principle, why here, when firm is right, before and after, source. Short enough to need no scrolling. */
import type { Analysis, Checker } from '../check/check.js';
import { passingRewrites } from '../check/verify.js';
import type { Finding } from '../model/finding.js';
import { ruleCards } from '../rules/registry.js';
import { readyFirst } from './fix.js';
import { say, type Language } from './messages.js';

export interface Hover {
  start: number;
  end: number;
  markdown: string;
}

/** Where the hover is shown, and what it can link to. */
export interface HoverPlace {
  language: Language;
  /** The address of a rule's page. */
  pageOf: (rule: string) => string | undefined;
  /** True in the editor of ours: it shows the diagnostic above the hover and knows our commands. */
  hasCommands: boolean;
}

const nowhere: HoverPlace = { language: 'zh', pageOf: () => undefined, hasCommands: false };

/** The hover at an offset, or undefined where nothing was found. The draft's own words are escaped: they never become Markdown. */
export function hoverAt(
  checker: Checker,
  analysis: Analysis,
  offset: number,
  place: Partial<HoverPlace> = {},
): Hover | undefined {
  const finding = analysis.findings.find(({ start, end }) => start <= offset && offset <= end);
  if (finding === undefined) return undefined;
  const { start, end } = finding;
  return { start, end, markdown: describe(checker, analysis, finding, { ...nowhere, ...place }) };
}

/** Paragraphs; the lines of one stand close together, so that all of it fits. */
function describe(checker: Checker, analysis: Analysis, finding: Finding, place: HoverPlace): string {
  const zh = place.language === 'zh';
  const principle = checker.lexicon.principle(finding.principle);
  const name = zh ? principle.title : principle.english;
  const words = zh ? principle.idea : principle['idea-english'];
  // The diagnostic above the hover begins with the principle's name.
  const idea = place.hasCommands ? `_${words}_` : `**${name}** · ${words}`;
  const firm = `**${say('firm', place.language)}** ${zh ? principle.firm : principle['firm-english']}`;
  return [
    [idea, whyHere(checker, analysis, finding, place)],
    [...pairs(checker, analysis, finding, place.language), firm, sourceLine(checker, analysis, finding, place)],
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('  \n'))
    .join('\n\n');
}

/** The reason, and what suits this reader. Where the diagnostic stands above the hover, its reason is not said twice. */
function whyHere(checker: Checker, { situation }: Analysis, finding: Finding, place: HoverPlace): string {
  const { language, hasCommands } = place;
  const zh = language === 'zh';
  const reader = checker.lexicon.audience(situation.audience);
  const words = situation.audience === 'public' ? 'writtenToPublic' : 'writtenTo';
  const suits = say(words, language, {
    reader: zh ? reader.title : reader.english,
    tone: zh ? reader.tone : reader['tone-english'],
  });
  if (hasCommands) return `**${say('whyHere', language)}** ${suits}`;
  const reason = escape(zh ? finding.message : finding.english);
  return `**${say('why', language)}** ${reason}${zh ? `（${suits}）` : ` (${suits})`}`;
}

/** The hover over what a model has said; it says so. */
export function hoverAtModel(
  checker: Checker,
  analysis: Analysis,
  findings: Finding[],
  offset: number,
  place: Partial<HoverPlace> = {},
): Hover | undefined {
  const hover = hoverAt(checker, { ...analysis, findings }, offset, place);
  return hover && { ...hover, markdown: `${hover.markdown}\n\n_${say('modelSaid', place.language ?? 'zh')}_` };
}

const mostPairs = 2;
const longestBefore = 16;
const longestAfter = 28;

/** Before and after, by the rewrites; for a finding of the tone model also the nearest known sentence. */
function pairs(checker: Checker, analysis: Analysis, finding: Finding, language: Language): string[] {
  const shown = readyFirst(passingRewrites(checker, analysis, finding)).map(({ edits: [edit] }) =>
    edit === undefined ? '' : pair(analysis.text.slice(edit.start, edit.end), edit.newText),
  );
  const { example } = finding;
  if (example !== undefined) shown.push(`${say('better', language)} ${pair(example.written, example.better)}`);
  return [...new Set(shown)].filter((line) => line !== '').slice(0, mostPairs);
}

const pair = (before: string, after: string): string =>
  `~~${escape(shorten(before, longestBefore))}~~ → ${after === '' ? '∅' : escape(shorten(after, longestAfter))}`;

/** Keeps both ends, since what changes may be at either. */
function shorten(text: string, length: number): string {
  const characters = [...text.trim()];
  if (characters.length <= length) return characters.join('');
  const half = Math.floor(length / 2);
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}

function sourceLine(checker: Checker, { choice }: Analysis, { rule }: Finding, place: HoverPlace): string {
  const { language, pageOf, hasCommands } = place;
  const known = [...checker.lexicon.entries, ...(choice.own?.entries ?? []), ...ruleCards];
  const origin = known.find(({ id }) => id === rule);
  const page = pageOf(rule);
  const argument = encodeURIComponent(JSON.stringify([rule]));
  const toPage = hasCommands ? `command:liangyan.openRulePage?${argument}` : page;
  return [
    ...(origin === undefined ? [] : [`${escape(origin.source)} · ${origin.tier}`]),
    ...(hasCommands ? [`[${say('turnOff', language)}](command:liangyan.turnOffRule?${argument})`] : [`\`${rule}\``]),
    ...(page === undefined ? [] : [`[${say('page', language)}](<${toPage ?? ''}>)`]),
  ].join(' · ');
}

/** Makes any text harmless in Markdown: no links, images, HTML, emphasis or line breaks come out of it. */
function escape(text: string): string {
  return text
    .replace(/[\r\n]+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&:/@]/gu, (mark) => `\\${mark}`)
    .replace(/\\([<>&])/gu, (_, mark: string) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[mark] ?? mark);
}
