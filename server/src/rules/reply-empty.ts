/**
 * The whole answer is a promise: nothing but good intentions, or circumstances and a promise that leaves open whether and when.
 * Source: guides to replies to citizens (what was heard, what was found, on what ground, what next); a reading of real replies.
 */
import { deadlineIn } from '../model/facts.js';
import type { Finding } from '../model/finding.js';
import { firstEndingAfter, type Span } from '../model/span.js';
import { wordsOf } from './acts.js';
import type { Act } from './draft.js';
import { type Reply, shortReply } from './reply-acts.js';
import { emptyAnswerCard } from './reply-cards.js';
import { atSpan, clauseAt } from './reply-marks.js';

/** What is marked as the whole answer, where there is any: a promise before a slogan, attention, or a suggestion put on file. */
const intentions = ['pledge', 'slogan', 'attention', 'suggestion-filed'];

/** Nothing but attention and good intentions. */
export function emptyAnswer(read: Reply): Finding[] {
  const pledge = intentions.map((name) => read.all(name).at(-1)).find((act) => act !== undefined);
  if (pledge === undefined || read.length > shortReply) return [];
  if (!read.saysNothing && !isOnlyHedged(read, pledge)) return [];
  // Who tells how things stand, or has handed the matter on, has answered something.
  const severity = read.saysNothing && !read.has('handover') ? 'warning' : 'hint';
  const reword = (): string[] => [
    '〔承办单位〕将〔具体做什么〕，〔日期〕前答复您，联系人〔姓名、电话〕',
    '目前已〔做了哪一步〕，还差〔条件〕，〔日期〕前告诉您进展，联系电话〔号码〕',
  ];
  return [atSpan(read.draft, withSlogans(read, pledge), emptyAnswerCard, severity, reword)];
}

/** Answers of this length are little more than circumstances and one promise. */
const barestReply = 160;
/** What keeps a reply from resting on its promise. */
const holds = ['done', 'measure', 'contact', 'offer', 'not-ours', 'owner-named', 'refusal'];

/** 高峰堵车严重，我们会关注客流变化，适时调整: circumstances, and a promise that leaves open whether and when. */
function isOnlyHedged(read: Reply, { line, start, end }: Act): boolean {
  if (read.length > barestReply || read.has(...holds)) return false;
  const holder = read.draft.lines[line];
  const sentence = holder && firstEndingAfter(holder.scan.sentences, start - holder.start);
  if (holder === undefined || sentence === undefined) return false;
  const from = holder.start + sentence.start;
  // Whoever names the day leaves nothing open.
  if (deadlineIn(holder.scan.text.slice(sentence.start, sentence.end)) !== undefined) return false;
  return read
    .all('hedge')
    .some((hedge) => hedge.line === line && hedge.start >= from && hedge.start <= end + hedgeReach);
}
/** A hedge follows its promise within this many characters: 将关注变化，适时调整. */
const hedgeReach = 12;

/** 目前正在编制规划，我们会认真考虑: how things stand is no part of the promise. */
const isUnderWay = (words: string): boolean => /正在/u.test(words) && !/[将会]/u.test(words);

/** No mark longer than this: one sees at a glance what is meant. */
const longestMark = 40;

/**
 * 将关注变化，适时调整，切实维护秩序: what one sentence promises belongs together, with the slogans that trail it; of a long chain the
 * beginning is marked, where the citizen sees that nothing more will come.
 */
function withSlogans(read: Reply, pledge: Act): Span {
  const line = read.draft.lines[pledge.line];
  const offset = line?.start ?? 0;
  const text = line?.scan.text ?? '';
  const inSentence = (act: Act): boolean => {
    const [first, second] = act.start < pledge.start ? [act, pledge] : [pledge, act];
    return act.line === pledge.line && !/[。！？；]/u.test(text.slice(first.start - offset, second.start - offset));
  };
  const before = [...read.all('suggestion-filed'), ...read.all('pledge')].filter(
    (act) => act.start < pledge.start && inSentence(act) && !isUnderWay(wordsOf(read.draft, act)),
  );
  const after = read.all('slogan').filter((act) => act.start > pledge.start && inSentence(act));
  const clauses = [...before, pledge, ...after]
    .map((act) => clauseAt(text, act, offset))
    .sort((one, other) => one.start - other.start);
  const start = clauses[0]?.start ?? 0;
  const end = clauses.findLast((clause) => clause.end - start <= longestMark)?.end ?? clauses[0]?.end ?? 0;
  return { start: offset + start, end: offset + end };
}
