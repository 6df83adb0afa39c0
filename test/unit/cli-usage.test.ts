/** Wrong words on the command line: one line in the reader's language that says which and what to do. */
import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../server/src/cli/host.js';
import { createProgram } from '../../server/src/cli/program.js';
import { explainUsage } from '../../server/src/cli/usage.js';
import { languageOf } from '../../server/src/cli/words.js';

async function complaint(args: string[], language: 'zh' | 'en'): Promise<string> {
  const program = createProgram({ language, version: '1' } as Host, () => undefined);
  const error: unknown = await program.parseAsync(args, { from: 'user' }).catch((thrown: unknown) => thrown);
  return error instanceof CommanderError ? explainUsage(error, language, 'check ') : 'no complaint';
}

describe('usage', () => {
  it.each([
    [['check', '--formta', 'json'], '不认识的选项 --formta (--format?)；运行 liangyan check --help 看全部选项'],
    [['check', '-f', 'pdf'], '--format 不能是「pdf」；可以是 pretty, json, sarif, html, github, junit'],
    [['check', '--max-warnings', '-1'], '--max-warnings 不能是「-1」；可以是 0 或正整数'],
    [['check', '--jobs', '0'], '--jobs 不能是「0」；可以是 1 到 64 的整数'],
    [['check', '--config'], '--config 后面缺一个值'],
    [['check', '--fix', '--fix-dry-run'], '--fix-dry-run 和 --fix 不能一起用'],
    [['chekc'], '没有命令「chekc」；运行 liangyan --help 看全部命令'],
  ])('%j', async (args, line) => {
    expect(await complaint(args, 'zh')).toBe(line);
    const english = await complaint(args, 'en');
    expect(english).not.toMatch(/\p{Script=Han}|\n/u);
  });

  it('speaks English where the terminal does, else Chinese', () => {
    expect(languageOf({ LANG: 'en_US.UTF-8' }, '')).toBe('en');
    expect(languageOf({ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, '')).toBe('zh');
    expect(languageOf({ LANG: 'C.UTF-8' }, '')).toBe('zh');
    expect(languageOf({}, 'en-GB')).toBe('en');
  });
});
