/** What came out for one file: plain data, so that it can come from a worker and go into any format. */
import type { Place, Quote } from '../formats/manuscript.js';
import { severities, type Severity } from '../model/vocabulary.js';
import type { AnswerFinding } from '../service/answer.js';
import type { Language } from '../service/messages.js';
import type { Terms } from './judge.js';

/** A finding with where a person finds it. `start` and `end` are offsets of the file's text; of a docx, of its paragraphs, one a line. */
export interface PlacedFinding extends AnswerFinding, Place, Quote {}

export interface Outcome {
  path: string;
  /** Empty when the file could not be checked. */
  kind: string;
  audience: string;
  /** Why nothing was checked, though the file could be read; empty otherwise. */
  unchecked: string;
  /** Why the file could not be checked or written, in one line; empty otherwise. */
  error: string;
  findings: PlacedFinding[];
  /** How many findings were rewritten. */
  fixed: number;
  /** How many `--fix` could rewrite. */
  fixable: number;
  /** Why no model read the draft, though one was asked; empty otherwise. */
  deepError: string;
  /** What else there is to say, in one line. */
  note: string;
  /** For `--fix-dry-run`: the unified diff. */
  diff: string;
}

/** What to do with one file. */
export interface Task extends Terms {
  /** Where it is read; `-` for standard input. */
  path: string;
  /** How it is called in the output; its ending decides the format. */
  name: string;
  language: Language;
  fix: 'none' | 'write' | 'show';
  /** Only warnings are told. */
  isQuiet: boolean;
}

/** The outcome of a file that could not be checked. */
export const failure = (path: string, error: string): Outcome => ({
  ...{
    path,
    kind: '',
    audience: '',
    unchecked: '',
    error,
    findings: [],
    fixed: 0,
    fixable: 0,
    deepError: '',
    note: '',
    diff: '',
  },
});

/** Sums over all files. */
export interface Total extends Record<Severity, number> {
  files: number;
  errors: number;
  fixed: number;
  fixable: number;
}

/** The sums before the first file. */
export const emptyTotal = (): Total => ({
  ...{ files: 0, errors: 0, fixed: 0, fixable: 0, warning: 0, information: 0, hint: 0 },
});

/** Adds one file to the sums. */
export function addTo(total: Total, { findings, error, fixed, fixable }: Outcome): void {
  total.files++;
  if (error !== '') total.errors++;
  total.fixed += fixed;
  total.fixable += fixable;
  for (const severity of severities)
    total[severity] += findings.filter((finding) => finding.severity === severity).length;
}
