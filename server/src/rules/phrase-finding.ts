/** The finding of a match that is a fault. What is asked of few findings is worked out when first asked, and kept with the line. */
import type { Entry } from '../lexicon/lexicon.js';
import type { Match } from '../lexicon/matcher.js';
import type { Finding, Rewrite } from '../model/finding.js';
import type { Audience, Principle, Severity } from '../model/vocabulary.js';
import type { ToneModel } from '../tone/model.js';
import type { Draft, DraftLine, Scan } from './draft.js';
import { offended } from './offended.js';
import { canReword, proposeRewrites } from './rewrite.js';
import { isUnsureIn } from './tone.js';

/** A match that is a fault in its draft. */
export interface Fault {
  entry: Entry;
  severity: Severity;
  match: Match;
  principle?: Principle;
  /** Rewordings for the reader to whom it is a fault, in offsets of the line. */
  rewrites?: readonly Rewrite[];
  isReworded?: boolean;
  /** The finding where it was last placed. */
  finding?: Finding;
}

/** The finding of a fault, from the fault itself where it stood there before. */
export function findingOf(fault: Fault, draft: Draft, line: DraftLine): Finding {
  const known = fault.finding;
  return known?.start === line.start + fault.match.mark.start
    ? known
    : (fault.finding = new PhraseFinding(fault, draft, line));
}

/** It is kept for long, so it must not hold the draft. */
class PhraseFinding implements Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly message: string;
  readonly english: string;
  private readonly scan: Scan;
  private readonly lineStart: number;
  private readonly reader: Audience;
  /** Decides between the principles of the entry; undefined where it has nothing to say. */
  private readonly model: ToneModel | undefined;
  /** All that was found in the line when this was: the line may be judged anew for another reader before anybody asks. */
  private readonly found: readonly Fault[];
  private placed: Rewrite[] | undefined;

  constructor(
    private readonly fault: Fault,
    { situation, tone }: Draft,
    { start, scan }: DraftLine,
  ) {
    const { entry, severity, match } = fault;
    this.rule = entry.id;
    this.severity = severity;
    this.start = start + match.mark.start;
    this.end = start + match.mark.end;
    this.text = scan.text.slice(match.mark.start, match.mark.end);
    this.message = entry.why;
    this.english = entry.whyEnglish;
    this.scan = scan;
    this.lineStart = start;
    this.found = scan.judged?.faults ?? [];
    this.reader = situation.audience;
    this.model = tone === undefined || isUnsureIn(situation.kind) ? undefined : tone.model;
  }

  get principle(): Principle {
    const { fault, scan, model } = this;
    return (fault.principle ??= offended(fault.entry, scan, fault.match, model, this.beside()));
  }

  /** The principles of the other entries that speak of the sentence. */
  private beside(): Principle[] {
    const { start } = this.fault.match.sentence;
    const others = this.found.filter(
      ({ entry, match }) => entry !== this.fault.entry && match.sentence.start === start,
    );
    return others.map(({ entry }) => entry.principle);
  }

  get rewrites(): Rewrite[] {
    const { fault, reader, scan, lineStart } = this;
    fault.rewrites ??= proposeRewrites(fault.entry, reader, scan.text, fault.match);
    return (this.placed ??= fault.rewrites.map((rewrite) => moved(rewrite, lineStart)));
  }

  get isReworded(): boolean {
    const { fault, reader, scan } = this;
    if (fault.rewrites !== undefined) return fault.rewrites.length > 0;
    return (fault.isReworded ??= canReword(fault.entry, reader, scan.text, fault.match));
  }
}

const moved = (rewrite: Rewrite, by: number): Rewrite => ({
  ...rewrite,
  edits: rewrite.edits.map(({ start, end, newText }) => ({ start: start + by, end: end + by, newText })),
});
