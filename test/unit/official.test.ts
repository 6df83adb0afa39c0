/** A draft becomes an official document in the layout of GB/T 9704-2012. */
import { describe, expect, it } from 'vitest';
import { Checker } from '../../server/src/check/check.js';
import { readContainer } from '../../server/src/formats/docx/container.js';
import { writeGbt9704 } from '../../server/src/formats/gbt9704.js';
import { officialOf, signatureIndents } from '../../server/src/formats/official.js';
import { loadLexicon } from '../../server/src/io/lexicon-file.js';
import { boundaries } from './lexicon-helper.js';

const checker = new Checker(loadLexicon('server/dist/lexicon.bin'), boundaries);
const draft = `市民政局〔2026〕12号
市民政局关于商请协助核对救助资金的函
市财政局:
\u3000\u3000感谢贵局长期支持。现将有关事项函商如下。
\u3000\u3000一、核对事项。请协助核对11月份救助资金。
\u3000\u3000（一）数据范围
\u3000\u3000以系统数据为准。
\u3000\u3000附件：1.资金测算表；
\u3000\u3000\u3000\u3000\u30002.联系人名单。
市民政局
2026年11月9日
（联系人：李某，电话：12345678）
抄送：市审计局。
`;

describe('elements of an official document', () => {
  const official = officialOf(checker.check(draft));

  it('are found in the draft, each line in one of them', () => {
    expect(official).toEqual({
      number: '市民政局〔2026〕12号',
      title: '市民政局关于商请协助核对救助资金的函',
      receiver: '市财政局：',
      body: [
        '感谢贵局长期支持。现将有关事项函商如下。',
        '一、核对事项。请协助核对11月份救助资金。',
        '（一）数据范围',
        '以系统数据为准。',
      ],
      attachments: ['资金测算表', '联系人名单'],
      signature: '市民政局',
      date: '2026年11月9日',
      note: '联系人：李某，电话：12345678',
      copies: '抄送：市审计局。',
    });
  });

  it('signature and date stand to each other as the standard says', () => {
    // 10 characters over 7: the date begins two characters to the right of the signature, which stands two from the edge.
    expect(signatureIndents('某某市人民政府办公室', '2026年11月9日')).toEqual({ signature: 2, date: 3.5 });
    // 4 under 6.5: the date stands two from the edge, the signature begins two to the left of it.
    expect(signatureIndents('市民政局', '2026年11月9日')).toEqual({ signature: 6.5, date: 2 });
  });

  it('are laid out: page, grid, fonts, sizes, indents', async () => {
    const container = await readContainer(await writeGbt9704(official));
    const xml = container.get('word/document.xml')?.toString('utf8') ?? '';
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gsu) ?? [];
    const of = (words: string): string => paragraphs.find((paragraph) => paragraph.includes(words)) ?? '';
    const page = /<w:pgSz [^>]*><w:pgMar [^>]*>/u.exec(xml)?.[0] ?? '';
    const millimetres = (name: string): number =>
      Math.round((Number(new RegExp(`w:${name}="(\\d+)"`, 'u').exec(page)?.[1]) * 25.4) / 1440);
    expect(['w', 'h', 'top', 'left'].map(millimetres)).toEqual([210, 297, 37, 28]);
    const grid = /<w:docGrid [^>]*w:linePitch="(\d+)"/u.exec(xml)?.[1];
    expect(Math.floor((225 * 1440) / 25.4 / Number(grid))).toBe(22);
    expect(of('关于商请')).toMatch(/小标宋.*w:sz w:val="44"/su);
    expect(of('关于商请')).toContain('w:jc w:val="center"');
    expect(of('感谢贵局')).toMatch(/w:firstLine="63\d".*仿宋.*w:sz w:val="32"/su);
    expect(of('核对事项。')).toMatch(/黑体.*一、核对事项。<.*仿宋.*请协助/su);
    expect(of('数据范围')).toContain('楷体');
    expect(of('附件：')).toContain('附件：1.资金测算表<');
    expect(of('市财政局：')).not.toContain('w:ind');
    const footers = [...container]
      .filter(([name]) => /^word\/footer\d/u.test(name))
      .map(([, part]) => part.toString('utf8'));
    expect(footers.map((footer) => /w:jc w:val="(\w+)"/u.exec(footer)?.[1]).sort()).toEqual(['left', 'right']);
  });
});
