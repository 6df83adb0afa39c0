/** Reads the YAML files of a lexicon and checks them against their schemas; problems carry file and line. */
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { isMap, isNode, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Principle } from '../model/vocabulary.js';
import type { Problem } from './compile.js';
import { type Words, wordsOfProblem } from './problem-words.js';
import type {
  ActSource,
  AudienceSource,
  ClassSource,
  CueSource,
  EntrySource,
  PhraseFile,
  PrincipleSource,
  RungSource,
  SnippetSource,
} from './source.js';
import { schemas } from './source-schema.js';

export interface LexiconFile {
  /** Relative to the lexicon's folder; its first folder (or name) says what it holds: phrases/, classes/, acts.yml, cues.yml. */
  path: string;
  text: string;
}

export interface Place {
  path: string;
  line: number;
}

export interface Placed<T> {
  item: T;
  place: Place;
}

export interface Sources {
  classes: Placed<ClassSource>[];
  acts: Placed<ActSource>[];
  cues: Placed<CueSource>[];
  principles: Placed<PrincipleSource>[];
  audiences: Placed<AudienceSource>[];
  ladder: Placed<RungSource>[];
  snippets: Placed<SnippetSource>[];
  entries: (Placed<EntrySource> & { principle: Principle })[];
}

/** A lexicon file is at most this long; aliases are refused, so that no file can grow when it is read. */
const largestFile = 4_000_000;

const ajv = once(() => new Ajv({ allErrors: true, allowUnionTypes: true, verbose: true }));
/** Compiled when a file of the kind is first read: a check of drafts reads none. */
const validators = new Map(
  Object.entries(schemas).map(([name, schema]) => [name, once((): ValidateFunction => ajv().compile(schema))]),
);

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Reads all files of a lexicon and sorts what they hold; what is wrong goes to `problems`, with file and line. */
export function readFiles(files: readonly LexiconFile[], problems: Problem[]): Sources {
  const sources: Sources = {
    classes: [],
    acts: [],
    cues: [],
    principles: [],
    audiences: [],
    ladder: [],
    snippets: [],
    entries: [],
  };
  for (const file of files) {
    const kind = /^(phrases|classes|acts|cues|principles|audiences|ladder|snippets)\b/u.exec(file.path)?.[1];
    if (kind === undefined) continue;
    const read = readFile(file, validators.get(kind)?.(), problems);
    if (read === undefined) continue;
    const { value, placeOf } = read;
    if (kind === 'phrases') {
      const { principle, entries } = value as PhraseFile;
      checkFolder(file, principle, problems);
      entries.forEach((item, index) => sources.entries.push({ item, principle, place: placeOf(['entries', index]) }));
    } else {
      const list = sources[kind as 'classes'];
      (value as ClassSource[]).forEach((item, index) => list.push({ item, place: placeOf([index]) }));
    }
  }
  return sources;
}

/** phrases/<principle>/<topic>.yml holds that principle alone, so that the folder can be trusted. A file right below phrases/ is free. */
function checkFolder({ path }: LexiconFile, principle: Principle, problems: Problem[]): void {
  const folder = /^phrases\/([^/]+)\//u.exec(path)?.[1];
  if (folder !== undefined && folder !== principle)
    problems.push(toProblem({ path, line: 1 }, wordsOfProblem.wrongFolder(folder, principle)));
}

export interface ReadFile {
  value: unknown;
  placeOf: (path: readonly (string | number)[]) => Place;
}

/**
 * Reads one YAML file and holds it against its schema; undefined, with problems reported, when it does not fit. `whenEmpty` is what a file of
 * nothing but comments stands for.
 */
export function readFile(
  file: LexiconFile,
  validate: ValidateFunction | undefined,
  problems: Problem[],
  whenEmpty: unknown = null,
): ReadFile | undefined {
  if (file.text.length > largestFile) {
    problems.push(toProblem({ path: file.path, line: 1 }, wordsOfProblem.fileTooLong(largestFile)));
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, uniqueKeys: true });
  const placeOf = (path: readonly (string | number)[]): Place => ({
    path: file.path,
    line: lineOf(document, lines, path),
  });
  if (document.errors.length > 0) {
    for (const error of document.errors)
      problems.push(
        toProblem(
          { path: file.path, line: lines.linePos(error.pos[0]).line },
          wordsOfProblem.notYaml(error.message.split('\n')[0] ?? ''),
        ),
      );
    return undefined;
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 }) ?? whenEmpty;
  } catch {
    problems.push(toProblem({ path: file.path, line: 1 }, wordsOfProblem.aliases()));
    return undefined;
  }
  if (validate === undefined || validate(value)) return { value, placeOf };
  for (const error of briefly(validate.errors ?? [])) problems.push(toProblem(placeOf(pathOf(error)), describe(error)));
  return undefined;
}

const toProblem = (place: Place, [chinese, message]: Words): Problem => ({ ...place, message, chinese });

/** Where the fault is; a name that is not known is itself the place. */
function pathOf({ instancePath, params }: ErrorObject): (string | number)[] {
  const parts = instancePath.split('/').slice(1);
  const path = parts.map((part) => (/^\d+$/u.test(part) ? Number(part) : part));
  const unknown: unknown = params['additionalProperty'];
  return typeof unknown === 'string' ? [...path, unknown] : path;
}

/** `oneOf` reports every branch; one message a place is enough. */
function briefly(errors: readonly ErrorObject[]): ErrorObject[] {
  const seen = new Set<string>();
  return errors.filter(({ instancePath }) => !seen.has(instancePath) && seen.add(instancePath)).slice(0, 20);
}

function describe(error: ErrorObject): Words {
  const at = error.instancePath === '' ? '' : ` (at ${error.instancePath.slice(1)})`;
  switch (error.keyword) {
    case 'required':
      return wordsOfProblem.missing(String(error.params['missingProperty']), at);
    case 'additionalProperties':
      return wordsOfProblem.unknown(String(error.params['additionalProperty']), at);
    case 'enum':
      return wordsOfProblem.notOneOf(String(error.data), (error.params['allowedValues'] as string[]).join(', '), at);
    default:
      return wordsOfProblem.wrongForm(error.message ?? error.keyword, at);
  }
}

/** The line of the innermost node on the path that the document has. */
function lineOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  let offset = 0;
  let node: unknown = document.contents;
  for (const part of path) {
    if (isNode(node) && node.range) offset = node.range[0];
    if (isMap(node) || isSeq(node)) node = node.get(part, true);
    else break;
  }
  if (isNode(node) && node.range) offset = node.range[0];
  return lines.linePos(offset).line;
}
