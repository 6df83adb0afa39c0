/** What holds for a document: the editor's settings and the project's `.liangyan.yaml` together. */
import { type Config, type ConfigProblem, readConfig } from '../check/config.js';
import { audienceOf, kindOf, type Choice } from '../check/detect.js';
import { joinPolicies, noPolicy, type Policy } from '../check/policy.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { HostList } from '../deep/allow.js';
import { principles, type Severity, type Strictness, usualStrictness } from '../model/vocabulary.js';
import { matchesGlob } from '../service/draft-files.js';
import { say, type Language } from '../service/messages.js';
import { defaultSettings } from './settings.js';

/** The files of the project, as the entry point gives them; the server itself opens none. */
export interface ProjectFiles {
  /** The `.liangyan.yaml` that holds for a document, with its address; undefined when there is none. */
  configFor(uri: string): { uri: string; text: string } | undefined;
  /** Where a new `.liangyan.yaml` for this document would stand; undefined outside any folder. */
  newConfigFor(uri: string): string | undefined;
  /** Writes a file of the project as a whole or not at all; throws as the file system does. */
  write(uri: string, text: string): void;
  /**
   * A file named by its way from the folder of `uri`; without text when it is not there, too large, or outside the workspace (through
   * links as well).
   */
  beside(uri: string, way: string): { uri: string; text: string | undefined };
  setRoots(uris: readonly string[]): void;
}

export interface KnownConfig {
  uri: string;
  text: string;
  config: Config;
  problems: ConfigProblem[];
}

/** Joins settings and project files; answers are kept until {@link forget}. */
export class Choices {
  settings = defaultSettings;
  private readonly configs = new Map<string, KnownConfig>();
  private readonly choices = new Map<string, Choice>();

  constructor(
    private readonly files: ProjectFiles,
    private readonly language: () => Language,
    private readonly ownFor: (config: KnownConfig | undefined) => Lexicon | undefined,
    /** The address of a rule's page: such pages quote what is to be flagged, and are no drafts. */
    private readonly pageOf: (rule: string) => string | undefined,
  ) {}

  /** The same object as long as nothing changed, so that it can serve as a key. */
  choiceFor(uri: string): Choice {
    let choice = this.choices.get(uri);
    if (choice === undefined) {
      choice = this.join(uri, this.configFor(uri));
      this.choices.set(uri, choice);
    }
    return choice;
  }

  private join(uri: string, known: KnownConfig | undefined): Choice {
    const { audience, kind, rules, allow, phrases, focus, strictness } = this.settings;
    const config = known?.config;
    const own: Policy = { rules, allow, sentences: [], focus: focus === 'all' ? undefined : focus };
    const all = { ...config?.phrases, ...phrases };
    return {
      audience: audienceOf(audience) ?? config?.audience,
      kind: kindOf(kind) ?? config?.kind,
      policy: joinPolicies(config?.policy ?? noPolicy, own),
      strictness: strictness === usualStrictness ? (config?.strictness ?? strictness) : (strictness as Strictness),
      phrases: Object.keys(all).length === 0 ? undefined : all,
      own: this.ownFor(known),
      leftAlone: this.whyLeftAlone(uri, known),
    };
  }

  /** The project's `files` say which are drafts; the editor's setting does where the project is silent. */
  private whyLeftAlone(uri: string, known: KnownConfig | undefined): string | undefined {
    if (this.isRulePage(uri)) return say('isRulePage', this.language());
    if (known !== undefined && known.config.files.length > 0)
      return isMatch(uri, known.uri, known.config.files) ? undefined : say('notAmongFiles', this.language());
    const root = this.files.newConfigFor(uri);
    if (root === undefined || this.settings.files.length === 0) return undefined;
    return isMatch(uri, root, this.settings.files) ? undefined : say('notAmongSettings', this.language());
  }

  private isRulePage(uri: string): boolean {
    const page = this.pageOf(principles[0]);
    if (page === undefined) return false;
    // Editors write the drive of Windows in their own ways.
    return decode(uri)
      .toLowerCase()
      .startsWith(decode(page.slice(0, page.lastIndexOf('/') + 1)).toLowerCase());
  }

  /** Where a draft may be sent, which words never leave, how findings are shown: settings and project together, after the machine's word. */
  deepFor(uri: string, machine: HostList): { lists: HostList[]; hide: string[]; severity: Severity } {
    const { hosts, hide, severity } = this.settings.deep;
    const project = this.configFor(uri)?.config.deep;
    return { lists: [machine, project?.hosts, hosts], hide: [...hide, ...(project?.hide ?? [])], severity };
  }

  configFor(uri: string): KnownConfig | undefined {
    const found = this.files.configFor(uri);
    if (found === undefined) return undefined;
    const known = this.configs.get(found.uri);
    if (known?.text === found.text) return known;
    const fresh = { ...found, ...readConfig(found.text) };
    this.configs.set(found.uri, fresh);
    return fresh;
  }

  /** Settings or files have changed. */
  forget(): void {
    this.choices.clear();
  }

  close(uri: string): void {
    this.choices.delete(uri);
  }
}

/** Whether a file matches one of the globs, which are relative to the folder of `base`. */
function isMatch(uri: string, base: string, globs: readonly string[]): boolean {
  const folder = base.slice(0, base.lastIndexOf('/') + 1);
  const [file, above] = [decode(uri), decode(folder)];
  return file.startsWith(above) && matchesGlob(file.slice(above.length), globs);
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
