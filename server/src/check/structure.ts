/** Tells the parts of a draft apart: title, number, head (主送机关 or salutation), body, signature, date, what is no prose. */
import type { Block, OfBlock } from '../rules/blocks.js';
import type { DraftLine, LineRole, Scan } from '../rules/draft.js';
import { LineForm, type LineNature, subjectLine } from '../rules/line-form.js';

export interface Structure {
  lines: DraftLine[];
  blocks: readonly Block[];
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
  /** What it was in the version before. */
  role?: LineRole | undefined;
}

export function findStructure(scans: readonly PlacedScan[], blocks: readonly Block[]): Structure {
  const overrides = new Map<string, string>();
  const roles = blockRoles(blocks, new RoleReader(overrides, hasFrontMatter(scans)));
  const form = (index: number): LineForm | undefined => formAt(scans, index);
  const top = firstProse(roles, 8);

  const titleAt = top.find((index) => form(index)?.isTitle(index === top[0]));
  const isSpeaker = (place: number): boolean => form(top[place - 1] ?? -1)?.namesGroup === true;
  for (const [place, index] of top.entries())
    if (form(index)?.isHead === true && isSpeaker(place)) roles[index] = 'number';
  const headAt = top.find((index) => form(index)?.isHead === true && roles[index] === 'prose');
  const bottom = lastProse(roles, 7).filter((index) => index !== titleAt && index !== headAt);
  const dateAt = bottom.findLast((index) => form(index)?.isDate);
  const signatureAt = findSignature(bottom, dateAt, form);

  if (titleAt !== undefined) roles[titleAt] = 'title';
  if (headAt !== undefined) roles[headAt] = 'head';
  if (dateAt !== undefined) roles[dateAt] = 'date';
  if (signatureAt !== undefined) roles[signatureAt] = 'signature';
  const words = (index: number | undefined): string => (index === undefined ? '' : (form(index)?.words ?? ''));
  return {
    lines: scans.map((placed, index) => withRole(placed, roles[index] ?? 'prose')),
    blocks,
    title: words(titleAt).replace(subjectLine, '').replace(/\s+/gu, ''),
    head: headOf(scans, words(headAt)),
    signature: words(signatureAt),
    sender: afterLabel(scans, 'sender'),
    overrides,
  };
}

/** The first lines of prose, `count` at most, in order. */
function firstProse(roles: readonly LineRole[], count: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < roles.length && found.length < count; at++) if (roles[at] === 'prose') found.push(at);
  return found;
}

/** The last lines of prose, `count` at most, in order. */
function lastProse(roles: readonly LineRole[], count: number): number[] {
  const found: number[] = [];
  for (let at = roles.length - 1; at >= 0 && found.length < count; at--) if (roles[at] === 'prose') found.push(at);
  return found.reverse();
}

/** The same object where the role is what it was: in a long text that is nearly every line. */
const withRole = (placed: PlacedScan, role: LineRole): DraftLine =>
  placed.role === role ? (placed as DraftLine) : { scan: placed.scan, start: placed.start, role };

const formOf = (scan: Scan): LineForm => (scan.form ??= new LineForm(scan.text));

function formAt(scans: readonly PlacedScan[], index: number): LineForm | undefined {
  const placed = scans[index];
  return placed === undefined ? undefined : formOf(placed.scan);
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

/** What the lines of a block are by themselves; `isPlain` when no fence or comment among them changes what others are or says anything. */
const natures: OfBlock<{ roles: readonly LineRole[]; isPlain: boolean }> = (scans) => {
  const found = scans.map((scan) => formOf(scan).nature);
  return {
    roles: found.map((nature) => roleOf[nature]),
    isPlain: found.every((nature) => nature !== 'fence' && nature !== 'comment'),
  };
};

/** Marks what is no prose: blank lines, front matter, code fences, quoted mail, comments. Indented lines are prose. */
function blockRoles(blocks: readonly Block[], reader: RoleReader): LineRole[] {
  const roles: LineRole[] = [];
  for (const block of blocks) {
    const { roles: usual, isPlain } = block.ask(natures);
    if (isPlain && reader.isOutside) for (const role of usual) roles.push(role);
    else for (const scan of block.scans) roles.push(reader.roleOf(formOf(scan), roles.length));
  }
  return roles;
}

/** Lines of front matter, its first rule among them. */
const longestMatter = 40;

function hasFrontMatter(scans: readonly PlacedScan[]): boolean {
  const isRule = (placed: PlacedScan): boolean => formOf(placed.scan).nature === 'rule';
  return scans.slice(0, 1).some(isRule) && scans.slice(1, longestMatter).some(isRule);
}

/** Follows front matter and code fences from line to line. */
class RoleReader {
  private fence = '';

  constructor(
    private readonly overrides: Map<string, string>,
    private isInMatter: boolean,
  ) {}

  /** Whether the next line stands in neither. */
  get isOutside(): boolean {
    return this.fence === '' && !this.isInMatter;
  }

  roleOf({ nature, words }: LineForm, index: number): LineRole {
    if (this.isInMatter) {
      if (index > 0 && nature === 'rule') this.isInMatter = false;
      else readOverride(words, this.overrides);
      return 'matter';
    }
    if (this.fence !== '' || nature === 'fence') {
      const fence = nature === 'fence' ? words.slice(0, 3) : undefined;
      if (this.fence === '') this.fence = fence ?? '';
      else if (fence === this.fence) this.fence = '';
      return 'code';
    }
    if (nature === 'comment') readComment(words, this.overrides);
    return roleOf[nature];
  }
}

function readComment(words: string, overrides: Map<string, string>): void {
  for (const part of words
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

/** Lines at the top that may name sender and receiver. */
const longestTop = 10;

function afterLabel(scans: readonly PlacedScan[], which: 'sender' | 'receiver'): string {
  for (let at = 0; at < longestTop; at++) {
    const found = formAt(scans, at)?.label(which);
    if (found !== undefined) return found;
  }
  return '';
}

/** The receiver's line names organs better than a salutation does. */
function headOf(scans: readonly PlacedScan[], salutation: string): string {
  const receiver = afterLabel(scans, 'receiver');
  return receiver === '' ? headWords(salutation) : receiver;
}

const headWords = (text: string): string =>
  text.replace(/^[\s　]*(?:致|主送|呈|收件人|收文单位|TO|To)\s*[:：]\s*/u, '').replace(/[:：\s　]+$/u, '');

/** The line before the date; without a date, the last line if it is short and no sentence. */
function findSignature(
  bottom: readonly number[],
  dateAt: number | undefined,
  form: (index: number) => LineForm | undefined,
): number | undefined {
  const fits = (index: number | undefined): index is number => index !== undefined && form(index)?.canSign === true;
  if (dateAt !== undefined) {
    const before = bottom[bottom.indexOf(dateAt) - 1];
    return fits(before) ? before : undefined;
  }
  return bottom.findLast((index, place) => place >= bottom.length - 3 && fits(index));
}
