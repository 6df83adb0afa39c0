/** The ladder 坚定 / 中性 / 委婉 for sentences in which nothing was found: the same meaning a step firmer or softer for this reader. */
import type { Analysis, Checker } from '../check/check.js';
import { applyEdits } from '../check/verify.js';
import { lineAt } from '../check/policy.js';
import type { Span } from '../model/span.js';
import { touching } from '../model/span.js';
import type { Alternative } from './suggest.js';

const mostRungs = 6;

/** Alternatives that pass the check; none where the text allows no step without a change of meaning. */
export function ladderFor(checker: Checker, analysis: Analysis, sentence: Span): Alternative[] {
  const { audience, kind } = analysis.situation;
  const alternatives: Alternative[] = [];
  for (const { from, level, force, to } of checker.lexicon.ladder) {
    const newText = to[audience];
    const at = newText === undefined ? -1 : findWord(checker, analysis, sentence, from);
    if (newText === undefined || at === -1) continue;
    const edit = { start: at, end: at + from.length, newText };
    const after = checker.check(applyEdits(analysis.text, [edit]), { ...analysis.choice, audience, kind }, analysis);
    if (after.findings.length > analysis.findings.length) continue;
    const preview = applyEdits(analysis.text, [edit])
      .slice(sentence.start, sentence.end + newText.length - from.length)
      .trim();
    alternatives.push({
      ...edit,
      level,
      title: `${from} → ${newText}`,
      preview,
      principle: undefined,
      changesForce: force !== 'same',
    });
  }
  return alternatives.slice(0, mostRungs);
}

/** The first place in the sentence where the word stands as a word of its own, outside quotations and titles. */
function findWord(checker: Checker, analysis: Analysis, sentence: Span, word: string): number {
  const line = lineAt(sentence.start, analysis.lines);
  if (line === undefined || line.role !== 'prose') return -1;
  const boundaries = checker.boundariesOf(line);
  const from = sentence.start - line.start;
  for (
    let at = line.scan.folded.indexOf(word, from);
    at !== -1 && at < sentence.end - line.start;
    at = line.scan.folded.indexOf(word, at + 1)
  ) {
    const isWhole = boundaries.has(at) && boundaries.has(at + word.length);
    if (isWhole && touching(line.scan.masks, { start: at, end: at + word.length }) === undefined)
      return line.start + at;
  }
  return -1;
}
