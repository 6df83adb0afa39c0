/**
 * What a reply to a citizen does, act by act, and how much of it is more than form. Greetings, thanks and 「现答复如下」 say nothing; a
 * clause has substance when it finds, does, refuses, explains or gives a figure, a date, a document or a way.
 * Source: guides to replies to citizens (what was heard, what was found, on what ground, what next); a reading of real replies.
 */
import { organLengths } from '../lexicon/recognize.js';
import { isClauseEnd } from '../model/paragraph.js';
import { covers, overlaps, type Span } from '../model/span.js';
import type { Act, Draft, DraftLine } from './draft.js';

/** Answers shorter than this (without their forms) are judged as a whole; in longer ones a vague clause stands beside real content. */
export const shortReply = 260;

/** A reply with its acts at hand. */
export interface Reply {
  draft: Draft;
  /** Length of the prose without greetings, thanks and other forms, in UTF-16 units. */
  length: number;
  /** Whether nothing is left but good intentions and what goes with them. */
  saysNothing: boolean;
  /** The last clause that is neither form nor filler; undefined when there is none. */
  last: Span | undefined;
  has(...acts: string[]): boolean;
  all(act: string): readonly Act[];
}

const forms = new Set(['greeting', 'thanks', 'account', 'closing-courtesy', 'procedure']);
const substantial = new Set([
  'finding', 'measure', 'refusal', 'not-ours', 'owner-named', 'contact', 'way-out', 'cause', 'offer', 'done',
]); // prettier-ignore
/** 您反映的路灯已修复: a form that also tells a deed. */
const deeds = new Set(['done', 'measure']);
/** Acts that look like a way out and lead nowhere. */
const hollow = new Set([
  'vague-referral',
  'generic-referral',
  'topic-referral',
  'pledge',
  'attention',
  'suggestion-filed',
  'lookup',
]);
/** Talk that stands beside a pledge and answers nothing: slogans, how such things are decided in general. */
const idle = new Set(['slogan', 'generality']);

export function readReply(draft: Draft): Reply {
  const { all } = draft.acts;
  const acts = all.filter((act) => !isOnlyReferral(act, all) && !isOnlyProcedure(act, all));
  const has = (...names: string[]): boolean => acts.some(({ act }) => names.includes(act));
  const clauses = draft.lines.flatMap((line) => (line.role === 'prose' ? clausesOf(line) : []));
  const said = clauses.filter(({ span }) => {
    const here = all.filter((act) => overlaps(act, span) && !isOnlyProcedure(act, all)).map(({ act }) => act);
    return !here.some((act) => forms.has(act)) || here.some((act) => deeds.has(act));
  });
  const substance = said.filter((clause) => isSubstance(draft, clause));
  const plain = said.filter((clause) => !substance.includes(clause) && !isFiller(draft, clause));
  return {
    draft,
    length: lengthOf(said),
    last: said.filter((clause) => substance.includes(clause) || plain.includes(clause)).at(-1)?.span,
    saysNothing: substance.length === 0 && lengthOf(plain) <= plainTalk,
    has,
    all: (name) => acts.filter(({ act }) => act === name),
  };
}

const ways = new Set(['owner-named', 'way-out']);
const referrals = new Set(['vague-referral', 'generic-referral']);

/** 建议您与当地政府联系 shows no way: it is the referral itself. */
function isOnlyReferral(act: Act, acts: readonly Act[]): boolean {
  return ways.has(act.act) && acts.some((other) => referrals.has(other.act) && overlaps(act, other));
}

const results = new Set(['done', 'measure', 'finding', 'reason']);

/** 立即安排人员进行核实: somebody went to look; what was seen is not told. */
const isOnlyProcedure = (act: Act, acts: readonly Act[]): boolean =>
  results.has(act.act) && acts.some((other) => other.act === 'procedure' && covers(other, act));

/** Plain clauses, of which no act is known, may add up to this length beside a pledge before they count as an answer. */
const plainTalk = 24;

const lengthOf = (clauses: readonly Clause[]): number =>
  clauses.reduce((sum, { span }) => sum + span.end - span.start, 0);

interface Clause {
  /** Offsets of the text. */
  span: Span;
  words: string;
}

function clausesOf({ scan, start }: DraftLine): Clause[] {
  const clauses: Clause[] = [];
  for (let from = 0; from < scan.text.length; from++) {
    let end = from;
    while (end < scan.text.length && !isClauseEnd(scan.text.charCodeAt(end))) end++;
    const words = scan.text.slice(from, end);
    if (words.trim() !== '') clauses.push({ span: { start: start + from, end: start + end }, words });
    from = end;
  }
  return clauses;
}

/** The date of the reply itself is no fact in it. */
const fullDate =
  /[〇零一二三四五六七八九十\d]{4}[年./-][〇零一二三四五六七八九十\d]{1,3}[月./-][〇零一二三四五六七八九十\d]{1,3}日?/gu;

/** A number, a document, a blank to be filled, a day or a frequency in words. */
const figure =
  /(?<![A-Za-z\d])\d|[《〔]|[一二三四五六七八九十百两]+(?:次|天|日|个月|年|户|名|时|点|周|批|米|公里|元|间|条)|每[天日周月季年]|[今明]天|今晚|月底|年底|周[一二三四五六日末]/u;

/** 2017年交通计划: a year names a plan and tells nothing. */
const bareYear = /\d{4}年度?(?![\d初底末])/gu;

/** “一日一清整”: the number belongs to the name of a campaign. */
const campaign = /[“"][^”"]{1,12}[”"]/gu;

/** 下一步，: a lead, not a step. */
const lead = /^(?:下一?步|下一?阶段|后续|接下来|今后)(?:的?工作)?中?$/u;

/** What makes a clause with a pledge in it more than a pledge; 处理 within 已转交相关科室处理 is part of the pledge. */
const solid = new Set(['measure', 'contact']);

function isSubstance({ acts }: Draft, { span, words }: Clause): boolean {
  if (lead.test(words.trim())) return false;
  const here = acts.all.filter((act) => overlaps(act, span) && !isOnlyProcedure(act, acts.all));
  const hasFigure = figure.test(words.replace(fullDate, '').replace(bareYear, '').replace(campaign, ''));
  const talk = here.filter(({ act }) => hollow.has(act));
  if (talk.length > 0)
    return hasFigure || here.some((act) => solid.has(act.act) && !talk.some((hull) => covers(hull, act)));
  return hasFigure || here.some(({ act }) => substantial.has(act));
}

/** 北京市教育委员会: the writer's name, run on behind the last sentence. */
const isSignature = (words: string): boolean =>
  words.length < longestSignature && (organLengths(words, 0, words.length) & (1 << words.length)) !== 0;
const longestSignature = 31;

/** A pledge itself, the purpose that trails it (以便……, 最大限度……), or the date of the reply. */
function isFiller({ acts, lexicon }: Draft, { span, words }: Clause): boolean {
  if (
    acts.all.some((act) => (hollow.has(act.act) || idle.has(act.act) || act.act === 'procedure') && overlaps(act, span))
  )
    return true;
  const bare = words.replace(fullDate, '').trim();
  return (
    bare === '' ||
    lead.test(bare) ||
    isSignature(bare) ||
    lexicon.words('陪衬语').lengthsAt(bare, 0, bare.length).length > 0
  );
}
