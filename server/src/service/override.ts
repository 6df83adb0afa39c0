/** Writes reader, kind or a rule to switch off into the file itself, in its front matter or a comment, and takes it out again. */
import { audienceOf } from '../check/detect.js';
import { overrideNames } from '../check/structure.js';
import type { Edit } from '../model/finding.js';
import { splitLines } from '../model/paragraph.js';

export interface Override {
  /** `auto` takes it out. */
  audience?: string | undefined;
  kind?: string | undefined;
  /** A rule to switch off in this file; added to those that are off already. */
  off?: string | undefined;
  /** A rule to switch on again. */
  on?: string | undefined;
}

const comment = /^<!--\s*(?:liangyan|良言)\s*[:：]?.*-->$/u;
const setting = new RegExp(`(${[...overrideNames.keys()].join('|')})\\s*[=＝:：]\\s*["']?([\\p{L}\\d/,-]+)`, 'gu');
/** How far down a file is asked what it says of itself. */
const farthest = 60;

type Line = ReturnType<typeof splitLines>[number];

/** The edit that makes the file say this. What the comment or front matter says besides stays. */
export function overrideEdit(text: string, override: Override): Edit {
  const lines = splitLines(text).slice(0, farthest);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const line = lines.find((candidate) => comment.test(candidate.text.trim()));
  if (line !== undefined) return inComment(text, line, override);
  const matter = frontMatter(lines);
  if (matter !== undefined) return inMatter(matter, override, lineEnd);
  const newText = toComment(apply(new Map(), override));
  return { start: 0, end: 0, newText: newText === '' ? '' : newText + lineEnd };
}

/** The rules that the file itself switches off. */
export function offRules(text: string): string[] {
  const lines = splitLines(text).slice(0, farthest);
  const line = lines.find((candidate) => comment.test(candidate.text.trim()));
  const places = line === undefined ? (frontMatter(lines)?.inner ?? []) : [line];
  const off = places.map((place) => readSettings(place.text).get('off')).find((value) => value !== undefined);
  return listOf(off);
}

const listOf = (value: string | undefined): string[] => (value ?? '').split(',').filter((rule) => rule !== '');

/** The settings after the override. */
function apply(settings: Map<string, string>, { audience, kind, off, on }: Override): Map<string, string> {
  for (const [name, value] of Object.entries({ audience, kind })) {
    if (value === undefined) continue;
    if (value === 'auto' || (name === 'audience' && audienceOf(value) === undefined)) settings.delete(name);
    else settings.set(name, value);
  }
  const rules = new Set(listOf(settings.get('off')));
  if (off !== undefined) rules.add(off);
  if (on !== undefined) rules.delete(on);
  if (rules.size > 0) settings.set('off', [...rules].join(','));
  else settings.delete('off');
  return settings;
}

function inComment(text: string, line: Line, override: Override): Edit {
  const newText = toComment(apply(readSettings(line.text), override));
  const end = newText === '' ? afterLineEnd(text, line.end) : line.end;
  return { start: line.start, end, newText };
}

function toComment(settings: ReadonlyMap<string, string>): string {
  const words = [...settings].map(([name, value]) => `${name}=${value}`).join(' ');
  return words === '' ? '' : `<!-- liangyan: ${words} -->`;
}

function readSettings(text: string): Map<string, string> {
  const settings = new Map<string, string>();
  for (const [, written = '', value = ''] of text.matchAll(setting)) {
    const name = overrideNames.get(written);
    if (name !== undefined) settings.set(name, value);
  }
  return settings;
}

/** The lines between the two `---` at the top of a file. */
function frontMatter([first, ...rest]: readonly Line[]): { inner: Line[]; close: Line } | undefined {
  if (first?.text.trim() !== '---') return undefined;
  const at = rest.findIndex(({ text }) => text.trim() === '---');
  const close = rest[at];
  return close === undefined ? undefined : { inner: rest.slice(0, at), close };
}

/** Rewrites the front matter's lines of ours and keeps all others as they are. */
function inMatter({ inner, close }: { inner: Line[]; close: Line }, override: Override, lineEnd: string): Edit {
  const ours = inner.filter(({ text }) => readSettings(text).size > 0 && /^[\p{L}.]+\s*[:：]/u.test(text));
  const settings = apply(new Map(ours.flatMap(({ text }) => [...readSettings(text)])), override);
  const others = inner.filter((line) => !ours.includes(line)).map(({ text }) => text);
  const lines = [...others, ...[...settings].map(([name, value]) => `${name}: ${value}`)];
  return {
    start: inner[0]?.start ?? close.start,
    end: close.start,
    newText: lines.map((line) => line + lineEnd).join(''),
  };
}

function afterLineEnd(text: string, end: number): number {
  if (text.startsWith('\r\n', end)) return end + 2;
  return end < text.length ? end + 1 : end;
}
