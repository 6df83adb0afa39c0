/** The options of `liangyan check`, as the program reads them. */
import type { Audience, Strictness } from '../../model/vocabulary.js';
import type { FormatName } from '../formats/index.js';

export interface CheckFlags {
  format: FormatName;
  output?: string;
  fix: boolean;
  fixDryRun: boolean;
  maxWarnings: number;
  audience?: Audience;
  kind?: string;
  strictness?: Strictness;
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
  deep: boolean;
}
