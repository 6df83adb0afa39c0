import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/src/check/config.js';
import { allowsHost, readHosts } from '../../server/src/deep/allow.js';
import { readPrompt } from '../../server/src/deep/prompt.js';
import { readSettings } from '../../server/src/lsp/settings.js';

describe('where a draft may be sent', () => {
  it.each([
    ['127.0.0.1', [undefined, ['*']], true],
    ['llm.example.cn', [['*.example.cn'], ['*']], true],
    ['example.cn', [['*.example.cn']], false],
    ['evil-example.cn', [['*.example.cn']], false],
    ['LLM.example.cn', [['llm.example.CN']], true],
    ['vscode.lm', [['127.0.0.1'], ['*']], false],
    ['127.0.0.1', [[], ['*']], false],
    ['127.0.0.1', [['*'], []], false],
  ] as const)('%s under %o: %s', (host, lists, allowed) => {
    expect(allowsHost(host, lists)).toBe(allowed);
  });

  it('an administrator writes hosts, none, or nothing', () => {
    expect(readHosts('a.cn, b.cn')).toEqual(['a.cn', 'b.cn']);
    expect(readHosts('none')).toEqual([]);
    expect(readHosts(' ')).toBeUndefined();
  });

  it('a project writes it into .liangyan.yaml', () => {
    const { config, problems } = readConfig('deep:\n  hosts: []\n  hide: [北斗工程]\n');
    expect(problems).toEqual([]);
    expect(config.deep).toEqual({ hosts: [], hide: ['北斗工程'] });
    expect(readConfig('audience: peer\n').config.deep.hosts).toBeUndefined();
  });

  it('a setting that is there but wrong forbids rather than allows', () => {
    expect(readSettings({}).settings.deep.hosts).toEqual(['*']);
    expect(readSettings({ deep: { hosts: '127.0.0.1' } }).settings.deep.hosts).toEqual([]);
  });

  it('a prompt file without its head, or with an unknown place, is named with what to do', () => {
    expect(() => readPrompt('你好', 'check.md')).toThrow(/check\.md must begin with ---/);
    expect(() => readPrompt('---\nprompt: check\nversion: 1\n---\n{{单位}}', 'check.md')).toThrow(/\{\{单位\}\}/);
  });
});
