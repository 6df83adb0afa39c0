/** Tries every entry of a lexicon on its own examples and look-alikes, as the tests and `liangyan lexicon check` do. */
import type { Compiled, EntryDocumentation, Problem } from '../lexicon/compile.js';
import { type Entry, Lexicon } from '../lexicon/lexicon.js';
import type { ExampleSource } from '../lexicon/source.js';
import { audiences, type Audience } from '../model/vocabulary.js';
import { Checker, type Boundaries, type Choice } from './check.js';
import { applyEdits, passingRewrites } from './verify.js';

/** A rewrite in its sentence, for people to read. */
export interface ShownRewrite {
  id: string;
  audience: Audience;
  before: string;
  after: string;
}

export interface Trial {
  problems: Problem[];
  rewrites: ShownRewrite[];
}

/** Runs all examples (or those of one file); problems name file, line and example. */
export function tryExamples(compiled: Compiled, boundaries: Boundaries, onlyPath?: string): Trial {
  const checker = new Checker(new Lexicon(compiled.lexicon), boundaries);
  const trial: Trial = { problems: [], rewrites: [] };
  for (const entry of compiled.lexicon.entries) {
    const documentation = compiled.documentation[entry.id];
    if (documentation === undefined || (onlyPath !== undefined && documentation.place.path !== onlyPath)) continue;
    const report = (message: string): void => void trial.problems.push({ ...documentation.place, message: `${entry.id}: ${message}` });
    tryMustFlag(checker, entry, documentation, trial, report);
    tryMustPass(checker, entry, documentation, report);
  }
  return trial;
}

const asExample = (example: string | ExampleSource): ExampleSource => (typeof example === 'string' ? { text: example } : example);

const concerned = (entry: Entry): Audience[] => audiences.filter((audience) => entry.severity[audience] !== undefined);

function choiceFor(entry: Entry, example: ExampleSource, audience: Audience): Choice {
  return { audience, kind: example.kind ?? entry.kinds[0] ?? neutralKind[audience] };
}

/** A kind that no entry excepts lightly, for examples that name none. */
const neutralKind: Record<Audience, string> = { superior: '报告', peer: '函', subordinate: '通知', public: '信访答复' };

function tryMustFlag(checker: Checker, entry: Entry, { examples }: EntryDocumentation, trial: Trial, report: (message: string) => void): void {
  for (const example of examples.map(asExample)) {
    const start = example.text.indexOf('[[');
    const end = example.text.indexOf(']]') - 2;
    const text = example.text.replace('[[', '').replace(']]', '');
    for (const audience of example.audience === undefined ? concerned(entry) : [example.audience]) {
      const analysis = checker.check(text, choiceFor(entry, example, audience));
      const finding = analysis.findings.find(({ rule }) => rule === entry.id);
      if (finding === undefined) {
        const others = analysis.findings.map(({ rule, text: words }) => `${rule}「${words}」`).join(' ');
        report(`example is not flagged for ${audience}${others === '' ? '' : ` (but ${others})`}: ${example.text}`);
      } else if (finding.start !== start || finding.end !== end) report(`example is flagged at 「${finding.text}」 for ${audience}, not at its mark: ${example.text}`);
      else {
        const rewrites = passingRewrites(checker, analysis, finding);
        for (const rewrite of rewrites) trial.rewrites.push({ id: entry.id, audience, before: text, after: applyEdits(text, rewrite.edits) });
        if (rewrites.length === 0) report(`no rewrite passes for ${audience} (${finding.rewrites.length} tried): ${example.text}`);
      }
    }
  }
}

function tryMustPass(checker: Checker, entry: Entry, { passes }: EntryDocumentation, report: (message: string) => void): void {
  for (const example of passes.map(asExample)) {
    for (const audience of example.audience === undefined ? concerned(entry) : [example.audience]) {
      const { findings } = checker.check(example.text, choiceFor(entry, example, audience));
      const wrong = findings.find(({ rule }) => rule === entry.id);
      if (wrong !== undefined) report(`look-alike is flagged at 「${wrong.text}」 for ${audience}: ${example.text}`);
    }
  }
}
