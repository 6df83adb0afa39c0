/** The ladder 坚定 / 中性 / 委婉: the same meaning a step firmer or softer for this reader. */
import type { Analysis, Checker } from '../check/check.js';
import { lineAt } from '../check/policy.js';
import { applyEdits } from '../check/verify.js';
import type { Edit } from '../model/finding.js';
import { touching, type Span } from '../model/span.js';
import type { Level } from '../model/vocabulary.js';
import { held, toAlternative, type Alternative } from './alternative.js';

const mostRungs = 6;

/** One word of the sentence, a step firmer or softer. */
export interface Rung extends Edit {
  level: Level;
  title: string;
  changesForce: boolean;
}

/** Alternatives for a sentence in which nothing was found; none where the text allows no step without a change of meaning. */
export function ladderFor(checker: Checker, analysis: Analysis, sentence: Span): Alternative[] {
  return rungsOn(checker, analysis, sentence).flatMap((rung) =>
    toAlternative(checker, analysis, sentence, [rung], { ...rung, principle: undefined }),
  );
}

/** The steps that the sentence allows; each has passed the check. */
export function rungsOn(checker: Checker, analysis: Analysis, sentence: Span): Rung[] {
  const rungs: Rung[] = [];
  for (const { from, level, force, to } of checker.lexicon.ladder) {
    const newText = to[analysis.situation.audience];
    const start = newText === undefined ? -1 : findWord(checker, analysis, sentence, from);
    if (newText === undefined || start === -1) continue;
    if (standsAround(analysis.text, start, from, newText)) continue;
    // 请务必 wants a verb after it: 请务必贵局提供 is no Chinese.
    if (force === 'stronger' && addressesAt(checker, analysis, start + from.length)) continue;
    const edit = { start, end: start + from.length, newText };
    const after = checker.check(applyEdits(analysis.text, [edit]), held(analysis), analysis);
    if (after.findings.length > analysis.findings.length) continue;
    rungs.push({ ...edit, level, title: `${from} → ${newText}`, changesForce: force !== 'same' });
    if (rungs.length === mostRungs) break;
  }
  return rungs;
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
    const isFree = touching(line.scan.masks, { start: at, end: at + word.length }) === undefined;
    if (isWhole && isFree && !isPartOfLonger(checker, line.scan.folded, at, word)) return line.start + at;
  }
  return -1;
}

/** Whether a longer word of the ladder stands here: the 请 of 商请 is not taken by itself, however the segmenter cuts. */
function isPartOfLonger({ lexicon }: Checker, text: string, at: number, word: string): boolean {
  return lexicon.ladder.some(({ from }) => from.length > word.length && standsAround(text, at, word, from));
}

/** Whether `longer` stands in the text so that the word at `at` is its part. */
function standsAround(text: string, at: number, word: string, longer: string): boolean {
  const within = longer.indexOf(word);
  return within !== -1 && text.startsWith(longer, at - within);
}

function addressesAt({ lexicon }: Checker, { text }: Analysis, at: number): boolean {
  return lexicon.words('对方').lengthsAt(text, at, text.length).length > 0;
}
