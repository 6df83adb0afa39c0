/** The lexicon as people write it. Shapes only; the meaning is in lexicons/README.md, the JSON Schema in source-schema.ts. */
import type { Audience, Kind, Level, Principle, Severity } from '../model/vocabulary.js';
import type { Guard, Role, Scope, Tier } from './lexicon.js';

export interface ClassSource {
  class: string;
  about: string;
  /** YAML reads 12345 as a number; it is a word all the same. */
  words: (string | number)[];
}

export interface ExampleSource {
  text: string;
  audience?: Audience;
  kind?: Kind;
}

export interface TemplateSource {
  text: string;
  scope?: Scope;
  level?: 'firm' | 'neutral' | 'soft';
}

export interface EntrySource {
  id: string;
  pattern: string | string[];
  also?: Principle[];
  severity?: Severity | Partial<Record<Audience, Severity>>;
  audiences?: Audience[];
  kinds?: Kind[];
  'except-kinds'?: Kind[];
  unless?: Guard[];
  despite?: Guard[];
  not?: string[];
  who?: Role[];
  boundary?: boolean;
  why: string;
  english: string;
  source: string;
  tier: Tier;
  scope?: Scope;
  rewrites?: Partial<Record<Audience | 'all', (string | TemplateSource)[]>>;
  examples: (string | ExampleSource)[];
  passes: (string | ExampleSource)[];
}

export interface PhraseFile {
  principle: Principle;
  entries: EntrySource[];
}

/** An entry of an office's own lexicon: only id, pattern and reason are needed. */
export type OwnEntrySource = Pick<EntrySource, 'id' | 'pattern' | 'why'> & Partial<EntrySource>;

/** An office's own lexicon file. */
export interface OwnFile {
  classes?: ClassSource[];
  entries?: OwnEntrySource[];
}

export interface ActSource {
  act: string;
  about: string;
  patterns: string[];
}

export interface CueSource {
  id: string;
  patterns: string[];
  place?: 'anywhere' | 'title' | 'head' | 'salutation' | 'body' | 'closing';
  audience?: Partial<Record<Audience, number>>;
  kind?: Partial<Record<Kind, number>>;
  label: string;
  english: string;
}

export interface PrincipleSource {
  principle: Principle;
  title: string;
  english: string;
  idea: string;
  'idea-english': string;
  firm: string;
  'firm-english': string;
}

export interface AudienceSource {
  audience: Audience;
  title: string;
  english: string;
  tone: string;
  'tone-english': string;
}

/** One rung of the ladder: a word and what says the same more firmly or softly. */
export interface RungSource {
  from: string;
  level: Level;
  force: 'same' | 'weaker' | 'stronger';
  to: Partial<Record<Audience, string>>;
}

/** What a snippet is for; also the order in which lists show them. */
export const snippetGroups = [
  'opening',
  'request',
  'refusal',
  'chaser',
  'thanks',
  'closing',
  'other',
  'skeleton',
] as const;
export type SnippetGroup = (typeof snippetGroups)[number];

/** Ready-made wording for completion: openings, requests, refusals with a way out, thanks, closings, skeletons. */
export interface SnippetSource {
  group: SnippetGroup;
  name: string;
  /** What one types to get it, besides its own words. */
  keys: string[];
  /** Body with tab stops as in VS Code: ${1:事由}. */
  body: string;
  kinds?: Kind[];
  audiences?: Audience[];
}
