/**
 * Personal data in a reply that will be published: numbers, the citizen's own name, and what belongs to one named person alone (birth,
 * home, illness, family). Officials with their posts may be named; a person who writes, or whose household is discussed, may not.
 * Source: 《个人信息保护法》第二十八条; 《信访工作条例》 on keeping the names of those who complain.
 */
import type { Edit, Finding, Rewrite } from '../model/finding.js';
import { isClauseEnd } from '../model/paragraph.js';
import { firstEndingAfter, touching } from '../model/span.js';
import type { Severity } from '../model/vocabulary.js';
import { wordsOf } from './acts.js';
import { report } from './card.js';
import type { Act, Draft, DraftLine, Rule, Scan } from './draft.js';
import { personalCard } from './personal-data-card.js';
import { toRewrite } from './rewrite.js';

const publishedKinds = new Set(['信访答复', '邮件']);

export const personalData: Rule = {
  cards: [personalCard],
  scope: 'document',
  check(draft) {
    if (draft.situation.audience !== 'public' || !publishedKinds.has(draft.situation.kind)) return [];
    return [...numbers(draft), ...privateMatters(draft)];
  },
};

/**
 * An identity number (its seventh to fourteenth digits are a day of birth: GB 11643; a company's eighteen, which begin with 91, are public),
 * a mobile number, a bank card. Landlines of offices are welcome; a number behind letters is that of a case.
 */
const number =
  /(?<![\dA-Za-z])(?:[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx]|1[3-9]\d{9}|6\d{15,18})(?!\d)/gu;
const shownDigits = 3;

/** A mobile number that the office calls from, or gives to be called, is no secret … */
const offered = /电话|联系|拨打|致电|咨询|热线|手机/u;
/** … but that of the person who wrote is. */
const ofWriter =
  /来(?:信|电|访)人|投诉人|反映人|诉求人|举报人|信访人|网友|市民|群众|居民|您(?:的|本人|留|登记|预留|所)/u;
/** Whose number it is, is said so near before it. */
const reachToOwner = 24;

const mobileDigits = 11;

function isOffered({ text, sentences }: Scan, at: number, length: number): boolean {
  const start = Math.max(at - reachToOwner, firstEndingAfter(sentences, at)?.start ?? 0);
  const before = text.slice(start, at);
  return length === mobileDigits && offered.test(before) && !ofWriter.test(before);
}

function numbers(draft: Draft): Finding[] {
  return draft.lines.flatMap((line) =>
    [...line.scan.text.matchAll(number)].flatMap((found) => {
      const [words] = found;
      if (isOffered(line.scan, found.index, words.length)) return [];
      const start = line.start + found.index;
      const newText = words.slice(0, shownDigits) + '×'.repeat(words.length - shownDigits);
      const edit = { start, end: start + words.length, newText };
      return [report(personalCard, 'hint', edit, words, [toRewrite({ edits: [edit] })])];
    }),
  );
}

/** What each kind of detail becomes when it is said without exposing anyone; an empty text means that hiding the name is enough. */
const details: Readonly<Record<string, string>> = {
  'private-birth': '',
  'private-age': '',
  'private-home': '',
  'private-kin': '',
  'private-illness': '因身体原因',
  'private-family': '家庭有特殊困难',
};

function privateMatters(draft: Draft): Finding[] {
  const writers = draft.acts.of('writer-name').filter((act) => isName(draft, wordsOf(draft, act)));
  const others = draft.acts.of('private-name').filter((act) => isName(draft, wordsOf(draft, act)));
  const found = draft.acts.all
    .filter(({ act }) => act in details)
    .filter((act) => isOfOnePerson(draft, act))
    .map((act) => (act.act === 'private-family' ? withRest(draft, act) : act));
  if (writers.length === 0 && found.length === 0) return [];
  const names = [...new Set([...writers, ...others].map((act) => wordsOf(draft, act)))];
  const masked = names.length === 0 ? undefined : withoutNames(draft, names);
  return [
    ...writers.map((act) => finding(draft, act, 'warning', masked)),
    ...found
      .filter((act) => !writers.some((writer) => writer.start >= act.start && writer.end <= act.end))
      .flatMap((act) => {
        const isNamed = names.some((name) => isNear(draft, act, name));
        const neutral = details[act.act] ?? '';
        const rewrite = neutral === '' ? masked : replaced(act, neutral);
        // Without a name, a birthday or a street tells nobody who is meant.
        return !isNamed && neutral === '' ? [] : [finding(draft, act, isNamed ? 'warning' : 'hint', rewrite)];
      }),
  ];
}

/** 其父重病，父母离异，丧失劳动能力: the clauses that go on with the same matter belong to it. */
function withRest(draft: Draft, act: Act): Act {
  const line = draft.lines[act.line];
  if (line === undefined) return act;
  const text = line.scan.text;
  let end = act.end - line.start;
  for (;;) {
    if (!/[，、]/u.test(text.charAt(end))) break;
    let next = end + 1;
    while (next < text.length && !/[，、；。！？）\]】]/u.test(text.charAt(next))) next++;
    const isMore = (['隐情', '病情'] as const).some(
      (name) => draft.lexicon.words(name).firstIn(text, end + 1, next) !== undefined,
    );
    if (!isMore) break;
    end = next;
  }
  return { ...act, end: line.start + end };
}

function finding(draft: Draft, act: Act, severity: Severity, rewrite: Rewrite | undefined): Finding {
  return report(personalCard, severity, act, wordsOf(draft, act), rewrite === undefined ? [] : [rewrite]);
}

const replaced = ({ start, end }: Act, newText: string): Rewrite => toRewrite({ edits: [{ start, end, newText }] });

/** What no given name holds: function words, units, and the polite forms that already hide the name (李女士). */
const noName =
  /[^\p{Script=Han}]|[某等们的了在和与是有为已未因其我您你他她它该此各每年月日个位户家]|女士|先生|小姐|同学|同志|老师|师傅|阿姨|大爷|大妈/u;

/** Two or three characters that begin with a surname and are no common word. */
function isName(draft: Draft, words: string): boolean {
  const common = draft.lexicon.words('像姓名');
  return words.length <= 3 && !noName.test(words.slice(1)) && common.lengthsAt(words, 0, words.length).length === 0;
}

/** A name counts for what follows it, or stands just before it, within this many characters of the same line. */
const reachAfterName = 160;
const reachBeforeName = 40;

function isNear(draft: Draft, act: Act, name: string): boolean {
  const line = draft.lines[act.line];
  if (line === undefined) return false;
  const [from, to] = [act.start - line.start, act.end - line.start];
  return line.scan.text.slice(Math.max(0, from - reachAfterName), to + reachBeforeName).includes(name);
}

/** Rules speak of anyone (患……的, 符合下列情形); kindness speaks to the reader (您母亲患病). Neither exposes a person. */
function isOfOnePerson(draft: Draft, { line, start, end }: Act): boolean {
  const holder = draft.lines[line];
  if (holder === undefined || holder.role === 'quotation') return false;
  const span = { start: start - holder.start, end: end - holder.start };
  if (touching(holder.scan.masks, span) !== undefined) return false;
  const clause = clauseOf(holder, span.start, span.end);
  return !/[您凡或若]|的，$|的$|情形|条件|标准|规定|对象|可享受|可申请|患者/u.test(clause);
}

function clauseOf(line: DraftLine, from: number, to: number): string {
  const text = line.scan.text;
  let [start, end] = [from, to];
  while (start > 0 && !isClauseEnd(text.charCodeAt(start - 1))) start--;
  while (end < text.length && !isClauseEnd(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

/** 郭恩垂 → 郭×垂, 康敏 → 康×: hidden, and still told apart. */
const mask = (name: string): string => `${name.charAt(0)}×${name.length > 2 ? name.slice(2) : ''}`;

/** One rewrite that hides every private name wherever it stands. */
function withoutNames(draft: Draft, names: readonly string[]): Rewrite {
  const edits: Edit[] = draft.lines.flatMap((line) =>
    names.flatMap((name) => {
      const places: Edit[] = [];
      for (let at = line.scan.text.indexOf(name); at !== -1; at = line.scan.text.indexOf(name, at + name.length))
        places.push({ start: line.start + at, end: line.start + at + name.length, newText: mask(name) });
      return places;
    }),
  );
  return toRewrite({ edits, title: `隐去姓名：${names.map(mask).join('、')}` });
}
