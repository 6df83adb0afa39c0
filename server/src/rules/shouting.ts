/** Exclamation and question marks piled up: shouting on paper. One 「!」 is fine; slogans, titles and quotations pass. Source: facts.md C4. */
import { touching } from '../model/span.js';
import { toRewrite } from './rewrite.js';
import type { Rule } from './draft.js';

const rule = 'calm/shouting';
const piled = /[！!？?]*(?:[！!]{2}|[？?]{2}|[！!][？?]|[？?][！!])[！!？?]*/gu;

export const shouting: Rule = {
  ids: [rule],
  scope: 'sentence',
  check({ lines }) {
    return lines.flatMap(({ scan, start, role }) => {
      if (role !== 'prose' || !/[！!？?]{2}/u.test(scan.text)) return [];
      return [...scan.text.matchAll(piled)].flatMap((found) => {
        const span = { start: found.index, end: found.index + found[0].length };
        if (touching(scan.masks, span) !== undefined) return [];
        const mark = /^[！!]+$/u.test(found[0]) ? '。' : '？';
        return [
          {
            rule,
            principle: 'calm' as const,
            severity: 'warning' as const,
            start: start + span.start,
            end: start + span.end,
            text: found[0],
            message: '感叹号、问号连用像在喊，事情急就写明时限和影响。',
            english: 'Piled-up exclamation and question marks are shouting; state the date and the effect instead.',
            rewrites: [toRewrite({ edits: [{ start: start + span.start, end: start + span.end, newText: mark }] })],
          },
        ];
      });
    });
  },
};
