/** How outcomes are written: a piece for the beginning, one for each file as it comes, one for the end, so that memory does not grow. */
import type { Principle } from '../../model/vocabulary.js';
import type { RuleInfo } from '../../service/catalogue.js';
import type { Language } from '../../service/messages.js';
import type { Outcome, Total } from '../outcome.js';

/** What formats need to know besides the outcomes. */
export interface FormatContext {
  language: Language;
  hasColor: boolean;
  version: string;
  isQuiet: boolean;
  /** Title of a principle in the language. */
  principle(name: Principle): string;
  /** Title of a reader in the language. */
  audience(name: string): string;
  rules(): RuleInfo[];
}

export interface Formatter {
  begin(): string;
  file(outcome: Outcome): string;
  end(total: Total): string;
}
