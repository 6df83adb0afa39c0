/** Writes the reader or the kind into the file itself, and takes it out again. */
import { audienceOf } from '../check/detect.js';
import type { Edit } from '../model/finding.js';
import { splitLines } from '../model/paragraph.js';

export interface Override {
  audience?: string | undefined;
  kind?: string | undefined;
  /** A rule to switch off in this file; added to those that are off already. */
  off?: string | undefined;
}

const comment = /^<!--\s*(?:liangyan|良言)\s*[:：]?.*-->$/u;

/** The edit that makes the file say this; `auto` takes a setting out. Keeps what the comment says besides. */
export function overrideEdit(text: string, override: Override): Edit {
  const line = splitLines(text)
    .slice(0, 60)
    .find((candidate) => comment.test(candidate.text.trim()));
  const settings = readComment(line?.text ?? '');
  for (const [name, value] of Object.entries(override)) {
    if (value === undefined) continue;
    if (name === 'off')
      settings.set(
        'off',
        [...new Set([...(settings.get('off') ?? '').split(','), String(value)])]
          .filter((rule) => rule !== '')
          .join(','),
      );
    else if (value === 'auto' || (name === 'audience' && audienceOf(String(value)) === undefined))
      settings.delete(name);
    else settings.set(name, String(value));
  }
  const words = [...settings].map(([name, value]) => `${name}=${value}`).join(' ');
  const newText = words === '' ? '' : `<!-- liangyan: ${words} -->`;
  if (line === undefined) return { start: 0, end: 0, newText: newText === '' ? '' : `${newText}\n` };
  const end = newText === '' ? afterLineEnd(text, line.end) : line.end;
  return { start: line.start, end, newText };
}

function readComment(text: string): Map<string, string> {
  const settings = new Map<string, string>();
  for (const [, name, value] of text.matchAll(/(audience|kind|off|读者|文种)\s*[=:＝：]\s*([\p{L}\d/,-]+)/gu))
    if (name !== undefined && value !== undefined)
      settings.set(name === '读者' ? 'audience' : name === '文种' ? 'kind' : name, value);
  return settings;
}

function afterLineEnd(text: string, end: number): number {
  if (text.startsWith('\r\n', end)) return end + 2;
  return end < text.length ? end + 1 : end;
}
