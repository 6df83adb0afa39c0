import type { Span } from './span.js';

/** Words that are not the writer's own: quoted, the title of a document, code, an address. */
export interface Mask extends Span {
  kind: 'quoted' | 'titled' | 'code';
}

const pairs: readonly { open: string; close: string; kind: Mask['kind'] }[] = [
  { open: '“', close: '”', kind: 'quoted' },
  { open: '「', close: '」', kind: 'quoted' },
  { open: '『', close: '』', kind: 'quoted' },
  { open: '‘', close: '’', kind: 'quoted' },
  { open: '"', close: '"', kind: 'quoted' },
  { open: '《', close: '》', kind: 'titled' },
  { open: '`', close: '`', kind: 'code' },
];
const openers = new Map(pairs.map((pair) => [pair.open.charCodeAt(0), pair]));
const anyOpener = /[“「『‘"《`]|https?:/u;

/** A quotation longer than this is taken for a missing closing mark, so that one typo does not silence a page. */
const longestQuotation = 300;

/** The masks of one line, sorted and not overlapping. An opener without its closer masks nothing. */
export function findMasks(line: string): Mask[] {
  if (!anyOpener.test(line)) return [];
  const masks: Mask[] = [];
  for (let at = 0; at < line.length; at++) {
    const pair = openers.get(line.charCodeAt(at));
    if (pair !== undefined) {
      const close = line.indexOf(pair.close, at + 1);
      if (close !== -1 && close - at <= longestQuotation) {
        masks.push({ kind: pair.kind, start: at, end: close + 1 });
        at = close;
      }
    } else if (line.startsWith('http', at)) {
      const end = endOfAddress(line, at);
      if (end > at) masks.push({ kind: 'code', start: at, end });
      at = Math.max(at, end - 1);
    }
  }
  return masks;
}

function endOfAddress(line: string, at: number): number {
  const found = /^https?:\/\/[!-~]+/u.exec(line.slice(at, at + 2000));
  return found === null ? at : at + found[0].length;
}
