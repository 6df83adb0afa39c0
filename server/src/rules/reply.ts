/**
 * What a reply to a citizen does, clause by clause: an answer that ends at a refusal, a referral nobody can follow, a pledge with no
 * actor, measure or date as the whole answer. The clause where the citizen stops reading is marked.
 * Source: facts.md §4 (the four parts of a refusal), §7.4 (decision table); a reading of real replies (issue "Judgement", row 6).
 */
import type { Finding } from '../model/finding.js';
import { clauseAround } from '../model/paragraph.js';
import type { Principle, Severity } from '../model/vocabulary.js';
import type { Act, Draft, Rule } from './draft.js';
import { toRewrite } from './rewrite.js';

const ids = { refusal: 'balance/refusal-ends', referral: 'balance/bare-referral', pledge: 'language/empty-answer' } as const;
const texts = {
  refusal: ['答复停在拒绝上：没有下一步、没有途径、没有联系人，群众只看到一扇关上的门。', 'The reply ends at a refusal: no next step, no way, no contact.'],
  referral: ['把人推走却没说找谁、怎么找，也没有代为转交，群众读到这里就没有路了。', 'Sends the citizen away without saying to whom, and hands nothing over.'],
  pledge: ['整个答复只有表态：谁来办、怎么办、什么时候有结果都没有，等于没有答复。', 'The whole answer is a pledge: no actor, no measure, no date.'],
} as const;
const replyKinds = new Set(['信访答复', '邮件', '函', '情况说明', '告知书']);

/** Answers shorter than this are judged as a whole; in longer ones a vague clause stands beside real content. */
const shortReply = 260;

export const reply: Rule = {
  ids: Object.values(ids),
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
  if (pledge === undefined || length > shortReply) return [];
  if (has('measure') || has('contact') || has('way-out') || has('finding')) return [];
  return [finding(draft, pledge, ids.pledge, 'language', 'warning', texts.pledge, [
    '此事由〔承办单位〕办理，〔措施〕，预计〔日期〕前答复您，联系电话〔…〕',
  ])];
}

/** 请向有关部门反映 with no name, no contact, and no handing over. */
function bareReferral(draft: Draft, length: number, has: (act: string) => boolean): Finding[] {
  if (has('contact') || has('handover')) return [];
  return draft.acts
    .filter(({ act }) => act === 'vague-referral')
    .map((act) =>
      finding(draft, act, ids.referral, 'balance', length <= 2 * shortReply ? 'warning' : 'hint', texts.referral, [
        '该事项由〔主管单位〕负责，我们已于〔日期〕转交，联系电话〔…〕',
      ]),
    );
}

/** A refusal after which nothing comes: no way out, no contact, no next step, no remedy. */
function endingRefusal(draft: Draft, length: number, has: (act: string) => boolean): Finding[] {
  const refusals = draft.acts.filter(({ act }) => act === 'refusal');
  const last = refusals.at(-1);
  if (last === undefined) return [];
  const after = draft.acts.some(({ act, start }) => start > last.start && ['way-out', 'contact', 'measure', 'pledge', 'handover'].includes(act));
  if (after || has('contact') || has('way-out')) return [];
  const severity: Severity = has('reason') || length > shortReply ? 'hint' : 'warning';
  return [finding(draft, last, ids.refusal, 'balance', severity, texts.refusal, [])];
}

function finding(draft: Draft, act: Act, rule: string, principle: Principle, severity: Severity, [message, english]: readonly [string, string], replacements: string[]): Finding {
  const line = draft.lines[act.line];
  const offset = line?.start ?? 0;
  const text = line?.scan.text ?? '';
  const clause = clauseAround(text, { start: act.start - offset, end: act.end - offset });
  const [start, end] = [offset + clause.start, offset + clause.end];
  const whole = text.slice(clause.start, clause.end);
  const rewrites = replacements.length > 0 ? replacements : [`${whole}。如有疑问，请联系〔联系人、电话〕，我们可协助您〔可行的办法〕`];
  return {
    rule,
    principle,
    severity,
    start,
    end,
    text: whole,
    message,
    english,
    rewrites: rewrites.map((newText) => toRewrite({ edits: [{ start, end, newText }] })),
  };
}
