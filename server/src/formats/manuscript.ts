/** A draft taken out of a file: the words to check, and the way back to where a person finds them. */
import { splitLines } from '../model/paragraph.js';
import type { Span } from '../model/span.js';

/** 1-based; columns count UTF-16 units, as editors do. The end is exclusive. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** For office documents: which paragraph with words in it, counted from 1. */
  paragraph?: number;
}

type Format = 'text' | 'markdown' | 'docx';

export interface Manuscript {
  readonly format: Format;
  /** What is checked. */
  readonly text: string;
  /** What places and offsets are told in: the text of the file; for a docx its paragraphs, one a line. */
  readonly source: string;
  /** The smallest span of the source that shows a span of the text. */
  toSource(span: Span): Span;
  /** What to replace in the source for a span of the text; undefined where that would hurt what stands around or inside. */
  replaceable(span: Span): Span | undefined;
  /** Number of the paragraph for a 0-based line, where lines are not what a person counts. */
  paragraphAt?(line: number): number;
}

/** A text that is checked as it stands. */
export function plainText(source: string): Manuscript {
  return { format: 'text', text: source, source, toSource: (span) => span, replaceable: (span) => span };
}

/** Tells where spans of a manuscript's source stand. */
export class Places {
  private readonly starts: readonly number[];

  constructor(private readonly manuscript: Manuscript) {
    this.starts = splitLines(manuscript.source).map(({ start }) => start);
  }

  /** @param span of the source */
  of({ start, end }: Span): Place {
    const [from, to] = [this.lineAt(start), this.lineAt(end)];
    const column = (offset: number, line: number): number => offset - (this.starts[line] ?? 0) + 1;
    const paragraph = this.manuscript.paragraphAt?.(from);
    return {
      line: from + 1,
      column: column(start, from),
      endLine: to + 1,
      endColumn: column(end, to),
      ...(paragraph === undefined ? {} : { paragraph }),
    };
  }

  /** 0-based. */
  private lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}

const quoteReach = 10;

/** Words with a little of what stands around them on their line: where the words begin and end in `quote`. */
export interface Quote {
  quote: string;
  quoteStart: number;
  quoteEnd: number;
}

/** The words of a span as a person finds them again: cut off at the ends of the line, with … where the line goes on. */
export function quoteOf(source: string, { start, end }: Span): Quote {
  const first = source.lastIndexOf('\n', start - 1) + 1;
  const feed = source.indexOf('\n', end);
  const last = feed === -1 ? source.length : feed;
  const [from, to] = [Math.max(first, start - quoteReach), Math.min(last, end + quoteReach)];
  const before = oneLine(source.slice(from, start)).replace(cutStart, '');
  const words = oneLine(source.slice(start, end));
  const after = oneLine(source.slice(end, to)).replace(to < last ? cutEnd : /\s+$/u, '');
  const head = from > first ? `…${before}` : before;
  const tail = to < last ? `${after}…` : after;
  return { quote: head + words + tail, quoteStart: head.length, quoteEnd: head.length + words.length };
}

const oneLine = (text: string): string => text.replace(/[\r\n]+/gu, ' ');
/** What makes a poor beginning or end; half of a pair of surrogates would show as a hole. */
const cutStart = /^(?:[\udc00-\udfff]|[\s，。；：、！？）」』”’])+/u;
const cutEnd = /(?:[\ud800-\udbff]|[\s，；：、（「『“‘])+$/u;
