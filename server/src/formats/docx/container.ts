/** The zip container of an office document, read within limits and written back with some parts replaced. */
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { ZipFile as ZipWriter } from 'yazl';
import { Unreadable } from '../unreadable.js';

/** All parts by name, in the order of the container. */
export type Container = Map<string, Buffer>;

export interface Limits {
  /** Bytes of everything unpacked. */
  unpacked: number;
  entries: number;
}

/** Far above what offices write: a 500-page document has 2 MB of words; the rest is pictures. */
const usualLimits: Limits = { unpacked: 300 * 1024 * 1024, entries: 5000 };

/** Reads a container. Throws Unreadable when it is none, damaged, or larger than the limits when unpacked. */
export async function readContainer(bytes: Uint8Array, limits: Limits = usualLimits): Promise<Container> {
  let zip: ZipFile;
  try {
    // Sizes are held against what the directory says while unpacking, so that a false one cannot go past the limit.
    zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true });
  } catch {
    throw new Unreadable('not-docx');
  }
  const bomb = new Unreadable('bomb', Math.round(limits.unpacked / 1024 / 1024));
  const container: Container = new Map();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (total > limits.unpacked || container.size >= limits.entries) throw bomb;
      if (!entry.fileName.endsWith('/')) container.set(entry.fileName, await unpack(zip, entry));
    }
  } catch (error) {
    throw Unreadable.is(error) ? error : new Unreadable('damaged-docx');
  }
  return container;
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Packs the parts. The same parts give the same bytes: times are set to the earliest that zip knows. */
export async function writeContainer(container: Container): Promise<Buffer> {
  const zip = new ZipWriter();
  for (const [name, content] of container) zip.addBuffer(content, name, { mtime: new Date(1980, 0, 1) });
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
