/** The entries of the lexicon as one rule: a match becomes a finding unless its entry's excuses hold. */
import type { Entry, Lexicon } from '../lexicon/lexicon.js';
import type { Match } from '../lexicon/matcher.js';
import type { Finding } from '../model/finding.js';
import type { Severity } from '../model/vocabulary.js';
import type { Draft, DraftLine, Rule } from './draft.js';
import { excuse, hasRole, type Subject } from './guards.js';
import { proposeRewrites } from './rewrite.js';

export const phrases: Rule = {
  cards: [],
  scope: 'sentence',
  check: (draft) => findPhrases(draft, draft.lexicon, ({ scan }) => scan.matches),
};

/** The findings of one lexicon's entries; `matchesOf` gives its matches in a line. */
export function findPhrases(
  draft: Draft,
  lexicon: Lexicon,
  matchesOf: (line: DraftLine) => readonly Match[],
): Finding[] {
  return draft.lines.flatMap((line, lineIndex) =>
    matchesOf(line).flatMap((match) => {
      const owner = lexicon.ownerOf(match.pattern);
      const entry = owner?.type === 'entry' ? lexicon.entries[owner.index] : undefined;
      if (entry === undefined) return [];
      const severity = judge(entry, lexicon, { draft, line, lineIndex, match });
      return severity === undefined ? [] : [finding(entry, severity, draft, line, match)];
    }),
  );
}

const silent = new Set(['blank', 'number', 'head', 'quotation', 'code', 'matter', 'date']);

/** How grave the match is for this reader; undefined when it is no fault here. */
function judge(entry: Entry, lexicon: Lexicon, subject: Subject): Severity | undefined {
  const { draft, line } = subject;
  const { audience, kind } = draft.situation;
  const severity = entry.severity[audience];
  if (severity === undefined || silent.has(line.role)) return undefined;
  if (entry.kinds.length > 0 && !entry.kinds.some((known) => known === kind)) return undefined;
  if (entry.exceptKinds.some((known) => known === kind)) return undefined;
  if (entry.who.length > 0 && !hasRole(subject, entry.who)) return undefined;
  if (excuse(['named', ...entry.unless], subject) !== undefined) return undefined;
  if (isExcusedByWords(entry, lexicon, subject)) return undefined;
  if (entry.boundary && !isWhole(subject)) return undefined;
  return severity;
}

function isExcusedByWords(entry: Entry, lexicon: Lexicon, { line, match }: Subject): boolean {
  if (entry.not === -1) return false;
  return lexicon.wordSet(entry.not).firstIn(line.scan.folded, match.sentence.start, match.sentence.end) !== undefined;
}

function isWhole({ draft, line, match }: Subject): boolean {
  const boundaries = draft.boundaries(line);
  return boundaries.has(match.mark.start) && boundaries.has(match.mark.end);
}

function finding(entry: Entry, severity: Severity, draft: Draft, line: DraftLine, match: Match): Finding {
  const { mark } = match;
  return {
    rule: entry.id,
    principle: entry.principle,
    severity,
    start: line.start + mark.start,
    end: line.start + mark.end,
    text: line.scan.text.slice(mark.start, mark.end),
    message: entry.why,
    english: entry.whyEnglish,
    rewrites: proposeRewrites(entry, draft, line, match),
  };
}
