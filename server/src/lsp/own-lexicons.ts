/** The own lexicons that a project's `.liangyan.yaml` names: compiled when they change, with what is wrong shown in the file itself. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Checker } from '../check/check.js';
import type { Problem } from '../lexicon/compile.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { ClassSource } from '../lexicon/source.js';
import type { Language } from '../service/messages.js';
import { mostOwnFiles, OwnCompilation } from '../service/own-lexicon.js';
import type { KnownConfig, ProjectFiles } from './choices.js';
import { wordsOf } from './config-diagnostics.js';
import { source } from './convert.js';

/** A file named under `lexicons:`; without text when it cannot be read inside the project. */
export interface NamedFile {
  name: string;
  uri: string;
  text: string | undefined;
}

interface Compiled {
  /** All texts together, to see whether anything has changed. */
  key: string;
  files: readonly NamedFile[];
  lexicon: Lexicon | undefined;
}

export class OwnLexicons {
  private readonly compiled = new Map<string, Compiled>();
  private readonly compilation: OwnCompilation;

  constructor(
    private readonly files: ProjectFiles,
    checker: Checker,
    classes: () => readonly ClassSource[],
    private readonly show: (uri: string, diagnostics: Diagnostic[]) => void,
    private readonly language: () => Language,
  ) {
    this.compilation = new OwnCompilation(checker, classes);
  }

  /** The lexicon that holds with a config; the same object until a file changes, undefined when none is named. */
  for(config: KnownConfig | undefined): Lexicon | undefined {
    if (config === undefined) return undefined;
    const files = this.filesOf(config);
    const key = JSON.stringify(files);
    const before = this.compiled.get(config.uri);
    if (before?.key === key) return before.lexicon;
    const lexicon = this.compile(files);
    for (const { uri } of before?.files ?? []) if (!files.some((file) => file.uri === uri)) this.show(uri, []);
    this.compiled.set(config.uri, { key, files, lexicon });
    return lexicon;
  }

  /** The files that a config names, in its order. */
  filesOf({ uri, config }: KnownConfig): NamedFile[] {
    return config.lexicons.slice(0, mostOwnFiles).map((name) => ({ name, ...this.files.beside(uri, name) }));
  }

  /** Whether an address is that of a lexicon in use. */
  isLexicon(uri: string): boolean {
    return [...this.compiled.values()].some(({ files }) => files.some((file) => file.uri === uri));
  }

  /** Whether an own lexicon in use has a rule of this id. */
  isRule(id: string): boolean {
    return [...this.compiled.values()].some(({ lexicon }) => lexicon?.entries.some((entry) => entry.id === id));
  }

  private compile(files: readonly NamedFile[]): Lexicon | undefined {
    const readable = files.flatMap(({ uri, text }) => (text === undefined ? [] : [{ path: uri, text }]));
    if (readable.length === 0) return undefined;
    const { lexicon, problems, failed } = this.compilation.compile(readable);
    for (const { path, text } of readable) {
      const document = TextDocument.create(path, 'yaml', 0, text);
      this.show(path, [
        ...diagnosticsOf(document, problems, DiagnosticSeverity.Error, this.language()),
        ...diagnosticsOf(document, failed, DiagnosticSeverity.Warning, this.language()),
      ]);
    }
    return lexicon;
  }
}

function diagnosticsOf(
  document: TextDocument,
  problems: readonly Problem[],
  severity: DiagnosticSeverity,
  language: Language,
): Diagnostic[] {
  const byLine = new Map<number, string>();
  for (const problem of problems) {
    if (problem.path !== document.uri) continue;
    const line = placeOf(document, problem);
    // An example fails for each reader in turn: once is enough.
    if (!byLine.has(line)) byLine.set(line, language === 'zh' ? problem.chinese : problem.message);
  }
  return [...byLine].map(([line, message]) => ({ range: wordsOf(document, line), severity, source, message }));
}

/** The 0-based line: that of the pattern or example which the message names, else that of the entry. */
function placeOf(document: TextDocument, { line, message }: Problem): number {
  const named = /^pattern (.+?): /u.exec(message)?.[1] ?? / : ?(.+)$|: ([^:]+)$/u.exec(message)?.[2];
  const lines = document.getText().split('\n');
  const at = named === undefined ? -1 : lines.findIndex((text, index) => index >= line - 1 && text.includes(named));
  return at === -1 ? line - 1 : at;
}
