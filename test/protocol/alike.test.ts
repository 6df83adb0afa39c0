/** The editor and the command line say the same of the same draft in the same project, whatever its `.liangyan.yaml` holds. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Desk } from '../unit/cli-helper.js';
import { Client, root } from './client.js';

const samples = join(root, 'samples');
const office = '市财政局：\n来函收悉。烦请贵局秒批此件，老规矩办理，推诿扯皮。\n市民政局\n2026年5月1日\n';
const drafts: Record<string, string> = {
  'office.txt': office,
  ...Object.fromEntries(readdirSync(samples).map((name) => [name, readFileSync(join(samples, name), 'utf8')])),
};
const lexicon = `entries:
  - id: language/office-words
    pattern: '秒{办类}'
    why: 办公室约定不用。
    rewrites: { all: ['按程序办理'] }
    examples: ['请贵局[[秒批]]。']
    passes: ['秒针走动。']
classes:
  - { class: 办类, about: 办, words: [批, 办] }
`;
const configs = {
  plain: '',
  'own lexicon': 'lexicons: [词库/本单位.yml]\n',
  'own lexicon, with its rule weighed anew': 'lexicons: [词库/本单位.yml]\nrules: { language/office-words: hint }\n',
  'own and allowed phrases': 'phrases: { 老规矩: 惯例, 材料: "" }\nallow: [推诿扯皮, 后果自负]\n',
  'a let-through sentence and a fixed reader':
    'audience: subordinate\nsentences: [烦请贵局秒批此件，老规矩办理，推诿扯皮。]\n',
  'a strict tone model': 'strictness: strict\n',
  'a principle less and a rule less': 'rules: { calm: off, language/informal-you: hint }\n',
};

interface Said {
  rule: string;
  start: number;
  end: number;
  severity: string;
}
const severities = ['', 'error', 'warning', 'information', 'hint'];

let desk: Desk;
const folderOf = (name: string): string => desk.path(name.replaceAll(' ', '-'));
beforeAll(() => {
  desk = new Desk({});
  for (const [name, config] of Object.entries(configs)) {
    mkdirSync(join(folderOf(name), '词库'), { recursive: true });
    writeFileSync(join(folderOf(name), '.liangyan.yaml'), config);
    writeFileSync(join(folderOf(name), '词库/本单位.yml'), lexicon);
    for (const [file, text] of Object.entries(drafts)) writeFileSync(join(folderOf(name), file), text);
  }
});
afterAll(() => {
  desk.clear();
});

async function editorSays(folder: string, names: readonly string[]): Promise<Record<string, Said[]>> {
  const client = await Client.start({ pulls: true, folder });
  const said: Record<string, Said[]> = {};
  for (const name of names) {
    const uri = pathToFileURL(join(folder, name)).href;
    const text = drafts[name] ?? '';
    await client.open(uri, text, name.endsWith('.md') ? 'markdown' : 'plaintext');
    const document = TextDocument.create(uri, 'plaintext', 1, text);
    said[name] = (await client.pull(uri)).items.map((item) => toSaid(document, item));
  }
  await client.stop();
  return said;
}

const toSaid = (document: TextDocument, { code, range, severity }: Diagnostic): Said => ({
  rule: String(code),
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
  severity: severities[severity ?? 0] ?? '',
});

async function commandSays(args: readonly string[]): Promise<{ said: Record<string, Said[]>; err: string }> {
  const { out, err } = await desk.run(['check', '-f', 'json', ...args]);
  const { files } = JSON.parse(out) as { files: { path: string; findings: Said[] }[] };
  const brief = ({ rule, start, end, severity }: Said): Said => ({ rule, start, end, severity });
  const said = files.map(({ path, findings }) => [path.split(/[\\/]/u).at(-1) ?? '', findings.map(brief)] as const);
  return { said: Object.fromEntries(said), err };
}

describe('editor and command line judge alike', () => {
  it.each(Object.keys(configs))('with %s', async (name) => {
    const folder = folderOf(name);
    const [editor, command] = await Promise.all([editorSays(folder, Object.keys(drafts)), commandSays([folder])]);
    expect(command.said).toEqual(editor);
    expect(command.err).toBe('');
  });

  it('also by threads, and for lines of JSON with the config named', async () => {
    const folder = folderOf('own lexicon');
    const one = await commandSays([folder]);
    expect(JSON.stringify(one.said)).toContain('language/office-words');
    expect(await commandSays([folder, '--jobs', '2'])).toEqual(one);
    const lines = Object.entries(drafts).map(([id, text]) => `${JSON.stringify({ id, text })}\n`);
    for (const jobs of ['1', '2']) {
      const config = join(folder, '.liangyan.yaml');
      const { out } = await desk.run(['check', '--ndjson', '--config', config, '--jobs', jobs], lines.join(''));
      for (const line of out.trim().split('\n')) {
        const { id, findings } = JSON.parse(line) as { id: string; findings: Said[] };
        if (id.endsWith('.md')) continue;
        expect(findings.map(({ rule, start }) => [rule, start])).toEqual(
          one.said[id]?.map(({ rule, start }) => [rule, start]),
        );
      }
    }
  });

  it('options hold for lines of JSON as for files; those that mean nothing there are refused', async () => {
    // Sentences of which the tone model is fairly, not quite, sure: a careful reader lets them pass.
    const mild = '数据对不上，问题大概出在贵处。我们这边早就准备好了。再等下去也等不出结果。';
    const line = `${JSON.stringify({ id: 1, text: `${drafts['01-催报材料的函.txt'] ?? ''}\n${mild}` })}\n`;
    const rulesWith = async (...options: string[]): Promise<string[]> => {
      const { out } = await desk.run(['check', '--ndjson', ...options], line);
      return (JSON.parse(out) as { findings: Said[] }).findings.map(({ rule }) => rule);
    };
    const usual = await rulesWith();
    expect(await rulesWith('--strictness', 'careful')).not.toEqual(usual);
    expect(await rulesWith('--no-rule', 'calm')).toEqual(usual.filter((rule) => !rule.startsWith('calm/')));
    const { err, status } = await desk.run(['check', '--ndjson', '--fix'], line);
    expect([status, err]).toEqual([2, expect.stringMatching(/--ndjson.*--fix/u)]);
  });
});

describe('what is wrong with an own lexicon on the command line', () => {
  it('is told with file and line, once, and the rest counts; the status is 2', async () => {
    const folder = folderOf('plain');
    writeFileSync(
      join(folder, '词库/坏.yml'),
      'entries:\n  - id: calm/x\n    pattern: "(没完"\n    why: 无。\n  - id: calm/y\n    pattern: 老规矩\n    why: 无。\n',
    );
    writeFileSync(join(folder, '.liangyan.yaml'), 'lexicons: [词库/坏.yml, ../../../外.yml]\nrules: { calm/z: off }\n');
    const { out, err, status } = await desk.run(['check', folder, '-f', 'json']);
    expect(status).toBe(2);
    expect(out).toContain('"calm/y"');
    const lines = err
      .trim()
      .split('\n')
      .map((line) => line.replace(/^liangyan: (?:[^:]*[\\/])?/u, ''));
    expect(lines).toEqual([
      expect.stringMatching(/^坏\.yml:2: .*没完/u),
      expect.stringMatching(/^\.liangyan\.yaml:2: .*calm\/z/u),
      expect.stringMatching(/^\.liangyan\.yaml:1: .*外\.yml/u),
    ]);
  });
});
