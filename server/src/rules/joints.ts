/**
 * How a rewording joins what stands before and after it in its sentence: a whole clause takes the place of a whole clause, a predicate
 * keeps its subject, nothing is left hanging. Chinese has few forms that show this; the first and last words of clauses do.
 */
import { lostFacts } from '../model/facts.js';
import { clauseAround, isClauseEnd, listMarkOf } from '../model/paragraph.js';
import type { Span } from '../model/span.js';

/** Words with which a clause leans on the one after it. */
const leansForward =
  /^(?:因|由于|鉴于|如|若|倘|要是|虽|尽管|既然|即使|哪怕|只要|一旦|当|自|经|根据|依据|依照|按|就|对|关于|为|凡|除|把|将)|(?:时|后|前|中|里|间|的|者|以来|之际|情况下|说明|一事|，?如下|的(?:事|情况|问题|诉求|要求|费用|部分|理由|材料))$/u;
/** Words with which a clause leans on the one before it. */
const leansBack =
  /^(?:[是系为属](?!否|什么)|所以|因此|因而|但|而|却|也|都|则|否则|就|才|并|且|还|又|仍|再|以便|以免|免得|省得|从而|于是|故|使|令|导致|即|争取|力争|确保|努力)/u;
const asks = /请|拟|建议|特|盼|望|商|报|附|联系/u;

/** A condition: what follows it must be its consequence. */
const condition =
  /^[\s　]*(?:但|不过|而|今后|以后|否则)?(?:如|若|倘|要是|假如|假使|一旦|万一|只要|谁要|哪个要|除非)|^.{0,8}再.{0,8}(?:不|没|未|拿|拖|来)|^(?:到时候|逾期)|的话$|逾期.{0,6}的?$/u;
/** Rewordings that can't be the consequence of a condition: they begin with one of their own, or tell what is. */
const noConsequence = /^(?:如|若|目前|截至|感谢|您的|以上|前期|此前|因〔|〔|具体|有关|相关|现将|经核实|这)/u;

/** Rewordings that bring their own subject, or an address: they stand only at the head of a clause. Shorter ones are words, no clauses. */
const shortestClause = 5;
const wholeClause =
  /^(?:请|烦请|商请|恳请|敬请|谨请|望|希望|盼|如|若|目前|截至|建议|对|(?:有关|相关)(?!同志|人员|部门|单位)|具体|〔|您|您的|我们|我方|我局|双方|感谢|该|此|这|现|以上|上述|各|兄弟|前期|给您|经核实|妥否|麻烦|打扰|有意见|有困难|今后)/u;
/** Rewordings that begin with their predicate: a subject may stay before them, a modal word may not. */
const predicate = /^(?:拟|因|将|按|暂|原则上|由|据实|如实|待|抓紧|先|可|均|尚|已|会)/u;
const modals =
  /(?:就|将|会|要|也|都|还|只|才|再|并|便|得|能|可以|必须|应当|应|需|一律|只能|只好|正在|正|想|打算|准备|又|仍|只有|总|先)+$/u;
/** What can't stand as the subject of a predicate. */
const noSubject =
  /(?:不用|不必|不要|不能|只要|除了|如果|要是|能不能|可不可以|能否|可否|让|叫|请|请您|把|被|给|对|为|在|与|和|跟|的|地|得|太|很|最|是|不|没|没有|来|去|从|向|往|等|看|事情)$|^(?:只要|如果|若|要是|因为?|由于|对|关于)/u;
/** One clause, without the number or sign that lists it. */
export function clauseOf(text: string, span: Span): Span {
  let last = span.end;
  while (last > span.start + 1 && isClauseEnd(text.charCodeAt(last - 1))) last--;
  const { start, end } = clauseAround(text, { start: span.start, end: last });
  const sign = listMarkOf(text.slice(start, span.start));
  return { start: start + sign.length, end };
}

/** The words that `newText` has to replace so that the clause around stays a clause. Not wider than the clause. */
export function fittingSpan(text: string, span: Span, newText: string): Span {
  if (newText.length < shortestClause) return span;
  const clause = clauseOf(text, span);
  if (span.start < clause.start || span.end > clause.end) return span;
  if (wholeClause.test(newText)) return clause;
  if (!predicate.test(newText)) return span;
  const subject = text.slice(clause.start, span.start).replace(modals, '');
  const start = noSubject.test(subject) ? clause.start : clause.start + subject.length;
  return { start, end: clause.end };
}

/** `newText` as it stands after what is left of its clause: a clause of its own gets its comma. */
export function joined(text: string, span: Span, newText: string): string {
  const ahead = text.slice(clauseOf(text, span).start, span.start);
  return ahead.trim() !== '' && wholeClause.test(newText) ? `，${newText}` : newText;
}

/** Words with which a clause gives the reason for the next. */
const givesReason = /^[\s　]*(?:因(?!此|而)|由于|鉴于|受|加之|加上)/u;
const tellsCheck = /^[\s　]*经(?!常|济|营|费|过)/u;

/**
 * Whether `newText` in place of the span follows from what the sentence says before it, and what comes after from `newText`: a reason
 * is replaced by a reason, and after 经现场查看 comes what was seen, not another check.
 */
export function follows(text: string, span: Span, sentence: Span, newText: string): boolean {
  const before = clauseBefore(text, span, sentence);
  if (noConsequence.test(newText) && condition.test(before)) return false;
  if (tellsCheck.test(newText) && tellsCheck.test(before)) return false;
  const isReason = givesReason.test(text.slice(span.start, span.end)) && span.end < sentence.end - 1;
  return !isReason || givesReason.test(newText);
}

/** The clause of the same sentence that ends where the span begins; empty when there is none. */
function clauseBefore(text: string, { start }: Span, sentence: Span): string {
  let end = start;
  while (end > sentence.start && isClauseEnd(text.charCodeAt(end - 1))) end--;
  if (end === start || end === sentence.start) return '';
  return text.slice(Math.max(sentence.start, clauseAround(text, { start: end, end }).start), end);
}

/** Whether the marked words are a remark that can go: a whole clause with no fact and no request, and what stays can stand alone. */
export function isRemark(text: string, mark: Span, sentence: Span): boolean {
  const words = text.slice(mark.start, mark.end);
  return !lostFacts(words, '') && !asks.test(words) && canGo(text, mark, sentence);
}

/** Whether what is left of the sentence without the span can stand alone. */
export function canGo(text: string, span: Span, sentence: Span): boolean {
  if (isOpen(text, span, sentence)) return false;
  const before = text.slice(sentence.start, span.start).replace(/[，,、：:；;\s]+$/u, '');
  const after = text.slice(span.end, sentence.end).replace(/^[，,、；;。！!？?]+/u, '');
  // The question mark belongs to the words that go; what stays would turn into a question.
  if (/^[？?]/u.test(text.slice(span.end)) || /[吗呢么]$/u.test(before)) return false;
  if (before.length + after.length < 10) return false;
  const last = before.split(/[，：；]/u).at(-1) ?? '';
  if (before !== '' && (leansForward.test(last) || condition.test(last))) return false;
  if (before !== '' && after === '' && before.split('，').every((clause) => leansForward.test(clause))) return false;
  return after === '' || !leansBack.test(after);
}

/** Whether the span begins or ends inside a clause. */
function isOpen(text: string, { start, end }: Span, sentence: Span): boolean {
  const opens = start === sentence.start || /[，,；;\s]/u.test(text.charAt(start - 1));
  const closes = end >= sentence.end || /[，,；;。！!？?]/u.test(text.charAt(end));
  return !(opens && closes);
}
