import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { words } from '../../server/src/service/messages.js';

const json = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const strings = (file: string): Record<string, string> => json(file) as Record<string, string>;
const manifest = json('package.json') as {
  contributes: {
    commands: { command: string; title: string; category?: string; enablement?: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
  };
};

/** All sources of a folder, as one text. */
function sourcesIn(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

/** What is filled in: `{0}`, `{name}`. */
const blanks = (text: string): string[] => [...new Set(text.match(/\{\w+\}/gu) ?? [])].sort();
const commandLinks = (text: string): string[] =>
  [...text.matchAll(/\(command:([\w.]+)/gu)].map(([, command]) => command ?? '').sort();
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
/** Names and addresses are the same in every language. */
const isName = (text: string): boolean => /^[\w\s./:·%,{}()-]*$/u.test(text);

describe('titles in Chinese and English', () => {
  const [english, chinese] = ['package.nls.json', 'package.nls.zh-cn.json'].map(strings) as [
    Record<string, string>,
    Record<string, string>,
  ];

  it.each(['package.nls.json', 'package.nls.zh-cn.json'])('%s has every title of the manifest and no other', (file) => {
    const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    expect(Object.keys(json(file)).sort()).toEqual([...new Set(used)].sort());
  });

  it('each is in its language, and both lead to the same commands', () => {
    for (const [key, text] of Object.entries(chinese)) {
      expect(text, key).not.toBe('');
      expect(hasHan(text) || isName(text), `${key}: ${text}`).toBe(true);
      expect(commandLinks(text), key).toEqual(commandLinks(english[key] ?? ''));
    }
    // 良言, 函 … are named in English too, but no English text is written in Chinese.
    for (const [key, text] of Object.entries(english)) expect(/[A-Za-z]{3}/u.test(text), `${key}: ${text}`).toBe(true);
  });

  it('the manifest itself says nothing that cannot be translated', () => {
    const texts = [
      ...readFileSync('package.json', 'utf8').matchAll(
        /"(?:title|description|markdownDescription|contents|altText|enumDescriptions)": "([^"]*)"/g,
      ),
    ].map(([, text]) => text ?? '');
    expect(texts.filter((text) => !text.startsWith('%') && text !== '良言 liangyan')).toEqual([]);
  });

  it('the Chinese bundle has every message of the client and no other, with the same blanks', () => {
    const used = [...sourcesIn('client/src').matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, message]) => message);
    const bundle = strings('l10n/bundle.l10n.zh-cn.json');
    expect(Object.keys(bundle).sort()).toEqual([...new Set(used)].sort());
    for (const [message, text] of Object.entries(bundle)) {
      expect(blanks(text), message).toEqual(blanks(message));
      expect(hasHan(text) || isName(text), `${message}: ${text}`).toBe(true);
    }
  });

  it('no message of the client is put together where the bundle cannot see it', () => {
    expect(sourcesIn('client/src')).not.toMatch(/l10n\.t\(\s*[^\s'){]/u);
  });

  it('every message of the server is used, in both languages and with the same blanks', () => {
    const sources = sourcesIn('server/src').replace(readFileSync('server/src/service/messages.ts', 'utf8'), '');
    // Families of messages are asked for by a name that is put together: say(`missing-${name}`).
    const isSaid = (key: string): boolean =>
      new RegExp(`(?:say\\(|[?:=] )'${key}'`, 'u').test(sources) ||
      sources.includes(`say(\`${key.slice(0, key.indexOf('-') + 1)}$`);
    const unused = Object.keys(words).filter((key) => !isSaid(key));
    expect(unused).toEqual([]);
    for (const [key, [zh, en]] of Object.entries(words)) {
      expect(blanks(zh), key).toEqual(blanks(en));
      expect(hasHan(zh) && !hasHan(en), key).toBe(true);
    }
  });
});

describe('commands of the manifest', () => {
  const { commands, menus } = manifest.contributes;
  it('are done by the client, have a title and a category', () => {
    const sources = sourcesIn('client/src');
    for (const { command, title, category } of commands) {
      expect(sources).toMatch(new RegExp(`'${command}': (?:\\(|clear)`, 'u'));
      expect(title).toMatch(/^%command\./u);
      expect(category).toBe('良言');
    }
  });

  it('that work on a draft say where they make sense, in the palette as well', () => {
    const everywhere = new Set('newMemo setFocus deepKey deepWithdraw openDocx restart showLog openSample'.split(' '));
    const inPalette = new Map(menus['commandPalette']?.map(({ command, when }) => [command, when]));
    for (const { command, enablement } of commands) {
      if (everywhere.has(command.replace('liangyan.', ''))) continue;
      expect(enablement, command).toBeTruthy();
      expect(inPalette.get(command), command).toBe(enablement);
    }
  });

  it('stand in no menu without a condition, except where one makes something new', () => {
    for (const [menu, entries] of Object.entries(menus))
      for (const { command, when } of entries)
        expect(when ?? menu, command).toMatch(/file\/newFile|liangyan\.|explorer|resource|workspace/u);
  });
});
