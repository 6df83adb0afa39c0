/**
 * An office's own lexicon: entries and word classes in the same pattern language, compiled when the project is opened. It comes from a
 * workspace that may not be trusted, so it is data only, and what it may cost is bounded: see {@link ownLimits}.
 */
import Ajv, { type ValidateFunction } from 'ajv';
import { principles, type Principle } from '../model/vocabulary.js';
import { byLength } from './anchor.js';
import { type Compiled, Compiler } from './compile.js';
import type { Node } from './pattern.js';
import { type LexiconFile, type Place, readFile } from './read.js';
import type { ClassSource, EntrySource, OwnEntrySource, OwnFile } from './source.js';
import { ownSchema } from './source-schema.js';
import { type Words, wordsOfProblem } from './problem-words.js';

const ownLimits = {
  /** Entries of all own lexicons of a project together. */
  entries: 500,
  /** Their patterns together. */
  patterns: 1000,
  /** UTF-16 units of one pattern. */
  patternLength: 400,
  /** Words and parts that a class or a pattern comes to when the classes in it are written out. */
  parts: 20_000,
} as const;

/** What own lexicons may build on: liangyan's own classes, and the ids that are taken. */
export interface Base {
  classes: readonly ClassSource[];
  isRule: (id: string) => boolean;
}

let validator: ValidateFunction | undefined;

/**
 * Compiles own lexicon files. A wrong entry is named with file and line and left out, and the rest counts; a file that does not fit the
 * schema is left out as a whole.
 */
export function compileOwn(files: readonly LexiconFile[], base: Base): Compiled {
  validator ??= new Ajv({ allErrors: true, allowUnionTypes: true, verbose: true }).compile(ownSchema);
  const compiler = new OwnCompiler(byLength);
  const nowhere = { path: '', line: 1 };
  for (const item of base.classes) compiler.addClass(item, nowhere);
  const read = files.flatMap((file) => {
    const found = readFile(file, validator, compiler.problems, {});
    return found === undefined ? [] : [{ file: found.value as OwnFile, placeOf: found.placeOf }];
  });
  for (const { file, placeOf } of read)
    (file.classes ?? []).forEach((item, index) => {
      compiler.addOwnClass(item, placeOf(['classes', index]), base);
    });
  for (const { file, placeOf } of read)
    (file.entries ?? []).forEach((item, index) => {
      compiler.addOwnEntry(item, placeOf(['entries', index]), base);
    });
  return compiler.finish();
}

class OwnCompiler extends Compiler {
  private entries = 0;
  private patterns = 0;
  private readonly sizes = new Map<string, number>();

  addOwnClass(item: ClassSource, place: Place, base: Base): void {
    if (base.classes.some((known) => known.class === item.class))
      this.report(place, wordsOfProblem.ownClassTaken(item.class));
    else this.addClass(item, place);
  }

  addOwnEntry(item: OwnEntrySource, place: Place, base: Base): void {
    const principle = principles.find((name) => item.id.startsWith(`${name}/`));
    const patterns = typeof item.pattern === 'string' ? [item.pattern] : item.pattern;
    this.entries += 1;
    this.patterns += patterns.length;
    const problem = this.problemWith(item.id, patterns, principle, base);
    if (problem !== undefined) this.report(place, problem);
    else if (principle !== undefined) this.addEntry(completed(item), principle, place);
  }

  private problemWith(
    id: string,
    patterns: readonly string[],
    principle: Principle | undefined,
    base: Base,
  ): Words | undefined {
    if (principle === undefined) return wordsOfProblem.ownPrinciple(id, principles.join(', '));
    if (base.isRule(id)) return wordsOfProblem.ownIdTaken(id);
    if (this.entries > ownLimits.entries || this.patterns > ownLimits.patterns)
      return wordsOfProblem.ownTooMany(ownLimits.entries, ownLimits.patterns);
    const long = patterns.find((pattern) => pattern.length > ownLimits.patternLength);
    if (long !== undefined) return wordsOfProblem.ownTooLong(ownLimits.patternLength, long.slice(0, 20));
    const large = patterns.find((pattern) => this.isTooLarge(pattern));
    return large === undefined ? undefined : wordsOfProblem.ownTooLarge(large);
  }

  private isTooLarge(pattern: string): boolean {
    // A pattern that cannot be read is reported when it is compiled.
    const node = this.parseQuietly(pattern);
    return node !== undefined && this.sizeOf(node) > ownLimits.parts;
  }

  /** Parts when all classes are written out: counted without writing them out, since they can grow by a power at each level. */
  private sizeOf(node: Node): number {
    switch (node.type) {
      case 'sequence':
        return node.items.reduce((sum, item) => sum + this.sizeOf(item), 0);
      case 'choice':
        return node.options.reduce((sum, option) => sum + this.sizeOf(option), 0);
      case 'optional':
      case 'capture':
        return 1 + this.sizeOf(node.item);
      case 'class':
        return this.classSize(node.name);
      default:
        return 1;
    }
  }

  private classSize(name: string): number {
    let size = this.sizes.get(name);
    if (size === undefined) {
      // A class that refers to itself is reported when it is compiled.
      this.sizes.set(name, 0);
      const body = this.classNode(name);
      size = body === undefined ? 1 : this.sizeOf(body);
      this.sizes.set(name, size);
    }
    return size;
  }
}

/** An own entry needs no source and no examples; the rest is as in liangyan's own lexicon. */
function completed(item: OwnEntrySource): EntrySource {
  return { english: item.why, source: '本单位词库', tier: '实务', examples: [], passes: [], ...item };
}
