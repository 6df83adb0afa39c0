/** Rewordings for findings of the tone model: take the remark out, fit a frame, or follow the nearest known sentence. Facts stay. */
import { facts, lostFacts } from '../model/facts.js';
import type { Rewrite } from '../model/finding.js';
import type { Span } from '../model/span.js';
import type { Audience, Principle } from '../model/vocabulary.js';
import type { Likeness } from '../tone/nearest.js';
import { toRewrite, withCalmEnd, withMarks } from './rewrite.js';
import { frames } from './tone-frames.js';

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
  const removal = isRemark(subject) ? [replace(subject, withMarks(subject.text, mark, sentence), '')] : [];
  const filled = frames[principle][reader].flatMap((frame) => fit(frame, subject.text.slice(mark.start, mark.end)));
  const likeIt =
    nearest !== undefined && nearest.similarity >= closeEnough ? [wholeSentence(subject, nearest.better)] : [];
  return [...removal, ...likeIt, ...filled.map((newText) => frameRewrite(subject, newText))].filter(
    (rewrite) => rewrite !== undefined,
  );
}

/** From this likeness on the known rewording says the same. */
const closeEnough = 0.75;

function replace({ text, lineStart }: ToneSubject, span: Span, newText: string): Rewrite | undefined {
  if (lostFacts(text.slice(span.start, span.end), newText)) return undefined;
  return toRewrite({ edits: [{ start: lineStart + span.start, end: lineStart + span.end, newText }] });
}

function frameRewrite(subject: ToneSubject, newText: string): Rewrite | undefined {
  const calm = withCalmEnd(subject.text, subject.mark, newText);
  return replace(subject, calm.span, calm.newText);
}

function wholeSentence(subject: ToneSubject, better: string): Rewrite | undefined {
  const { start, end } = subject.sentence;
  return replace(subject, { start, end }, better);
}

const asks = /请|拟|建议|特|盼|望|商|报|附|联系/u;
/** Words with which a clause leans on the one after it. */
const leansForward =
  /^(?:因|由于|鉴于|如|若|倘|要是|虽|尽管|既然|即使|哪怕|只要|一旦|当|自|经|根据|依据|依照|按|就|对|关于|为|凡|除|把|将)|(?:时|后|前|中|里|间|的|者|以来|之际|情况下|说明|一事|，?如下)$/u;
/** Words with which a clause leans on the one before it. */
const leansBack =
  /^(?:所以|因此|因而|但|而|却|也|都|则|否则|就|才|并|且|还|又|仍|再|以便|以免|从而|于是|故|使|令|导致|即|争取|力争|确保|努力)/u;

/** Whether the marked words are a remark that can go: a whole clause with no fact and no request, and what stays can stand alone. */
function isRemark({ text, mark, sentence }: ToneSubject): boolean {
  const words = text.slice(mark.start, mark.end);
  if (facts(words).length > 0 || asks.test(words)) return false;
  const before = text.slice(sentence.start, mark.start).replace(/[，,、：:；;\s]+$/u, '');
  const after = text.slice(mark.end, sentence.end).replace(/^[，,、；;。！!？?]+/u, '');
  if (isOpen(text, mark, sentence)) return false;
  // The question mark belongs to the words that go; what stays would turn into a question.
  if (/^[？?]/u.test(text.slice(mark.end)) || /[吗呢么]$/u.test(before)) return false;
  if (before.length + after.length < 10) return false;
  const last = before.split(/[，：；]/u).at(-1) ?? '';
  if (
    before !== '' &&
    (leansForward.test(last) || (after === '' && before.split('，').every((clause) => leansForward.test(clause))))
  )
    return false;
  return after === '' || !leansBack.test(after);
}

/** Whether the mark begins or ends inside a clause. */
function isOpen(text: string, { start, end }: Span, sentence: Span): boolean {
  const opens = start === sentence.start || /[，,；;\s]/u.test(text.charAt(start - 1));
  const closes = end >= sentence.end || /[，,；;。！!？?]/u.test(text.charAt(end));
  return !(opens && closes);
}

const afterNumber =
  /^(?:[年月日时分点号个件人次户家万亿元吨米里亩台套项份页天周节期批条名岁岗位间楼栋幢班所]|公里|平方|小时|分钟|季度|以前|之前|以内|以上|以下|左右|[前后内起底初中])+/u;

/** The frame with the facts of the replaced words in it: a date in the blank for a date, others ahead. None when they do not fit. */
function fit(frame: string, words: string): string[] {
  const found = facts(words);
  if (found.length === 0) return [frame];
  // 一个, 一天 and the like are turns of speech here: they cannot go, and a frame around them says nothing.
  if (found.every((fact) => /^一.?$/u.test(fact))) return [];
  const carried = stretchOfFacts(words, found);
  if (carried.length > 24) return [];
  const isDate = /[年月日周天时午点]|星期/u.test(carried) && !/[元人户个件]/u.test(carried);
  return frame.includes('〔日期〕') && isDate
    ? [frame.replace('〔日期〕', carried)]
    : [`涉及${carried}的事项，${frame}`];
}

/** From the first fact to the last, with the measure words around them. */
function stretchOfFacts(words: string, found: readonly string[]): string {
  const start = words.indexOf(found[0] ?? '');
  const last = found.at(-1) ?? '';
  const end = words.lastIndexOf(last) + last.length;
  const ahead = /第$/u.exec(words.slice(0, start))?.[0].length ?? 0;
  return words.slice(start - ahead, end + (afterNumber.exec(words.slice(end))?.[0].length ?? 0));
}
