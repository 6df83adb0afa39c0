/** Tries every entry of a lexicon on its own examples and look-alikes, as the tests and `liangyan lexicon check` do. */
import type { Compiled, Problem } from '../lexicon/compile.js';
import { Lexicon } from '../lexicon/lexicon.js';
import { type Words, wordsOfProblem } from '../lexicon/problem-words.js';
import type { Place } from '../lexicon/read.js';
import type { ExampleSource } from '../lexicon/source.js';
import { overlaps } from '../model/span.js';
import { audiences, type Audience } from '../model/vocabulary.js';
import { ruleCards } from '../rules/registry.js';
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
  /** How many entries and rules had their examples tried. */
  tried: number;
}

/** An entry or a rule in code, as far as its examples go. */
interface Subject {
  id: string;
  /** For whom an example that names no reader is tried. */
  concerned: readonly Audience[];
  kind: string | undefined;
  examples: readonly (string | ExampleSource)[];
  passes: readonly (string | ExampleSource)[];
  report: (words: Words) => void;
  /** The own lexicon that the entry belongs to. */
  own?: Lexicon;
}

/**
 * Runs all examples, or those of one file or one rule; problems name file, line and example.
 * @param only the path of a file in the lexicon, or the id of an entry or of a rule in code
 */
export function tryExamples(compiled: Compiled, boundaries: Boundaries, only?: string): Trial {
  const isWanted = (id: string, path?: string): boolean => only === undefined || only === id || only === path;
  const checker = new Checker(new Lexicon(compiled.lexicon), boundaries);
  const trial: Trial = { problems: [], rewrites: [], tried: 0 };
  const subjects = compiled.lexicon.entries.flatMap((entry): Subject[] => {
    const documentation = compiled.documentation[entry.id];
    if (documentation === undefined || !isWanted(entry.id, documentation.place.path)) return [];
    const report = (words: Words): void => void trial.problems.push(problemWith(entry.id, words, documentation.place));
    const concerned = audiences.filter((audience) => entry.severity[audience] !== undefined);
    return [
      {
        id: entry.id,
        concerned,
        kind: entry.kinds[0],
        examples: documentation.examples,
        passes: documentation.passes,
        report,
      },
    ];
  });
  for (const { id, examples, passes } of ruleCards.filter((card) => isWanted(card.id))) {
    const report = (words: Words): void => void trial.problems.push(problemWith(id, words, { path: 'rules', line: 1 }));
    subjects.push({ id, concerned: ['peer'], kind: undefined, examples, passes, report });
  }
  trial.tried = subjects.length;
  for (const subject of subjects) {
    tryMustFlag(checker, subject, trial);
    tryMustPass(checker, subject);
  }
  return trial;
}

/** Tries the entries of an own lexicon beside the checker's; a rewrite is welcome there and not demanded. */
export function tryOwnExamples(checker: Checker, own: Lexicon, documentation: Compiled['documentation']): Problem[] {
  const trial: Trial = { problems: [], rewrites: [], tried: own.entries.length };
  for (const { id, severity, kinds } of own.entries) {
    const known = documentation[id];
    if (known === undefined) continue;
    const { place, examples, passes } = known;
    const concerned = audiences.filter((audience) => severity[audience] !== undefined);
    const report = (words: Words): void => void trial.problems.push(problemWith(id, words, place));
    const subject: Subject = { id, concerned, kind: kinds[0], examples, passes, report, own };
    tryMustFlag(checker, subject, trial);
    tryMustPass(checker, subject);
  }
  return trial.problems;
}

function problemWith(id: string, words: Words, place: Place): Problem {
  const [chinese, message] = wordsOfProblem.ofEntry(id, words);
  return { ...place, message, chinese };
}

const asExample = (example: string | ExampleSource): ExampleSource =>
  typeof example === 'string' ? { text: example } : example;

/** A kind that no entry excepts lightly, for examples that name none. */
const neutralKind: Record<Audience, string> = { superior: '报告', peer: '函', subordinate: '通知', public: '信访答复' };

const choiceFor = ({ kind, own }: Subject, example: ExampleSource, audience: Audience): Choice => ({
  audience,
  kind: example.kind ?? kind ?? neutralKind[audience],
  own,
});

function tryMustFlag(checker: Checker, subject: Subject, trial: Trial): void {
  for (const example of subject.examples.map(asExample)) {
    for (const audience of example.audience === undefined ? subject.concerned : [example.audience])
      tryOne(checker, subject, example, audience, trial);
  }
}

function tryOne(checker: Checker, subject: Subject, example: ExampleSource, audience: Audience, trial: Trial): void {
  const start = example.text.indexOf('[[');
  const end = example.text.indexOf(']]') - 2;
  const text = example.text.replace('[[', '').replace(']]', '');
  const analysis = checker.check(text, choiceFor(subject, example, audience));
  const finding = analysis.findings.find((found) => found.rule === subject.id);
  // Two entries may see the same place; the one that speaks need not be this one, as long as the place is flagged.
  if (finding === undefined && analysis.findings.some((found) => overlaps(found, { start, end }))) return;
  if (finding === undefined) {
    const others = analysis.findings.map(({ rule, text: words }) => `${rule}「${words}」`).join(' ');
    subject.report(wordsOfProblem.notFlagged(audience, others, example.text));
    return;
  }
  if (finding.start !== start || finding.end !== end)
    subject.report(wordsOfProblem.flaggedElsewhere(finding.text, audience, example.text));
  const rewrites = passingRewrites(checker, analysis, finding);
  for (const rewrite of rewrites)
    trial.rewrites.push({ id: subject.id, audience, before: text, after: applyEdits(text, rewrite.edits) });
  if (rewrites.length === 0 && subject.own === undefined)
    subject.report(wordsOfProblem.noRewrite(audience, finding.rewrites.length, example.text));
}

function tryMustPass(checker: Checker, subject: Subject): void {
  for (const example of subject.passes.map(asExample)) {
    for (const audience of example.audience === undefined ? subject.concerned : [example.audience]) {
      const wrong = checker
        .check(example.text, choiceFor(subject, example, audience))
        .findings.find(({ rule }) => rule === subject.id);
      if (wrong !== undefined) subject.report(wordsOfProblem.wronglyFlagged(wrong.text, audience, example.text));
    }
  }
}
