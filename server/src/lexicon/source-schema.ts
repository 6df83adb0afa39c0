/** The JSON Schema of the lexicon's files, as far as shapes go; the types are in source.ts. */
import { audiences, kinds, levels, principles, severities } from '../model/vocabulary.js';
import { guards, roles, scopes, tiers } from './lexicon.js';
import { snippetGroups } from './source.js';

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
  also: listOf(principles),
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
      place: oneOf(['anywhere', 'title', 'head', 'salutation', 'body', 'closing']),
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
