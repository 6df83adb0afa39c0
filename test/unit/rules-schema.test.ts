import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesSchema } from '../../server/src/service/rules-schema.js';
import { ruleIds } from '../../server/src/service/rule-ids.js';
import { projectChecker } from './lexicon-helper.js';

it('the schema for settings.json that is shipped names every rule, with what it is about, and refuses a wrong severity', () => {
  const { lexicon } = projectChecker();
  const shipped = JSON.parse(readFileSync('server/dist/rules.schema.json', 'utf8')) as ReturnType<typeof rulesSchema>;
  expect(shipped).toEqual(JSON.parse(JSON.stringify(rulesSchema(lexicon))));
  const { properties } = shipped.properties['liangyan.rules'];
  expect(Object.keys(properties)).toEqual(ruleIds(lexicon));
  expect(properties['calm/own-risk']).toMatchObject({ description: expect.stringContaining('后果自负') as string });
  const validate = new Ajv().compile(shipped);
  expect(validate({ 'liangyan.rules': { 'calm/own-risk': 'hint' } })).toBe(true);
  expect(validate({ 'liangyan.rules': { 'calm/own-risk': 'error' } })).toBe(false);
});
