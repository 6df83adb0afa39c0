/** Judges what a model says of a draft: only what quotes it exactly, names a principle and a reason becomes a finding. */
import { lineAt } from '../check/policy.js';
import type { Analysis } from '../check/check.js';
import type { Finding } from '../model/finding.js';
import { overlaps, shift, type Span } from '../model/span.js';
import type { Severity } from '../model/vocabulary.js';
import { isPrinciple, readReading, type Reading } from './answer-shape.js';
import { type FactLock, writtenSpan } from './lock.js';
import type { LockedLine, ReadingPart } from './request.js';

/** A finding of a model with the words that it was said of; it lives as long as they stand in the draft. */
export interface DeepFinding {
  finding: Finding;
  /** The sentence (or sentences) of the finding, as written. */
  passage: string;
  /** Which occurrence of the passage in the draft, from 0. */
  nth: number;
  /** Where the finding starts in the passage. */
  offset: number;
}

export interface JudgedReading {
  findings: DeepFinding[];
  /** Claims that were let go: no exact quotation, no principle, no reason, or a place of which a rule already speaks. */
  dropped: number;
}

const shortestQuote = 2;
const longestQuote = 60;

/** The findings of an answer; undefined when it is not of the asked shape. */
export function judgeReading(
  answer: string,
  part: ReadingPart,
  analysis: Analysis,
  lock: FactLock,
  severity: Severity,
): JudgedReading | undefined {
  const reading = readReading(answer);
  if (reading === undefined) return undefined;
  const findings: DeepFinding[] = [];
  for (const claim of reading.findings) {
    const finding = toFinding(claim, part, analysis, lock, severity);
    if (finding !== undefined && !findings.some((other) => overlaps(other.finding, finding)))
      findings.push(anchored(finding, analysis));
  }
  return { findings, dropped: reading.findings.length - findings.length };
}

function toFinding(
  claim: Reading['findings'][number],
  { lines }: ReadingPart,
  analysis: Analysis,
  lock: FactLock,
  severity: Severity,
): Finding | undefined {
  const { quote, principle } = claim;
  const why = plain(lock.unlock(claim.why));
  if (quote.length < shortestQuote || quote.length > longestQuote || why === '' || !isPrinciple(principle))
    return undefined;
  const span = locate(quote, claim.line, lines);
  if (span === undefined || analysis.findings.some((finding) => overlaps(finding, span))) return undefined;
  const text = analysis.text.slice(span.start, span.end);
  return { ...span, rule: `${principle}/deep`, principle, severity, text, message: why, english: why, rewrites: [] };
}

/** Where the quotation stands: in the named line, or in the one line that has it; only once, and cutting no token. */
function locate(quote: string, number: number | undefined, lines: readonly LockedLine[]): Span | undefined {
  const holding = lines.filter(({ locked }) => locked.text.includes(quote));
  const line =
    holding.find((candidate) => candidate.number === number) ?? (holding.length === 1 ? holding[0] : undefined);
  if (line === undefined) return undefined;
  const start = line.locked.text.indexOf(quote);
  const span = writtenSpan(line.locked, { start, end: start + quote.length });
  return span === undefined ? undefined : shift(span, line.start);
}

/** One line of plain words, whatever a model sends. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** Ties a finding to the sentences in which it stands. */
function anchored(finding: Finding, { lines, text }: Analysis): DeepFinding {
  const line = lineAt(finding.start, lines);
  const sentences = (line?.scan.sentences ?? [])
    .map((sentence) => shift(sentence, line?.start ?? 0))
    .filter((sentence) => overlaps(sentence, finding));
  const start = sentences[0]?.start ?? finding.start;
  const end = sentences.at(-1)?.end ?? finding.end;
  const passage = text.slice(start, end);
  return { finding, passage, nth: countBefore(text, passage, start), offset: finding.start - start };
}

function countBefore(text: string, passage: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf(passage); at !== -1 && at < end; at = text.indexOf(passage, at + 1)) count++;
  return count;
}
