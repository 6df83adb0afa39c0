/** The report on one draft: tone strip, radar of the principles, counts, what is good, what is missing. Plain data; the client draws it. */
import type { Analysis, Checker } from '../check/check.js';
import { sentenceOf } from '../check/policy.js';
import type { Finding } from '../model/finding.js';
import { principles, type Principle, type Severity } from '../model/vocabulary.js';
import type { Span } from '../model/span.js';
import { messageOf } from './describe.js';
import { readyFirst } from './fix.js';
import { say, type Language } from './messages.js';
import { situationOf } from './situation.js';
import type { ReportCell, ReportNote, ReportResult, ReportRow } from '../protocol.js';
import { reportWords } from './report-words.js';

/** A row with offsets, which the protocol's layer turns into a range. */
interface Row extends Span, Omit<ReportRow, 'range'> {}

/** What shows a note are words of the draft with offsets; undefined for what is missing. */
interface Note extends Omit<ReportNote, 'range'>, Partial<Span> {}

/** What {@link ReportResult} says, with offsets for its ranges. */
export interface Report extends Omit<ReportResult, 'version' | 'strip' | 'rows' | 'strengths' | 'missing'> {
  strip: (Span & Omit<ReportCell, 'range' | 'length'>)[];
  rows: Row[];
  strengths: Note[];
  missing: Note[];
}

const weights: Record<Severity, number> = { warning: 3, information: 1.5, hint: 0.5 };

/** The report on a checked draft, in the language of the messages; `segmenter` is told as what cuts the words. */
export function reportOf(
  checker: Checker,
  analysis: Analysis,
  uri: string,
  segmenter: string,
  language: Language,
): Report {
  const { findings } = analysis;
  const reader = checker.lexicon.audience(analysis.situation.audience);
  return {
    language,
    words: reportWords(language),
    readerTitle: language === 'zh' ? reader.title : reader.english,
    situation: situationOf(checker, analysis, uri, segmenter, language),
    strip: stripOf(analysis),
    scores: principles.map((principle) => scoreOf(checker, findings, principle, language)),
    rows: [...findings]
      .sort((a, b) => weights[b.severity] - weights[a.severity] || a.start - b.start)
      .map((finding) => rowOf(checker, finding, language)),
    strengths: strengthsOf(analysis, language),
    missing: missingOf(analysis, language),
  };
}

function rowOf(checker: Checker, finding: Finding, language: Language): Row {
  const { severity, principle, rule, text, start, end } = finding;
  const message = messageOf(checker, finding, language);
  const why = language === 'zh' ? finding.message : finding.english;
  // Proposed, not yet tried: a trial of every rewrite at every keystroke would cost a check each. The fix menu tries them.
  const better = readyFirst(finding.rewrites).find(({ changesForce }) => !changesForce)?.title ?? '';
  return { severity, principle, rule, text, start, end, message, why, better };
}

/** Each warning takes 18 points, so that three of one principle halve its score. */
const pointsPerWeight = 6;

function scoreOf(
  { lexicon }: Checker,
  findings: readonly Finding[],
  principle: Principle,
  language: Language,
): Report['scores'][number] {
  const own = findings.filter((finding) => finding.principle === principle);
  const loss = own.reduce((sum, { severity }) => sum + weights[severity] * pointsPerWeight, 0);
  const { title, english } = lexicon.principle(principle);
  const warnings = own.filter(({ severity }) => severity === 'warning').length;
  return {
    principle,
    title: language === 'zh' ? title : english,
    score: Math.max(0, Math.round(100 - loss)),
    warnings,
    hints: own.length - warnings,
  };
}

function stripOf({ lines, findings }: Analysis): Report['strip'] {
  const cells = lines
    .filter(({ role }) => role !== 'blank' && role !== 'matter')
    .map(({ start, scan }) => {
      const end = start + scan.text.length;
      const own = findings.filter((finding) => finding.start < end && finding.end > start);
      const heat = own.reduce((sum, { severity }) => sum + weights[severity], 0);
      return {
        start,
        end,
        heat: Math.min(1, heat / (2 * weights.warning)),
        findings: own.length,
        opening: beginningOf(scan.text),
      };
    });
  return mergeCells(cells, Math.ceil(cells.length / mostCells));
}

/** More bars than these no eye tells apart, so neighbours share one: the hottest of them speaks. */
const mostCells = 120;

function mergeCells(cells: Report['strip'], each: number): Report['strip'] {
  if (each <= 1) return cells;
  return Array.from({ length: Math.ceil(cells.length / each) }, (_, index) => {
    const group = cells.slice(index * each, (index + 1) * each);
    const hottest = group.reduce((best, cell) => (cell.heat > best.heat ? cell : best));
    return { ...hottest, findings: group.reduce((sum, cell) => sum + cell.findings, 0) };
  });
}

const openingLength = 16;

function beginningOf(line: string, length = openingLength): string {
  const characters = [...line.trim()];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : characters.join('');
}

const strengthActs = ['thanks', 'reason', 'occasion', 'offer', 'way-out', 'measure', 'contact', 'apology'] as const;

/** The first place of each good thing that the draft does. */
function strengthsOf({ acts, lines }: Analysis, language: Language): Note[] {
  return strengthActs.flatMap((name) => {
    const act = acts.first(name);
    return act === undefined
      ? []
      : [
          {
            title: say(`strength-${name}`, language),
            text: beginningOf(sentenceOf(act, lines), 30),
            start: act.start,
            end: act.end,
          },
        ];
  });
}

/** What a draft of this kind should have, for this reader. Source: usual advice on warm and effective memos. */
const expected: Record<string, readonly (typeof strengthActs)[number][]> = {
  superior: ['reason', 'contact'],
  peer: ['reason', 'thanks', 'contact'],
  subordinate: ['reason', 'contact'],
  public: ['thanks', 'reason', 'way-out', 'contact'],
};

/** Kinds that by custom have no contact line, and those in which nobody is thanked. */
const withoutContact = new Set('批复 纪要 公告 通告 通报 决定 意见 讲话稿 邮件 即时消息'.split(' '));
const withThanks = new Set('函 便函 工作联系单 邮件 信访答复'.split(' '));

function isExpected(name: string, kind: string): boolean {
  if (name === 'contact') return !withoutContact.has(kind);
  return name !== 'thanks' || withThanks.has(kind);
}

function missingOf({ acts, situation, unchecked }: Analysis, language: Language): Note[] {
  if (unchecked !== '') return [];
  return (expected[situation.audience] ?? [])
    .filter((name) => isExpected(name, situation.kind) && !acts.has(name))
    .map((name) => ({ title: say(`missing-${name}`, language) }));
}
