/** The lexicon as people write it, and its JSON Schema. Shapes only; the meaning is in lexicons/README.md. */
import {
  audiences,
  kinds,
  levels,
  principles,
  severities,
  type Audience,
  type Kind,
  type Level,
  type Principle,
  type Severity,
} from '../model/vocabulary.js';
import { guards, roles, scopes, tiers, type Guard, type Role, type Scope, type Tier } from './lexicon.js';

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
  place?: 'anywhere' | 'title' | 'head' | 'body' | 'closing';
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

const text = { type: 'string', minLength: 1 } as const;
const texts = { type: 'array', items: text, minItems: 1 } as const;
const oneOf = (values: readonly string[]) => ({ enum: values });
const listOf = (values: readonly string[]) => ({ type: 'array', items: oneOf(values), uniqueItems: true });
const perAudience = (value: object, extra: readonly string[] = []) => ({
  type: 'object',
  properties: Object.fromEntries([...audiences, ...extra].map((name) => [name, value])),
  additionalProperties: false,
});
const closed = (required: readonly string[], properties: Record<string, object>) => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});

const example = {
  oneOf: [text, closed(['text'], { text, audience: oneOf(audiences), kind: oneOf(kinds) })],
};
const template = {
  oneOf: [
    { type: 'string' },
    closed(['text'], { text: { type: 'string' }, scope: oneOf(scopes), level: oneOf(levels) }),
  ],
};

const entryProperties = {
  id: { type: 'string', pattern: '^[a-z]+/[a-z0-9-]+$' },
  pattern: { oneOf: [text, texts] },
  severity: { oneOf: [oneOf(severities), perAudience(oneOf(severities))] },
  audiences: listOf(audiences),
  kinds: listOf(kinds),
  'except-kinds': listOf(kinds),
  unless: listOf(guards),
  despite: listOf(guards),
  not: texts,
  who: listOf(roles),
  boundary: { type: 'boolean' },
  why: text,
  english: text,
  source: text,
  tier: oneOf(tiers),
  scope: oneOf(scopes),
  rewrites: perAudience({ type: 'array', items: template, minItems: 1 }, ['all']),
  examples: { type: 'array', items: example, minItems: 1 },
  passes: { type: 'array', items: example, minItems: 1 },
};
const entry = closed(['id', 'pattern', 'why', 'english', 'source', 'tier', 'examples', 'passes'], entryProperties);

const allText = (names: string): Record<string, object> =>
  Object.fromEntries(names.split(' ').map((name) => [name, text]));
const principleNames = 'title english idea idea-english firm firm-english';
const audienceNames = 'title english tone tone-english';

const classItems = {
  type: 'array',
  items: closed(['class', 'about', 'words'], {
    class: text,
    about: text,
    words: { type: 'array', minItems: 1, items: { type: ['string', 'number'], minLength: 1 } },
  }),
};

/** JSON Schema of an office's own lexicon file; written to schemas/ by the build. */
export const ownSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '良言：本单位词库 / own lexicon of liangyan',
  ...closed([], {
    classes: classItems,
    entries: { type: 'array', items: closed(['id', 'pattern', 'why'], entryProperties) },
  }),
};

/** JSON Schemas of the kinds of lexicon file, by folder or name. */
export const schemas = {
  principles: {
    type: 'array',
    items: closed(['principle', ...principleNames.split(' ')], {
      principle: oneOf(principles),
      ...allText(principleNames),
    }),
  },
  ladder: {
    type: 'array',
    items: closed(['from', 'level', 'force', 'to'], {
      from: text,
      level: oneOf(levels),
      force: oneOf(['same', 'weaker', 'stronger']),
      to: perAudience(text),
    }),
  },
  snippets: {
    type: 'array',
    items: closed(['group', 'name', 'keys', 'body'], {
      group: oneOf(snippetGroups),
      name: text,
      keys: texts,
      body: text,
      kinds: listOf(kinds),
      audiences: listOf(audiences),
    }),
  },
  audiences: {
    type: 'array',
    items: closed(['audience', ...audienceNames.split(' ')], { audience: oneOf(audiences), ...allText(audienceNames) }),
  },
  phrases: closed(['principle', 'entries'], { principle: oneOf(principles), entries: { type: 'array', items: entry } }),
  classes: classItems,
  acts: { type: 'array', items: closed(['act', 'about', 'patterns'], { act: text, about: text, patterns: texts }) },
  cues: {
    type: 'array',
    items: closed(['id', 'patterns', 'label', 'english'], {
      id: text,
      patterns: texts,
      place: oneOf(['anywhere', 'title', 'head', 'body', 'closing']),
      audience: perAudience({ type: 'number' }),
      kind: {
        type: 'object',
        properties: Object.fromEntries(kinds.map((kind) => [kind, { type: 'number' }])),
        additionalProperties: false,
      },
      label: text,
      english: text,
    }),
  },
} as const;
