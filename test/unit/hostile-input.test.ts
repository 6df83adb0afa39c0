/** Texts, settings and lexicons that mean harm: a clear message or a normal answer, never a hang, a leak or foreign code. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/src/check/config.js';
import { findConfig } from '../../server/src/io/config-file.js';
import { compileLexicon } from '../../server/src/lexicon/compile.js';
import { readLexiconFolder } from '../../server/src/lexicon/folder.js';
import { Lexicon } from '../../server/src/lexicon/lexicon.js';
import { Checker } from '../../server/src/check/check.js';
import { hoverAt } from '../../server/src/service/hover.js';
import { boundaries, lexiconFolder, projectChecker } from './lexicon-helper.js';

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefg'.charAt(at)}, `.repeat(9)}]`)].join('\n'); // prettier-ignore

describe('a project file', () => {
  it('that grows when it is read is refused, and says what to do', () => {
    const { problems, config } = readConfig(`${bomb}\nallow: *h\n`);
    expect(problems.map(({ message }) => message).join()).toMatch(/alias/u);
    expect(config.policy.allow).toEqual([]);
  });

  it('cannot reach the prototype of objects', () => {
    readConfig('__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\nrules: { __proto__: off }\n');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('has globs whose work is bounded; others are refused with their line and what to write instead', () => {
    const usual = ['发文/**/*.txt', '**/memos/**/*-*-*.md', '{函,请示}/*.md', 'a*b*c*.txt'];
    const hostile = ['*a*a*a*a*b', '**/**/**/x', '+(ab|abab)c', '@(甲|乙)', 'x'.repeat(201)];
    const read = (globs: readonly string[]) => readConfig(`files:\n${globs.map((glob) => `  - '${glob}'\n`).join('')}`);
    expect(read(usual)).toMatchObject({ config: { files: usual }, problems: [] });
    const { config, problems } = read([...usual, ...hostile]);
    expect(config.files).toEqual([]);
    expect(problems.map(({ line }) => line)).toEqual(hostile.map((_, index) => 1 + usual.length + index));
    expect(problems[0]?.message).toMatch(/too many wildcards: at most three \* between slashes/u);
  });
  it('of a hundred thousand lines of nonsense is refused with a message', () => {
    expect(readConfig('x: 1\n'.repeat(100_000)).problems.length).toBeGreaterThan(0);
  });

  it('never throws, whatever it holds', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readConfig(text)),
      {
        numRuns: 300,
      },
    ));

  describe('outside the workspace', () => {
    const folder = mkdtempSync(join(tmpdir(), 'liangyan-outside-'));
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    it('is not read, not even through a link', () => {
      const [inside, outside] = [join(folder, 'inside'), join(folder, 'outside')];
      mkdirSync(inside);
      mkdirSync(outside);
      writeFileSync(join(outside, '.liangyan.yaml'), 'audience: peer\n');
      symlinkSync(join(outside, '.liangyan.yaml'), join(inside, '.liangyan.yaml'));
      expect(findConfig(join(inside, 'memo.txt'), inside)).toBeUndefined();
      expect(findConfig(join(inside, '../outside/memo.txt'), inside)).toBeUndefined();
    });
  });
});

const entry = (pattern: string, index = 0): string => `
  - id: calm/own-${index}
    pattern: '${pattern}'
    why: 试验
    english: a trial
    source: 本单位
    tier: 实务
    rewrites: { all: [''] }
    examples: ['甲[[乙]]']
    passes: [丙]
`;
const ownFile = (...patterns: string[]) => ({
  path: 'phrases/calm/own.yml',
  text: `principle: calm\nentries:\n${patterns.map(entry).join('')}`,
});

describe('an own lexicon', () => {
  it('costs no more than the length of pattern times sentence, whatever its patterns', () => {
    const worst = [
      `${'['.repeat(12)}啊${']'.repeat(12)}呀`,
      `啊${'~12啊'.repeat(20)}呀`,
      `${'(啊|啊啊|啊啊啊)'.repeat(20)}呀`,
      `${'[啊|啊啊]'.repeat(30)}呀`,
      `呀${'[(啊|啊啊)~3]'.repeat(15)}呀`,
    ];
    const { lexicon, problems } = compileLexicon([...readLexiconFolder(lexiconFolder), ownFile(...worst)]);
    expect(problems).toEqual([]);
    const checker = new Checker(new Lexicon(lexicon), boundaries);
    // A matcher that went back and tried again would not end in a lifetime.
    const { findings } = checker.check(`呀${'啊'.repeat(390)}。\n`.repeat(50));
    expect(findings.some(({ rule }) => rule.startsWith('calm/own'))).toBe(true);
  });

  it('that grows when it is read is refused with file and line', () => {
    const { problems } = compileLexicon([{ path: 'phrases/calm/own.yml', text: `${bomb}\n` }]);
    expect(problems[0]).toMatchObject({ path: 'phrases/calm/own.yml' });
  });

  it('is never run as a regular expression or as code', () => {
    const { problems, lexicon } = compileLexicon([ownFile('(?:a+)+$ ${process.exit(1)} !!js/function')]);
    expect(problems.length > 0 || lexicon.patterns.length > 0).toBe(true);
  });
});

describe('a text', () => {
  const checker = projectChecker();
  it('of two million characters on one line is checked to its end', () => {
    const text = `市财政局：\n${'请贵局按程序办理相关事项，'.repeat(160_000)}否则后果自负。`;
    expect(checker.check(text).findings.at(-1)?.end).toBeGreaterThan(2_000_000);
  });

  it('never becomes Markdown or HTML in a hover', () => {
    const poisons = ['<img src=x onerror=alert(1)>', '[x](command:workbench.action.quit)', '![x](https://e.example/p.png)', '<script>', '`x`', '**x**']; // prettier-ignore
    for (const poison of poisons) {
      const text = `市财政局：\n你局必须${poison}马上办理，否则${poison}后果自负。\n市民政局`;
      const analysis = checker.check(text, { audience: 'peer', kind: '函' });
      for (const { start } of analysis.findings) {
        const { markdown = '' } = hoverAt(checker, analysis, start) ?? {};
        expect(markdown).not.toMatch(/<img|<script|\]\((?:command|https):/u);
        const inEditor = hoverAt(checker, analysis, start, { hasCommands: true })?.markdown ?? '';
        expect(inEditor).not.toMatch(/<img|<script|\]\((?:command:(?!liangyan\.turnOffRule\?)|https:)/u);
      }
    }
  });
});
