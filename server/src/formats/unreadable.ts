/** Why a file cannot be read, and what to do about it, in both languages. */
import { worded, type Language } from '../service/messages.js';

const reasons = {
  binary: ['不是文本文件；良言读 .txt、.md 和 .docx', 'not a text file; liangyan reads .txt, .md and .docx'],
  encoding: [
    '编码认不出（不是 UTF-8、UTF-16，也不是 GB18030）；请另存为 UTF-8',
    'in no encoding that is known here (UTF-8, UTF-16, GB18030); save it as UTF-8',
  ],
  'too-large': ['太大，超过 {limit} MB;请拆开再检查', 'larger than {limit} MB; split it first'],
  'old-word': [
    '是旧版 .doc 或加了密码的文件；请用 Word 或 WPS 打开，去掉密码，另存为 .docx',
    'an old .doc or protected by a password; open it in Word or WPS and save it as .docx without a password',
  ],
  'not-docx': ['不是 docx（打不开或缺少正文）；请用 Word 或 WPS 另存为 .docx', 'no docx (cannot be opened, or has no body); save it as .docx again'],
  'damaged-docx': ['docx 已损坏；请用 Word 或 WPS 打开修复后再保存', 'a damaged docx; open it in Word or WPS, let it be repaired and save it'],
  bomb: [
    '展开后超过 {limit} MB,像是压缩炸弹，没有打开；确是正常文件的话，请去掉大图再试',
    'larger than {limit} MB when unpacked, as zip bombs are, so it was not opened; if it is genuine, take out large pictures',
  ],
  entities: [
    'docx 里有 DOCTYPE 或外部实体，正常的 Word 文件没有，为安全起见没有打开；请在 Word 里新建文件，把文字粘贴过去',
    'has a DOCTYPE or entities, which no genuine Word file has, so it was not opened; paste the words into a new file',
  ],
} as const; // prettier-ignore

export type Reason = keyof typeof reasons;

export class Unreadable extends Error {
  /** @param limit in MB, for the reasons that name one */
  constructor(
    readonly reason: Reason,
    private readonly limit = 0,
  ) {
    super(reason);
    this.name = 'Unreadable';
  }

  /** Asked by name: parts of the program that are loaded later hold a copy of this class of their own. */
  static is(error: unknown): error is Unreadable {
    return error instanceof Error && error.name === 'Unreadable';
  }

  say(language: Language): string {
    return worded(reasons[this.reason], language, { limit: this.limit });
  }
}
