/** JSON Schema for `settings.json`: the id of every rule with what it is about, so that an editor completes them under `liangyan.rules`. */
import type { Lexicon } from '../lexicon/lexicon.js';
import { severities } from '../model/vocabulary.js';
import { catalogue } from './catalogue.js';
import { ruleIds } from './rule-ids.js';

interface RulesSchema {
  $schema: string;
  type: 'object';
  properties: { 'liangyan.rules': { type: 'object'; properties: Record<string, object> } };
}

export function rulesSchema(lexicon: Lexicon): RulesSchema {
  const about = new Map(catalogue(lexicon).map(({ id, why, english }) => [id, `${why}\n\n${english}`]));
  const properties = Object.fromEntries(
    ruleIds(lexicon).map((id) => {
      const description = about.get(id);
      return [id, { enum: [...severities, 'off'], ...(description === undefined ? {} : { description }) }];
    }),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: { 'liangyan.rules': { type: 'object', properties } },
  };
}
