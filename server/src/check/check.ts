/** Text in, Analysis out. A check depends on text, choice and lexicon alone, so answers may be kept and compared. */
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Finding, Situation } from '../model/finding.js';
import { overlaps, type Span, touching } from '../model/span.js';
import { severities, usualStrictness } from '../model/vocabulary.js';
import { Acts } from '../rules/acts.js';
import type { Block } from '../rules/blocks.js';
import type { Draft, DraftLine, Rule, Tone } from '../rules/draft.js';
import { rules } from '../rules/registry.js';
import { detect, type Choice } from './detect.js';
import { whyNoMemo } from './memo.js';
import { findOwnEntries } from './own-lexicon.js';
import { findOwnPhrases } from './own-phrases.js';
import { applyPolicy, joinPolicies, noPolicy, type Policy } from './policy.js';
import { scanText } from './scan.js';
import { findStructure } from './structure.js';

export type { Choice };

/** Offsets at which words begin or end. Given by io/segmenter.ts. */
export type Boundaries = (text: string) => ReadonlySet<number>;

/** The tone model with its known sentences; each is loaded when first asked for, and undefined where its file is missing. Given by io/tone-file.ts. */
export interface ToneSource {
  model(): Tone['model'] | undefined;
  nearest: Tone['nearest'];
}

export interface Analysis {
  text: string;
  situation: Situation;
  findings: Finding[];
  lines: readonly DraftLine[];
  /** The same lines in blocks, for the check of the next version. */
  blocks: readonly Block[];
  /** What the draft does: thanks, reasons, refusals …; none where nothing was checked. */
  acts: Acts;
  /** What the user had fixed when it was checked. */
  choice: Choice;
  /** What is let through: by settings, by the project, by the file itself. */
  policy: Policy | undefined;
  /** Why nothing was checked (no office memo); empty when checked. */
  unchecked: string;
}

/** Checks texts with one lexicon. Holds no state of any text. */
export class Checker {
  constructor(
    readonly lexicon: Lexicon,
    private readonly boundaries: Boundaries,
    private readonly toneSource?: ToneSource,
    /** The rule families to run; fewer than all only to measure one of them. */
    private readonly families: readonly Rule[] = rules,
  ) {}

  /** Checks `text`; what `before` knows of unchanged lines is taken over, with the same result. */
  check(text: string, choice: Choice = {}, before?: Analysis): Analysis {
    const { lines: scans, blocks } = scanText(text, this.lexicon, before);
    const structure = findStructure(scans, blocks);
    const situation = detect(structure, this.lexicon, choice);
    const unchecked = choice.leftAlone ?? (situation.decidedBy === 'text' ? whyNoMemo(text, situation) : '');
    const { lines } = structure;
    const policy = policyOf(choice, structure.overrides.get('off'));
    // Written out, and in one order: a spread of what both have in common took a twentieth of the time of a rewording that is tried.
    if (unchecked !== '') {
      const acts = new Acts([], [], this.lexicon);
      return { text, situation, findings: [], lines, blocks, acts, choice, policy, unchecked };
    }
    const draft: Draft = {
      lines,
      blocks,
      situation,
      acts: new Acts(lines, blocks, this.lexicon),
      lexicon: this.lexicon,
      tone: this.toneFor(choice),
      boundaries: (line) => this.boundariesOf(line),
    };
    const found: Finding[] = [];
    for (const rule of this.families) for (const finding of rule.check(draft)) found.push(finding);
    if (choice.own !== undefined) found.push(...findOwnEntries(draft, choice.own));
    if (choice.phrases !== undefined) found.push(...findOwnPhrases(choice.phrases, draft));
    const findings = settle(policy === undefined ? found : applyPolicy(found, policy, text, lines), found);
    return { text, situation, findings, lines, blocks, acts: draft.acts, choice, policy, unchecked };
  }

  private toneFor({ strictness = usualStrictness }: Choice): Tone | undefined {
    const model = this.toneSource?.model();
    return model === undefined ? undefined : { model, strictness, nearest: () => this.toneSource?.nearest() };
  }

  /** Word boundaries of any words. */
  boundariesIn(words: string): ReadonlySet<number> {
    return this.boundaries(words);
  }

  /** Word boundaries of a line, asked of the segmenter once. */
  boundariesOf({ scan }: DraftLine): ReadonlySet<number> {
    return (scan.boundaries ??= this.boundaries(scan.text));
  }
}

/** The user's policy and the rules that the file itself switches off. */
function policyOf({ policy }: Choice, off: string | undefined): Policy | undefined {
  if (off === undefined) return policy;
  const rules = Object.fromEntries(off.split(',').map((rule) => [rule, 'off' as const]));
  return joinPolicies(policy ?? noPolicy, { ...noPolicy, rules });
}

const rank = (finding: Finding): number => severities.indexOf(finding.severity);

/**
 * One place gets one finding: the graver, then the longer one that covers the other. Sorted by place. The tone model is silent about
 * a sentence of which a rule already warns, and about words that a rule marks at all; also where the user has let the rule's words pass or made less of them.
 *
 * @param found what was found before the user's policy
 */
export function settle(findings: readonly Finding[], found: readonly Finding[] = findings): Finding[] {
  const isRuled = ({ confidence }: Finding): boolean => confidence === undefined;
  const ruled = settleRules(findings.filter(isRuled));
  const judged = findings.filter((finding) => !isRuled(finding));
  if (judged.length === 0) return ruled;
  const known = found === findings ? ruled : settleRules(found.filter(isRuled));
  const grave = known.filter(({ severity }) => severity === 'warning');
  const added = judged.filter(
    (finding) => !anyOverlaps(grave, finding.sentence ?? finding) && !anyOverlaps(known, finding),
  );
  return added.length === 0 ? ruled : [...ruled, ...added].sort((a, b) => a.start - b.start);
}

/** Whether one of the findings, sorted and apart from each other, touches the span. */
const anyOverlaps = (findings: readonly Finding[], span: Span): boolean => touching(findings, span) !== undefined;

function settleRules(findings: Finding[]): Finding[] {
  const sorted = findings.sort((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end);
  const kept: Finding[] = [];
  for (const finding of sorted) {
    // Those kept are apart from each other, so that only the last can reach this far.
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last, finding)) kept.push(finding);
    else if (isBetter(finding, last)) kept[kept.length - 1] = finding;
  }
  return kept;
}

const canReword = (finding: Finding): boolean => finding.isReworded ?? finding.rewrites.length > 0;

function isBetter(finding: Finding, other: Finding): boolean {
  if (rank(finding) !== rank(other)) return rank(finding) < rank(other);
  // One that can be reworded is better than one that can't; else that stands which came first: it begins earlier or is longer.
  return !canReword(other) && canReword(finding);
}
