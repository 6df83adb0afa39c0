/** Where a finding about a reply stands, and what is put in its place. */
import { lostFacts } from '../model/facts.js';
import type { Finding } from '../model/finding.js';
import { clauseAround } from '../model/paragraph.js';
import { lastStartingBy, type Span } from '../model/span.js';
import type { Severity } from '../model/vocabulary.js';
import { report, type RuleCard } from './card.js';
import type { Act, Draft } from './draft.js';
import { toRewrite } from './rewrite.js';

/** What may be written in place of a clause, best first. */
export type Reword = (clause: string) => readonly string[];

/** The clause around an act, in offsets of its line. */
export const clauseAt = (text: string, act: Span, offset: number): Span =>
  clauseAround(text, { start: act.start - offset, end: act.end - offset });

/** A finding at the clause of an act. */
export function atClause(draft: Draft, act: Act, card: RuleCard, severity: Severity, reword: Reword): Finding {
  const line = draft.lines[act.line];
  const offset = line?.start ?? 0;
  const { start, end } = clauseAt(line?.scan.text ?? '', act, offset);
  return atSpan(draft, { start: offset + start, end: offset + end }, card, severity, reword);
}

/** Marks a passage of one line; offsets of the text. */
export function atSpan(
  draft: Draft,
  { start, end }: Span,
  card: RuleCard,
  severity: Severity,
  reword: Reword,
): Finding {
  const line = draft.lines[lastStartingBy(draft.lines, start)];
  const offset = line?.start ?? 0;
  const words = line?.scan.text.slice(start - offset, end - offset) ?? '';
  const edits = reword(words).map((better) => {
    const newText = lostFacts(words, better) ? `${words}，${better}` : better;
    return { start, end, newText };
  });
  const rewrites = edits.map((edit) => toRewrite({ edits: [edit] }));
  return report(card, severity, { start, end }, words, rewrites);
}

/** The clause of an act. */
export function clauseWords({ lines }: Draft, act: Act): string {
  const line = lines[act.line];
  if (line === undefined) return '';
  const { start, end } = clauseAt(line.scan.text, act, line.start);
  return line.scan.text.slice(start, end);
}
