/** The output formats, each held against what reads it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DOMParser } from '@xmldom/xmldom';
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';
import { beforeAll, describe, expect, it } from 'vitest';
import { addTo, emptyTotal, failure, type Outcome } from '../../server/src/cli/outcome.js';
import { type FormatName, formats } from '../../server/src/cli/formats/index.js';
import type { FormatContext } from '../../server/src/cli/formats/formatter.js';
import { checkFile } from '../../server/src/cli/check-file.js';
import { Checker } from '../../server/src/check/check.js';
import { loadLexicon } from '../../server/src/io/lexicon-file.js';
import { catalogue } from '../../server/src/service/catalogue.js';
import { memo } from '../memo.js';
import { boundaries } from './lexicon-helper.js';

/** The lexicon as it was built. */
const checker = new Checker(loadLexicon('server/dist/lexicon.bin'), boundaries);
const judge = {
  checker: () => checker,
  own: (): never => {
    throw new Error('no own lexicon here');
  },
};
const task = { path: '-', choice: {}, lexicons: [], language: 'zh', fix: 'none', isQuiet: false } as const;
const draft = `${memo}\u001b[31m𠮷<b>&"办"</b>，否则后果自负。\n`;
let outcomes: Outcome[];
beforeAll(async () => {
  const name = '发文/第 1 份<函>,100%.txt';
  const { outcome } = await checkFile(judge, { ...task, name }, Buffer.from(draft));
  outcomes = [outcome, { ...failure('空.md', ''), kind: '函' }, failure('坏.docx', '打不开')];
});

async function print(format: FormatName): Promise<string> {
  const context: FormatContext = {
    language: 'zh',
    hasColor: false,
    version: '1.2.3',
    isQuiet: false,
    principle: (name) => checker.lexicon.principle(name).title,
    audience: (name) => name,
    rules: () => catalogue(checker.lexicon),
  };
  const formatter = (await formats[format]())(context);
  const total = emptyTotal();
  for (const outcome of outcomes) addTo(total, outcome);
  return formatter.begin() + outcomes.map((outcome) => formatter.file(outcome)).join('') + formatter.end(total);
}

function parseXml(text: string): ReturnType<DOMParser['parseFromString']> {
  const onError = (level: string, message: string): void => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(text, 'text/xml');
}

describe('formats', () => {
  it('SARIF is valid by the schema of SARIF 2.1.0, and its offsets and rules lead back', async () => {
    const log = JSON.parse(await print('sarif')) as Log;
    const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const schema = JSON.parse(readFileSync(path, 'utf8')) as object;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    const [run] = log.runs;
    expect(run?.results).not.toHaveLength(0);
    for (const { ruleId, ruleIndex, locations } of run?.results ?? []) {
      expect(run?.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
      const { charOffset = 0, charLength = 0, snippet } = locations?.[0]?.physicalLocation?.region ?? {};
      expect(draft.slice(charOffset, charOffset + charLength)).toBe(snippet?.text);
    }
    expect(run?.invocations?.[0]?.executionSuccessful).toBe(false);
    expect(await print('sarif')).toContain('%E5%8F%91%E6%96%87/');
  });

  it('JSON holds every file, and the sums', async () => {
    const { files, total } = JSON.parse(await print('json')) as { files: Outcome[]; total: object };
    expect(files).toEqual(outcomes);
    expect(total).toMatchObject({ files: 3, errors: 1 });
  });

  it('JUnit is well-formed and counts warnings as failures', async () => {
    const document = parseXml(await print('junit'));
    const failures = outcomes[0]?.findings.filter(({ severity }) => severity === 'warning').length;
    expect(document.getElementsByTagName('failure')).toHaveLength(failures ?? -1);
    expect(document.getElementsByTagName('error')).toHaveLength(1);
    expect(document.getElementsByTagName('testsuite')[0]?.getAttribute('name')).toBe(outcomes[0]?.path);
  });

  it('GitHub commands are a line each, with what would end a field escaped', async () => {
    const lines = (await print('github')).trim().split('\n');
    expect(lines).toHaveLength((outcomes[0]?.findings.length ?? 0) + 1);
    for (const line of lines) expect(line).toMatch(/^::(?:warning|notice|error) file=[^:]*::\S/u);
    expect(lines[0]).toContain('file=发文/第 1 份<函>%2C100%25.txt,line=2,endLine=2,col=1,');
  });

  it('HTML needs nothing from outside, runs nothing, and shows the draft as text', async () => {
    const html = await print('html');
    expect(html).not.toMatch(/<script|<link|src=|href=|url\(|@import/u);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('&#60;/b&#62;');
    expect(html).toMatch(/<mark>[^<]*后果自负<\/mark>/u);
    expect(html).toContain('@media print');
    parseXml(html.replace(/^<!doctype html>/u, '').replace(/<meta [^>]*>/gu, ''));
  });

  it('the terminal gets no control characters of a draft', async () => {
    expect(await print('pretty')).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(await print('pretty')).toContain('后果自负');
  });
});
