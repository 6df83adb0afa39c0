/** Who is above whom, from the names of writer and reader. Source: the usual ranks of organs and offices. */
import type { Weighed } from './cues.js';
import {
  association, schoolOrHome, citizen, citizens, colleagues, council, crew, government, headquarters, holding, hospitalOffice, inner,
  institution, isSameTrade, kin, leadersOffice, levelOf, middleRank, partners, partyOrgan, person, squad, staffHeads,
  stateOrgan, subsidiary, ward,
} from './names.js'; // prettier-ignore
import type { Structure } from './structure.js';

export interface Parties {
  writer: string;
  reader: string;
}

/** What a relation shows, in Chinese and English. */
const signs = {
  organ: ['主送单位，不是公众', 'addressed to an organ, not to the public'],
  colleague: ['称呼别的部门的同事', 'addresses a colleague of another department'],
  leader: ['称呼领导职务', 'addresses a leader by office'],
  public: ['称呼公众', 'addresses the public'],
  staff: ['称呼所带的人', "addresses the writer's own people"],
  departments: ['同一单位的部门之间', 'between departments of one body'],
  units: ['主送所属各单位', 'addressed to the units below'],
  above: ['主送上级机关', 'addressed to an organ above'],
  fromAbove: ['署名为上级机关', 'signed by an organ above'],
  party: ['主送党委部门', 'addressed to a Party organ'],
  sameTrade: ['上下级的同一系统', 'of the same line, one level apart'],
  leadersOffice: ['主送领导的办公室', "addressed to a leader's office"],
  headquarters: ['主送集团、总部的部门', 'addressed to the headquarters'],
  council: ['主送议事决策机构', 'addressed to a body that decides'],
  holding: ['主送集团', 'addressed to the parent company'],
  toCompany: ['机关致企业', 'an organ writes to a company'],
  toOverseer: ['事业单位、企业致主管机关', 'an institution or company writes to the organ in charge'],
  ranks: ['层级不同', 'different ranks'],
  part: ['署名为其下属', 'signed by a part of the reader'],
  ownPart: ['主送为其下属', 'addressed to a part of the writer'],
  sameRank: ['层级相同', 'the same rank'],
  junior: ['称呼晚辈、下属', 'addresses a younger or subordinate colleague'],
  ward: ['临床科室致医院职能部门', 'a ward writes to an office of its hospital'],
  squad: ['镇街致驻区县的大队', 'a township writes to a squad of the county'],
  persons: ['称呼各位，不是单位', 'addresses persons, not units'],
  partners: ['主送合作、参加的单位', 'addressed to units that take part'],
  bureaus: ['同级机关之间', 'between organs of one level'],
  several: ['几家单位一起开的会', 'a meeting of several bodies'],
  account: ['个人、班组向部门说明', 'a person or crew gives an account to a department'],
} as const;

type Sign = (typeof signs)[keyof typeof signs];
type Add = (towards: string, weight: number, text: string, sign: Sign) => void;

export function relationEvidence(structure: Structure, parties: Parties, kind: string): Weighed[] {
  const evidence: Weighed[] = [];
  const add: Add = (towards, weight, text, [label, english]) =>
    void evidence.push({ text, label, english, towards, weight, axis: 'audience' });
  const { head } = structure;
  const { writer, reader } = parties;
  if (kind === '纪要' && isOfSeveral(structure)) add('peer', 8, structure.title, signs.several);
  if (head !== '') {
    addressAll(head, writer, kind, add);
    if (person.test(reader) && !staffHeads.test(head) && !['信访答复', '告知书'].includes(kind))
      addressPerson(structure, parties, add);
    if (/^小[一-龥]{1,2}$/u.test(reader)) add('subordinate', 4, reader, signs.junior);
    if (inner.test(reader) || stateOrgan.test(reader) || government.test(reader))
      add('public', -6, reader, signs.organ);
    if (structure.sender !== '' && inner.test(writer) && inner.test(reader)) add('peer', 5, head, signs.departments);
    if (kind === '情况说明' && isOnesOwn(writer) && isDepartment(reader)) add('superior', 5, head, signs.account);
    if (writer !== '' && reader !== '' && !person.test(reader) && !citizen.test(reader) && !citizens.test(reader))
      compare(writer, reader, add);
  }
  return evidence;
}

/** 倪经理 is the leader to his own people, and a colleague to who speaks of 贵部 to him. */
function addressPerson(structure: Structure, { writer, reader }: Parties, add: Add): void {
  const says = (words: RegExp): boolean =>
    structure.lines.some(({ role, scan: { text } }) => role === 'prose' && words.test(text));
  const headsOrgan =
    /[局市县区厅省镇]长$|书记$|主席$|董$|总经理$|总裁$|董事长$/u.test(reader) ||
    (reader.endsWith('处长') && !inner.test(writer));
  const isColleague =
    (!headsOrgan && says(/贵(?:[部处科室组办司厂院校馆社站所店方]|单位|公司|中心|分公司|项目部)/u)) ||
    (middleRank.test(reader) && inner.test(writer) && says(/你[部处科室]|^[\s　]*你好/u)) ||
    (middleRank.test(reader) && says(/你[们那这]|[跟和]你/u) && !says(/您/u));
  if (isColleague) add('peer', 9, reader, signs.colleague);
  else add('superior', 4, reader, signs.leader);
  add('public', -5, reader, isColleague ? signs.colleague : signs.leader);
}

function addressAll(head: string, writer: string, kind: string, add: Add): void {
  if (crew.test(head) || (kind === '讲话稿' && /(?:同事|同仁|师傅|工友)们?$/u.test(head))) return addCrew(head, add);
  if (kin.test(head) || isToCitizens(head)) return add('public', 8, head, signs.public);
  if (staffHeads.test(head)) return add('subordinate', 10, head, signs.staff);
  if (colleagues.test(head)) return add('subordinate', -3, head, signs.persons);
  if (
    !/^(?:各|全体|[省市县区州盟旗]直|所属|市属|区属|县属|集团各|公司各)|各(?:有关)?(?:单位|部门|科室|[处部]室|学院|中小学|县|区|乡镇|街道|社区|企业|支部|门店|班组)/u.test(
      head,
    )
  )
    return;
  if (partners.test(head)) add('peer', 9, head, signs.partners);
  else if (isBureauToBureaus(writer, head, kind)) add('peer', 9, head, signs.bureaus);
  else if (isPeerOffice(writer, head, kind)) add('peer', 13, head, signs.departments);
  else add('subordinate', 5, head, signs.units);
}

function addCrew(head: string, add: Add): void {
  add('subordinate', 8, head, signs.staff);
  add('public', -8, head, signs.staff);
}

const isToCitizens = (head: string): boolean =>
  /^(?:各|全体|广大|尊敬的|亲爱的|沿街|.{0,12}各)/u.test(head) &&
  citizens.test(head) &&
  !/单位|部门|局|科室/u.test(head);

/** A meeting of organs that lists them; not one that a government or its leader held. */
function isOfSeveral({ title, lines }: Structure): boolean {
  if (!/联席|协调|协商|会商|磋商|对接|碰头|联动|联合/u.test(title)) return false;
  if (/政府|党|领导小组|指挥部|常务|办公会/u.test(title)) return false;
  const present = lines.map(({ scan: { text } }) => text).filter((text) => /参会|参加|出席|与会|参会人员/u.test(text));
  if (
    lines.some(({ scan: { text } }) =>
      /(?:主持|召集|召开).{0,12}[市县区镇乡]长|[市县区镇乡]长.{0,8}(?:主持|召集|召开)/u.test(text),
    )
  )
    return false;
  return present.some(
    (text) =>
      (text.match(/(?:局|委|办|院|司|大队|支队|街道|政府|公司|集团|学校|中心)(?=[、，,。；及和等代（(]|$)/gu) ?? [])
        .length >= 3,
  );
}

/** A person, or a crew of the house. */
const isOnesOwn = (writer: string): boolean =>
  /[组班队站所]长$|(?:室|科|部|中心)主任$|[一二三四五六七八九十\d](?:分队|中队|班|组)$|班组$/u.test(writer) ||
  (/^[一-龥]{2,3}$/u.test(writer) && !/[局委办厅院校厂部处科室所站队组会司社馆库]$/u.test(writer));

const isDepartment = (reader: string): boolean => inner.test(reader) || /^(?:集团|公司)/u.test(reader);

function compare(writer: string, reader: string, add: Add): void {
  const pair = `${writer}→${reader}`;
  const [from, to] = [levelOf(writer), levelOf(reader)];
  if (partyOrgan.test(reader) && from > 0 && from < to) add('superior', 8, pair, signs.party);
  else if (government.test(reader) && !government.test(writer)) add('superior', 6, pair, signs.above);
  else if (government.test(writer) && !government.test(reader)) add('subordinate', 6, pair, signs.fromAbove);
  else if (partyOrgan.test(reader) && !partyOrgan.test(writer)) add('superior', 5, pair, signs.party);
  else if (leadersOffice.test(reader)) add('superior', 9, pair, signs.leadersOffice);
  else if (headquarters.test(reader) && !headquarters.test(writer) && !stateOrgan.test(writer))
    add('superior', 6, pair, signs.headquarters);
  else if (council.test(reader) && !council.test(writer) && from <= to) add('superior', 6, pair, signs.council);
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
  else if (to > 0 && from === 2 && squad.test(reader)) add('peer', 6, pair, signs.squad);
  else if (schoolOrHome.test(writer) && /[科股]$/u.test(reader)) add('superior', 6, pair, signs.toOverseer);
  else if (institution.test(writer) && institution.test(reader) && /^([省市县区镇乡]).*→\1/u.test(pair))
    add('peer', 5, pair, signs.sameRank);
  else if (from > 0 && to > 0 && from !== to) {
    const towards = from < to ? 'superior' : 'subordinate';
    if (isSameTrade(writer, reader)) add(towards, 14, pair, signs.sameTrade);
    else add(towards, 8, pair, signs.ranks);
  } else if (reader.length >= 4 && writer.startsWith(reader) && writer !== reader) add('superior', 5, pair, signs.part);
  else if (writer.length >= 4 && reader.startsWith(writer) && writer !== reader)
    add('subordinate', 5, pair, signs.ownPart);
  else if (!reader.startsWith('各') && ((from > 0 && from === to) || (inner.test(writer) && inner.test(reader))))
    add('peer', 5, pair, signs.sameRank);
}

/** A decision or a reprimand binds those who get it, whoever signs. */
const isRuling = (kind: string): boolean => kind === '决定' || kind === '通报';

/** 市统计局 writes to 市直各部门. */
const isBureauToBureaus = (writer: string, head: string, kind: string): boolean =>
  stateOrgan.test(writer) &&
  !government.test(writer) &&
  !partyOrgan.test(writer) &&
  !isRuling(kind) &&
  /^[省市县区州盟旗]直(?:机关)?(?:各|有关|相关)(?:有关|相关)?(?:部门|单位)/u.test(head) &&
  !/各(?:县|区|乡|镇|街道)|直属|所属/u.test(head);

/** A department that writes to 各部门 writes to its equals; an office that writes to 各学院 does not. */
function isPeerOffice(writer: string, head: string, kind: string): boolean {
  return (
    /(?:部|处|办公室|科|室|中心|工会|机关党委|机关党总支|团委|妇委会)$/u.test(writer) &&
    /^(?:[局委厅院校]?机关|全?[局院校厂]|[校院]内|本部|(?:集团)?(?:公司)?总部|公司|集团)?各(?:部门|处室?|部处|科室|部室|学院[、，]各(?:部门|处室))/u.test(
      head,
    ) &&
    !/全体|所属|直属|下属|各(?:矿|子公司|分公司|支行|网点|门店|项目部|车间|分厂|基层)/u.test(head) &&
    !/(?:公司|集团|政府)(?:办公室|总经理办公室)?$|[局委]$/u.test(writer) &&
    !isRuling(kind)
  );
}
