/** Exclamation and question marks piled up: shouting on paper. One 「！」 is fine; slogans, titles and quotations pass. Source: usual practice of official writing. */
import type { Finding } from '../model/finding.js';
import { shift, type Span, touching } from '../model/span.js';
import { eachLine, linesWith } from './blocks.js';
import { report, type RuleCard } from './card.js';
import type { Rule, Scan } from './draft.js';
import { toRewrite } from './rewrite.js';

const card: RuleCard = {
  id: 'calm/shouting',
  principle: 'calm',
  why: '感叹号、问号连用像在喊，事情急就写明时限和影响。',
  english: 'Piled-up exclamation and question marks are shouting; state the date and the effect instead.',
  source: '《标点符号用法》GB/T 15834—2011',
  tier: '标准',
  examples: [{ text: '材料明天要用[[！！！]]' }],
  passes: [{ text: '主题是“安全第一！！”，请各单位张贴。' }, { text: '请大家注意安全！' }],
};

const piled = /[！!？?]*(?:[！!]{2}|[？?]{2}|[！!][？?]|[？?][！!])[！!？?]*/gu;

export const shouting: Rule = {
  cards: [card],
  scope: 'sentence',
  check(draft) {
    const findings: Finding[] = [];
    eachLine(draft, withPiledMarks, ({ scan, start, role }) => {
      if (role !== 'prose') return;
      for (const span of (scan.piledMarks ??= piledMarksIn(scan))) {
        const marks = scan.text.slice(span.start, span.end);
        const edit = { ...shift(span, start), newText: /^[！!]+$/u.test(marks) ? '。' : '？' };
        findings.push(report(card, 'warning', edit, marks, [toRewrite({ edits: [edit] })]));
      }
    });
    return findings;
  },
};

const noMarks: readonly Span[] = [];
const withPiledMarks = linesWith((scan) => (scan.piledMarks ??= piledMarksIn(scan)).length > 0);

function piledMarksIn(scan: Scan): readonly Span[] {
  const { text } = scan;
  if (!/[！!？?]{2}/u.test(text)) return noMarks;
  return [...text.matchAll(piled)]
    .map((found) => ({ start: found.index, end: found.index + found[0].length }))
    .filter((span) => touching(scan.masks, span) === undefined);
}
