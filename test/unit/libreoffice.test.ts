/** What we write as docx, opened by an office program that is not ours: run where LibreOffice (and poppler) are installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Docx } from '../../server/src/formats/docx/docx.js';
import { writeGbt9704 } from '../../server/src/formats/gbt9704.js';

const isInstalled = (name: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

const body =
  '感谢贵局长期以来对民政工作的支持。根据有关法律和市政府的要求，现将本年度困难群众救助资金核对事项函商如下，请予支持为盼。';
const official = {
  number: '市民发〔2026〕12号',
  title: '市民政局关于商请协助核对救助资金的函',
  receiver: '市财政局：',
  body: [body, '以系统数据为准，否则后果自负。'],
  attachments: ['资金测算表', '联系人名单'],
  signature: '市民政局',
  date: '2026年11月9日',
  note: '联系人：李某',
  copies: '抄送：市审计局。',
};

describe.skipIf(!isInstalled('soffice') || !isInstalled('pdftotext'))('opened in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liangyan-office-'));
  const pages: Record<string, string[]> = {};
  beforeAll(async () => {
    const layout = await writeGbt9704(official);
    const docx = await Docx.open(layout);
    const start = docx.manuscript.text.indexOf('否则后果自负');
    const span = { start, end: start + 6 };
    const edits = [{ ...span, newText: '以便共同推进' }];
    const remarks = [{ ...span, paragraphs: ['为什么'] }];
    const revised = await docx.revised(edits, remarks, { name: '良言', date: '2026-01-01T00:00:00Z' });
    writeFileSync(join(folder, 'layout.docx'), layout);
    writeFileSync(join(folder, 'revised.docx'), revised);
    // A profile of its own, so that an office program that is running does not take the request.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const files = ['layout.docx', 'revised.docx'].map((name) => join(folder, name));
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
    for (const name of ['layout', 'revised']) {
      const text = execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });
      pages[name] = text.split('\n').map((line) => line.replace(/\s/gu, ''));
    }
  }, 180_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('a line of the layout holds 28 characters, two of them the indentation of the first', () => {
    const first = pages['layout']?.find((line) => line.startsWith('感谢')) ?? '';
    expect([25, 26]).toContain(first.length);
    const second =
      pages['layout']?.find((line) => line !== '' && body.includes(line) && !line.startsWith('感谢')) ?? '';
    expect([27, 28]).toContain(second.length);
  });

  it('every element is there, in order, with the page number in its dashes', () => {
    const text = pages['layout']?.join('') ?? '';
    const order = ['市民发〔2026〕12号', official.title, '市财政局：', '附件：1.资金测算表', '2.联系人名单', '市民政局2026年11月9日', '（联系人：李某）', official.copies, '—1—']; // prettier-ignore
    const places = order.map((words) => text.lastIndexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('a tracked change shows the old words beside the new ones', () => {
    expect(pages['revised']?.join('')).toMatch(/否则后果自负以便共同推进。/u);
  });
});
