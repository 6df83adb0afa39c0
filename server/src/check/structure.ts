/** Tells the parts of a draft apart: title, number, head (主送机关 or salutation), body, signature, date, what is no prose. */
import type { DraftLine, LineNature, LineRole, Scan } from '../rules/draft.js';

export interface Structure {
  lines: DraftLine[];
  /** Words of the title, head and signature; empty where the draft has none. */
  title: string;
  head: string;
  signature: string;
  /** The organ after 发件人：. */
  sender: string;
  /** Settings written into the file: `audience`, `kind`, from front matter or a comment. */
  overrides: ReadonlyMap<string, string>;
}

export interface PlacedScan {
  scan: Scan;
  start: number;
}

const dateLine =
  /^[\s　]*(?:[\d０-９×X]{2,4}\s*年)?\s*[\d０-９×X]{1,2}\s*[月.／/]\s*[\d０-９×X]{1,2}\s*日?(?:\s*[\d０-９]{1,2}[:：时][\d０-９]{0,2}分?)?(?:印发)?[\s　]*$|^[\s　]*[〇零一二三四五六七八九十]{4}年.{2,6}日[\s　]*$|^[\s　]*\d{4}[-./]\d{1,2}[-./]\d{1,2}[\s　]*$/u;
const headerLine =
  /^[\s　]*(?:发件人|收件人|抄送|抄报|时间|日期|编号|单号|文号|签发人|紧急程度|发往|密级|发送时间|参会人员|出席|主持人|地点)\s*[:：]/u;
const numberLine =
  /^[\s　]*[（(]?[\p{Script=Han}A-Za-z]{1,12}[〔[［(（]\d{4}[〕\]］)）]\s*第?\s*\d+\s*号[）)]?[\s　]*$/u;
const titleEnding =
  /(?:请示|报告|函|通知|通报|意见|批复|纪要|通告|公告|公示|决定|联系单|催办单|督办单|说明|答复|意见书|告知书|讲话|便函|回复|复函|启事|倡议书|公开信|提示|致辞|决议|方案|规定|办法)(?:[（(].{1,12}[）)])?$/u;
const subjectLine = /^[\s　]*(?:主\s*题|标\s*题|事\s*由)\s*[:：]/u;
const addressLine = /^[\s　]*(?:致|主送|呈|收件人|收文单位|TO|To)\s*[:：]\s*\S/u;

const longestHead = 60;
const longestTitle = 70;

export function findStructure(scans: readonly PlacedScan[]): Structure {
  const overrides = new Map<string, string>();
  const roles = blockRoles(scans, overrides);
  const prose = scans.flatMap((_, index) => (roles[index] === 'prose' ? [index] : []));
  const words = (index: number): string => (scans[index]?.scan.text ?? '').trim();
  const top = prose.slice(0, 8);

  const titleAt = top.find((index) => isTitle(words(index), index === top[0]));
  const headAt = top.find((index) => isHead(words(index)));
  const bottom = prose.slice(-7).filter((index) => index !== titleAt && index !== headAt);
  const dateAt = bottom.findLast((index) => dateLine.test(words(index)));
  const signatureAt = findSignature(bottom, dateAt, words);

  if (titleAt !== undefined) roles[titleAt] = 'title';
  if (headAt !== undefined) roles[headAt] = 'head';
  if (dateAt !== undefined) roles[dateAt] = 'date';
  if (signatureAt !== undefined) roles[signatureAt] = 'signature';
  return {
    lines: scans.map(({ scan, start }, index) => ({ scan, start, role: roles[index] ?? 'prose' })),
    title: titleAt === undefined ? '' : words(titleAt).replace(subjectLine, '').replace(/\s+/gu, ''),
    head: headOf(scans, headAt === undefined ? '' : words(headAt)),
    signature: signatureAt === undefined ? '' : words(signatureAt),
    sender: afterLabel(scans, senderLine),
    overrides,
  };
}

/** Marks what is no prose: blank lines, front matter, code fences, quoted mail, comments. Indented lines are prose. */
function blockRoles(scans: readonly PlacedScan[], overrides: Map<string, string>): LineRole[] {
  const state = {
    fence: '',
    matter: scans[0]?.scan.text.trim() === '---' && scans.slice(1, 40).some(({ scan }) => scan.text.trim() === '---'),
  };
  return scans.map(({ scan }, index) => {
    const nature = (scan.nature ??= natureOf(scan.text));
    if (state.matter) {
      if (index > 0 && nature === 'rule') state.matter = false;
      else readOverride(scan.text.trim(), overrides);
      return 'matter';
    }
    if (state.fence !== '' || nature === 'fence') {
      const fence = nature === 'fence' ? scan.text.trim().slice(0, 3) : undefined;
      if (state.fence === '') state.fence = fence ?? '';
      else if (fence === state.fence) state.fence = '';
      return 'code';
    }
    if (nature === 'comment') readComment(scan.text, overrides);
    return roleOf[nature];
  });
}

const roleOf: Readonly<Record<LineNature, LineRole>> = {
  blank: 'blank',
  rule: 'prose',
  fence: 'code',
  quotation: 'quotation',
  comment: 'matter',
  number: 'number',
  words: 'prose',
};

function natureOf(line: string): LineNature {
  const text = line.trim();
  if (text === '') return 'blank';
  if (text === '---') return 'rule';
  if (text.startsWith('```') || text.startsWith('~~~')) return 'fence';
  if (text.startsWith('>')) return 'quotation';
  if (text.startsWith('<!--') && text.endsWith('-->')) return 'comment';
  return numberLine.test(text) || headerLine.test(text) ? 'number' : 'words';
}

function readComment(line: string, overrides: Map<string, string>): void {
  for (const part of line
    .trim()
    .slice(4, -3)
    .replace(/^\s*(?:liangyan|良言)\s*[:：]?/u, '')
    .split(/[\s;；]+/u))
    readOverride(part, overrides);
}

/** What a file may say of itself in front matter or a comment: the names that people write, and what they mean. */
export const overrideNames: ReadonlyMap<string, string> = new Map([['读者', 'audience'], ['对象', 'audience'], ['audience', 'audience'], ['文种', 'kind'], ['kind', 'kind'], ['off', 'off'], ['关闭', 'off']]); // prettier-ignore

function readOverride(text: string, overrides: Map<string, string>): void {
  const found = /^(?:liangyan\.)?([\p{L}]+)\s*[:：=＝]\s*["']?([\p{L}\d/,-]+)["']?$/u.exec(text);
  const name = overrideNames.get(found?.[1] ?? '');
  if (name !== undefined && found?.[2] !== undefined) overrides.set(name, found[2]);
}

function isTitle(text: string, isFirst: boolean): boolean {
  if (subjectLine.test(text)) return true;
  if (text.length > longestTitle || /[。！？：:；，]$/u.test(text)) return false;
  const compact = text.replace(/[\s　#*]+/gu, '');
  return titleEnding.test(compact) || (isFirst && /^关于/u.test(compact));
}

function isHead(text: string): boolean {
  if (addressLine.test(text)) return true;
  return (
    text.length <= longestHead &&
    /[:：]$/u.test(text) &&
    !/[。；！？]/u.test(text) &&
    !/(?:如下|以下|要求|情况|说明|报告)[:：]$/u.test(text)
  );
}

const senderLine = /^[\s　]*发件人\s*[:：]\s*(.+)$/u;
const receiverLine = /^[\s　]*(?:收件人|发往|收文单位|主送|致)\s*[:：]\s*(.+)$/u;

function afterLabel(scans: readonly PlacedScan[], label: RegExp): string {
  for (const { scan } of scans.slice(0, 10)) {
    const found = label.exec(scan.text)?.[1];
    if (found !== undefined) return found.trim();
  }
  return '';
}

/** The receiver's line names organs better than a salutation does. */
function headOf(scans: readonly PlacedScan[], salutation: string): string {
  const receiver = afterLabel(scans, receiverLine);
  return receiver === '' ? headWords(salutation) : receiver;
}

const headWords = (text: string): string =>
  text.replace(/^[\s　]*(?:致|主送|呈|收件人|收文单位|TO|To)\s*[:：]\s*/u, '').replace(/[:：\s　]+$/u, '');

const longestSignature = 36;
const noSignature = /[。！？；：:，、]|^(?:附件|联系|抄送|电话|地址|备注|附|此致|敬礼|特此|谢谢|祝)/u;

/** The line before the date; without a date, the last line if it is short and no sentence. */
function findSignature(
  bottom: readonly number[],
  dateAt: number | undefined,
  words: (index: number) => string,
): number | undefined {
  const fits = (index: number | undefined): index is number =>
    index !== undefined &&
    words(index).length <= longestSignature &&
    words(index).length >= 2 &&
    !noSignature.test(words(index));
  if (dateAt !== undefined) {
    const before = bottom[bottom.indexOf(dateAt) - 1];
    return fits(before) ? before : undefined;
  }
  return bottom.findLast((index, place) => place >= bottom.length - 3 && fits(index));
}
