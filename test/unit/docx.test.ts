/** Office documents: read with places that a person finds, written as tracked changes and comments, refused when they are a danger. */
import { describe, expect, it } from 'vitest';
import { readContainer } from '../../server/src/formats/docx/container.js';
import { Docx } from '../../server/src/formats/docx/docx.js';
import { Unreadable } from '../../server/src/formats/unreadable.js';
import { makeDocx, paragraph, run } from './docx-helper.js';

const author = { name: '良言', date: '2026-01-01T00:00:00Z' };
const bold = '<w:rPr><w:b/></w:rPr>';

async function reasonOf(opening: Promise<unknown>): Promise<string> {
  const error: unknown = await opening.catch((thrown: unknown) => thrown);
  return error instanceof Unreadable ? error.reason : 'read';
}

/** What Word shows when all changes are accepted, or all are rejected. */
async function shown(bytes: Uint8Array, view: 'accepted' | 'rejected'): Promise<string> {
  const xml = (await readContainer(bytes)).get('word/document.xml')?.toString('utf8') ?? '';
  const kept =
    view === 'accepted'
      ? xml.replaceAll(/<w:del .*?<\/w:del>/gu, '')
      : xml.replaceAll(/<w:ins .*?<\/w:ins>/gu, '').replaceAll('w:delText', 'w:t');
  return [...kept.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join('');
}

describe('reading a docx', () => {
  it('joins runs, follows tables and links, leaves out deleted words and field codes', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const { manuscript } = await Docx.open(
      await makeDocx(
        paragraph(run('后果'), run('自负', bold)) +
          paragraph() +
          `<w:tbl><w:tr><w:tc>${paragraph(run('单元格'))}</w:tc></w:tr></w:tbl>` +
          `<w:p><w:del w:id="1" w:author="a">${run('删掉').replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="2" w:author="a">${run('新增')}</w:ins>${field}</w:p>`,
      ),
    );
    expect(manuscript.text).toBe('后果自负\n\n单元格\n新增7');
    // Paragraphs are counted as a person does: empty ones are not.
    expect([0, 2, 3].map((line) => manuscript.paragraphAt?.(line))).toEqual([1, 2, 3]);
    const at = manuscript.text.indexOf('7');
    expect(manuscript.replaceable({ start: at, end: at + 1 })).toBeUndefined();
  });

  it('reads footnotes after their paragraph and headers at the end; comments on them stand in the text, and nothing is rewritten', async () => {
    const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const notes = `<w:footnotes ${space}><w:footnote w:type="separator" w:id="-1">${paragraph(run('线'))}</w:footnote><w:footnote w:id="1">${paragraph(run('否则后果自负。'))}</w:footnote></w:footnotes>`;
    const header = `<w:hdr ${space}>${paragraph(run('市民政局文件'))}</w:hdr>`;
    const docx = await Docx.open(
      await makeDocx(
        paragraph(run('请报送材料'), '<w:r><w:footnoteReference w:id="1"/></w:r>', run('。')) +
          paragraph(run('市民政局')),
        {
          'word/footnotes.xml': notes,
          'word/header1.xml': header,
          'word/header2.xml': header,
          'word/footer1.xml': `<w:ftr ${space}>${paragraph(run('— 1 —'))}</w:ftr>`,
        },
      ),
    );
    const { manuscript } = docx;
    expect(manuscript.text).toBe('请报送材料。\n否则后果自负。\n市民政局\n市民政局文件');
    const start = manuscript.text.indexOf('后果自负');
    const span = { start, end: start + 4 };
    expect(manuscript.replaceable(span)).toBeUndefined();
    const bytes = await docx.revised([], [{ ...span, paragraphs: ['为什么'] }], author);
    const main = (await readContainer(bytes)).get('word/document.xml')?.toString('utf8');
    expect(main).toMatch(
      /请报送材料.*commentRangeStart[^>]*\/><w:r><w:footnoteReference w:id="1"\/><\/w:r><w:commentRangeEnd/u,
    );
  });

  it.each([
    ['not-docx', () => Promise.resolve(Buffer.from('PK no zip'))],
    ['not-docx', () => makeDocx('', { 'word/document.xml': '<other/>' })],
    ['damaged-docx', () => makeDocx('', { 'word/document.xml': '<w:document><w:body>' })],
    [
      'entities',
      () => makeDocx('', { 'word/document.xml': '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>' }),
    ],
  ])('refuses what is %s', async (reason, make) => {
    expect(await reasonOf(Docx.open(await make()))).toBe(reason);
  });

  it('refuses a zip bomb by its size, and one that lies about its size', async () => {
    const zeros = 'a'.repeat(2_000_000);
    const bomb = await makeDocx(paragraph(run('好')), { 'word/media/x.xml': zeros });
    const limits = { unpacked: 1_000_000, entries: 100 };
    expect(await reasonOf(Docx.open(bomb, limits))).toBe('bomb');
    // The sizes in the directory and in the local header say 10 bytes; the data still unpack to two million.
    const size = Buffer.alloc(4);
    size.writeUInt32LE(2_000_000);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(10);
    const lying = bomb.toString('latin1').replaceAll(size.toString('latin1'), small.toString('latin1'));
    expect(lying).not.toBe(bomb.toString('latin1'));
    expect(await reasonOf(Docx.open(Buffer.from(lying, 'latin1'), limits))).toBe('damaged-docx');
  });
});

describe('writing a docx', () => {
  const text = '请于周五前报送，否则后果自负，谢谢。';
  const body = paragraph(run('请于周五前报送，否则'), run('后果', bold), run('自负，谢谢。'));
  const [start, end] = [text.indexOf('否则'), text.indexOf('，谢谢')];

  it('rewrites as tracked changes: accepting gives the new words, rejecting the old ones', async () => {
    const docx = await Docx.open(await makeDocx(body));
    const bytes = await docx.revised([{ start, end, newText: '以免影响工作' }], [], author);
    expect(await shown(bytes, 'accepted')).toBe('请于周五前报送，以免影响工作，谢谢。');
    expect(await shown(bytes, 'rejected')).toBe(text);
    const { manuscript } = await Docx.open(bytes);
    expect(manuscript.text).toBe('请于周五前报送，以免影响工作，谢谢。');
  });

  it('keeps the formatting of what it splits and of what it puts in', async () => {
    const docx = await Docx.open(await makeDocx(paragraph(run('必须马上办理', bold))));
    const bytes = await docx.revised([{ start: 2, end: 4, newText: '尽快' }], [], author);
    const xml = (await readContainer(bytes)).get('word/document.xml')?.toString('utf8') ?? '';
    expect(xml.match(/<w:b\/>/gu)).toHaveLength(4);
  });

  it('comments on findings and keeps the comments that were there', async () => {
    const known =
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="4" w:author="甲"><w:p/></w:comment></w:comments>';
    const docx = await Docx.open(await makeDocx(body, { 'word/comments.xml': known }));
    const remark = { start, end, paragraphs: ['为什么', '1. 换个说法'] };
    const container = await readContainer(await docx.revised([{ start, end, newText: '' }], [remark], author));
    const part = (name: string): string => container.get(name)?.toString('utf8') ?? '';
    expect(part('word/comments.xml')).toMatch(/w:id="4".*w:id="5".*为什么.*换个说法/su);
    expect(part('word/document.xml')).toMatch(
      /commentRangeStart w:id="5".*<w:del .*commentRangeEnd w:id="5".*commentReference w:id="5"/su,
    );
    expect(part('[Content_Types].xml')).toContain('comments+xml');
    expect(part('word/_rels/document.xml.rels')).toContain('comments.xml');
  });
});
