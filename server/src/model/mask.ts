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
const anyOpener = /[“「『‘"《`]|https?:|[：:]（/u;

/** A quotation longer than this is taken for a missing closing mark, so that one typo does not silence a page. */
const longestQuotation = 300;

/** The masks of one line, sorted and not overlapping. An opener without its closer masks nothing. */
export function findMasks(line: string): Mask[] {
  const said = saidByOthers(line);
  if (said !== undefined) return [said];
  if (!anyOpener.test(line)) return [];
  const masks: Mask[] = [];
  for (let at = 0; at < line.length; at++) {
    const pair = openerAt(line, at);
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

/** 市民反映的：（……）, 诉求内容：（……）: what the citizen wrote, copied in brackets. */
const complaintAhead = /(?:反映|反应|诉求|投诉|咨询|留言|来信)(?:的|称|内容|如下)?[：:]$/u;
const bracketed = { open: '（', close: '）', kind: 'quoted' } as const;
const openBracket = bracketed.open.charCodeAt(0);
/** The words ahead of a bracket that tell, and their colon. */
const longestAhead = 8;

function openerAt(line: string, at: number): (typeof pairs)[number] | undefined {
  const unit = line.charCodeAt(at);
  if (unit !== openBracket) return openers.get(unit);
  return complaintAhead.test(line.slice(Math.max(0, at - longestAhead), at)) ? bracketed : undefined;
}

/** 「顾客：怎么连不上？」 in a transcript: what a speaker with a label says. A salutation (网友：您好) is none. */
const speaker =
  /^[\s　]*(?:顾客|买家|投诉人|举报人|反映人|来信人|[\p{Script=Han}]{0,6}(?:来信|提问|来电|留言)|问)[：:](?![\s　]*(?:您好|你好|请|兹|现将|关于|根据|经))(?=.{4})/u;

function saidByOthers(line: string): Mask | undefined {
  const label = speaker.exec(line)?.[0];
  return label === undefined ? undefined : { kind: 'quoted', start: label.length, end: line.length };
}

function endOfAddress(line: string, at: number): number {
  const found = /^https?:\/\/[!-~]+/u.exec(line.slice(at, at + 2000));
  return found === null ? at : at + found[0].length;
}
