/**
 * The library's entry point: `import { check } from 'liangyan'`. Everything runs in this process; nothing leaves the machine.
 * The lexicon and the tone model are loaded once, at the first call (about 50 ms).
 */
import { join } from 'node:path';
import { Checker, type Choice } from './check/check.js';
import { applyEdits } from './check/verify.js';
import { loadLexicon } from './io/lexicon-file.js';
import { createSegmenter } from './io/segmenter.js';
import { toneFiles } from './io/tone-file.js';
import type { Audience, Kind, Strictness } from './model/vocabulary.js';
import { answer, type Answer } from './service/answer.js';
import { fixAll } from './service/fix.js';

export type { Answer, AnswerFinding } from './service/answer.js';
export type { Edit } from './model/finding.js';
export type { Audience, Kind, Principle, Severity } from './model/vocabulary.js';
export { audiences, kinds, principles, severities } from './model/vocabulary.js';

/** What the caller knows of the text; what is left out is detected from it. */
export interface CheckOptions {
  /** Who reads: superior, peer, subordinate or public. */
  audience?: Audience;
  /** The kind of document by its Chinese name, such as 函. */
  kind?: Kind;
  /** How sure the tone model must be before it speaks; `normal` when left out. */
  strictness?: Strictness;
}

let known: Checker | undefined;

function checker(): Checker {
  if (known !== undefined) return known;
  const segmenter = createSegmenter(join(__dirname, 'dict'), () => undefined);
  const warn = (message: string): void => process.emitWarning(message, 'LiangyanWarning');
  known = new Checker(
    loadLexicon(join(__dirname, 'lexicon.bin')),
    (text) => segmenter.boundaries(text),
    toneFiles(__dirname, warn),
  );
  return known;
}

const choiceOf = ({ audience, kind, strictness }: CheckOptions): Choice => ({ audience, kind, strictness });

/**
 * Checks one text: its kind, its reader, and the findings with rewordings that have passed the check themselves.
 * Offsets are UTF-16 units of `text` as given, end exclusive. Throws when the lexicon's file is missing or damaged.
 */
export function check(text: string, options: CheckOptions = {}): Answer {
  return answer(checker(), text, choiceOf(options));
}

/**
 * The text with every safe rewording applied: none that leaves a blank to fill or changes how binding the text is.
 * Returns `text` itself when there is nothing safe to change.
 */
export function fix(text: string, options: CheckOptions = {}): string {
  const analysis = checker().check(text, choiceOf(options));
  return applyEdits(text, fixAll(checker(), analysis));
}
