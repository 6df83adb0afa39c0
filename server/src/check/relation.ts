/** Who is above whom, from the names of writer and reader. Source: the usual ranks of organs and offices. */
import type { Weighed } from './cues.js';
import {
  branch, citizen, citizens, colleagueOf, government, inner, middleRank, neighbourhood, person, staffHeads, stateOrgan, unitAndHead,
} from './names.js'; // prettier-ignore
import { addressAll } from './relation-many.js';
import { minutesEvidence } from './relation-minutes.js';
import { comparePair } from './relation-pairs.js';
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
      comparePair(writer, reader, add);
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
    (!headsOrgan && says(/贵(?:[部处科室组办司厂院校馆社站所店方会]|单位|公司|中心|分公司|项目部)/u)) ||
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
