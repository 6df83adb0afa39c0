/**
 * Replies to citizens that lead nowhere: a pledge with no actor, measure or date as the whole answer, a referral nobody can follow, an
 * answer that ends at a refusal or at 「不归我们管」. The clause where the citizen stops reading is marked.
 * Source: guides to replies to citizens (what was heard, what was found, on what ground, what next); a reading of real replies.
 */
import type { Finding } from '../model/finding.js';
import { firstEndingAfter, overlaps } from '../model/span.js';
import type { Severity } from '../model/vocabulary.js';
import { wordsOf } from './acts.js';
import type { Act, Draft, Rule } from './draft.js';
import { readReply, type Reply, shortReply } from './reply-acts.js';
import { emptyAnswerCard, notOursCard, pleaCard, referralCard, refusalCard } from './reply-cards.js';
import { emptyAnswer } from './reply-empty.js';
import { atClause, clauseAt, clauseWords } from './reply-marks.js';

const replyKinds = new Set(['信访答复', '邮件', '函', '情况说明', '告知书']);

export const reply: Rule = {
  cards: [emptyAnswerCard, referralCard, notOursCard, refusalCard, pleaCard],
  scope: 'document',
  check(draft) {
    const { audience, kind } = draft.situation;
    if (audience !== 'public' || !replyKinds.has(kind)) return [];
    const read = readReply(draft);
    return [...emptyAnswer(read), ...bareReferral(read), ...notOurs(read), ...endingRefusal(read), ...endingPlea(read)];
  },
};

/** What may be said in place of sending the citizen away. */
const handedOn = '此事由〔主管单位〕负责，您的来信我们已于〔日期〕转去，进展可问〔联系人、电话〕';

/** In an answer longer than this more is told than whom to ask. */
const littleElse = 120;

/** 请向有关部门反映 with no name, no contact, and no handing over; 请与学校沟通 as the whole answer. */
function bareReferral(read: Reply): Finding[] {
  if (read.has('contact', 'handover')) return [];
  const severity: Severity = read.length <= 2 * shortReply ? 'warning' : 'hint';
  const reword = (): string[] => ['可直接联系〔主管单位、电话〕，此次来信我们已于〔日期〕转交该单位', handedOn];
  const isIdle = !read.saysNothing && !read.has('done', 'measure', 'offer');
  const isWarned = (act: Act): boolean =>
    read.saysNothing || (isIdle && read.length <= littleElse && !isInvitation(read.draft, act));
  return [
    ...read
      .all('vague-referral')
      .filter((act) => !isNoRequest(read.draft, act))
      .map((act) => atClause(read.draft, act, referralCard, severity, reword)),
    ...toNamed(read).map((act) =>
      atClause(read.draft, act, referralCard, isIdle || read.saysNothing ? severity : 'hint', reword),
    ),
    ...onTopic(read).map((act) => atClause(read.draft, act, referralCard, 'warning', reword)),
    ...read
      .all('generic-referral')
      .slice(isIdle ? 0 : -1)
      .map((act) => atClause(read.draft, act, referralCard, isWarned(act) ? 'warning' : 'hint', reword)),
  ];
}

/** 如有疑问，请与学校沟通: an answer has been given, and more may be asked. */
function isInvitation({ lines }: Draft, { line, start }: Act): boolean {
  const holder = lines[line];
  if (holder === undefined) return false;
  const { scan, start: from } = holder;
  const sentence = firstEndingAfter(scan.sentences, start - from);
  return /[如若](?:您|你|仍|还|对)*[^，。；]{0,8}(?:疑问|疑义|异议|不明|不清楚|需要|需求|问题)/u.test(
    scan.text.slice(sentence?.start, start - from),
  );
}

/** 请向铁路集团反映 as the last word: the name is told, and neither a number nor that the letter went there. */
function toNamed(read: Reply): readonly Act[] {
  const from = read.last?.start ?? 0;
  return read.all('named-referral').filter((act) => act.start >= from && !isInvitation(read.draft, act));
}

/** 停车问题可向所在街道反映: whose office, which number? Only where nothing was done besides; the first stands for the others. */
function onTopic(read: Reply): readonly Act[] {
  const isVagueToo = (act: Act): boolean => read.all('vague-referral').some((other) => overlaps(act, other));
  if (read.length > shortReply || read.has('done', 'measure')) return [];
  return read
    .all('topic-referral')
    .slice(0, 1)
    .filter((act) => !isVagueToo(act));
}

/** Not our job, and whose it is remains unsaid. */
function notOurs(read: Reply): Finding[] {
  const last = read.all('not-ours').at(-1);
  if (last === undefined || read.has('contact', 'handover', 'owner-named')) return [];
  const isLast = read.last !== undefined && overlaps(last, read.last);
  const isOpen = read.has('way-out') || (read.length > 2 * shortReply && !isLast);
  const reword = (clause: string): string[] => [
    `${clause}，该事项由〔主管单位〕负责，我们已于〔日期〕转交，联系电话〔…〕`,
    handedOn,
  ];
  return [atClause(read.draft, last, notOursCard, isOpen ? 'hint' : 'warning', reword)];
}

/** What the reader of a reply can hold on to. */
const answers = ['contact', 'handover', 'owner-named', 'way-out', 'measure', 'done', 'pledge', 'offer', 'refusal'];
/** A reply of this length that asks for patience says nothing else. */
const barePlea = 60;

/** 为此请您理解: the matter was looked into, nothing was or will be done, and understanding or patience is asked for. */
function endingPlea(read: Reply): Finding[] {
  const plea = read.all('plea').at(-1) ?? (read.length <= barePlea ? read.all('patience').at(-1) : undefined);
  if (plea === undefined || read.length > 2 * shortReply) return [];
  // 给您造成的不便敬请谅解 asks; it does not say that anybody is sorry.
  const isSorry = read.all('apology').some((act) => !overlaps(act, plea));
  if (isSorry || read.has(...answers)) return [];
  const reword = (): string[] => [
    '此事由〔主管单位〕负责，我们已于〔日期〕转交，联系电话〔…〕',
    '我们将〔做什么〕，〔日期〕前完成，其间如有不便请拨打〔电话〕',
  ];
  return [atClause(read.draft, plea, pleaCard, 'warning', reword)];
}

/** A refusal after which nothing comes: no way out, no contact, no next step, no remedy. */
function endingRefusal(read: Reply): Finding[] {
  const last = read.all('refusal').findLast((act) => !isOfOthers(read.draft, act) && !isCondition(read.draft, act));
  if (last === undefined || read.has('contact', 'way-out')) return [];
  // After a refusal without a ground a promise is one form more.
  const after = ['measure', 'handover', 'not-ours', ...(read.hasGrounds ? ['pledge'] : [])];
  if (read.draft.acts.all.some(({ act, start }) => start > last.start && after.includes(act))) return [];
  const reword = (clause: string): string[] => [
    `${clause}。如有疑问，请联系〔联系人、电话〕，我们可协助您〔可行的办法〕`,
    `${clause}，您可以〔其他办法〕，需要帮忙请联系〔联系人、电话〕`,
  ];
  return [atClause(read.draft, last, refusalCard, read.hasGrounds && !isCurt(read, last) ? 'hint' : 'warning', reword)];
}

/** A refusal with its reasons still shuts the door when it is the last word and nobody is greeted, thanked or asked for understanding. */
function isCurt(read: Reply, refusal: Act): boolean {
  const isLastWord = read.last !== undefined && overlaps(refusal, read.last);
  return isLastWord && !read.draft.acts.all.some(({ act }) => courtesies.has(act));
}

const courtesies = new Set(['greeting', 'thanks', 'apology', 'plea', 'closing-courtesy']);

/** 要求物业联系相关部门: somebody else is told to. */
const toldToOthers = /(?:要求|督促|责令|责成|通知|安排|协调)[^，。；：]{1,14}$/u;

/** Without one of these the office itself goes there: 我们正积极与相关部门对接. */
const asks = /[请可应需要须望宜找]|建议|为准/u;

/** 告知申请人向有关机关申请, 经咨询有关单位: nobody is sent anywhere. */
function isNoRequest(draft: Draft, act: Act): boolean {
  const holder = draft.lines[act.line];
  if (holder === undefined) return false;
  const before = holder.scan.text.slice(0, act.start - holder.start);
  return /[申经已]$/u.test(before) || toldToOthers.test(before) || !asks.test(wordsOf(draft, act));
}

/** 对不符合条件的，我们会……: those who are refused, no refusal. */
const isCondition = (draft: Draft, act: Act): boolean => /(?:的|者|时|后)$/u.test(clauseWords(draft, act).trim());

/** 群众一致不同意, 开发商暂无计划: others refuse, not the writer. */
function isOfOthers({ lines, lexicon }: Draft, act: Act): boolean {
  const line = lines[act.line];
  if (line === undefined) return false;
  const text = line.scan.folded;
  const clause = clauseAt(text, act, line.start);
  return lexicon.words('旁人').firstIn(text, clause.start, act.start - line.start) !== undefined;
}
