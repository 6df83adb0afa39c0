/** `liangyan check` as people call it: which files, what is said, what is written, which exit status. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Docx } from '../../server/src/formats/docx/docx.js';
import { memo } from '../memo.js';
import { cli, Desk } from './cli-helper.js';
import { makeDocx, paragraph, run } from './docx-helper.js';

const good = '市财政局：\n　　贵局来函收悉，感谢支持。请于11月30日前反馈意见。\n市民政局\n';
const threat = '市财政局：\n　　请于11月30日前报送材料，否则后果自负。\n市民政局\n';
const docx = await makeDocx(threat.trim().split('\n').map((line) => paragraph(run(line))).join('')); // prettier-ignore

let desk: Desk;
beforeAll(() => {
  desk = new Desk({
    '甲.txt': memo,
    'good.md': good,
    'drafts/乙.md': '市财政局：\n\n**请务必**于11月30日前报送，否则**后果**自负。\n\n市民政局\n',
    'drafts/secret/丙.txt': memo,
    'drafts/old/丁.txt': memo,
    'drafts/page.html': memo,
    'node_modules/x/readme.md': memo,
    '.gitignore': 'secret/\n',
    'drafts/.liangyanignore': 'old/*\n',
    'office.docx': docx,
    'gb.txt': iconv.encode(threat.replaceAll('\n', '\r\n'), 'gb18030'),
    'bin.txt': Buffer.from([0, 1, 2, 3]),
    'broken.docx': docx.subarray(0, 300),
    'big.txt': threat + good.repeat(300),
    'broken/.liangyan.yaml': 'audience: boss\nstrictness: normal\n',
    'broken/a.txt': good,
  });
});
afterAll(() => {
  desk.clear();
});

describe('which files', () => {
  it('a folder, a glob and a file, each once, without what .gitignore and .liangyanignore name', async () => {
    const { out, err, status } = await desk.run(['check', 'drafts', '*.md', 'drafts/**/*.md', '甲.txt', '-f', 'json']);
    const { files } = JSON.parse(out) as { files: { path: string }[] };
    expect(files.map(({ path }) => path)).toEqual(['drafts/乙.md', 'good.md', '甲.txt']);
    expect([err, status]).toEqual(['', 1]);
  });

  it('a file that cannot be checked is told in one line; the others are checked, and the status is 2', async () => {
    const names = ['nobody.txt', '*.tex', 'bin.txt', 'broken.docx', 'drafts/secret/丙.txt', '甲.txt'];
    const { out, err, status } = await desk.run(['check', ...names]);
    expect(status).toBe(2);
    const lines = err.trim().split('\n');
    expect(lines.map((line) => /^liangyan: ([^:]+): .*[；，]/u.exec(line)?.[1])).toEqual([
      'drafts/secret/丙.txt',
      'nobody.txt',
      '*.tex',
      'bin.txt',
      'broken.docx',
    ]);
    expect(err).not.toMatch(/\bat .*\d+:\d+/u);
    expect(err).toMatch(/bin\.txt: 不是文本文件.*\n.*broken\.docx: 不是 docx/u);
    expect(out).toContain('后果自负');
  });

  it('standard input, with the format of the name that it is given', async () => {
    const markdown = await desk.run(['check', '-', '--stdin-filename', 'x.md', '-f', 'json'], '否则**后果**自负。\n');
    expect(markdown.out).toContain('"line":1,"column":1');
  });
});

describe('what is said', () => {
  it('places are found again in a docx: paragraph and quote', async () => {
    const { out, status } = await desk.run(['check', 'office.docx']);
    expect(out).toMatch(/第 2 段.*后果自负/u);
    expect(status).toBe(1);
  });

  it('--max-warnings, --rule, --no-rule, --quiet and --audience decide what counts', async () => {
    const runs = [
      ['gb.txt', '--max-warnings', '5'],
      ['gb.txt', '--rule', 'unity,rapport'],
      ['甲.txt', '--no-rule', 'calm', '--no-rule', 'language', '-q', '-a', 'subordinate', '-f', 'json'],
    ];
    const [many, only, json] = await Promise.all(runs.map((words) => desk.run(['check', ...words])));
    expect([many?.status, only?.status, json?.status]).toEqual([0, 0, 1]);
    const [file] = (JSON.parse(json?.out ?? '') as { files: { audience: string; findings: object[] }[] }).files;
    expect(file?.audience).toBe('subordinate');
    expect(file?.findings).not.toHaveLength(0);
    for (const finding of file?.findings ?? [])
      expect(finding).toMatchObject({
        severity: 'warning',
        principle: expect.not.stringMatching(/calm|language/u) as string,
      });
  });

  it('threads say the same in the same order; --no-ignore checks what is ignored', async () => {
    const words = ['check', 'drafts', 'office.docx', 'bin.txt', '--no-ignore', '-f', 'json', '--jobs'];
    const [one, two] = await Promise.all(['1', '2'].map((jobs) => desk.run([...words, jobs])));
    expect(two).toEqual(one);
    expect((JSON.parse(one?.out ?? '') as { total: object }).total).toMatchObject({ files: 5, errors: 1 });
  });

  it('a broken config is named with its line; what can be read of it counts', async () => {
    const { err, out, status } = await desk.run(['check', 'broken/a.txt', '--lang', 'en']);
    expect(err).toMatch(/^liangyan: .*broken.\.liangyan\.yaml:1: .*boss.*\n$/u);
    expect(out).toMatch(/1 file/u);
    expect(status).toBe(2);
  });

  it('wrong usage is one line that names it', async () => {
    const cases: [string[], string][] = [
      [['check', '--fixx'], '--fixx'],
      [['check', '--config', 'none.yaml', '.'], 'none.yaml'],
      [['check', '--rule', 'calm/nothing', '.'], 'calm/nothing'],
    ];
    for (const [args, name] of cases) {
      const { err, out, status } = await desk.run(args);
      expect([out, status]).toEqual(['', 2]);
      expect(err).toMatch(/^liangyan: [^\n]*\n$/u);
      expect(err).toContain(name);
    }
  });
});

describe('what is written', () => {
  it('--fix-dry-run shows a diff that applies, and writes nothing', async () => {
    const { out } = await desk.run(['check', '甲.txt', '--fix-dry-run', '-f', 'json']);
    const [file] = (JSON.parse(out) as { files: { diff: string }[] }).files;
    const after = applyPatch(memo, file?.diff ?? '');
    expect(after).not.toBe(false);
    expect(after).not.toContain('后果自负');
    expect(readFileSync(desk.path('甲.txt'), 'utf8')).toBe(memo);
  });

  it('--fix keeps encoding and line ends, and changes nothing but the rewritten words', async () => {
    const { status } = await desk.run(['check', 'gb.txt', '--fix']);
    const text = iconv.decode(readFileSync(desk.path('gb.txt')), 'gb18030');
    expect(text).toMatch(/^市财政局：\r\n　　请于11月30日前报送材料，[^\r\n]+。\r\n市民政局\r\n$/u);
    expect(text).not.toContain('后果自负');
    expect(status).toBe(0);
  });

  it('--fix leaves a docx alone and writes a copy with tracked changes and comments', async () => {
    const { out } = await desk.run(['check', 'office.docx', '--fix']);
    expect(out).toContain('office.liangyan.docx');
    expect(readFileSync(desk.path('office.docx'))).toEqual(docx);
    const { manuscript } = await Docx.open(readFileSync(desk.path('office.liangyan.docx')));
    expect(manuscript.text).not.toContain('后果自负');
  });

  it('--fix with standard input gives the rewritten draft, and the rest on standard error', async () => {
    const { out, err } = await desk.run(['check', '-', '--fix'], threat);
    expect(out).toMatch(/^市财政局：\n　　请于11月30日前报送材料，.*。\n市民政局\n$/u);
    expect(out).not.toContain('后果自负');
    expect(err).toContain('1');
  });

  it.skipIf(process.platform === 'win32')('a disk that is full leaves the file as it was', async () => {
    const before = readFileSync(desk.path('big.txt'), 'utf8');
    const limited = `trap '' XFSZ; ulimit -f 8; exec "$0" "$1" check big.txt --fix`;
    const { err, status } = await desk.start('sh', ['-c', limited, process.execPath, cli], '');
    expect(err).toMatch(/^liangyan: big\.txt: [^\n]*\n$/u);
    expect(status).toBe(2);
    expect(readFileSync(desk.path('big.txt'), 'utf8')).toBe(before);
    expect(readdirSync(desk.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('init writes a config once; rules explains one', async () => {
    const first = await desk.run(['init', 'drafts']);
    const second = await desk.run(['init', 'drafts']);
    expect([first.status, second.status]).toEqual([0, 2]);
    expect(existsSync(desk.path('drafts/.liangyan.yaml'))).toBe(true);
    const one = await desk.run(['rules', 'calm/own-risk', '--lang', 'en']);
    expect(one.out).toMatch(/Why\n.*Source\n.*Is flagged\n.*\[\[.*Is let through\n/su);
  });

  it('lexicon check tries one file of a lexicon: examples and look-alikes', async () => {
    const folder = join(import.meta.dirname, '../../lexicons/phrases/rapport');
    const [name = ''] = readdirSync(folder);
    const { out, status } = await desk.run(['lexicon', 'check', join(folder, name)]);
    expect(out).toMatch(/^\d+ entries, \d+ patterns, 0 problems\n$/u);
    expect(status).toBe(0);
  });

  it('lexicon check tries one rule, of the lexicon or in code, and says so when there is none of that name', async () => {
    const folder = join(import.meta.dirname, '../../lexicons');
    for (const id of ['calm/own-risk', 'calm/shouting']) {
      const { out, status } = await desk.run(['lexicon', 'check', '--rewrites', folder, id]);
      expect(out).toContain(`${id} [peer]\n  - `);
      expect(status).toBe(0);
    }
    const { err, status } = await desk.run(['lexicon', 'check', folder, 'calm/no-such', '--lang', 'en']);
    expect(err).toMatch(/no rule and no file.*calm\/no-such.*liangyan rules/u);
    expect(status).toBe(2);
  });
});
