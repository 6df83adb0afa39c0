/**
 * What one line of a reply to a citizen does, clause by clause, and how much of it is more than form. Greetings, thanks and 「现答复如下」
 * say nothing; a clause has substance when it finds, does, refuses, explains or gives a figure, a date, a document or a way. Acts and
 * clauses do not cross lines, so the answer is kept with the line.
 * Source: guides to replies to citizens (what was heard, what was found, on what ground, what next); a reading of real replies.
 */
import type { Lexicon } from '../lexicon/lexicon.js';
import { organLengths } from '../lexicon/recognize.js';
import { isClauseEnd } from '../model/paragraph.js';
import { covers, overlaps, type Span } from '../model/span.js';
import { actsIn, type LineAct } from './acts.js';
import type { Scan } from './draft.js';

/** All offsets are of the line. */
export interface ReplyLine {
  /** Acts that are what they look like. */
  acts: readonly LineAct[];
  /** Length of the clauses without greetings, thanks and other forms, in UTF-16 units. */
  length: number;
  /** Length of those among them that have neither substance nor act. */
  plainLength: number;
  hasSubstance: boolean;
  /** Whether a clause has substance besides what is refused. */
  hasGrounds: boolean;
  /** The last clause that is neither form nor filler. */
  last: Span | undefined;
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
  'named-referral',
  'topic-referral',
  'pledge',
  'attention',
  'suggestion-filed',
  'lookup',
]);
/** Talk that stands beside a pledge and answers nothing: slogans, how such things are decided in general. */
const idle = new Set(['slogan', 'generality']);

/** What the line says as a part of a reply, from the line itself where it is known. */
export const replyLine = (scan: Scan, lexicon: Lexicon): ReplyLine => (scan.reply ??= readLine(scan, lexicon));

function readLine(scan: Scan, lexicon: Lexicon): ReplyLine {
  const all = actsIn(scan, lexicon);
  const meant = all.filter((act) => !isOnlyProcedure(act, all));
  const read = {
    length: 0,
    plainLength: 0,
    hasSubstance: false,
    hasGrounds: false,
    last: undefined as Span | undefined,
  };
  for (const span of clausesOf(scan.text)) {
    const clause = {
      span,
      words: scan.text.slice(span.start, span.end),
      acts: meant.filter((act) => overlaps(act, span)),
    };
    if (isForm(clause)) continue;
    read.length += span.end - span.start;
    if (isSubstance(clause)) {
      read.hasSubstance = true;
      read.hasGrounds ||= isGround(clause);
    } else if (isFiller(clause, all, lexicon)) continue;
    else read.plainLength += span.end - span.start;
    read.last = span;
  }
  return { ...read, acts: meant.filter((act) => !isOnlyReferral(act, all)) };
}

interface Clause {
  span: Span;
  words: string;
  /** Those that stand in it, without what is only procedure. */
  acts: readonly LineAct[];
}

/** The clauses that hold more than space. */
function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  for (let start = 0; start < text.length; start++) {
    let end = start;
    while (end < text.length && !isClauseEnd(text.charCodeAt(end))) end++;
    if (text.slice(start, end).trim() !== '') clauses.push({ start, end });
    start = end;
  }
  return clauses;
}

const isForm = ({ acts }: Clause): boolean =>
  acts.some(({ act }) => forms.has(act)) && !acts.some(({ act }) => deeds.has(act));

const ways = new Set(['owner-named', 'way-out']);
const referrals = new Set(['vague-referral', 'generic-referral', 'named-referral']);

/** 建议您与当地政府联系 shows no way: it is the referral itself. */
function isOnlyReferral(act: LineAct, acts: readonly LineAct[]): boolean {
  return ways.has(act.act) && acts.some((other) => referrals.has(other.act) && overlaps(act, other));
}

const results = new Set(['done', 'measure', 'finding', 'reason']);

/** 立即安排人员进行核实: somebody went to look; what was seen is not told. */
const isOnlyProcedure = (act: LineAct, acts: readonly LineAct[]): boolean =>
  results.has(act.act) && acts.some((other) => other.act === 'procedure' && covers(other, act));

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

function isSubstance({ words, acts }: Clause): boolean {
  if (lead.test(words.trim())) return false;
  const hasFigure = figure.test(words.replace(fullDate, '').replace(bareYear, '').replace(campaign, ''));
  const talk = acts.filter(({ act }) => hollow.has(act));
  if (talk.length > 0)
    return hasFigure || acts.some((act) => solid.has(act.act) && !talk.some((hull) => covers(hull, act)));
  // 由于调整线路涉及站位设置等条件: a cause of everything is the cause of nothing.
  const isGeneral = acts.some(({ act }) => act === 'generality');
  return hasFigure || acts.some(({ act }) => substantial.has(act) && !(isGeneral && act === 'cause'));
}

/** A clause that carries a refusal beside it; the refusal's own figures name only what is refused. */
function isGround({ acts }: Clause): boolean {
  const others = acts.filter(({ act }) => act !== 'refusal');
  return others.length === acts.length || others.some(({ act }) => substantial.has(act));
}

/** 北京市教育委员会: the writer's name, run on behind the last sentence. */
const isSignature = (words: string): boolean =>
  words.length < longestSignature && (organLengths(words, 0, words.length) & (1 << words.length)) !== 0;
const longestSignature = 31;

/** 根据规定, 按照有关政策: a rule that is not named explains nothing. */
const bareRule =
  /^(?:根据|依据|依照|按照|按|参照)(?:有关|相关|现行|国家|上级)*(?:政策|规定|文件|法律法规|法规|要求|精神)+[，：]?$|不符合(?:有关|相关|现行|国家|上级)*(?:政策|规定|文件|法规|要求|精神)(?:规定|要求)?$/u;

/** A pledge itself, the purpose that trails it (以便……, 最大限度……), or the date of the reply. */
function isFiller({ span, words }: Clause, acts: readonly LineAct[], lexicon: Lexicon): boolean {
  if (acts.some((act) => (hollow.has(act.act) || idle.has(act.act) || act.act === 'procedure') && overlaps(act, span)))
    return true;
  const bare = words.replace(fullDate, '').trim();
  return (
    bare === '' ||
    bareRule.test(bare) ||
    lead.test(bare) ||
    isSignature(bare) ||
    lexicon.words('陪衬语').lengthsAt(bare, 0, bare.length).length > 0
  );
}
