/** Who is above whom, from the names of writer and reader. Source: the usual ranks of organs and offices. */
import type { Weighed } from './cues.js';
import {
  association, branch, citizen, citizens, colleagueOf, council, functional, government, headquarters, holding, hospitalOffice, inner, inspectors, institution,
  isSameTrade, leadersOffice, levelOf, middleRank, neighbourhood, oversight, ownHouse, partyOrgan, person, schoolOrHome, section, squad, staffHeads, stateOrgan, subsidiary, unitAndHead,
  ward,
} from './names.js'; // prettier-ignore
import { addressAll } from './relation-many.js';
import { minutesEvidence } from './relation-minutes.js';
import { type Add, signs } from './signs.js';
import type { Structure } from './structure.js';

export interface Parties {
  writer: string;
  reader: string;
}

export function relationEvidence(structure: Structure, parties: Parties, kind: string): Weighed[] {
  const evidence: Weighed[] = [];
  const add: Add = (towards, weight, text, [label, english]) =>
    void evidence.push({ text, label, english, towards, weight, axis: 'audience' });
  const { head } = structure;
  const { writer, reader } = parties;
  if (kind === '纪要') minutesEvidence(structure, add);
  if (head !== '') {
    addressAll(head, writer, kind, add);
    if (
      person.test(reader) &&
      !/^各(?!位)/u.test(head) &&
      !staffHeads.test(head) &&
      !['信访答复', '告知书'].includes(kind)
    )
      addressPerson(structure, parties, add);
    addressOne(head, parties, kind, add);
    if (structure.sender !== '' && !head.startsWith('各') && inner.test(writer) && inner.test(reader))
      add('peer', 5, head, signs.departments);
    if (kind === '情况说明' && /纪检|监察|审计|督[导查]/u.test(reader)) add('superior', 7, head, signs.account);
    if (kind === '情况说明' && isOnesOwn(writer) && isDepartment(reader) && !/[^公]室$/u.test(reader))
      add('superior', 6, head, signs.account);
    if (writer !== '' && reader !== '' && !person.test(reader) && !citizen.test(reader) && !citizens.test(head))
      compare(writer, reader, add);
  }
  return evidence;
}

/** What the name or the title by which one reader is called shows: 小李, 法务部黎老师, 市财政局, 人文学院并倪院长. */
function addressOne(head: string, { writer, reader }: Parties, kind: string, add: Add): void {
  if (/^小[一-龥]{1,2}$/u.test(reader)) {
    add('subordinate', 4, reader, signs.junior);
    add('public', -4, reader, signs.junior);
  }
  if (neighbourhood.test(writer) && /^[一-龥](?:老师|师傅|[姐哥叔姨])$/u.test(reader))
    add('public', 10, head, signs.neighbour);
  if (kind === '邮件' && isName(reader) && ![person, citizen, citizens, /老师$/u].some((title) => title.test(reader)))
    add('public', -5, reader, signs.colleague);
  if (colleagueOf.test(head)) {
    add('peer', 6, head, signs.colleague);
    add('public', -9, head, signs.colleague);
  }
  if (inner.test(reader) || stateOrgan.test(reader) || government.test(reader)) add('public', -6, reader, signs.organ);
  if (unitAndHead.test(head)) {
    add('peer', 3, head, signs.unitAndHead);
    add('superior', -5, head, signs.unitAndHead);
    add('public', -6, head, signs.unitAndHead);
  }
}

/** 倪经理 is the leader to his own people, and a colleague to who speaks of 贵部 to him. */
function addressPerson(structure: Structure, { writer, reader }: Parties, add: Add): void {
  const says = (words: RegExp): boolean =>
    structure.lines.some(({ role, scan: { text } }) => role === 'prose' && words.test(text));
  const headsOrgan =
    /[局市县区厅省镇]长$|书记$|主席$|董$|总经理$|总裁$|董事长$/u.test(reader) ||
    (reader.endsWith('处长') && !inner.test(writer) && !says(/商请|我[处科]/u));
  const isColleague =
    (!headsOrgan && says(/贵(?:[部处科室组办司厂院校馆社站所店方]|单位|公司|中心|分公司|项目部)/u)) ||
    (middleRank.test(reader) && (says(/你[部处科室]/u) || (says(/(?<!“[^”]*)你/u) && !says(/您/u))));
  if (isColleague) add('peer', 9, reader, signs.colleague);
  else add('superior', 4, reader, signs.leader);
  add('public', -5, reader, isColleague ? signs.colleague : signs.leader);
}

/** A person, or a crew of the house. */
const isOnesOwn = (writer: string): boolean =>
  /[组班队站所]长$|(?:室|科|部|中心)主任$|[一二三四五六七八九十\d](?:分队|中队|班|组)$|班组$/u.test(writer) ||
  branch.test(writer) ||
  isName(writer);

/** 许梅, without a title. */
const isName = (words: string): boolean =>
  /^[一-龥]{2,3}$/u.test(words) && !/[局委办厅院校厂部处科室所站队组会司社馆库]$/u.test(words);

const isDepartment = (reader: string): boolean => inner.test(reader) || /^(?:集团|公司)/u.test(reader);

/** 江州市公安局交警支队 is a part of 市公安局. */
const isPart = (part: string, whole: string): boolean =>
  whole.length >= 4 && part.includes(whole) && !part.endsWith(whole);

/** 县文化馆 and 县第三中学 stand side by side, whatever the level of a school. */
function isSisterInstitution(writer: string, reader: string): boolean {
  if (!institution.test(writer) || !institution.test(reader) || reader.startsWith(writer)) return false;
  const place = /^[一-龥]{0,4}?[省市县区旗镇乡]/u.exec(writer)?.[0];
  return place !== undefined && reader.startsWith(place);
}

function compare(writer: string, reader: string, add: Add): void {
  const pair = `${writer}→${reader}`;
  const [from, to] = [levelOf(writer), levelOf(reader)];
  if (partyOrgan.test(reader) && from > 0 && from < to) add('superior', 8, pair, signs.party);
  else if (government.test(reader) && !government.test(writer)) add('superior', 6, pair, signs.above);
  else if (inspectors.test(writer) && /[局委厅办府组]$/u.test(reader)) add('subordinate', 6, pair, signs.fromAbove);
  else if (government.test(writer) && !government.test(reader) && !(from > 0 && from < to && stateOrgan.test(reader)))
    add('subordinate', reader.endsWith('公司') ? 3 : 6, pair, signs.fromAbove);
  else if (partyOrgan.test(reader) && !partyOrgan.test(writer)) add('superior', 5, pair, signs.party);
  else if (leadersOffice.test(reader)) add('superior', 9, pair, signs.leadersOffice);
  else if (headquarters.test(reader) && !headquarters.test(writer) && !stateOrgan.test(writer))
    add('superior', 6, pair, signs.headquarters);
  else if (ownHouse.test(reader) && functional.test(writer)) add('superior', 6, pair, signs.headquarters);
  else if (council.test(reader) && !council.test(writer) && (to === 0 || from <= to))
    add('superior', from > 0 && from < to ? 8 : 6, pair, signs.council);
  else if (oversight.test(reader) && !oversight.test(writer) && !partyOrgan.test(writer) && (from === 0 || from <= to))
    add('superior', stateOrgan.test(writer) ? 6 : 8, pair, signs.above);
  else if (holding.test(reader) && subsidiary.test(writer) && !stateOrgan.test(writer))
    add('superior', 6, pair, signs.holding);
  else if (stateOrgan.test(writer) && subsidiary.test(reader) && !subsidiary.test(writer))
    add('subordinate', 3, pair, signs.toCompany);
  else if (holding.test(reader) && stateOrgan.test(writer)) add('subordinate', 3, pair, signs.toCompany);
  else if (
    (institution.test(writer) || association.test(writer)) &&
    stateOrgan.test(reader) &&
    !/^(?:市|县|区|省)?(?:公安|供)|档案馆$|党校$/u.test(writer)
  )
    add('superior', 9, pair, signs.toOverseer);
  else if (ward.test(writer) && hospitalOffice.test(reader)) add('superior', 6, pair, signs.ward);
  else if (to > 0 && (from === 1 || from === 2) && squad.test(reader)) add('peer', 6, pair, signs.squad);
  else if (
    (schoolOrHome.test(writer) && /[科股]$/u.test(reader)) ||
    (/[馆院站场校]$/u.test(writer) && section.test(reader))
  )
    add('superior', 6, pair, signs.toOverseer);
  else if (isSisterInstitution(writer, reader)) add('peer', 5, pair, signs.sameRank);
  else if (from > 0 && to > 0 && from !== to) {
    const towards = from < to ? 'superior' : 'subordinate';
    if (isSameTrade(writer, reader)) add(towards, 14, pair, signs.sameTrade);
    else add(towards, Math.abs(from - to) > 1 ? 14 : 8, pair, signs.ranks);
  } else if (isPart(writer, reader)) add('superior', 5, pair, signs.part);
  else if (isPart(reader, writer)) add('subordinate', 5, pair, signs.ownPart);
  else if (!reader.startsWith('各') && ((from > 0 && from === to) || (inner.test(writer) && inner.test(reader))))
    add('peer', 5, pair, signs.sameRank);
}
