import type { Audience, Kind, Level, Principle, Severity } from '../model/vocabulary.js';
import type { AskedClass } from './asked-classes.js';
import { decodeLexicon } from './image.js';
import { Matcher } from './matcher.js';
import type { Need } from './program.js';
import type { AudienceSource, PrincipleSource, RungSource, SnippetSource } from './source.js';
import { type BuiltTables, buildTables } from './tables.js';
import { WordSet } from './word-set.js';

/** Why a match is no fault; see check/guards.ts for what each looks at. */
export const guards = [
  'quoted', 'titled', 'negated', 'own', 'thing', 'basis', 'rule', 'urgent', 'reported', 'praised', 'findings', 'named', 'reasoned', 'wayout', 'contact',
  'noun', 'post', 'settled', 'condemned', 'sorry', 'supposed', 'told', 'refused',
] as const; // prettier-ignore
export type Guard = (typeof guards)[number];

/** How good the source of an entry is: law, standard, textbook, practice. */
export const tiers = ['规定', '标准', '教材', '实务'] as const;
export type Tier = (typeof tiers)[number];

/** Whom a captured 谁 means. */
export const roles = ['own', 'reader', 'third', 'thing'] as const;
export type Role = (typeof roles)[number];

/** What a rewrite replaces: the marked words, the whole match, the clause or the sentence around it. */
export const scopes = ['mark', 'match', 'clause', 'sentence'] as const;
export type Scope = (typeof scopes)[number];

/**
 * What every template may put in without a pattern's remembering it: the words that it replaces (因〔原因〕，{原文}，如有困难请告知), and
 * the deadline among them (恳请在{期限}批复). A template with {期限} is left out where the words hold none.
 */
export const builtIn = { ownWords: '原文', deadline: '期限' } as const;

/** A template; `{名}` puts in what was remembered, `〔…〕` leaves a blank; the empty template takes the words out. */
export interface RewriteTemplate {
  text: string;
  scope: Scope;
  level: Level;
}

/** One construction or phrase that hurts, as compiled. */
export interface Entry {
  id: string;
  principle: Principle;
  /** Principles against which the same words offend in other sentences. */
  also: Principle[];
  /** Where it is a fault, and how grave. */
  severity: Partial<Record<Audience, Severity>>;
  kinds: Kind[];
  exceptKinds: Kind[];
  unless: Guard[];
  /** Words (a word-set index) that excuse it when they stand in the same sentence; -1 for none. */
  not: number;
  who: Role[];
  /** True when the match must begin and end at word boundaries of the segmenter. */
  boundary: boolean;
  why: string;
  whyEnglish: string;
  source: string;
  tier: Tier;
  rewrites: Partial<Record<Audience | 'all', RewriteTemplate[]>>;
}

/** Evidence for who reads the draft and which kind it is. */
export interface Cue {
  id: string;
  place: 'anywhere' | 'title' | 'head' | 'salutation' | 'body' | 'closing';
  audience: Partial<Record<Audience, number>>;
  kind: Partial<Record<Kind, number>>;
  /** What it shows, ready to be read. */
  label: string;
  english: string;
}

/** What a pattern belongs to. */
export type Owner = { type: 'entry'; index: number } | { type: 'act'; name: string } | { type: 'cue'; index: number };

export interface CompiledPattern {
  code: number[];
  captures: string[];
  needs: Need[];
  owner: number;
}

/** The lexicon as compile.ts makes it; image.ts makes it a file. */
export interface CompiledLexicon {
  strings: string[];
  wordSets: string[][];
  patterns: CompiledPattern[];
  owners: Owner[];
  entries: Entry[];
  cues: Cue[];
  /** Plain words of each class, as a word-set index. */
  classes: Record<string, number>;
  principles: Partial<Record<Principle, PrincipleSource>>;
  audiences: Partial<Record<Audience, AudienceSource>>;
  ladder: RungSource[];
  snippets: SnippetSource[];
}

/** A loaded lexicon: everything that a check asks. */
export class Lexicon {
  readonly matcher: Matcher;
  readonly entries: readonly Entry[];
  readonly cues: readonly Cue[];
  private readonly sets = new Map<number, WordSet>();
  private byId: ReadonlyMap<string, Entry> | undefined;

  /** Reads a compiled lexicon's file; throws an Error when it is damaged or of another version. */
  static load(bytes: Uint8Array): Lexicon {
    const { compiled, built, wordsOf } = decodeLexicon(bytes);
    return new Lexicon(compiled, built, wordsOf);
  }

  constructor(
    private readonly compiled: CompiledLexicon,
    private readonly built: BuiltTables = buildTables(compiled),
    private readonly wordsOf = (set: number): readonly string[] => compiled.wordSets[set] ?? [],
  ) {
    this.entries = compiled.entries;
    this.cues = compiled.cues;
    this.matcher = new Matcher(built);
  }

  get ladder(): readonly RungSource[] {
    return this.compiled.ladder;
  }

  get snippets(): readonly SnippetSource[] {
    return this.compiled.snippets;
  }

  /** Title, idea and limits of a principle; throws when lexicons/principles.yml lacks it. */
  principle(name: Principle): PrincipleSource {
    const found = this.compiled.principles[name];
    if (found === undefined) throw new Error(`lexicons/principles.yml has no ${name}`);
    return found;
  }

  /** Title and tone of a reader; throws when lexicons/audiences.yml lacks it. */
  audience(name: Audience): AudienceSource {
    const found = this.compiled.audiences[name];
    if (found === undefined) throw new Error(`lexicons/audiences.yml has no ${name}`);
    return found;
  }

  /** The entry of an id, or undefined. */
  entry(id: string): Entry | undefined {
    this.byId ??= new Map(this.entries.map((entry) => [entry.id, entry]));
    return this.byId.get(id);
  }

  ownerOf(pattern: number): Owner | undefined {
    return this.compiled.owners[this.built.tables.owner[pattern] ?? -1];
  }

  /** The entry to which a pattern belongs, if it is one of an entry. */
  entryOf(pattern: number): Entry | undefined {
    const owner = this.ownerOf(pattern);
    return owner?.type === 'entry' ? this.entries[owner.index] : undefined;
  }

  /** The words of a class; throws when the lexicon has no such class, since a rule that asks for it cannot work. */
  words(className: AskedClass): WordSet {
    const index = this.compiled.classes[className];
    if (index === undefined) throw new Error(`lexicons/classes has no class {${className}}, which a rule asks for`);
    return this.wordSet(index);
  }

  wordSet(index: number): WordSet {
    let set = this.sets.get(index);
    if (set === undefined) {
      set = new WordSet(this.wordsOf(index));
      this.sets.set(index, set);
    }
    return set;
  }
}
