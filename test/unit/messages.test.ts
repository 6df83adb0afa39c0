import { expect, it } from 'vitest';
import { say } from '../../server/src/service/messages.js';

it('words of a draft or a setting go into a message as they are', () => {
  expect(say('ignore-phrase', 'zh', { text: '$& $1 {rule}', rule: 'calm/anger' })).toContain('「$& $1 {rule}」');
  expect(say('wrongSetting', 'en', { setting: 'kind', value: '{allowed}', allowed: '函' })).toContain(
    '“{allowed}”; use one of: 函',
  );
});
