/** Who of two named bodies is above the other. Source: the usual ranks of organs, offices, companies and their parts. */
import type { Audience } from '../model/vocabulary.js';
import {
  association, council, functional, government, headquarters, holding, hospitalOffice, inner, inspectors, institution, isSameTrade, ladderOf, leadersOffice, levelOf,
  oversight, ownHouse, partyOrgan, schoolOrHome, section, squad, stateOrgan, subsidiary, ward,
} from './names.js'; // prettier-ignore
import { type Add, signs, type Sign } from './signs.js';

/** Writer and reader, with the level of each in the state's order (0: its name tells nothing). */
interface Pair {
  writer: string;
  reader: string;
  from: number;
  to: number;
}

interface Relation {
  holds(pair: Pair): boolean;
  towards: Audience;
  weight: number | ((pair: Pair) => number);
  sign: Sign | ((pair: Pair) => Sign);
}

/** What the names of the two show of their ranks: the first relation that holds. */
export function comparePair(writer: string, reader: string, add: Add): void {
  const pair: Pair = { writer, reader, from: levelOf(writer), to: levelOf(reader) };
  const relation = relations.find(({ holds }) => holds(pair));
  if (relation === undefined) return;
  const { towards, weight, sign } = relation;
  const shown = typeof sign === 'function' ? sign(pair) : sign;
  add(towards, typeof weight === 'number' ? weight : weight(pair), `${writer}→${reader}`, shown);
}

/** 江州市公安局交警支队 is a part of 市公安局. */
const isPart = (part: string, whole: string): boolean =>
  whole.length >= 4 && part.includes(whole) && !part.endsWith(whole);

/** 县文化馆 and 县第三中学 stand side by side, whatever the level of a school. */
function isSisterInstitution({ writer, reader }: Pair): boolean {
  if (!institution.test(writer) || !institution.test(reader) || reader.startsWith(writer)) return false;
  const place = /^[一-龥]{0,4}?[省市县区旗镇乡]/u.exec(writer)?.[0];
  return place !== undefined && reader.startsWith(place);
}

const isBelow = ({ from, to }: Pair): boolean => from > 0 && from < to;
const isAbove = ({ from, to }: Pair): boolean => to > 0 && from > to;

/** Of one trade, or two levels apart, there is no doubt. */
const byRanks = ({ writer, reader, from, to }: Pair): number =>
  isSameTrade(writer, reader) || Math.abs(from - to) > 1 ? 14 : 8;
const ranksSign = ({ writer, reader }: Pair): Sign => (isSameTrade(writer, reader) ? signs.sameTrade : signs.ranks);

/** From the surest to the vaguest. */
const relations: readonly Relation[] = [
  {
    holds: (pair) => partyOrgan.test(pair.reader) && isBelow(pair),
    towards: 'superior',
    weight: 8,
    sign: signs.party,
  },
  {
    holds: ({ writer, reader }) => government.test(reader) && !government.test(writer),
    towards: 'superior',
    weight: 6,
    sign: signs.above,
  },
  {
    holds: ({ writer, reader }) => inspectors.test(writer) && /[局委厅办府组]$/u.test(reader),
    towards: 'subordinate',
    weight: 6,
    sign: signs.fromAbove,
  },
  {
    holds: (pair) =>
      government.test(pair.writer) && !government.test(pair.reader) && !(isBelow(pair) && stateOrgan.test(pair.reader)),
    towards: 'subordinate',
    weight: ({ reader }) => (reader.endsWith('公司') ? 3 : 6),
    sign: signs.fromAbove,
  },
  {
    holds: ({ writer, reader }) => partyOrgan.test(reader) && !partyOrgan.test(writer),
    towards: 'superior',
    weight: 5,
    sign: signs.party,
  },
  { holds: ({ reader }) => leadersOffice.test(reader), towards: 'superior', weight: 9, sign: signs.leadersOffice },
  {
    holds: ({ writer, reader }) => ladderOf(writer) > 0 && ladderOf(writer) < ladderOf(reader),
    towards: 'superior',
    weight: 8,
    sign: signs.ladder,
  },
  {
    holds: ({ writer, reader }) => ladderOf(reader) > 0 && ladderOf(reader) < ladderOf(writer),
    towards: 'subordinate',
    weight: 8,
    sign: signs.ladder,
  },
  {
    holds: ({ writer, reader }) => headquarters.test(reader) && !headquarters.test(writer) && !stateOrgan.test(writer),
    towards: 'superior',
    weight: 6,
    sign: signs.headquarters,
  },
  {
    holds: ({ writer, reader }) => ownHouse.test(reader) && functional.test(writer),
    towards: 'superior',
    weight: 6,
    sign: signs.headquarters,
  },
  {
    holds: ({ writer, reader, from, to }) => council.test(reader) && !council.test(writer) && (to === 0 || from <= to),
    towards: 'superior',
    weight: (pair) => (isBelow(pair) ? 8 : 6),
    sign: signs.council,
  },
  {
    holds: ({ writer, reader, from, to }) =>
      oversight.test(reader) && !oversight.test(writer) && !partyOrgan.test(writer) && (from === 0 || from <= to),
    towards: 'superior',
    weight: ({ writer }) => (stateOrgan.test(writer) ? 6 : 8),
    sign: signs.above,
  },
  {
    holds: ({ writer, reader }) =>
      holding.test(reader) && subsidiary.test(writer) && !holding.test(writer) && !stateOrgan.test(writer),
    towards: 'superior',
    weight: 6,
    sign: signs.holding,
  },
  {
    holds: ({ writer, reader }) =>
      stateOrgan.test(writer) && ((subsidiary.test(reader) && !subsidiary.test(writer)) || holding.test(reader)),
    towards: 'subordinate',
    weight: 3,
    sign: signs.toCompany,
  },
  {
    holds: ({ writer, reader }) =>
      (institution.test(writer) || association.test(writer)) &&
      stateOrgan.test(reader) &&
      !/^(?:市|县|区|省)?(?:公安|供)|档案馆$|党校$/u.test(writer),
    towards: 'superior',
    weight: 9,
    sign: signs.toOverseer,
  },
  {
    holds: ({ writer, reader }) => ward.test(writer) && hospitalOffice.test(reader),
    towards: 'superior',
    weight: 6,
    sign: signs.ward,
  },
  {
    holds: ({ reader, from, to }) => to > 0 && (from === 1 || from === 2) && squad.test(reader),
    towards: 'peer',
    weight: 6,
    sign: signs.squad,
  },
  {
    holds: ({ writer, reader }) =>
      (schoolOrHome.test(writer) && /[科股]$/u.test(reader)) || (/[馆院站场校]$/u.test(writer) && section.test(reader)),
    towards: 'superior',
    weight: 6,
    sign: signs.toOverseer,
  },
  {
    holds: ({ writer, reader }) => section.test(writer) && isRun.test(reader),
    towards: 'subordinate',
    weight: 6,
    sign: signs.fromOverseer,
  },
  { holds: isSisterInstitution, towards: 'peer', weight: 5, sign: signs.sameRank },
  { holds: isBelow, towards: 'superior', weight: byRanks, sign: ranksSign },
  { holds: isAbove, towards: 'subordinate', weight: byRanks, sign: ranksSign },
  { holds: ({ writer, reader }) => isPart(writer, reader), towards: 'superior', weight: 5, sign: signs.part },
  { holds: ({ writer, reader }) => isPart(reader, writer), towards: 'subordinate', weight: 5, sign: signs.ownPart },
  {
    holds: ({ writer, reader, from, to }) =>
      !reader.startsWith('各') && ((from > 0 && from === to) || (inner.test(writer) && inner.test(reader))),
    towards: 'peer',
    weight: 5,
    sign: signs.sameRank,
  },
];

/** Run by the bureau of its trade: schools and hospitals, not courts. */
const isRun = /(?<!法|检察|人民)院$|[小中大]学$|学校$|幼儿园$/u;
