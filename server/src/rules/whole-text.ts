/**
 * What only the whole text shows: a request with no reason, a favour with no thanks, a report that carries a request, orders piled up.
 * What is absent is a hint, never a warning.
 * Source: 《党政机关公文处理工作条例》第十五条 (a report holds no request); usual advice on warm and effective memos.
 */
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Finding } from '../model/finding.js';
import { shift, type Span } from '../model/span.js';
import type { Audience } from '../model/vocabulary.js';
import { eachLine, linesWith, once } from './blocks.js';
import { report, type RuleCard } from './card.js';
import type { Act, Draft, DraftLine, Rule } from './draft.js';
import { ownPlaces } from './own-words.js';
import { toRewrite } from './rewrite.js';
import { carriedCard, piledCard, reasonCard, thanksCard } from './whole-text-cards.js';

export const wholeText: Rule = {
  cards: [reasonCard, thanksCard, carriedCard, piledCard],
  scope: 'document',
  check: (draft) => [...unreasoned(draft), ...unthanked(draft), ...carried(draft), ...piledUp(draft)],
};

export const upOrSideways = new Set<Audience>(['superior', 'peer']);
const letterKinds = new Set(['函', '便函', '工作联系单', '请示', '邮件']);

/** The words at a place, and a rewording of them that the writer has to complete, or else a sentence to add after them. */
export function hint(draft: Draft, act: Act, card: RuleCard, reword: (words: string) => string): Finding[] {
  const line = draft.lines[act.line];
  return line === undefined ? [] : [hintIn(line, act, card, reword)];
}

function hintIn(line: DraftLine, { start, end }: Span, card: RuleCard, reword: (words: string) => string): Finding {
  const text = line.scan.text.slice(start - line.start, end - line.start);
  return report(card, 'hint', { start, end }, text, [toRewrite({ edits: [{ start, end, newText: reword(text) }] })]);
}

/** Requests for help in the order of the text; 请贵局 within 商请贵局 is not another one. */
function favours(draft: Draft): Act[] {
  const found = draft.acts.of('favour');
  return found.filter(({ start }, index) => start >= (found[index - 1]?.end ?? 0));
}

/** In shorter texts than these the reason, or the thanks, may well stand elsewhere. */
const shortestText = 16;
const shortestLetter = 80;
/** So much told ahead of a request (characters, about two clauses) is its reason, in whatever words. */
const storyLength = 24;

function unreasoned(draft: Draft): Finding[] {
  const { audience, kind } = draft.situation;
  if (!upOrSideways.has(audience) || !letterKinds.has(kind) || draft.acts.has('reason', 'occasion')) return [];
  const request = draft.acts.of('favour').find(({ line }) => draft.lines[line]?.role === 'prose');
  if (request === undefined || proseLength(draft) < shortestText) return [];
  if (proseLength(draft, request.start) >= storyLength) return [];
  return hint(draft, request, reasonCard, (words) => `因〔缘由〕，${words}`);
}

function unthanked(draft: Draft): Finding[] {
  const { audience, kind } = draft.situation;
  if (audience !== 'peer' || !letterKinds.has(kind) || draft.acts.has('thanks', 'closing-courtesy')) return [];
  const request = favours(draft).at(-1);
  if (request === undefined || proseLength(draft) < shortestLetter) return [];
  return hint(draft, request, thanksCard, (words) => `感谢贵单位一直以来的支持，${words}`);
}

/** Characters of prose, up to an offset or in all. */
const proseLength = ({ lines }: Draft, until = Infinity): number =>
  lines.reduce(
    (sum, { role, start, scan: { text } }) =>
      sum + (role === 'prose' ? Math.max(0, Math.min(text.length, until - start)) : 0),
    0,
  );

function carried(draft: Draft): Finding[] {
  const asked = draft.situation.kind === '报告' ? draft.acts.of('approval-request').at(-1) : undefined;
  return asked === undefined ? [] : hint(draft, asked, carriedCard, () => '请审阅');
}

const pile = 3;

/** Three or more bare orders in one paragraph to a reader who takes none. */
function piledUp(draft: Draft): Finding[] {
  if (!upOrSideways.has(draft.situation.audience)) return [];
  const findings: Finding[] = [];
  eachLine(draft, withPiles(draft.lexicon), (line) => {
    const third = line.role === 'prose' ? line.scan.orders?.[pile - 1] : undefined;
    if (third !== undefined)
      findings.push(
        hintIn(line, shift(third, line.start), piledCard, (words) => (/^[不]/u.test(words) ? '请勿' : '请')),
      );
  });
  return findings;
}

const withPiles = once((lexicon: Lexicon) => {
  const orders = lexicon.words('强令语');
  return linesWith((scan) => (scan.orders ??= ownPlaces(scan, orders, pile)).length >= pile);
});
