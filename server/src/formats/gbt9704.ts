/** Writes the elements of an official document as a docx in the layout of GB/T 9704-2012 《党政机关公文格式》. */
import { AlignmentType, convertMillimetersToTwip as millimetres, Document, DocumentGridType, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'; // prettier-ignore
import { signatureIndents, type Official } from './official.js';

/** 5.1, 5.2: A4; margins above 37 mm and on the left 28 mm; the type area is 156 mm × 225 mm. */
const page = { width: 210, height: 297, top: 37, left: 28, areaWidth: 156, areaHeight: 225 };
/** 5.2.3: 22 lines of 28 characters. */
const [lines, characters] = [22, 28];
/** Rounded down, or only 21 lines would fit. */
const linePitch = Math.floor(millimetres(page.areaHeight) / lines);
/** Width of a character in twips. */
const pitch = millimetres(page.areaWidth) / characters;
/** Half-points of the sizes 二号, 三号, 四号. */
const sizes = { second: 44, third: 32, fourth: 28 } as const;
/**
 * What 三号 is spaced by, in twips, so that 28 characters fit. By the characters and not by a grid of characters: LibreOffice lays out a grid that
 * is narrower than its characters with half of them on a line.
 */
const spacing = Math.floor(pitch - sizes.third * 10);

const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  first: '黑体',
  second: '楷体_GB2312',
  number: '宋体',
} as const;
type Font = keyof typeof fonts;

/** The file's bytes. Elements that are empty are left out. */
export async function writeGbt9704(official: Official): Promise<Uint8Array> {
  const document = new Document({
    creator: '良言 liangyan',
    title: official.title,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: runStyle('body') } } },
    sections: [
      {
        properties: { page: pageLayout(), grid: { type: DocumentGridType.LINES, linePitch } },
        // 7.5: outside corner, one character from the edge.
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: [
          ...top(official),
          ...official.body.map(bodyParagraph),
          ...attachments(official),
          ...bottom(official),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function pageLayout(): object {
  const right = page.width - page.left - page.areaWidth;
  const bottom = page.height - page.top - page.areaHeight;
  return {
    size: { width: millimetres(page.width), height: millimetres(page.height) },
    margin: {
      ...{ top: millimetres(page.top), left: millimetres(page.left) },
      ...{ right: millimetres(right), bottom: millimetres(bottom) },
      // 7.5: the dash stands 7 mm below the type area; the line itself is 四号.
      footer: millimetres(bottom - 7) - sizes.fourth * 10,
      header: millimetres(15),
    },
  };
}

const runStyle = (font: Font, size: number = sizes.third): IRunOptions => ({
  size,
  ...(size === sizes.third ? { characterSpacing: spacing } : {}),
  font: { ascii: fonts[font], hAnsi: fonts[font], eastAsia: fonts[font], cs: fonts[font] },
});

const text = (words: string, font: Font = 'body', size?: number): TextRun =>
  new TextRun({ text: words, ...runStyle(font, size) });

function line(children: TextRun[], options: IParagraphOptions = {}): Paragraph {
  const spacing = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  return new Paragraph({ spacing, ...options, children });
}

const blank = (): Paragraph => line([]);
const wide = (count: number): number => Math.round(count * pitch);

/** 7.2.5, 7.3.1, 7.3.2: number centred, title in 二号小标宋 centred, receiver flush left. */
function top({ number, title, receiver }: Official): Paragraph[] {
  const found: Paragraph[] = [];
  if (number !== '') found.push(line([text(number)], { alignment: AlignmentType.CENTER }), blank(), blank());
  if (title !== '') {
    const spacing = { line: sizes.second * 15, lineRule: LineRuleType.EXACT };
    found.push(line([text(title, 'title', sizes.second)], { alignment: AlignmentType.CENTER, spacing }), blank());
  }
  if (receiver !== '') found.push(line([text(receiver)]));
  return found;
}

const levels: readonly [RegExp, Font][] = [
  [/^[一二三四五六七八九十百]+、/u, 'first'],
  [/^（[一二三四五六七八九十百]+）/u, 'second'],
];

/** 7.3.3: two characters in; 一、 in 黑体, （一） in 楷体, as far as the heading goes; the rest in 仿宋. */
function bodyParagraph(words: string): Paragraph {
  const font = levels.find(([start]) => start.test(words))?.[1];
  const end = font === undefined ? 0 : headingEnd(words);
  const runs = [
    ...(end > 0 ? [text(words.slice(0, end), font)] : []),
    ...(end < words.length ? [text(words.slice(end))] : []),
  ];
  return line(runs, { indent: { firstLine: wide(2) }, alignment: AlignmentType.JUSTIFIED });
}

const longestHeading = 40;

/** A heading ends with its first full stop, or with the paragraph. */
function headingEnd(words: string): number {
  const stop = words.indexOf('。');
  if (stop !== -1) return stop + 1;
  return words.length <= longestHeading ? words.length : 0;
}

/** 7.3.4: one blank line, two characters in; several are numbered, and all begin below each other. */
function attachments({ attachments: names }: Official): Paragraph[] {
  if (names.length === 0) return [];
  const [label, isNumbered] = ['附件：', names.length > 1];
  const paragraphs = names.map((name, index) => {
    const number = isNumbered ? `${index + 1}.` : '';
    const hanging = (index === 0 ? label.length : 0) + number.length / 2;
    const indent = { left: wide(2 + label.length + number.length / 2), hanging: wide(hanging) };
    return line([text(`${index === 0 ? label : ''}${number}${name}`)], { indent });
  });
  return [blank(), ...paragraphs];
}

/** 7.3.5, 7.3.7: signature and date on the right, the note in brackets two characters in, then who gets a copy. */
function bottom({ signature, date, note, copies }: Official): Paragraph[] {
  const indents = signatureIndents(signature, date);
  const right = (words: string, by: number): Paragraph[] =>
    words === '' ? [] : [line([text(words)], { alignment: AlignmentType.RIGHT, indent: { right: wide(by) } })];
  const found = [...right(signature, indents.signature), ...right(date, indents.date)];
  if (found.length > 0) found.unshift(blank());
  if (note !== '') found.push(line([text(`（${note}）`)], { indent: { left: wide(2) } }));
  if (copies !== '') {
    const border = { style: 'single' as const, size: 6, space: 1, color: '000000' };
    const indent = { left: wide(1), right: wide(1) };
    found.push(
      blank(),
      line([text(copies, 'body', sizes.fourth)], { indent, border: { top: border, bottom: border } }),
    );
  }
  return found;
}

/** 7.5: — 1 —, 四号 in 宋体. */
function footer(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const indent = { left: wide(1), right: wide(1) };
  const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], ...runStyle('number', sizes.fourth) });
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [run] })] });
}
