/**
 * 你 where 您 is due: in a formal answer to a citizen, or a notice to the public. The first in the body is a warning, later ones, 你好 and 你们 are hints.
 * 你单位, 你公司 … are the statutory form of address and pass. Source: usual forms of address in official letters.
 */
import type { Edit, Finding } from '../model/finding.js';
import { touching } from '../model/span.js';
import { report, type RuleCard } from './card.js';
import type { Draft, DraftLine, Rule } from './draft.js';
import { toRewrite } from './rewrite.js';

const card: RuleCard = {
  id: 'language/informal-you',
  principle: 'language',
  why: '答复群众的正式文书用「您」；用「你」显得冷淡、居高临下。',
  english: 'A formal reply to a citizen says 您; 你 sounds cold and from above.',
  source: '政务服务用语惯例',
  tier: '实务',
  examples: [
    { text: '网友：您好！[[你]]反映的路灯问题，经核实已于5月3日修复。', audience: 'public', kind: '信访答复' },
  ],
  passes: [
    { text: '网友：您好！您反映的路灯问题，经核实已于5月3日修复。', audience: 'public', kind: '信访答复' },
    { text: '你单位的申请材料收悉，请于5月8日前补正。', audience: 'public', kind: '信访答复' },
    { text: '活动主题为“你我同行”，欢迎您参加。', audience: 'public', kind: '信访答复' },
  ],
};

const formalKinds = new Set(['信访答复', '邮件', '告知书', '函', '情况说明', '通告', '公告', '通知']);

export const informalYou: Rule = {
  cards: [card],
  scope: 'document',
  check(draft) {
    const { audience, kind } = draft.situation;
    if (audience !== 'public' || !formalKinds.has(kind)) return [];
    const places = draft.lines.flatMap((line) =>
      ['prose', 'head', 'signature'].includes(line.role) ? placesOf(line, draft) : [],
    );
    const first = places.find(({ isGreeting }) => !isGreeting);
    const everywhere = toRewrite({ edits: places.map(({ edit }) => edit), title: '全文的「你」改为「您」' });
    return places.map((place): Finding => {
      const rewrites = place === first ? [everywhere] : [toRewrite({ edits: [place.edit] })];
      return report(card, place === first ? 'warning' : 'hint', place.edit, place.text, rewrites);
    });
  },
};

interface Place {
  text: string;
  isGreeting: boolean;
  edit: Edit;
}

function placesOf({ scan, start }: DraftLine, { lexicon }: Draft): Place[] {
  const { folded } = scan;
  const places: Place[] = [];
  for (let at = folded.indexOf('你'); at !== -1; at = folded.indexOf('你', at + 1)) {
    if (touching(scan.masks, { start: at, end: at + 1 }) !== undefined) continue;
    if (lexicon.words('不称您').lengthsAt(folded, at, folded.length).length > 0 || /[他迷]$/u.test(folded.slice(0, at)))
      continue;
    const isPlural = folded.startsWith('你们', at);
    const text = isPlural ? '你们' : '你';
    const edit = { start: start + at, end: start + at + text.length, newText: isPlural ? '各位' : '您' };
    places.push({ text, isGreeting: isPlural || folded.startsWith('你好', at), edit });
  }
  return places;
}
