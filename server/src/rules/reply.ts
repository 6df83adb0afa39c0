/**
 * What a reply to a citizen does, clause by clause: an answer that ends at a refusal, a referral nobody can follow, a pledge with no
 * actor, measure or date as the whole answer. The clause where the citizen stops reading is marked.
 * Source: facts.md §4 (the four parts of a refusal), §7.4 (decision table); a reading of real replies.
 */
import type { Finding } from '../model/finding.js';
import { clauseAround } from '../model/paragraph.js';
import type { Severity } from '../model/vocabulary.js';
import { report, type RuleCard } from './card.js';
import type { Act, Draft, Rule } from './draft.js';
import { emptyAnswerCard, referralCard, refusalCard } from './reply-cards.js';
import { toRewrite } from './rewrite.js';

const replyKinds = new Set(['信访答复', '邮件', '函', '情况说明', '告知书']);

/** Answers shorter than this are judged as a whole; in longer ones a vague clause stands beside real content. */
const shortReply = 260;

export const reply: Rule = {
  cards: [emptyAnswerCard, referralCard, refusalCard],
  scope: 'document',
  check(draft) {
    const { audience, kind } = draft.situation;
    if (audience !== 'public' || !replyKinds.has(kind)) return [];
    const length = draft.lines.reduce((sum, line) => sum + (line.role === 'prose' ? line.scan.text.length : 0), 0);
    const has = (act: string): boolean => draft.acts.some((found) => found.act === act);
    return [
      ...emptyAnswer(draft, length, has),
      ...bareReferral(draft, length, has),
      ...endingRefusal(draft, length, has),
    ];
  },
};

/** A pledge is the whole answer: no finding, no measure, no date, no contact. */
function emptyAnswer(draft: Draft, length: number, has: (act: string) => boolean): Finding[] {
  const pledge = draft.acts.find(({ act }) => act === 'pledge');
  if (pledge === undefined || length > shortReply || ['measure', 'contact', 'way-out', 'finding'].some(has)) return [];
  return [
    atClause(
      draft,
      pledge,
      emptyAnswerCard,
      'warning',
      () => '此事由〔承办单位〕办理，〔措施〕，预计〔日期〕前答复您，联系电话〔…〕',
    ),
  ];
}

/** 请向有关部门反映 with no name, no contact, and no handing over. */
function bareReferral(draft: Draft, length: number, has: (act: string) => boolean): Finding[] {
  if (has('contact') || has('handover')) return [];
  const severity: Severity = length <= 2 * shortReply ? 'warning' : 'hint';
  return draft.acts
    .filter(({ act }) => act === 'vague-referral')
    .map((act) =>
      atClause(
        draft,
        act,
        referralCard,
        severity,
        () => '该事项由〔主管单位〕负责，我们已于〔日期〕转交，联系电话〔…〕',
      ),
    );
}

/** A refusal after which nothing comes: no way out, no contact, no next step, no remedy. */
function endingRefusal(draft: Draft, length: number, has: (act: string) => boolean): Finding[] {
  const last = draft.acts.findLast(({ act }) => act === 'refusal');
  if (last === undefined || has('contact') || has('way-out')) return [];
  if (draft.acts.some(({ act, start }) => start > last.start && ['measure', 'pledge', 'handover'].includes(act)))
    return [];
  const severity: Severity = has('reason') || length > shortReply ? 'hint' : 'warning';
  return [
    atClause(
      draft,
      last,
      refusalCard,
      severity,
      (clause) => `${clause}。如有疑问，请联系〔联系人、电话〕，我们可协助您〔可行的办法〕`,
    ),
  ];
}

function atClause(
  draft: Draft,
  act: Act,
  card: RuleCard,
  severity: Severity,
  reword: (clause: string) => string,
): Finding {
  const line = draft.lines[act.line];
  const offset = line?.start ?? 0;
  const text = line?.scan.text ?? '';
  const clause = clauseAround(text, { start: act.start - offset, end: act.end - offset });
  const words = text.slice(clause.start, clause.end);
  const edit = { start: offset + clause.start, end: offset + clause.end, newText: reword(words) };
  return report(card, severity, edit, words, [toRewrite({ edits: [edit] })]);
}
