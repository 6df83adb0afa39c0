/** Finds the encoding of a text file, and writes a text back in the same one. Only what Chinese offices use: UTF-8, UTF-16, GB18030 (with GBK and GB2312). */
import { Unreadable } from './unreadable.js';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  /** Without the byte order mark. */
  text: string;
  encoding: Encoding;
  hasMark: boolean;
}

const marks: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Reads the bytes of a text file. Throws Unreadable when they are no text, or in another encoding. */
export function decode(bytes: Uint8Array): Decoded {
  for (const [encoding, mark] of marks) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    const text = attempt(bytes.subarray(mark.length), encoding);
    if (text === undefined) throw new Unreadable('encoding');
    return { text, encoding, hasMark: true };
  }
  const encoding = withoutMark(bytes);
  return { ...encoding, hasMark: false };
}

function withoutMark(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const hasNull = bytes.includes(0);
  const utf8 = hasNull ? undefined : attempt(bytes, 'utf-8');
  if (utf8 !== undefined) {
    if (isBinary(utf8)) throw new Unreadable('binary');
    return { text: utf8, encoding: 'utf-8' };
  }
  const gb18030 = hasNull || !hasCommonWords(bytes) ? undefined : attempt(bytes, 'gb18030');
  if (gb18030 !== undefined && !isBinary(gb18030)) return { text: gb18030, encoding: 'gb18030' };
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = bytes.length % 2 === 0 ? attempt(bytes, encoding) : undefined;
    if (text !== undefined && isChinese(text)) return { text, encoding };
  }
  throw new Unreadable(hasNull ? 'binary' : 'encoding');
}

function attempt(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control characters that no text has. */
// eslint-disable-next-line no-control-regex
const isBinary = (text: string): boolean => /[\x00-\x08\x0e-\x1a\x1c-\x1f]/u.test(text);

/** Below this share of common characters, bytes that could be GB18030 are something else. */
const commonShare = 0.6;

/**
 * Almost any bytes are valid GB18030. In Chinese text nearly all of its two-byte characters are marks (A1–A3) or among the
 * 3,755 most common characters (B0–D7), which the standard puts together.
 */
function hasCommonWords(bytes: Uint8Array): boolean {
  let all = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++at] ?? 0;
    all++;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) common++;
  }
  return all > 0 && common / all >= commonShare;
}

/** Whether nearly everything is Chinese, its marks, or ASCII: bytes read in the wrong order are not. */
function isChinese(text: string): boolean {
  const usual = text.match(/[\t\r\n -~\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu)?.length ?? 0;
  return text.length > 0 && usual / text.length > 0.95;
}

/** The bytes of `text` in the encoding that the file had. The tables of GB18030 are loaded only when they are needed. */
export async function encode(
  text: string,
  { encoding, hasMark }: Pick<Decoded, 'encoding' | 'hasMark'>,
): Promise<Uint8Array> {
  if (encoding === 'utf-8') return Buffer.from(hasMark ? `\ufeff${text}` : text, 'utf8');
  const { encodeWith } = await import('./legacy.js');
  return encodeWith(text, encoding, hasMark);
}
