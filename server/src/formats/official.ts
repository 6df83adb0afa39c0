/** The elements of an official document (公文格式要素, GB/T 9704-2012) in a checked draft. */
import type { Analysis } from '../check/check.js';

export interface Official {
  /** 发文字号; empty when there is none. */
  number: string;
  title: string;
  /** 主送机关 with its colon. */
  receiver: string;
  /** Paragraphs of the body (正文), without their indentation. */
  body: string[];
  /** Names of the attachments (附件说明), without number and mark. */
  attachments: string[];
  /** 发文机关署名 and 成文日期. */
  signature: string;
  date: string;
  /** 附注, without its brackets. */
  note: string;
  /** 抄送, with its word. */
  copies: string;
}

const documentNumber = /[〔[［]\d{4}[〕\]］]\s*第?\s*\d+\s*号/u;
const attachmentStart = /^附件?\s*[:：]\s*(.*)$/u;
const attachmentItem = /^(?:\d+|[一二三四五六七八九十]+)\s*[.．、]\s*(.+)$/u;
const noteLine = /^[（(]\s*(联系人.*|此件.*|联系方式.*|经办.*)\s*[）)]$/u;
const copiesLine = /^抄\s*送\s*[:：]/u;

const nothing = { number: '', title: '', receiver: '', signature: '', date: '', note: '', copies: '' };

/** Sorts the lines of a draft into the elements. Every line with words is in exactly one of them. */
export function officialOf({ lines }: Pick<Analysis, 'lines'>): Official {
  const official: Official = { ...nothing, body: [], attachments: [] };
  let inAttachments = false;
  for (const { scan, role } of lines) {
    const text = scan.text.replace(/^[\s　>]+|[\s　]+$/gu, '');
    if (text === '' || role === 'matter' || role === 'blank' || putSingle(official, text, role)) continue;
    const attachment = attachmentStart.exec(text)?.[1];
    inAttachments = attachment !== undefined || (inAttachments && attachmentItem.test(text));
    if (!inAttachments) official.body.push(text);
    else if (attachment !== '') official.attachments.push(nameOf(attachment ?? text));
  }
  return official;
}

/** Puts a line where one of its kind stands by itself; false when it belongs to the body or the attachments. */
function putSingle(official: Official, text: string, role: Analysis['lines'][number]['role']): boolean {
  if (role === 'title' && official.title === '')
    official.title = text.replace(/^(?:主\s*题|标\s*题|事\s*由)\s*[:：]\s*/u, '');
  else if (role === 'head' && official.receiver === '') official.receiver = text.replace(/:$/u, '：');
  else if (role === 'signature') official.signature = text;
  else if (role === 'date') official.date = text;
  else if (documentNumber.test(text) && text.length < 40 && official.body.length === 0) official.number = text;
  else if (noteLine.test(text)) official.note = noteLine.exec(text)?.[1] ?? '';
  else if (copiesLine.test(text)) official.copies = text;
  else return false;
  return true;
}

/** No number before the name of an attachment, and no mark after it (GB/T 9704-2012, 7.3.4). */
const nameOf = (text: string): string => (attachmentItem.exec(text)?.[1] ?? text).replace(/[。；;，,]$/u, '');

/** Width in characters of the body: a letter or digit is half as wide as a Chinese character. */
const widthOf = (text: string): number => [...text].reduce((sum, mark) => sum + (mark < '\u00ff' ? 0.5 : 1), 0);

/**
 * How far signature and date stand from the right edge, in characters, without a seal (GB/T 9704-2012, 7.3.5.2): the signature two
 * from the edge, the date beginning two to the right of it; a date longer than the signature stands two from the edge itself.
 */
export function signatureIndents(signature: string, date: string): { signature: number; date: number } {
  const [own, day] = [widthOf(signature), widthOf(date)];
  if (day > own) return { signature: 4 + day - own, date: 2 };
  return { signature: 2, date: Math.max(0, own - day) };
}
