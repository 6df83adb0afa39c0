/**
 * Reasons that lie in what the words do in their sentence: they only describe a noun, tell of somebody at his post, record what has
 * been settled or done, name what the writer condemns or refused, stand beside an apology, or only suppose. Source: usual practice of official writing.
 */
import type { AskedClass } from '../lexicon/asked-classes.js';
import { clauseAround, clausesAround } from '../model/paragraph.js';
import type { Subject } from './guards.js';

/** 影响较小的项目, 一经售出概不退换的告示: the words describe a noun. At the end of a clause 的 only rounds it off. */
export function describesNoun({ line, match: { mark } }: Subject): boolean {
  const { folded } = line.scan;
  if (folded.startsWith('的', mark.end) && /[\p{L}\p{N}《“]/u.test(folded.charAt(mark.end + 1))) return true;
  return /^[^系是属像有]*[^系是属像有]的\p{Script=Han}{1,6}$/u.test(folded.slice(mark.start, mark.end));
}

/** 调度在3分钟内发布, 值班人员须十分钟到场: told of somebody at his post; nothing is asked of the reader. */
export function isAtPost({ draft, line, match: { mark, sentence } }: Subject): boolean {
  const { folded } = line.scan;
  const posts = draft.lexicon.words('岗位语');
  const post = posts.lastIn(folded, sentence.start, mark.end);
  if (post === undefined) return false;
  const clause = Math.max(sentence.start, clauseAround(folded, post).start);
  const asks = /[请让叫催限盼望贵您]|你(?!们院)/u;
  return !asks.test(folded.slice(clause, post.start)) && !asks.test(folded.slice(post.end, mark.end));
}

/** 经调解……达成协议, 已签订补充协议: tells how a matter was settled. */
export const isSettled = (subject: Subject): boolean => inSentence(subject, '了结语');

/** 这种态度要不得, 商家张贴……我局已责令改正: the words are named to be condemned or warned against. */
export const isCondemned = (subject: Subject): boolean => inSentence(subject, '批判语');

/** 群众没有收到通知，我们深表歉意: who apologises does not blame. */
export const isSorry = (subject: Subject): boolean => hasNear(subject, '致歉语');

/** 如有争议, 是否存在, 凡不符合的: only supposed or asked. */
export const isSupposed = (subject: Subject): boolean => hasNear(subject, '假设语');

/** 凌晨三点已换上备用泵, 接报后八分钟就赶到了: the marked words tell of a deed done and ask nothing. */
export function isTold({ draft, line, match: { mark, sentence } }: Subject): boolean {
  const { folded } = line.scan;
  const start = Math.max(sentence.start, clauseAround(folded, mark).start);
  return draft.lexicon.words('已然语').firstIn(folded, start, mark.end) !== undefined;
}

/** 有人建议拆成三张，我没有同意: somebody else's suggestion, told to be turned down. */
export const isRefused = (subject: Subject): boolean => inSentence(subject, '回绝语');

/** A word stands in the clause of the match or at most this many clauses off: further away it speaks of something else. */
export const excusingReach = 2;

function hasNear({ draft, line, match }: Subject, className: AskedClass): boolean {
  const { start, end } = clausesAround(line.scan.folded, match.mark, match.sentence, excusingReach);
  return draft.lexicon.words(className).firstIn(line.scan.folded, start, end) !== undefined;
}

/** A word of the class stands in the sentence of the match. */
export function inSentence({ draft, line, match: { sentence } }: Subject, className: AskedClass): boolean {
  return draft.lexicon.words(className).firstIn(line.scan.folded, sentence.start, sentence.end) !== undefined;
}
