/** Compiles an office's own lexicon files beside liangyan's, for the editor and the command line alike. Opens no file. */
import type { Checker } from '../check/check.js';
import type { ConfigProblem } from '../check/config.js';
import { tryOwnExamples } from '../check/examples.js';
import type { Problem } from '../lexicon/compile.js';
import { Lexicon } from '../lexicon/lexicon.js';
import { compileOwn } from '../lexicon/own.js';
import type { LexiconFile } from '../lexicon/read.js';
import type { ClassSource } from '../lexicon/source.js';
import { ruleIds } from './rule-ids.js';

/** At most so many own lexicon files count for a project. */
export const mostOwnFiles = 20;

export interface OwnLexicon {
  lexicon: Lexicon;
  /** What is wrong and was left out, with file and line. */
  problems: readonly Problem[];
  /** Examples and look-alikes of the files that do not come out as they say. */
  failed: readonly Problem[];
}

/** Compiles own lexicon files for one checker; `classes` gives the word classes that they may build on. */
export class OwnCompilation {
  private baseRules: ReadonlySet<string> | undefined;

  constructor(
    private readonly checker: Checker,
    private readonly classes: () => readonly ClassSource[],
  ) {}

  /** Never throws for what stands in the files. */
  compile(files: readonly LexiconFile[]): OwnLexicon {
    this.baseRules ??= new Set(ruleIds(this.checker.lexicon));
    const { baseRules } = this;
    const base = { classes: this.classes(), isRule: (id: string) => baseRules.has(id) };
    const { lexicon, documentation, problems } = compileOwn(files, base);
    const own = new Lexicon(lexicon);
    return { lexicon: own, problems, failed: tryOwnExamples(this.checker, own, documentation) };
  }
}

/** The problem of a config whose own lexicon cannot be read; on the line that names it. */
export function unreadableLexicon(config: string, name: string): ConfigProblem {
  const line = config.split('\n').findIndex((text) => text.includes(name));
  return {
    line: Math.max(0, line),
    message: `“${name}” cannot be read: it must be a file of at most 1 MB inside the project's folder`,
    chinese: `读不到「${name}」：须是项目文件夹之内、不超过 1 MB 的文件`,
  };
}
