/** What is handed out: complete, nothing besides, the same bytes each time, and it runs where it is installed. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'liangyan-package-'));
const [first, second, installed] = ['first', 'second', 'installed'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const make = (out: string): string =>
  execFileSync(process.execPath, ['scripts/package.mjs', '--built', '--out', out], { cwd: root, encoding: 'utf8' });
const sums = (out: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(out)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ]),
  );
const files = (archive: string): string[] =>
  execFileSync('unzip', ['-Z1', archive], { encoding: 'utf8' }).trim().split('\n');
const universal = (): string =>
  join(first, readdirSync(first).find((name) => /^liangyan-\d.*\.vsix$/u.test(name)) ?? '');

beforeAll(() => {
  make(first);
  make(second);
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run package', () => {
  it('gives the same bytes twice', () => {
    expect(sums(second)).toEqual(sums(first));
  });

  it('packs what runs and no sources, tests, maps or unused dictionaries', () => {
    const names = files(universal());
    for (const name of [
      'client/dist/extension.js',
      'server/dist/server.js',
      'server/dist/lexicon.bin.br',
      'LICENSE.txt',
    ])
      expect(names).toContain(`extension/${name}`);
    expect(names.filter((name) => /\.ts$|\.map$|\.meta\.json$|\/test\/|\/src\/|dict\/|nodejieba/u.test(name))).toEqual(
      [],
    );
  });

  it('names the licence of every bundled package', () => {
    const notices = execFileSync('unzip', ['-p', universal(), 'extension/ThirdPartyNotices.txt'], { encoding: 'utf8' });
    for (const name of ['vscode-languageserver', 'vscode-languageclient', 'yaml', 'ajv'])
      expect(notices).toContain(`${name} `);
  });

  it('keeps within two megabytes without, and six with, the native segmenter', () => {
    for (const name of readdirSync(first).filter((file) => file.endsWith('.vsix')))
      expect(statSync(join(first, name)).size).toBeLessThan(/linux|darwin|win32/u.test(name) ? 6_000_000 : 2_000_000);
  });
});

describe('the npm package, installed', () => {
  beforeAll(() => {
    const archive = readdirSync(first).find((name) => name.endsWith('.tgz')) ?? '';
    const flags = ['--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', installed];
    execFileSync(npm, ['install', '--global', ...flags, join(first, archive)], { encoding: 'utf8' });
  }, 120_000);

  const bin = (name: string): string => join(installed, 'bin', name);

  it('gives the commands liangyan and liangyan-server', () => {
    const input = `${JSON.stringify({ id: 1, text: '市财政局：\n你局必须马上办理，否则后果自负。\n市民政局' })}\n`;
    const output = execFileSync(bin('liangyan'), ['check', '--ndjson'], { input, encoding: 'utf8' });
    expect((JSON.parse(output) as { findings: unknown[] }).findings.length).toBeGreaterThan(0);
    expect(existsSync(bin('liangyan-server'))).toBe(true);
  });

  it('is a library with a typed check() and fix()', () => {
    const project = join(installed, 'lib', 'use.mjs');
    writeFileSync(
      project,
      `import { check, fix } from './node_modules/liangyan/server/dist/library.js';
       const text = '市财政局：\\n请贵局支持，简直不像话！\\n市民政局';
       console.log(JSON.stringify([check(text, { audience: 'peer', kind: '函' }), fix('市财政局：\\n请贵局支持！！！\\n市民政局')]));`,
    );
    const [answer, fixed] = JSON.parse(execFileSync(process.execPath, [project], { encoding: 'utf8' })) as [
      { audience: string; findings: { text: string }[] },
      string,
    ];
    expect(answer.audience).toBe('peer');
    expect(answer.findings.map(({ text }) => text)).toContain('简直不像话');
    expect(fixed).toBe('市财政局：\n请贵局支持。\n市民政局');
    expect(existsSync(join(installed, 'lib/node_modules/liangyan/types/library.d.ts'))).toBe(true);
  });
});
