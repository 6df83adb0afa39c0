/** The entries of the lexicon as one rule: a match becomes a finding unless its entry's excuses hold. */
import type { Entry, Lexicon } from '../lexicon/lexicon.js';
import type { Match } from '../lexicon/matcher.js';
import type { Finding } from '../model/finding.js';
import { clausesAround } from '../model/paragraph.js';
import type { Severity } from '../model/vocabulary.js';
import type { ToneModel } from '../tone/model.js';
import { eachLine, linesWith, type OfBlock, once } from './blocks.js';
import type { Draft, DraftLine, LineRole, Rule, Scan } from './draft.js';
import { hasRole, isExcused, looksAtNextLine, type Subject } from './guards.js';
import { excusingReach } from './guards-of-use.js';
import { isOutvoted } from './outvoted.js';
import { type Fault, findingOf } from './phrase-finding.js';

export const phrases: Rule = {
  cards: [],
  scope: 'sentence',
  check(draft) {
    const { audience, kind, writer, reader } = draft.situation;
    const situation = `${audience}\n${kind}\n${writer}\n${reader}`;
    const findings: Finding[] = [];
    eachLine(draft, withEntries(draft.lexicon), (line, lineIndex) => {
      for (const fault of faultsOf(draft, line, lineIndex, situation)) findings.push(findingOf(fault, draft, line));
    });
    return findings;
  },
};

/** Lines in which a pattern of an entry matches. */
const withEntries = once((lexicon: Lexicon) =>
  linesWith(({ matches }) => matches.some(({ pattern }) => lexicon.entryOf(pattern) !== undefined)),
);

/** The findings of an office's own lexicon, whose matches are kept beside the line's own: what gives them, and which lines have any. */
export function findPhrases(
  draft: Draft,
  lexicon: Lexicon,
  matchesOf: (scan: Scan) => readonly Match[],
  withMatches: OfBlock<readonly number[]>,
): Finding[] {
  const findings: Finding[] = [];
  eachLine(draft, withMatches, (line, lineIndex) => {
    for (const fault of faultsAmong(matchesOf(line.scan), lexicon, { draft, line, lineIndex }))
      findings.push(findingOf(fault, draft, line));
  });
  return findings;
}

/** What was found in a line, with all on which it depends besides the line's words: guards look no further than the next line, and few look there. */
export interface Judged {
  situation: string;
  /** Decides between the principles of an entry. */
  model: ToneModel | undefined;
  role: LineRole;
  looksOn: boolean;
  next: Scan | undefined;
  nextRole: LineRole | undefined;
  faults: readonly Fault[];
}

/** The faults of a line, from the line itself where they are known. */
function faultsOf(draft: Draft, line: DraftLine, lineIndex: number, situation: string): readonly Fault[] {
  const { scan, role } = line;
  const { scan: next, role: nextRole } = draft.lines[lineIndex + 1] ?? {};
  const known = scan.judged;
  const model = draft.tone?.model;
  if (
    known !== undefined &&
    known.model === model &&
    known.role === role &&
    (!known.looksOn || (known.next === next && known.nextRole === nextRole)) &&
    known.situation === situation
  )
    return known.faults;
  const place = { draft, line, lineIndex };
  const faults = faultsAmong(scan.matches, draft.lexicon, place).filter(
    ({ entry, match }) => !isOutvoted(entry, { ...place, match }),
  );
  const looksOn = scan.matches.some(({ pattern }) => draft.lexicon.entryOf(pattern)?.unless.some(looksAtNextLine));
  scan.judged = { situation, model, role, looksOn, next, nextRole, faults };
  return faults;
}

function faultsAmong(matches: readonly Match[], lexicon: Lexicon, place: Omit<Subject, 'match'>): Fault[] {
  const faults: Fault[] = [];
  const { draft, line, lineIndex } = place;
  for (const match of matches) {
    const entry = lexicon.entryOf(match.pattern);
    if (entry === undefined) continue;
    const severity = judge(entry, lexicon, { draft, line, lineIndex, match });
    if (severity !== undefined) faults.push({ entry, severity, match });
  }
  return faults;
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
  if (isExcused('named', subject) || entry.unless.some((guard) => isExcused(guard, subject))) return undefined;
  if (isExcusedByWords(entry, lexicon, subject)) return undefined;
  if (entry.boundary && !isWhole(subject)) return undefined;
  return severity;
}

function isExcusedByWords(entry: Entry, lexicon: Lexicon, { line, match }: Subject): boolean {
  if (entry.not === -1) return false;
  const { folded } = line.scan;
  const { start, end } = clausesAround(folded, match.mark, match.sentence, excusingReach);
  return lexicon.wordSet(entry.not).firstIn(folded, start, end) !== undefined;
}

function isWhole({ draft, line, match }: Subject): boolean {
  const boundaries = draft.boundaries(line);
  return boundaries.has(match.mark.start) && boundaries.has(match.mark.end);
}
