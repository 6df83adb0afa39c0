/**
 * The prose of a Markdown file, line by line as in the file. Marks are taken out, so that a phrase is found across `**`; code, pictures,
 * addresses and HTML are left out; quotations are marked on each of their lines; front matter and comments stay, since the check reads
 * settings from them. Parsed by micromark, that is by CommonMark.
 */
import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Token } from 'micromark-util-types';
import { splitLines } from '../model/paragraph.js';
import { covers, overlaps, type Span } from '../model/span.js';
import type { Manuscript } from './manuscript.js';

/** Paragraphs indented by four half-width or two full-width spaces are prose in Chinese drafts, not code. */
const proseWhenIndented = { disable: { null: ['codeIndented'] } };
const extensions = [gfmTable(), frontmatter(['yaml', 'toml']), proseWhenIndented];

/** Marks that are no words; what they enclose stays. */
const marks = new Set([
  'atxHeadingSequence', 'emphasisSequence', 'escapeMarker', 'labelMarker', 'listItemPrefix', 'reference', 'resource',
  'setextHeadingLine', 'strongSequence', 'tableDelimiterRow', 'thematicBreak',
]); // prettier-ignore
/** What is no prose at all. */
const noProse = new Set(['codeFenced', 'definition', 'htmlFlow', 'htmlText', 'image']);
/** Marks that may go when the words between them are replaced: nothing but emphasis is lost. */
const emphases = new Set(['emphasis', 'strong']);
const emphasisTexts = new Set(['emphasisText', 'strongText']);

interface Parsed {
  /** What is left out. */
  gaps: Span[];
  quotations: Span[];
  emphasised: (Span & { inner: Span })[];
  /** Gaps that an edit may swallow. */
  light: Set<number>;
}

/** Reads Markdown. Never throws: every text is Markdown. */
export function markdown(source: string): Manuscript {
  const parsed = parseMarkdown(source);
  const pieces = cut(source, parsed);
  const text = pieces.map(({ words }) => words).join('');
  const view = new View(pieces);
  return {
    format: 'markdown',
    text,
    source,
    toSource: (span) => view.toSource(span),
    replaceable: (span) => replaceable(view.toSource(span), parsed),
  };
}

function parseMarkdown(source: string): Parsed {
  const parsed: Parsed = { gaps: [], quotations: [], emphasised: [], light: new Set() };
  const events = postprocess(
    parse({ extensions })
      .document()
      .write(preprocess()(source, undefined, true)),
  );
  for (const [type, token] of events) {
    if (type !== 'enter') continue;
    const span = { start: token.start.offset, end: token.end.offset };
    if (token.type === 'blockQuote') parsed.quotations.push(span);
    else if (emphases.has(token.type)) parsed.emphasised.push({ ...span, inner: span });
    else if (emphasisTexts.has(token.type)) Object.assign(parsed.emphasised.at(-1) ?? {}, { inner: span });
    else if (isGap(token, source.slice(span.start, span.end))) {
      parsed.gaps.push(span);
      if (/^(?:emphasisSequence|strongSequence|escapeMarker)$/u.test(token.type)) parsed.light.add(span.start);
    }
  }
  return parsed;
}

function isGap({ type }: Token, words: string): boolean {
  // A comment on one line may hold settings for the check.
  if (type === 'htmlFlow') return !/^<!--.*-->\s*$/u.test(words);
  // findMasks knows code between single backticks; longer runs may hold backticks themselves.
  if (type === 'codeText') return words.startsWith('``');
  return marks.has(type) || noProse.has(type);
}

/** Words of the text with where they stand in the source; inserted words have a source of no length. */
interface Piece extends Span {
  words: string;
  /** Offset in the text. */
  at: number;
}

/** Everything but the gaps; line ends are kept always, so that lines keep their numbers. */
function cut(source: string, { gaps, quotations }: Parsed): Piece[] {
  const pieces: Piece[] = [];
  let length = 0;
  const add = (words: string, start: number, end: number): void => {
    if (words === '') return;
    pieces.push({ words, at: length, start, end });
    length += words.length;
  };
  let gap = 0;
  const lines = splitLines(source);
  for (const [index, line] of lines.entries()) {
    const lineEnd = lines[index + 1]?.start ?? source.length;
    if (isLazy(line, quotations)) add('> ', line.start, line.start);
    let from = line.start;
    while ((gaps[gap]?.start ?? Infinity) < line.end) {
      const { start, end } = gaps[gap] ?? line;
      if (end > from) add(source.slice(from, Math.max(from, start)), from, Math.max(from, start));
      from = Math.max(from, Math.min(end, line.end));
      if (end > line.end) break;
      gap++;
    }
    add(source.slice(from, lineEnd), from, lineEnd);
  }
  return pieces;
}

/** A line that goes on with a quotation without saying so. */
const isLazy = ({ text, ...line }: Span & { text: string }, quotations: readonly Span[]): boolean =>
  text.trim() !== '' && !text.trimStart().startsWith('>') && quotations.some((quotation) => covers(quotation, line));

class View {
  constructor(private readonly pieces: readonly Piece[]) {}

  toSource({ start, end }: Span): Span {
    const from = this.offset(start, false);
    return { start: from, end: end > start ? Math.max(from, this.offset(end, true)) : from };
  }

  /** @param isEnd an end at the edge of two pieces belongs to the first */
  private offset(at: number, isEnd: boolean): number {
    let low = 0;
    let high = this.pieces.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      const start = this.pieces[middle]?.at ?? 0;
      if (isEnd ? start < at : start <= at) low = middle;
      else high = middle;
    }
    const piece = this.pieces[low];
    return piece === undefined ? at : Math.min(piece.end, piece.start + at - piece.at);
  }
}

/** The span of the source to replace: emphasis that lies wholly inside goes with its words; links, code and half an emphasis stay untouched. */
function replaceable(span: Span, { gaps, emphasised, light }: Parsed): Span | undefined {
  let whole = span;
  for (const { start, end, inner } of emphasised) {
    if (!overlaps({ start, end }, span) || covers(inner, span)) continue;
    if (!covers(span, inner)) return undefined;
    whole = { start: Math.min(whole.start, start), end: Math.max(whole.end, end) };
  }
  return gaps.some((gap) => overlaps(gap, whole) && !light.has(gap.start)) ? undefined : whole;
}
