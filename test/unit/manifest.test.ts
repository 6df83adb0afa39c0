/** What the manifest offers is what the code knows: settings, their values and their defaults stand in both, and must not drift. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defaultSettings } from '../../server/src/lsp/settings.js';
import { audiences, kinds, principles, severities, strictnesses } from '../../server/src/model/vocabulary.js';

interface Setting {
  enum?: string[];
  default: unknown;
  properties?: Record<string, Setting>;
  patternProperties?: Record<string, Setting>;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: { configuration: { properties: Record<string, Setting> } };
};
const settings = manifest.contributes.configuration.properties;
/** What the client alone needs. */
const ofTheClient = ['languages', 'trace.server', 'deep.provider', 'deep.address', 'deep.model', 'deep.patience'];

it('every setting is known to the server or the client, with the same default', () => {
  const { deep, ...rest } = defaultSettings;
  const known = {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [`liangyan.${name}`, value])),
    ...Object.fromEntries(Object.entries(deep).map(([name, value]) => [`liangyan.deep.${name}`, value])),
  };
  const offered = Object.entries(settings).filter(([name]) => !ofTheClient.includes(name.replace('liangyan.', '')));
  expect(Object.fromEntries(offered.map(([name, { default: value }]) => [name, value]))).toEqual(known);
});

it.each([
  ['audience', ['auto', ...audiences]],
  ['kind', ['auto', ...kinds]],
  ['focus', ['all', 'warnings', ...principles]],
  ['strictness', strictnesses],
  ['deep.severity', severities],
])('the setting %s offers what the checker knows', (name, values) => {
  expect(settings[`liangyan.${name}`]?.enum).toEqual(values);
});

it('rules can be set by every principle and by their ids, to every severity', () => {
  const { properties = {}, patternProperties = {} } = settings['liangyan.rules'] ?? {};
  expect(Object.keys(properties)).toEqual(principles);
  expect(Object.keys(patternProperties)).toEqual([`^(${principles.join('|')})/[a-z0-9-]+$`]);
  for (const { enum: levels } of [...Object.values(properties), ...Object.values(patternProperties)])
    expect(levels).toEqual([...severities, 'off']);
});
