import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const json = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

/** The client's sources, as one text. */
function clientSources(folder = 'client/src'): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe('titles in Chinese and English', () => {
  it.each(['package.nls.json', 'package.nls.zh-cn.json'])('%s has every title of the manifest and no other', (file) => {
    const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    expect(Object.keys(json(file)).sort()).toEqual([...new Set(used)].sort());
  });

  it('the Chinese bundle has every message of the client and no other', () => {
    const used = [...clientSources().matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, message]) => message);
    expect(Object.keys(json('l10n/bundle.l10n.zh-cn.json')).sort()).toEqual([...new Set(used)].sort());
  });

  it('every command of the manifest is registered', () => {
    const { contributes } = json('package.json') as { contributes: { commands: { command: string }[] } };
    const sources = clientSources();
    for (const { command } of contributes.commands) expect(sources).toContain(`registerCommand('${command}'`);
  });
});
