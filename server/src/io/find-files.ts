/** Finds the drafts that paths, folders and globs name, leaving out what `.gitignore` and `.liangyanignore` name. */
import { existsSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';

export interface FoundFile {
  /** Relative to the working folder when inside it, else absolute. */
  path: string;
  /** True when the file itself was named, false when a folder or a glob led to it. */
  isNamed: boolean;
}

export interface NotFound {
  /** The path or glob as given, or the folder that cannot be read. */
  path: string;
  why: 'missing' | 'no-match' | 'ignored' | 'unreadable';
}

export interface FindOptions {
  cwd: string;
  useIgnoreFiles: boolean;
}

/** Each file once, in the order of the arguments and by name within folders. */
export function* findFiles(patterns: readonly string[], options: FindOptions): Generator<FoundFile | NotFound> {
  const seen = new Set<string>();
  const finder = new Finder(options);
  for (const pattern of patterns) {
    for (const found of finder.find(pattern)) {
      const full = resolve(options.cwd, found.path);
      if (!('why' in found) && seen.has(full)) continue;
      if (!('why' in found)) seen.add(full);
      yield found;
    }
  }
}

const draftName = /\.(?:txt|text|md|markdown|docx)$/iu;
/** Word's lock files, and what `--fix` has written. */
const noDraft = /^~\$|\.liangyan\.docx$/iu;
const isDraft = (name: string): boolean => draftName.test(name) && !noDraft.test(name);

class Finder {
  private readonly ignored: IgnoreFiles | undefined;

  constructor(private readonly options: FindOptions) {
    this.ignored = options.useIgnoreFiles ? new IgnoreFiles(options.cwd) : undefined;
  }

  *find(pattern: string): Generator<FoundFile | NotFound> {
    const full = resolve(this.options.cwd, pattern);
    const status = statSync(full, { throwIfNoEntry: false });
    if (status?.isDirectory() === true) yield* this.walk(full, isDraft);
    else if (status !== undefined) {
      if (this.ignored?.has(full, false) === true) yield { path: pattern, why: 'ignored' };
      else yield { path: this.shown(full), isNamed: true };
    } else yield* this.glob(pattern);
  }

  private *glob(pattern: string): Generator<FoundFile | NotFound> {
    const slashed = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
    const { isGlob, base } = picomatch.scan(slashed);
    if (!isGlob) {
      yield { path: pattern, why: 'missing' };
      return;
    }
    const folder = resolve(this.options.cwd, base);
    const matches = picomatch(isAbsolute(slashed) ? slashed : toSlashes(resolve(this.options.cwd, slashed)), {
      dot: false,
    });
    let any = false;
    if (existsSync(folder))
      for (const found of this.walk(folder, (name, full) => !noDraft.test(name) && matches(toSlashes(full)))) {
        any = true;
        yield found;
      }
    if (!any) yield { path: pattern, why: 'no-match' };
  }

  /** Hidden folders, node_modules and linked folders are not entered. */
  private *walk(folder: string, fits: (name: string, full: string) => boolean): Generator<FoundFile | NotFound> {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch {
      yield { path: this.shown(folder), why: 'unreadable' };
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const full = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (this.ignored?.has(full, true) !== true) yield* this.walk(full, fits);
      } else if (fits(entry.name, full) && this.ignored?.has(full, false) !== true && isFile(full))
        yield { path: this.shown(full), isNamed: false };
    }
  }

  private shown(full: string): string {
    const way = relative(this.options.cwd, full);
    return way.startsWith('..') || isAbsolute(way) ? full : way;
  }
}

const toSlashes = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

const ignoreNames = ['.gitignore', '.liangyanignore'];

/** The ignore files from the top of the project (the folder with `.git`, else the working folder) down to a file; the deepest that speaks decides. */
class IgnoreFiles {
  private readonly rules = new Map<string, Ignore | undefined>();
  private readonly tops = new Map<string, string>();

  constructor(private readonly cwd: string) {}

  /** @param path absolute */
  has(path: string, isFolder: boolean): boolean {
    const top = this.topOf(dirname(path));
    // What lies in an ignored folder is ignored, whatever deeper files say, as in git.
    const parts = relative(top, path).split(sep);
    return parts.some((_, index) => this.names(top, parts.slice(0, index + 1), index < parts.length - 1 || isFolder));
  }

  private names(top: string, parts: readonly string[], isFolder: boolean): boolean {
    for (let depth = parts.length - 1; depth >= 0; depth--) {
      const rules = this.rulesIn(join(top, ...parts.slice(0, depth)));
      const verdict = rules?.test(parts.slice(depth).join('/') + (isFolder ? '/' : ''));
      if (verdict?.ignored === true) return true;
      if (verdict?.unignored === true) return false;
    }
    return false;
  }

  private rulesIn(folder: string): Ignore | undefined {
    if (!this.rules.has(folder)) {
      const texts = ignoreNames.map((name) => join(folder, name)).filter(isFile);
      this.rules.set(
        folder,
        texts.length === 0 ? undefined : ignore().add(texts.map((file) => readFileSync(file, 'utf8')).join('\n')),
      );
    }
    return this.rules.get(folder);
  }

  private topOf(folder: string): string {
    const known = this.tops.get(folder);
    if (known !== undefined) return known;
    const isInside = `${folder}${sep}`.startsWith(`${this.cwd}${sep}`);
    const top = gitRoot(folder) ?? (isInside ? this.cwd : folder);
    this.tops.set(folder, top);
    return top;
  }
}

function gitRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (basename(at) === '' || at === dirname(at)) return undefined;
  }
}
