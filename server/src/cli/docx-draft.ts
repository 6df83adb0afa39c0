/** A docx on the command line. `--fix` leaves it alone and writes a copy, where each rewrite is a tracked change and each finding a comment. */
import { applyEdits } from '../check/verify.js';
import { Docx, type Remark } from '../formats/docx/docx.js';
import type { Manuscript } from '../formats/manuscript.js';
import { writeWhole } from '../io/write-file.js';
import type { Edit } from '../model/finding.js';
import type { OpenDraft, Saved } from './open-draft.js';
import type { PlacedFinding, Task } from './outcome.js';
import { tell } from './words.js';

export class DocxDraft implements OpenDraft {
  readonly original: string;
  manuscript: Manuscript;
  private edits: readonly Edit[] = [];

  private constructor(private readonly docx: Docx) {
    this.manuscript = docx.manuscript;
    this.original = this.manuscript.source;
  }

  static async open(bytes: Uint8Array): Promise<DocxDraft> {
    return new DocxDraft(await Docx.open(bytes));
  }

  replace(edits: readonly Edit[]): void {
    this.edits = edits;
    const text = applyEdits(this.original, edits);
    this.manuscript = { ...this.manuscript, text, source: text };
  }

  async save(task: Task, findings: readonly PlacedFinding[]): Promise<Saved> {
    if (findings.length === 0) return { note: '' };
    const author = { name: '良言', date: new Date().toISOString().replace(/\.\d+/u, '') };
    const remarks = findings.map((finding) => remarkOf(finding, task));
    const output = await this.docx.revised(this.edits, remarks, author);
    if (task.path === '-') return { output, note: '' };
    const path = task.path.replace(/\.docx$/iu, '.liangyan.docx');
    writeWhole(path, output);
    return { note: tell('written', task.language, { path }) };
  }
}

function remarkOf({ start, end, message, rule, rewrites }: PlacedFinding, { language }: Task): Remark {
  const options = rewrites.map(({ title, edits }) =>
    edits.every(({ newText }) => newText === '') ? tell('remove', language) : title,
  );
  const instead = options.map((option, index) => `${index + 1}. ${option}`);
  return {
    start,
    end,
    paragraphs: [`${message} (${rule})`, ...(instead.length === 0 ? [] : [tell('instead', language), ...instead])],
  };
}
