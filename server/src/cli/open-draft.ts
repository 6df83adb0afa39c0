/** Opens a file by its ending, and knows how to write it back. */
import { extname } from 'node:path';
import { applyEdits } from '../check/verify.js';
import { decode, encode, type Decoded } from '../formats/encoding.js';
import { plainText, type Manuscript } from '../formats/manuscript.js';
import { Unreadable } from '../formats/unreadable.js';
import { writeWhole } from '../io/write-file.js';
import type { Edit } from '../model/finding.js';
import type { PlacedFinding, Task } from './outcome.js';
import { tell } from './words.js';

export interface Saved {
  /** For standard input: what goes to standard output. */
  output?: Uint8Array;
  note: string;
  /** True when the file could not take the change and was left as it is. */
  isKept?: boolean;
}

export interface OpenDraft {
  readonly manuscript: Manuscript;
  /** The source as it was read. */
  readonly original: string;
  /** @param edits of the manuscript's source, not overlapping */
  replace(edits: readonly Edit[]): void;
  /** @param findings all that were found before the first change */
  save(task: Task, findings: readonly PlacedFinding[]): Promise<Saved>;
}

/** Throws Unreadable when the bytes are nothing that can be checked. */
export async function openDraft(name: string, bytes: Uint8Array): Promise<OpenDraft> {
  if (isOldWord(bytes)) throw new Unreadable('old-word');
  const ending = extname(name).toLowerCase();
  if (ending === '.docx') {
    const { DocxDraft } = await import('./docx-draft.js');
    return DocxDraft.open(bytes);
  }
  const decoded = decode(bytes);
  if (ending !== '.md' && ending !== '.markdown') return new TextDraft(decoded, bytes, plainText);
  const { markdown } = await import('../formats/markdown.js');
  return new TextDraft(decoded, bytes, markdown);
}

/** The container of .doc files, and of .docx files with a password. */
const isOldWord = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

class TextDraft implements OpenDraft {
  manuscript: Manuscript;

  constructor(
    private readonly decoded: Decoded,
    private readonly bytes: Uint8Array,
    private readonly read: (source: string) => Manuscript,
  ) {
    this.manuscript = read(decoded.text);
  }

  get original(): string {
    return this.decoded.text;
  }

  replace(edits: readonly Edit[]): void {
    this.manuscript = this.read(applyEdits(this.manuscript.source, edits));
  }

  async save(task: Task): Promise<Saved> {
    const isChanged = this.manuscript.source !== this.original;
    if (!isChanged) return { note: '', ...(task.path === '-' ? { output: this.bytes } : {}) };
    // A character that cannot be written back would be lost outside of what was rewritten.
    if (!isSame(await encode(this.original, this.decoded), this.bytes)) {
      this.manuscript = this.read(this.original);
      return { note: tell('not-kept', task.language), isKept: true };
    }
    const output = await encode(this.manuscript.source, this.decoded);
    if (task.path === '-') return { output, note: '' };
    writeWhole(task.path, output);
    return { note: '' };
  }
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
