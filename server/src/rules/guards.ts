/**
 * Reasons why words that look like a fault are none. Each guard answers for one match in its line.
 * Sources: usual practice of official writing: harsh but proper wording, and which reading of a passage wins.
 */
import type { AskedClass } from '../lexicon/asked-classes.js';
import type { Guard } from '../lexicon/lexicon.js';
import type { Match } from '../lexicon/matcher.js';
import type { WordSet } from '../lexicon/word-set.js';
import { organLengths } from '../lexicon/recognize.js';
import { isClauseEnd } from '../model/paragraph.js';
import { touching } from '../model/span.js';
import type { Draft, DraftLine } from './draft.js';
import {
  describesNoun,
  inSentence,
  isAtPost,
  isCondemned,
  isSettled,
  isRefused,
  isSorry,
  isSupposed,
  isTold,
} from './guards-of-use.js';
import { refersTo } from './who.js';

export interface Subject {
  draft: Draft;
  line: DraftLine;
  lineIndex: number;
  match: Match;
}

type Test = (subject: Subject) => boolean;

const tests: Record<Guard, Test> = {
  quoted: (subject) => masked(subject, 'quoted') || masked(subject, 'code'),
  titled: (subject) => masked(subject, 'titled'),
  negated: isProhibited,
  own: (subject) => nearestSubject(subject) === 'own',
  thing: (subject) => nearestSubject(subject) === 'thing',
  basis: (subject) => inSentence(subject, '依据语') || inSentenceBefore(subject, '依据语'),
  rule: (subject) => inSentence(subject, '规则语'),
  urgent: (subject) => inSentence(subject, '险情语') || inSentenceBefore(subject, '险情语'),
  reported: (subject) => beforeInSentence(subject, '转述语'),
  praised: (subject) => inSentence(subject, '褒义语'),
  findings: ({ draft }) => ['通报', '决定', '纪要', '讲话稿'].includes(draft.situation.kind),
  named: (subject) => isInsideName(subject),
  reasoned: (subject) => actBeside(subject, 'reason'),
  wayout: (subject) => actNear(subject, 'way-out', 3) || actNear(subject, 'contact', 3),
  contact: (subject) => actNear(subject, 'contact', 3),
  noun: describesNoun,
  post: isAtPost,
  settled: isSettled,
  condemned: isCondemned,
  sorry: isSorry,
  supposed: isSupposed,
  told: isTold,
  refused: isRefused,
};

/** Whether the guard excuses the match. */
export const isExcused = (guard: Guard, subject: Subject): boolean => tests[guard](subject);

/** Whether the guard's answer depends on the next line. */
export const looksAtNextLine = (guard: Guard): boolean => guard === 'wayout' || guard === 'contact';

function masked({ line, match }: Subject, kind: 'quoted' | 'titled' | 'code'): boolean {
  const mask = touching(line.scan.masks, match.mark);
  if (mask?.kind !== kind) return false;
  // Words that hold a whole short quotation are the writer's own: 所谓“配合”就是……
  return mask.start <= match.mark.start || mask.end > match.mark.end;
}

/** 杜绝、严禁、防止 … up to 10 characters before, with no end of sentence and no contrast in between. */
const prohibitionReach = 10;

function isProhibited({ draft, line, match }: Subject): boolean {
  const { folded } = line.scan;
  const words = draft.lexicon.words('禁止语');
  const from = Math.max(match.sentence.start, match.mark.start - prohibitionReach);
  const found = words.lastIn(folded, from, match.mark.start);
  if (
    found !== undefined &&
    !isDoubleNegation(folded, found.start) &&
    !isQuestion(folded, found.start) &&
    !hasBreak(folded, found.end, match.mark.start)
  )
    return true;
  return isDenied(folded, match) || isInProhibitedList(folded, words, match);
}

/** 不承办不等于袖手旁观, 不是态度问题: what is denied right before the words is not said of anybody. A question denies nothing. */
const denial = /(?:不等于|并非|绝非|谈不上|算不上|(?<![是要这那还])不是|不拿|不把)$/u;

function isDenied(text: string, { mark, sentence }: Match): boolean {
  const before = text.slice(Math.max(sentence.start, mark.start - 4), mark.start);
  const opensWithIs = text.startsWith('是', mark.start);
  if (!denial.test(before) && !(opensWithIs && denial.test(`${before}是`))) return false;
  return !/难道|岂|[？?]/u.test(text.slice(sentence.start, sentence.end));
}

/** 能不能, 可不可以, 有没有 ask; they prohibit nothing. */
const isQuestion = (text: string, at: number): boolean => at > 0 && text.charAt(at - 1) === text.charAt(at + 1);

const isDoubleNegation = (text: string, at: number): boolean =>
  /[不无没未]$/u.test(text.slice(Math.max(0, at - 1), at));

const hasBreak = (text: string, from: number, to: number): boolean => /[，；：。！？]/u.test(text.slice(from, to));

/** 杜绝推诿、扯皮、拖延: a list joined by 、 is prohibited as a whole. */
function isInProhibitedList(text: string, words: WordSet, match: Match): boolean {
  let start = match.mark.start;
  while (start > match.sentence.start && !isClauseEnd(text.charCodeAt(start - 1))) start--;
  const before = text.slice(start, match.mark.start);
  if (!/[、和或及与]/u.test(before)) return false;
  const found = words.firstIn(text, start, match.mark.start);
  return found !== undefined && !isDoubleNegation(text, found.start);
}

/** Who or what the nearest subject before the marked words is, inside the sentence. */
function nearestSubject(subject: Subject): 'own' | 'thing' | 'other' {
  const { draft, line, match } = subject;
  const { folded } = line.scan;
  const { lexicon } = draft;
  const start = match.sentence.start;
  const candidates = (['自称', '物主语', '对方', '他方'] as const).map((name) => ({
    name,
    at: lexicon.words(name).lastIn(folded, start, Math.min(match.mark.start + 2, folded.length))?.start ?? -1,
  }));
  const writer = draft.situation.writer;
  const named = writer === '' ? -1 : folded.slice(start, match.mark.start).lastIndexOf(writer);
  if (named !== -1) candidates.push({ name: '自称', at: start + named });
  const nearest = candidates.reduce((best, candidate) => (candidate.at > best.at ? candidate : best), {
    name: '他方',
    at: -1,
  } as (typeof candidates)[number]);
  if (nearest.at === -1 || hasOrganBetween(folded, nearest.at + 1, match.mark.start)) return 'other';
  return nearest.name === '自称' ? 'own' : nearest.name === '物主语' ? 'thing' : 'other';
}

/** 我局早报了，财务科从不……: an organ named after one's own is the nearer subject. */
function hasOrganBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (isClauseEnd(text.charCodeAt(at - 1)) && organLengths(text, at, to) !== 0) return true;
  return false;
}

function beforeInSentence({ draft, line, match }: Subject, className: AskedClass): boolean {
  return draft.lexicon.words(className).firstIn(line.scan.folded, match.sentence.start, match.mark.start) !== undefined;
}

function inSentenceBefore({ draft, line, match }: Subject, className: AskedClass): boolean {
  const before = line.scan.sentences.findLast((sentence) => sentence.end <= match.sentence.start);
  return (
    before !== undefined &&
    draft.lexicon.words(className).firstIn(line.scan.folded, before.start, before.end) !== undefined
  );
}

/** 马上任, 立刻度: the marked words are part of a longer word that the lexicon knows as innocent. */
const longestTrap = 8;

function isInsideName({ draft, line, match }: Subject): boolean {
  const { folded } = line.scan;
  const traps = draft.lexicon.words('无辜词');
  for (let at = Math.max(0, match.mark.start - longestTrap); at < match.mark.end; at++) {
    for (const length of traps.lengthsAt(folded, at, folded.length)) {
      const end = at + length;
      const crosses = at <= match.mark.start ? end > match.mark.start : end > match.mark.end;
      if (
        crosses &&
        (at < match.mark.start ||
          end > match.mark.end ||
          (at === match.mark.start && end >= match.mark.start + 2 && end !== match.mark.end))
      )
        return true;
    }
  }
  return false;
}

/** Whether an act stands in the same sentence or the next one of the line: a reason further off is a reason for something else. */
function actBeside({ draft, line, match }: Subject, act: string): boolean {
  const next = line.scan.sentences.find((sentence) => sentence.start >= match.sentence.end);
  const [from, to] = [line.start + match.sentence.start, line.start + (next ?? match.sentence).end];
  return draft.acts.of(act).some((found) => found.start >= from && found.end <= to);
}

/** Whether an act stands within `reach` sentences of the match, in the same or a neighbouring line. */
function actNear({ draft, line, lineIndex, match }: Subject, act: string, reach: number): boolean {
  const from = line.start + match.mark.start;
  const sentences = line.scan.sentences;
  const own = sentences.findIndex((sentence) => sentence.end > match.mark.start);
  const first = sentences[Math.max(0, own - reach)]?.start ?? 0;
  const last = sentences[Math.min(sentences.length - 1, own + reach)]?.end ?? line.scan.text.length;
  const nextLine = draft.lines[lineIndex + 1];
  const end =
    own + reach >= sentences.length && nextLine !== undefined
      ? nextLine.start + nextLine.scan.text.length
      : line.start + last;
  return draft.acts
    .of(act)
    .some((found) => found.start >= line.start + first && found.end <= end && !(found.start === from));
}

/** Whether a captured 谁 has one of the wanted roles. */
export function hasRole({ draft, line, match }: Subject, wanted: readonly string[]): boolean {
  const who = match.captures.get('谁');
  if (who === undefined) return true;
  return wanted.includes(refersTo(line.scan.folded.slice(who.start, who.end), draft.situation, draft.lexicon));
}
