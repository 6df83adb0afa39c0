/** Suggest Softer Phrasing: for each sentence that a selection touches, alternatives that have passed the check. */
import type { Analysis, Checker } from '../check/check.js';
import { applyEdits, passingRewrites } from '../check/verify.js';
import type { Edit, Finding, Rewrite } from '../model/finding.js';
import { overlaps, shift, type Span } from '../model/span.js';
import type { Level, Principle } from '../model/vocabulary.js';
import { ladderFor } from './ladder.js';
import { say, type Language } from './messages.js';

export interface Alternative extends Span {
  level: Level;
  title: string;
  newText: string;
  preview: string;
  principle: Principle | undefined;
  changesForce: boolean;
}

export interface SentenceAdvice extends Span {
  text: string;
  note: string;
  alternatives: Alternative[];
}

/** Advice for all sentences that touch the span (a caret is a span of no length). */
export function suggest(checker: Checker, analysis: Analysis, selection: Span, language: Language): SentenceAdvice[] {
  return sentencesIn(analysis, selection).map((sentence) => {
    const findings = analysis.findings.filter((finding) => overlaps(finding, sentence));
    const single = findings.flatMap((finding) => alternativesFor(checker, analysis, finding, sentence));
    const whole = findings.length > 1 ? wholeSentence(checker, analysis, findings, sentence, language) : [];
    return {
      ...sentence,
      text: analysis.text.slice(sentence.start, sentence.end),
      note: findings.length === 0 ? say('nothingFound', language) : '',
      alternatives: findings.length === 0 ? ladderFor(checker, analysis, sentence) : [...whole, ...single],
    };
  });
}

function sentencesIn(analysis: Analysis, { start, end }: Span): Span[] {
  return analysis.lines.flatMap((line) => {
    const lineEnd = line.start + line.scan.text.length;
    if (lineEnd < start || line.start > end) return [];
    return line.scan.sentences
      .map((sentence) => shift(sentence, line.start))
      .filter(
        (sentence) =>
          sentence.start <= end &&
          sentence.end > start - (start === lineEnd ? 1 : 0) &&
          (sentence.start < end || start === end),
      );
  });
}

function alternativesFor(checker: Checker, analysis: Analysis, finding: Finding, sentence: Span): Alternative[] {
  return passingRewrites(checker, analysis, finding).map((rewrite) =>
    toAlternative(analysis, rewrite, finding.principle, sentence),
  );
}

function toAlternative(analysis: Analysis, rewrite: Rewrite, principle: Principle, sentence: Span): Alternative {
  const span = {
    start: Math.min(...rewrite.edits.map((edit) => edit.start)),
    end: Math.max(...rewrite.edits.map((edit) => edit.end)),
  };
  return {
    ...span,
    level: rewrite.level ?? 'neutral',
    title: rewrite.title,
    newText: rewritten(analysis, span, rewrite.edits),
    preview: previewOf(analysis, sentence, rewrite.edits),
    principle,
    changesForce: rewrite.changesForce,
  };
}

function previewOf(analysis: Analysis, sentence: Span, edits: readonly Edit[]): string {
  const start = Math.min(sentence.start, ...edits.map((edit) => edit.start));
  const end = Math.max(sentence.end, ...edits.map((edit) => edit.end));
  return rewritten(analysis, { start, end }, edits).trim();
}

/** The words of a span after edits that lie inside it. */
function rewritten({ text }: Analysis, { start, end }: Span, edits: readonly Edit[]): string {
  return applyEdits(
    text.slice(start, end),
    edits.map((edit) => ({ ...shift(edit, -start), newText: edit.newText })),
  );
}

/** The best rewrite of every finding of the sentence at once, if they do not get in each other's way and the result is clean. */
function wholeSentence(
  checker: Checker,
  analysis: Analysis,
  findings: readonly Finding[],
  sentence: Span,
  language: Language,
): Alternative[] {
  const edits: Edit[] = [];
  for (const finding of findings) {
    const edit = passingRewrites(checker, analysis, finding)[0]?.edits[0];
    if (edit !== undefined && !edits.some((other) => overlaps(other, edit))) edits.push(edit);
  }
  if (edits.length < 2) return [];
  const start = Math.min(sentence.start, ...edits.map((edit) => edit.start));
  const end = Math.max(sentence.end, ...edits.map((edit) => edit.end));
  const newText = rewritten(analysis, { start, end }, edits);
  const { audience, kind } = analysis.situation;
  const after = checker.check(
    applyEdits(analysis.text, [{ start, end, newText }]),
    { ...analysis.choice, audience, kind },
    analysis,
  );
  if (after.findings.length >= analysis.findings.length) return [];
  const preview = newText.trim();
  return [
    {
      start,
      end,
      level: 'neutral',
      title: say('wholeSentence', language),
      newText,
      preview,
      principle: findings[0]?.principle,
      changesForce: false,
    },
  ];
}
