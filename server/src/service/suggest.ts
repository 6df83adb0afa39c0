/** Suggest Softer Phrasing: for each sentence that a selection touches, alternatives that have passed the check. */
import type { Analysis, Checker } from '../check/check.js';
import { applyEdits, passingRewrites } from '../check/verify.js';
import type { Edit, Finding } from '../model/finding.js';
import { overlaps, shift, type Span } from '../model/span.js';
import { held, toAlternative, type Alternative } from './alternative.js';
import { improves } from './fix.js';
import { ladderFor, rungsOn } from './ladder.js';
import { say, type Language } from './messages.js';

export interface SentenceAdvice extends Span {
  text: string;
  note: string;
  alternatives: Alternative[];
}

/** Advice for all sentences that touch the span (a caret is a span of no length). */
export function suggest(checker: Checker, analysis: Analysis, selection: Span, language: Language): SentenceAdvice[] {
  return sentencesIn(analysis, selection).map((sentence) => {
    const findings = analysis.findings.filter((finding) => overlaps(finding, sentence));
    const mended = mendings(checker, analysis, findings, sentence, language);
    const text = analysis.text.slice(sentence.start, sentence.end);
    if (mended.length > 0) return { ...sentence, text, note: '', alternatives: mended };
    const note = say(findings.length === 0 ? 'nothingFound' : 'noRewrite', language);
    return { ...sentence, text, note, alternatives: ladderFor(checker, analysis, sentence) };
  });
}

/**
 * For several sentences with findings: the first wording of each that keeps the force, to be put in together.
 * Empty when there are fewer than two, or when together they would not make the text better.
 */
export function allTogether(checker: Checker, analysis: Analysis, sentences: readonly SentenceAdvice[]): Alternative[] {
  const chosen: Alternative[] = [];
  for (const { note, alternatives } of sentences) {
    const first = note === '' ? alternatives.find(({ changesForce }) => !changesForce) : undefined;
    if (first !== undefined && !chosen.some((other) => overlaps(other, first))) chosen.push(first);
  }
  const mended = analysis.findings.filter((finding) => chosen.some((alternative) => overlaps(alternative, finding)));
  return chosen.length > 1 && improves(checker, analysis, chosen, mended) ? chosen : [];
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

/** All of the sentence at once, then each finding by itself, then the steps of the ladder that are still missing. */
function mendings(
  checker: Checker,
  analysis: Analysis,
  findings: readonly Finding[],
  sentence: Span,
  language: Language,
): Alternative[] {
  const single = findings.flatMap((finding) =>
    passingRewrites(checker, analysis, finding).flatMap(({ edits, title, changesForce, level }) =>
      toAlternative(checker, analysis, sentence, edits, {
        ...{ title, changesForce, principle: finding.principle },
        // Most entries do not say; then the words do.
        level: level === 'neutral' ? undefined : level,
      }),
    ),
  );
  const whole =
    findings.length > 1 ? wholeSentence(checker, analysis, findings, sentence, say('wholeSentence', language)) : [];
  const best = [...whole, ...single];
  return [...best, ...missingSteps(checker, analysis, best, sentence)];
}

/** The best rewrite of every finding of the sentence at once, if they do not get in each other's way and the result is better. */
function wholeSentence(
  checker: Checker,
  analysis: Analysis,
  findings: readonly Finding[],
  sentence: Span,
  title: string,
): Alternative[] {
  const edits: Edit[] = [];
  let changesForce = false;
  for (const finding of findings) {
    const rewrites = passingRewrites(checker, analysis, finding);
    const rewrite = rewrites.find(({ hasBlank }) => !hasBlank) ?? rewrites[0];
    if (rewrite === undefined || rewrite.edits.some((edit) => edits.some((other) => overlaps(other, edit)))) continue;
    edits.push(...rewrite.edits);
    changesForce ||= rewrite.changesForce;
  }
  if (edits.length < 2 || !improves(checker, analysis, edits, findings)) return [];
  return toAlternative(checker, analysis, sentence, edits, { title, changesForce, principle: findings[0]?.principle });
}

/** The first alternative taken a step further, for each step of the ladder on which there is nothing yet. */
function missingSteps(
  checker: Checker,
  analysis: Analysis,
  known: readonly Alternative[],
  sentence: Span,
): Alternative[] {
  const base = known.find(({ newText, changesForce }) => !changesForce && newText !== '');
  if (base === undefined) return [];
  const mended = checker.check(applyEdits(analysis.text, [base]), held(analysis), analysis);
  const to = Math.max(sentence.end, base.end) + base.newText.length - (base.end - base.start);
  const levels = new Set(known.map(({ level }) => level));
  return rungsOn(checker, mended, { start: base.from, end: to }).flatMap((rung) => {
    if (levels.has(rung.level)) return [];
    levels.add(rung.level);
    const after = mended.text.slice(base.from, rung.start) + rung.newText + mended.text.slice(rung.end, to);
    const edit = { start: base.from, end: Math.max(sentence.end, base.end), newText: after };
    return toAlternative(checker, analysis, sentence, [edit], { ...rung, principle: base.principle });
  });
}
