/** Rewordings for findings of the tone model: take the remark out, fit a frame, or follow the nearest known sentence. Facts stay. */
import { lostFacts } from '../model/facts.js';
import type { Rewrite } from '../model/finding.js';
import type { Span } from '../model/span.js';
import type { Audience, Principle } from '../model/vocabulary.js';
import type { Likeness } from '../tone/nearest.js';
import { framesFor } from './frames.js';
import { isRemark } from './joints.js';
import { toRewrite, withCalmEnd, withMarks } from './rewrite.js';

/** One finding as the rewordings see it; spans are offsets of the line. */
export interface ToneSubject {
  text: string;
  lineStart: number;
  /** The marked words. */
  mark: Span;
  sentence: Span;
  principle: Principle;
  reader: Audience;
}

/** Best first. Whether they pass the check is seen by check/verify.ts. */
export function toneRewrites(subject: ToneSubject, nearest: Likeness | undefined): Rewrite[] {
  const { mark, sentence, principle, reader } = subject;
  const removal = isRemark(subject.text, mark, sentence)
    ? [replace(subject, withMarks(subject.text, mark, sentence), '')]
    : isWholeRemark(subject)
      ? [replace(subject, sentence, '')]
      : [];
  const filled = framesFor(principle, reader, subject.text.slice(mark.start, mark.end));
  const likeIt =
    nearest !== undefined && nearest.similarity >= closeEnough ? [wholeSentence(subject, nearest.better)] : [];
  return [...removal, ...likeIt, ...filled.map((newText) => frameRewrite(subject, newText))].filter(
    (rewrite) => rewrite !== undefined,
  );
}

/** Against these a whole sentence can offend that says nothing else; the others ask for something, or decide it. */
const canBeSpared: ReadonlySet<Principle> = new Set(['unity', 'calm', 'rapport']);

/** Whether the sentence is the remark and nothing else, with others beside it in the line that say what is to be said. */
function isWholeRemark({ text, mark, sentence, principle }: ToneSubject): boolean {
  const words = text.slice(sentence.start, sentence.end);
  return (
    canBeSpared.has(principle) &&
    words.length - (mark.end - mark.start) <= 2 &&
    /[。！？!?]/u.test(text.slice(0, sentence.start)) &&
    !isRequest.test(words)
  );
}

const isRequest = /请|望|[？?]/u;

/** From this likeness on the known rewording says the same. */
const closeEnough = 0.75;

function replace(
  { text, lineStart }: ToneSubject,
  span: Span,
  newText: string,
  isGeneral = false,
): Rewrite | undefined {
  if (lostFacts(text.slice(span.start, span.end), newText)) return undefined;
  return toRewrite({ edits: [{ start: lineStart + span.start, end: lineStart + span.end, newText }], isGeneral });
}

function frameRewrite(subject: ToneSubject, newText: string): Rewrite | undefined {
  const calm = withCalmEnd(subject.text, subject.mark, newText);
  return replace(subject, calm.span, calm.newText, true);
}

function wholeSentence(subject: ToneSubject, better: string): Rewrite | undefined {
  const { start, end } = subject.sentence;
  return replace(subject, { start, end }, better);
}
