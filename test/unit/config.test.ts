/** `.liangyan.yaml`: what it sets, what is wrong in it, on which line, and that the rest still counts. */
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/src/check/config.js';

const problems = (text: string, isRule?: (id: string) => boolean): [number, string, string][] =>
  readConfig(text, isRule).problems.map(({ line, message, chinese }) => [line, message, chinese]);

const full = `audience: 下级
kind: 通知
rules:
  calm: off
  calm/own-risk: hint
allow: [限期整改]
phrases: { 秒批: 尽快办理, 老规矩: "" }
sentences:
  - 请于月底前报送。
files: ['发文/**/*.txt']
lexicons: [词库/本单位.yml]
strictness: strict
deep: { hosts: [127.0.0.1], hide: [北斗工程] }
`;

describe('the settings of a project', () => {
  it('are all read', () =>
    expect(readConfig(full.replace('下级', 'subordinate'))).toEqual({
      problems: [],
      config: {
        audience: 'subordinate',
        kind: '通知',
        policy: {
          rules: { calm: 'off', 'calm/own-risk': 'hint' },
          allow: ['限期整改'],
          sentences: ['请于月底前报送。'],
        },
        phrases: { 秒批: '尽快办理', 老规矩: '' },
        files: ['发文/**/*.txt'],
        lexicons: ['词库/本单位.yml'],
        strictness: 'strict',
        deep: { hosts: ['127.0.0.1'], hide: ['北斗工程'] },
      },
    }));

  it.each(['', '# nothing yet\n', 'audience: auto\nkind: auto\n'])(
    'say nothing where the file sets nothing: %j',
    (text) =>
      expect(readConfig(text)).toEqual({
        problems: [],
        config: {
          audience: undefined,
          kind: undefined,
          policy: { rules: {}, allow: [], sentences: [] },
          phrases: undefined,
          files: [],
          lexicons: [],
          strictness: undefined,
          deep: { hosts: undefined, hide: [] },
        },
      }),
  );

  it('forbid deep reading by an empty list of hosts, which is not the same as none', () => {
    expect(readConfig('deep: { hosts: [] }').config.deep).toEqual({ hosts: [], hide: [] });
    expect(readConfig('deep: { hide: [甲] }').config.deep).toEqual({ hosts: undefined, hide: ['甲'] });
  });
});

describe('what is wrong in it', () => {
  it.each([
    [
      'a setting that there is not',
      'allow: []\naudince: peer\n',
      1,
      /“audince” is no setting; known are audience, kind, rules, /u,
      /没有「audince」这项设置，可用的有 audience, kind, /u,
    ],
    [
      'a reader that there is not',
      '\naudience: boss\n',
      1,
      /^audience: “boss” must be one of auto, superior, peer, subordinate, public$/u,
      /^audience：「boss」应为 auto, superior, peer, subordinate, public 之一$/u,
    ],
    [
      'a severity that there is not, on the line of its rule',
      'rules:\n  calm: hint\n  calm/own-risk: loud\n',
      2,
      /^rules › calm\/own-risk: “loud” must be one of warning, information, hint, off$/u,
      /^rules › calm\/own-risk：「loud」应为 warning, /u,
    ],
    [
      'a name that cannot be a rule',
      'rules:\n  calm: hint\n  quiet: hint\n',
      2,
      /^“quiet” is no rule; write a principle \(calm\) or a rule id \(calm\/own-risk\)$/u,
      /^「quiet」不是规则；写原则/u,
    ],
    [
      'a word in the place of a list',
      'kind: 函\nallow: 限期\n',
      1,
      /^allow must be array$/u,
      /^allow 应为列表（每行一个/u,
    ],
    ['a list in the place of a map', 'rules: []\n', 0, /^rules must be object$/u, /^rules 应为「名称: 值」的对照$/u],
    [
      'a number in the place of words',
      'sentences:\n  - 甲\n  - 5\n',
      2,
      /^sentences › 1 must be string$/u,
      /应为文字$/u,
    ],
    [
      'an empty phrase',
      'allow:\n  - 甲\n  - ""\n',
      2,
      /^allow › 1 must NOT have fewer than 1 char/u,
      /^allow › 1 写法不对：/u,
    ],
    ['a number as a reader', 'audience: 5\n', 0, /^audience: “5” must be one of/u, /^audience：「5」应为/u],
    [
      'a setting of deep reading that there is not',
      'deep:\n  hide: []\n  key: x\n',
      2,
      /^“key” is no setting/u,
      /没有「key」/u,
    ],
    [
      'an own phrase that is too long',
      `phrases:\n  ${'长'.repeat(61)}: ""\n`,
      1,
      /^phrases must NOT have more than 60/u,
      /^phrases 写法不对：/u,
    ],
    [
      'a list as the whole file',
      '- audience\n',
      0,
      /^must be a map such as "audience: peer"$/u,
      /^应为「audience: peer」/u,
    ],
    ['a word as the whole file', 'peer\n', 0, /^must be a map/u, /^应为/u],
    ['YAML that cannot be read', 'allow: [甲\nkind: 函\n', 1, /^not readable as YAML: \S/u, /^不是合格的 YAML：\S/u],
    [
      'a key that stands twice',
      'kind: 函\nkind: 通知\n',
      1,
      /^not readable as YAML: Map keys must be unique/u,
      /不是合格的/u,
    ],
    [
      'an alias',
      'allow: &a [甲]\nsentences: *a\n',
      0,
      /^aliases \(\*name\) are not allowed; write the words out$/u,
      /^不能用别名/u,
    ],
  ])('%s', (_, text, line, message, chinese) => {
    const found = problems(text);
    expect(found).toHaveLength(1);
    expect(found[0]![0]).toBe(line);
    expect(found[0]![1]).toMatch(message);
    expect(found[0]![2]).toMatch(chinese);
  });

  it.each([
    ['files: 5', 'files must be array'],
    ['lexicons: a.yml', 'lexicons must be array'],
    ['lexicons: [5]', 'lexicons › 0 must be string'],
    ['deep: { hosts: a }', 'deep › hosts must be array'],
    ['deep: { hide: [5] }', 'deep › hide › 0 must be string'],
    ['deep: []', 'deep must be object'],
    ['strictness: hard', 'strictness: “hard” must be one of careful, normal, strict'],
    ['phrases: { 甲: 5 }', 'phrases › 甲 must be string'],
    ['phrases: []', 'phrases must be object'],
    ['allow: {}', 'allow must be array'],
    ['sentences: [[]]', 'sentences › 0 must be string'],
    ['kind: 5', 'kind: “5” must be one of auto, 请示, '],
    ['rules: { calm: [a] }', 'rules › calm: “["a"]” must be one of warning, '],
    ['phrases: { a~b/c: 5 }', 'phrases › a~b/c must be string'],
  ])('in %s: %s', (text, message) =>
    expect(
      problems(text)
        .map(([, english]) => english)
        .join(),
    ).toContain(message),
  );

  it('stands on the line of the key or the item that is wrong, whatever its name', () => {
    expect(problems('phrases:\n  甲: 乙\n  12a: 5\n')[0]?.[0]).toBe(2);
    expect(problems('phrases:\n  甲: 乙\n  a12: 5\n')[0]?.[0]).toBe(2);
    expect(problems(`allow:\n${'  - 甲\n'.repeat(11)}  - 5\n`)[0]?.[0]).toBe(12);
    expect(problems('allow: [甲]\nsentences:\n').map(([line]) => line)).toEqual([1]);
  });

  it('is said in the order of the lines, each fault once', () =>
    expect(
      problems('kind: 诗\nfoo: 1\nallow: 5\nrules: { calm/none: hint, nope: hint }\n', () => false).map(
        ([line]) => line,
      ),
    ).toEqual([0, 1, 2, 3, 3]));

  it('does not end in more than one line, which an editor could not show', () => {
    for (const [, message, chinese] of problems('a: [\nb: {\n')) expect(message + chinese).not.toContain('\n');
  });

  it('is named for a rule that the program does not have, where the rules are known', () => {
    const isRule = (id: string) => id === 'calm/own-risk';
    const text = 'rules:\n  calm: hint\n  calm/own-risk: off\n  calm/own-rsk: off\n';
    expect(problems(text)).toEqual([]);
    expect(problems(text, isRule)).toEqual([
      [3, 'there is no rule “calm/own-rsk”; ids stand in each message', '没有「calm/own-rsk」这条规则，编号见提示信息'],
    ]);
    expect(problems('rules: off\n', isRule).map(([, message]) => message)).toEqual(['rules must be object']);
    expect(problems('rules:\n', isRule).map(([, message]) => message)).toEqual(['rules must be object']);
  });

  it('is left out, and the rest counts', () => {
    const { config } = readConfig(
      'audience: boss\nkind: 函\nallow: [甲]\nrules: { nope: off }\ndeep: { hide: 5 }\nsentences: [乙]\n',
    );
    expect(config).toMatchObject({
      audience: undefined,
      kind: '函',
      policy: { rules: {}, allow: ['甲'], sentences: ['乙'] },
      deep: { hide: [] },
    });
    expect(readConfig('foo: 1\nkind: 函\n').config.kind).toBe('函');
  });

  it('is too many own phrases or too long a file: the work for a draft is bounded', () => {
    const phrases = (count: number) =>
      `phrases:\n${Array.from({ length: count }, (_, at) => `  词${at}: ""\n`).join('')}`;
    expect(problems(phrases(2000))).toEqual([]);
    expect(problems(phrases(2001)).map(([line, message]) => [line, message])).toEqual([
      [0, 'phrases must NOT have more than 2000 properties'],
    ]);
    expect(problems('#'.repeat(100_000))).toEqual([]);
    expect(problems('#'.repeat(100_001))).toEqual([
      [0, 'longer than 100000 characters; shorten it', '文件超过 100000 字，请精简'],
    ]);
  });
});
