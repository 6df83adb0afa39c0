/** What a draft is judged with: the checker, what holds for the draft, and whoever else reads it. */
import type { Analysis, Checker, Choice } from '../check/check.js';
import type { DeepConfig } from '../check/config.js';
import type { LexiconFile } from '../lexicon/read.js';
import type { OwnLexicon } from '../service/own-lexicon.js';
import type { DeepChecker, DeepReading } from './deep.js';

export interface Judge {
  /** Loads the lexicon on the first call. */
  checker(): Checker;
  /** Compiles an office's own lexicon files once. */
  own(files: readonly LexiconFile[]): OwnLexicon;
  /** The model that reads each draft as well, where one is asked. */
  deep?: DeepChecker | undefined;
}

/** What holds for a draft, as plain data, so that it can be sent to another thread. */
export interface Terms {
  choice: Choice;
  /** The office's own lexicon files. */
  lexicons: readonly LexiconFile[];
  /** What the project says of deep reading. */
  deep?: DeepConfig | undefined;
}

/** The same as the checker takes it. */
export const choiceOf = ({ choice, lexicons }: Terms, judge: Judge): Choice =>
  lexicons.length === 0 ? choice : { ...choice, own: judge.own(lexicons).lexicon };

/** What a model said stands beside what the rules say, as far as it still holds for the text. */
export function withDeep(analysis: Analysis, reading: DeepReading | undefined): Analysis {
  const added = reading?.placedIn(analysis) ?? [];
  if (added.length === 0) return analysis;
  return { ...analysis, findings: [...analysis.findings, ...added].sort((a, b) => a.start - b.start) };
}
