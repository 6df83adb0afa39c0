/** Compiles the YAML of lexicons/ into one {@link CompiledLexicon}, with every problem named by file and line. */
import { audiences, type Audience, type Severity } from '../model/vocabulary.js';
import {
  builtIn,
  type CompiledLexicon,
  type Cue,
  type Entry,
  type Guard,
  type Owner,
  type RewriteTemplate,
} from './lexicon.js';
import { byLength, bySample, type Frequency } from './anchor.js';
import { fold } from './fold.js';
import { typeset, typesetAll } from './typeset.js';
import { type Node, parsePattern, PatternError } from './pattern.js';
import { type Classes, compilePattern, Pool } from './program.js';
import { type LexiconFile, type Place, readFiles, type Sources } from './read.js';
import type { ActSource, ClassSource, CueSource, EntrySource, TemplateSource } from './source.js';
import { type Words, wordsOfProblem } from './problem-words.js';

export interface Problem {
  path: string;
  /** 1-based. */
  line: number;
  message: string;
  chinese: string;
}

/** What tests, hovers and rule pages need of an entry beyond matching. */
export interface EntryDocumentation extends Pick<EntrySource, 'examples' | 'passes' | 'pattern'> {
  place: Place;
}

export interface Compiled {
  lexicon: CompiledLexicon;
  /** By entry id. */
  documentation: Record<string, EntryDocumentation>;
  problems: Problem[];
}

const builtInNames = new Set<string>(Object.values(builtIn));

/** Excuses that hold for every entry unless it says `despite`. */
const standing: readonly Guard[] = ['quoted', 'titled', 'negated'];

/**
 * Compiles all files; `sample`, text of the field, tells which words are rare and so good to look for. The lexicon is usable only when
 * `problems` is empty.
 */
export function compileLexicon(files: readonly LexiconFile[], sample?: string): Compiled {
  const compiler = new Compiler(sample === undefined ? byLength : bySample(fold(sample)));
  const sources = readFiles(files, compiler.problems);
  for (const { item, place } of sources.classes) compiler.addClass(item, place);
  compiler.closeClasses();
  compiler.addNames(sources);
  for (const { item, place } of sources.acts) compiler.addAct(item, place);
  for (const { item, place } of sources.cues) compiler.addCue(item, place);
  for (const { item, place, principle } of sources.entries) compiler.addEntry(item, principle, place);
  return compiler.finish();
}

/** Collects sources and compiles them as they come; own.ts adds bounds. */
export class Compiler {
  readonly problems: Problem[] = [];

  constructor(private readonly frequency: Frequency) {}

  private readonly pool = new Pool();
  private readonly classes = new Map<string, Node>();
  private readonly classPlaces = new Map<string, Place>();
  private readonly documentation: Compiled['documentation'] = {};
  private readonly lexicon: CompiledLexicon = {
    strings: [],
    wordSets: [],
    patterns: [],
    owners: [],
    entries: [],
    cues: [],
    classes: {},
    principles: {},
    audiences: {},
    ladder: [],
    snippets: [],
  };

  addClass(source: ClassSource, place: Place): void {
    if (this.classPlaces.has(source.class)) return this.report(place, wordsOfProblem.classTwice(source.class));
    const options = source.words.flatMap((word) => this.parse(String(word), place) ?? []);
    this.classes.set(source.class, { type: 'choice', options });
    this.classPlaces.set(source.class, place);
  }

  /** Plain words of each class, so that rules can ask for them without a pattern. */
  closeClasses(): void {
    for (const [name, node] of this.classes)
      this.lexicon.classes[name] = this.pool.words(this.plainWords(node, this.classes, [name]));
  }

  private plainWords(node: Node, classes: Classes, within: readonly string[]): string[] {
    if (node.type === 'literal') return [node.text];
    if (node.type === 'choice') return node.options.flatMap((option) => this.plainWords(option, classes, within));
    if (node.type !== 'class' || within.includes(node.name)) return [];
    const body = classes.get(node.name);
    return body === undefined ? [] : this.plainWords(body, classes, [...within, node.name]);
  }

  addNames({ principles, audiences: readers, ladder, snippets }: Sources): void {
    this.lexicon.ladder = ladder.map(({ item }) => item);
    this.lexicon.snippets = snippets.map(({ item }) => item);
    for (const { item } of principles) this.lexicon.principles[item.principle] = typesetAll(item);
    for (const { item } of readers) this.lexicon.audiences[item.audience] = typesetAll(item);
  }

  addAct(source: ActSource, place: Place): void {
    this.addPatterns(source.patterns, { type: 'act', name: source.act }, place);
  }

  addCue(source: CueSource, place: Place): void {
    const cue: Cue = {
      id: source.id,
      place: source.place ?? 'anywhere',
      audience: source.audience ?? {},
      kind: source.kind ?? {},
      label: typeset(source.label),
      english: source.english,
    };
    const index = this.lexicon.cues.push(cue) - 1;
    this.addPatterns(source.patterns, { type: 'cue', index }, place);
  }

  addEntry(source: EntrySource, principle: Entry['principle'], place: Place): void {
    if (this.documentation[source.id] !== undefined) return this.report(place, wordsOfProblem.idTwice(source.id));
    if (!source.id.startsWith(`${principle}/`)) this.report(place, wordsOfProblem.idBegins(source.id, `${principle}/`));
    this.documentation[source.id] = {
      examples: source.examples,
      passes: source.passes,
      pattern: source.pattern,
      place,
    };
    const index = this.lexicon.entries.push(this.entry(source, principle)) - 1;
    const patterns = typeof source.pattern === 'string' ? [source.pattern] : source.pattern;
    const captures = this.addPatterns(patterns, { type: 'entry', index }, place);
    this.checkTemplates(source, captures, place);
    for (const example of source.examples) {
      const text = typeof example === 'string' ? example : example.text;
      if (!/\[\[.+\]\]/u.test(text)) this.report(place, wordsOfProblem.noMark(source.id, text));
    }
  }

  private entry(source: EntrySource, principle: Entry['principle']): Entry {
    const despite = source.despite ?? [];
    return {
      id: source.id,
      principle,
      also: source.also ?? [],
      severity: severities(source),
      kinds: source.kinds ?? [],
      exceptKinds: source['except-kinds'] ?? [],
      unless: [...new Set([...standing, ...(source.unless ?? [])])].filter((guard) => !despite.includes(guard)),
      not: source.not === undefined ? -1 : this.pool.words(source.not.map(fold)),
      who: source.who ?? [],
      boundary: source.boundary ?? false,
      why: typeset(source.why),
      whyEnglish: source.english,
      source: typeset(source.source),
      tier: source.tier,
      rewrites: templates(source),
    };
  }

  /** A template may only put in what every pattern of its entry remembers. */
  private checkTemplates(source: EntrySource, captures: readonly string[][], place: Place): void {
    for (const list of Object.values(source.rewrites ?? {})) {
      for (const template of list) {
        for (const [, name] of (typeof template === 'string' ? template : template.text).matchAll(/\{([^}]+)\}/gu)) {
          if (name !== undefined && !builtInNames.has(name) && captures.some((known) => !known.includes(name)))
            this.report(place, wordsOfProblem.notRemembered(source.id, name));
        }
      }
    }
  }

  private addPatterns(patterns: readonly string[], owner: Owner, place: Place): string[][] {
    const ownerIndex = this.lexicon.owners.push(owner) - 1;
    return patterns.flatMap((pattern) => {
      try {
        const program = compilePattern(parsePattern(pattern), this.classes, this.pool, this.frequency);
        this.lexicon.patterns.push({ ...program, owner: ownerIndex });
        return [program.captures];
      } catch (error) {
        this.reportPattern(error, pattern, place);
        return [];
      }
    });
  }

  private parse(pattern: string, place: Place): Node | undefined {
    try {
      return parsePattern(pattern);
    } catch (error) {
      this.reportPattern(error, pattern, place);
      return undefined;
    }
  }

  /** The pattern's parts; undefined when it cannot be read, which is not reported here. */
  protected parseQuietly(pattern: string): Node | undefined {
    try {
      return parsePattern(pattern);
    } catch {
      return undefined;
    }
  }

  protected classNode(name: string): Node | undefined {
    return this.classes.get(name);
  }

  private reportPattern(error: unknown, pattern: string, place: Place): void {
    if (!(error instanceof PatternError)) throw error;
    this.report(place, wordsOfProblem.inPattern(pattern, error.words, error.at));
  }

  protected report(place: Place, [chinese, message]: Words): void {
    this.problems.push({ ...place, message, chinese });
  }

  finish(): Compiled {
    this.lexicon.strings = this.pool.strings;
    this.lexicon.wordSets = this.pool.wordSets;
    return { lexicon: this.lexicon, documentation: this.documentation, problems: this.problems };
  }
}

function severities(source: EntrySource): Partial<Record<Audience, Severity>> {
  if (typeof source.severity === 'object') return source.severity;
  const severity = source.severity ?? 'warning';
  return Object.fromEntries((source.audiences ?? audiences).map((audience) => [audience, severity]));
}

function templates(source: EntrySource): Entry['rewrites'] {
  const complete = (template: string | TemplateSource): RewriteTemplate => {
    const { text, scope, level } = typeof template === 'string' ? { text: template } : template;
    return { text, scope: scope ?? source.scope ?? 'mark', level: level ?? 'neutral' };
  };
  return Object.fromEntries(
    Object.entries(source.rewrites ?? {}).map(([audience, list]) => [audience, list.map(complete)]),
  );
}
