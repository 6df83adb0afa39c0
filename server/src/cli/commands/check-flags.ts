/** The options of `liangyan check`, as the program reads them. */
import type { Audience } from '../../model/vocabulary.js';
import type { FormatName } from '../formats/names.js';

export interface CheckFlags {
  format: FormatName;
  output?: string;
  fix: boolean;
  fixDryRun: boolean;
  maxWarnings: number;
  audience?: Audience;
  kind?: string;
  strictness?: 'careful' | 'normal' | 'strict';
  /** Only these rules and principles. */
  rule: string[];
  /** Not these. */
  noRule: string[];
  config?: string;
  stdinFilename?: string;
  quiet: boolean;
  color?: boolean;
  ignore: boolean;
  jobs?: number;
  ndjson: boolean;
}
