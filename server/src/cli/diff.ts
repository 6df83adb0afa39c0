/** A unified diff, as `patch` and `git apply` read it. A file of its own, since it is loaded only when asked for. */
import { formatPatch, OMIT_HEADERS, structuredPatch } from 'diff';

const linesAround = 1;

/** File names stand as they are: quoted as numbers, Chinese ones could not be read. */
export function unifiedDiff(name: string, before: string, after: string): string {
  const path = name.replaceAll('\\', '/');
  const patch = structuredPatch(path, path, before, after, undefined, undefined, { context: linesAround });
  return `--- a/${path}\n+++ b/${path}\n${formatPatch(patch, OMIT_HEADERS)}`;
}
