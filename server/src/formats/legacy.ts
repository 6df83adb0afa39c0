/** Writing of the encodings that Node only reads. A file of its own, since the tables are large. */
import iconv from 'iconv-lite';

export const encodeWith = (text: string, encoding: string, hasMark: boolean): Uint8Array =>
  iconv.encode(text, encoding, { addBOM: hasMark });
