/** The card of a rule that is written in code: what an entry of the lexicon says of itself, so that tests, hovers and pages treat both alike. */
import type { Tier } from '../lexicon/lexicon.js';
import type { ExampleSource } from '../lexicon/source.js';
import type { Finding, Rewrite } from '../model/finding.js';
import type { Span } from '../model/span.js';
import type { Principle, Severity } from '../model/vocabulary.js';

export interface RuleCard {
  /** `principle/name`, permanent. */
  id: string;
  principle: Principle;
  why: string;
  english: string;
  source: string;
  tier: Tier;
  /** Must be flagged at `[[…]]`. */
  examples: ExampleSource[];
  /** Look-alikes that must pass. */
  passes: ExampleSource[];
}

/** A finding in the name of a card. Offsets are of the text; `text` is what they cover. */
export function report(
  card: RuleCard,
  severity: Severity,
  { start, end }: Span,
  text: string,
  rewrites: Rewrite[],
): Finding {
  const { id, principle, why, english } = card;
  return { rule: id, principle, severity, start, end, text, message: why, english, rewrites };
}
