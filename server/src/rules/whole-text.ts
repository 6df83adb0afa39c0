/**
 * What only the whole text shows: a request with no reason, a favour with no thanks, a report that carries a request, orders piled up,
 * personal data in a reply that will be published. What is absent is a hint, never a warning.
 * Source: facts.md §1.3 (report and request), §7.5, §9 (strengths of a warm and effective memo); issue "Judgement", row 5.
 */
import type { Finding } from '../model/finding.js';
import { touching } from '../model/span.js';
import type { Audience, Principle } from '../model/vocabulary.js';
import type { Act, Draft, DraftLine, Rule } from './draft.js';
import { toRewrite } from './rewrite.js';

const ids = {
  reason: 'timing/request-without-reason',
  thanks: 'rapport/favour-without-thanks',
  carried: 'language/report-carries-request',
  piled: 'language/orders-piled-up',
  personal: 'rapport/personal-data',
} as const;

export const wholeText: Rule = {
  ids: Object.values(ids),
  scope: 'document',
  check: (draft) => [...unreasoned(draft), ...unthanked(draft), ...carried(draft), ...piledUp(draft), ...personalData(draft)],
};

const has = (draft: Draft, ...names: string[]): boolean => draft.acts.some(({ act }) => names.includes(act));
const upOrSideways = new Set<Audience>(['superior', 'peer']);
const letterKinds = new Set(['函', '便函', '工作联系单', '请示', '邮件']);

function hint(draft: Draft, at: Pick<Act, 'start' | 'end'>, rule: string, principle: Principle, [message, english]: readonly [string, string], replacement?: (words: string) => string): Finding {
  const line = draft.lines.findLast(({ start }) => start <= at.start);
  const text = line === undefined ? '' : line.scan.text.slice(at.start - line.start, at.end - line.start);
  const rewrites = replacement === undefined ? [] : [toRewrite({ edits: [{ start: at.start, end: at.end, newText: replacement(text) }] })];
  return { rule, principle, severity: 'hint', start: at.start, end: at.end, text, message, english, rewrites };
}

function unreasoned(draft: Draft): Finding[] {
  const { audience, kind } = draft.situation;
  const request = draft.acts.find(({ act }) => act === 'request');
  if (request === undefined || !upOrSideways.has(audience) || !letterKinds.has(kind) || has(draft, 'reason', 'occasion')) return [];
  return [hint(draft, request, ids.reason, 'timing', ['请求之前没有讲缘由；先说因何、为何，对方更容易答应。', 'The request comes without a reason; say why first.'], (words) => `因〔缘由〕，${words}`)];
}

const shortestLetter = 80;

function unthanked(draft: Draft): Finding[] {
  const { audience, kind } = draft.situation;
  const request = draft.acts.findLast(({ act }) => act === 'request');
  const length = draft.lines.reduce((sum, { role, scan }) => sum + (role === 'prose' ? scan.text.length : 0), 0);
  if (request === undefined || audience !== 'peer' || !letterKinds.has(kind) || length < shortestLetter || has(draft, 'thanks', 'closing-courtesy')) return [];
  return [hint(draft, request, ids.thanks, 'rapport', ['请人帮忙而通篇没有一句谢意或「请予支持为盼」一类的话，可在结尾补上。', 'A favour is asked without a word of thanks; add one at the close.'])];
}

function carried(draft: Draft): Finding[] {
  if (draft.situation.kind !== '报告') return [];
  const asked = draft.acts.findLast(({ act }) => act === 'approval-request');
  return asked === undefined ? [] : [hint(draft, asked, ids.carried, 'language', ['报告不得夹带请示事项（《党政机关公文处理工作条例》第十五条）；需要批准的另写请示。', 'A report may not carry a request (Regulations on official documents, article 15); write a separate one.'])];
}

const pile = 3;

/** Three or more bare orders in one paragraph to a reader who takes none. */
function piledUp(draft: Draft): Finding[] {
  if (!upOrSideways.has(draft.situation.audience)) return [];
  const orders = draft.lexicon.words('强令语');
  return draft.lines.flatMap((line) => {
    if (line.role !== 'prose') return [];
    const found = placesOf(line, (at) => orders.lengthsAt(line.scan.folded, at, line.scan.folded.length)[0] ?? 0);
    const third = found[pile - 1];
    return third === undefined ? [] : [hint(draft, third, ids.piled, 'language', ['一段里命令接着命令；留一处最要紧的，其余换成「请」和理由。', 'Order follows order in one paragraph; keep the one that matters, turn the rest into requests with reasons.'])];
  });
}

function placesOf(line: DraftLine, lengthAt: (at: number) => number): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let at = 0; at < line.scan.folded.length; at++) {
    const length = lengthAt(at);
    if (length === 0) continue;
    if (touching(line.scan.masks, { start: at, end: at + length }) === undefined) places.push({ start: line.start + at, end: line.start + at + length });
    at += length - 1;
  }
  return places;
}

/** An identity number, a private mobile number, a bank card: not for a reply that is published. Landlines of offices are welcome. */
const personal = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9}|6\d{15,18})(?!\d)/gu;

function personalData(draft: Draft): Finding[] {
  if (draft.situation.audience !== 'public' || draft.situation.kind !== '信访答复') return [];
  return draft.lines.flatMap((line) =>
    [...line.scan.text.matchAll(personal)].map((found) => {
      const start = line.start + found.index;
      return hint(draft, { start, end: start + found[0].length }, ids.personal, 'rapport', ['答复若要公开，身份证号、个人手机号、银行卡号应当隐去。', 'If the reply will be published, hide identity numbers, private mobile and card numbers.']);
    }),
  );
}
