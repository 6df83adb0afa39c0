/** Other places of the draft on which a finding depends: what told us who reads, and what a rule about the whole text compares. */
import type { Analysis, Checker } from '../check/check.js';
import type { Finding } from '../model/finding.js';
import { overlaps, type Span } from '../model/span.js';
import { audiences } from '../model/vocabulary.js';
import { say, type Language } from './messages.js';

export interface RelatedPlace extends Span {
  message: string;
}

/** The acts that a rule about the whole text sets against the place that it marks. */
const comparedActs = {
  'balance/no-verdict': 'dispute',
  'timing/before-the-date': 'agreed-date',
  'timing/occasion-unused': 'event-at-hand',
} as const;

/** The places, the most telling first; few, since an editor shows each in a line of its own. */
export function relatedTo(
  checker: Checker,
  analysis: Analysis,
  finding: Finding,
  language: Language,
): readonly RelatedPlace[] {
  return [...compared(analysis, finding, language), ...readerShownAt(checker, analysis, finding, language)];
}

function compared({ acts }: Analysis, finding: Finding, language: Language): RelatedPlace[] {
  const name = Object.hasOwn(comparedActs, finding.rule)
    ? comparedActs[finding.rule as keyof typeof comparedActs]
    : undefined;
  const act = name && acts.of(name).find((candidate) => !overlaps(candidate, finding));
  if (name === undefined || act === undefined) return [];
  return [{ start: act.start, end: act.end, message: say(`related-${name}`, language) }];
}

/** Where the text tells who reads it, for a rule that is not about every reader. */
function readerShownAt(checker: Checker, analysis: Analysis, finding: Finding, language: Language): RelatedPlace[] {
  const { audience, decidedBy, evidence } = analysis.situation;
  const entry = checker.lexicon.entry(finding.rule);
  if (decidedBy !== 'text' || entry === undefined || audiences.every((reader) => entry.severity[reader] !== undefined))
    return [];
  for (const { text, label, english: shown, towards, weight } of evidence) {
    if (towards !== audience || weight <= 0) continue;
    const place = placeOf(analysis, text);
    if (place === undefined || overlaps(place, finding)) continue;
    const { title, english } = checker.lexicon.audience(audience);
    const reader = language === 'zh' ? title : english;
    return [
      { ...place, message: say('related-reader', language, { reader, label: language === 'zh' ? label : shown }) },
    ];
  }
  return [];
}

/** The words in the draft. What is known of two organs together (市民政局→市财政局) stands in the head. */
function placeOf({ text, lines }: Analysis, words: string): Span | undefined {
  if (words.includes('→')) {
    const head = lines.find(({ role }) => role === 'head');
    return head && { start: head.start, end: head.start + head.scan.text.trimEnd().length };
  }
  const start = text.indexOf(words);
  return start === -1 ? undefined : { start, end: start + words.length };
}
