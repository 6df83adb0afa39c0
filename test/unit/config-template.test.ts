import { describe, expect, it } from 'vitest';
import { configSchema, readConfig } from '../../server/src/check/config.js';
import { configTemplate } from '../../server/src/check/config-template.js';
import { audiences, kinds, severities } from '../../server/src/model/vocabulary.js';

describe('the .liangyan.yaml that a project begins with', () => {
  it('is valid and changes nothing as it stands', () => {
    const { config, problems } = readConfig(configTemplate);
    expect(problems).toEqual([]);
    expect(config).toEqual(readConfig('').config);
  });

  it('has a valid example for every setting, which works once its "# " is taken away', () => {
    const examples = configTemplate.replaceAll(/^# (?=[a-z]+:| {2}(?:- |[a-z]+[/:]|\p{Script=Han}+: ))/gmu, '');
    expect(readConfig(examples).problems).toEqual([]);
    for (const name of Object.keys(configSchema.properties)) expect(examples).toMatch(new RegExp(`^${name}:`, 'mu'));
  });

  it('names every reader, kind and severity once, apart from each other', () => {
    const listed = (names: readonly string[]) =>
      configTemplate
        .split(/[,，、\s:：(（]+/u)
        .filter((word) => names.includes(word))
        .sort();
    expect(configTemplate).toContain(`auto, ${audiences.join(', ')}\n`);
    expect(configTemplate).toContain(`:${severities.join('、')}、off`);
    // 函 stands in the example too.
    expect(listed(kinds)).toEqual([...kinds, '函'].sort());
  });
});
