/** Who is above whom, from the names of writer and reader. Source: the usual ranks of organs and offices. */
import type { Weighed } from './cues.js';
import type { Structure } from './structure.js';

export interface Parties {
  writer: string;
  reader: string;
}

/** Levels of organs in the state's order; a larger number is higher. The last that fits counts. */
const levels: readonly (readonly [RegExp, number])[] = [
  [/^(?:国家|国务院|中央|全国)/u, 6],
  [/省|自治区/u, 5],
  [/市(?!场)/u, 4],
  [/(?:[县旗]|(?<!自治)区)(?!域)/u, 3],
  [/[镇乡]|街道/u, 2],
  [/村|居委会|社区|[所站]$|小学|中学|幼儿园/u, 1],
];

const person =
  /[总董]$|(?:局|处|科|院|校|厅|市|县|区|镇|部|所|馆|队|园|社|台|行|店|厂|段|站|司)长$|主任$|书记$|主席$|经理$|总监$|总裁$|领导$/u;
const government = /(?:人民)?政府(?:办公室|办|督查室|督查办)?$|(?<!团)[党市县区省]委(?:办公室|办|督查室)?$/u;
const partyOrgan = /[市县区省党]委.*(?:部|委|组|办公室|[信改编台]办)$/u;
const stateOrgan = /[局委厅办府署]$|(?<![学医分])院$|(?:局|委|厅)办公室$/u;
const institution = /公司$|医院$|学校$|小学$|中学$|大学$|学院$|幼儿园$|中心$|集团$|[厂站所场馆]$/u;
const holding = /集团(?:公司|总部|有限公司)?$|总公司$|总部$/u;
const subsidiary = /(?:公司|厂|中心|分公司|项目部)$/u;
const inner = /[科股室]$|办公室$|[处部]$|中心$|班组$|车间$/u;
/** A ward answers to the offices that run its hospital. */
const ward =
  /(?:[内外儿骨]|妇产|急诊|肿瘤|眼|口腔|皮肤|麻醉|感染|康复|心[内外]|神[内外]|普外|泌尿)[一二三四五六七八九十]?(?:科|病区)$/u;
const hospitalOffice = /(?:医务|护理|质控|质管|院感|科教|医保|医患)(?:部|处|科|办公室)$/u;
/** Of the same rank as a township, whatever the level of the police it belongs to. */
const squad = /[大中支]队$/u;
const citizen =
  /(?:先生|女士|市民(?!政)|居民|家长|业主|网友|用户|朋友|患者|乘客|客户|同志|师傅|群众|当事人|申请人|[某×X]{2})/u;

/** Many citizens at once: 各位家长、全体业主、沿街各商户. */
const citizens =
  /家长|业主|商户|住户|租户|用户|客户|居民|市民|村民|乡亲|邻居|街坊|旅客|乘客|游客|访客|读者|考生|纳税人|缴费人|缴费单位|参保人|储户|顾客|会员|车主|消费者|养殖户|种植户|农户|经营户|摊主|患者|家属|投标人|供应商|报考人员|申请人|被征收人|捐赠人|志愿者|校友|新生|同学|老乡|用[水电气热]户|经营者|学员|毕业生|求职者|退役军人|献血者|观众/u;
/** A leader's own people: 各位经理、各网格长. */
const staffHeads =
  /^(?:各|各位|诸位|全体)(?!.*领导).{0,6}(?:经理|主管|店长|组长|班长|队长|工长|段长|园长|校长|所长|站长|网格长|网格员|负责人|组员|队员|员工|职工|干部|干事|专员|值班员|调度员|司机|安全员|教练|护士长|班主任)(?:[、，,：:].*)?$/u;
/** A body that decides for those who write to it. */
const council =
  /(?:委员会|安委会|办公会|常务会|常委会|党组|党委|党组会|党委会|董事会|理事会|领导小组|专委会|总指挥部)$/u;
/** A part of the headquarters, named as those below name it: 集团安委会、总部财务部. */
const headquarters =
  /^(?:集团|总公司|总部|总行|总局|省公司|总院|公司)(?!各)|^(?:学校|校部|医院|院部|厂部|大队部?|支队|总队|总站|分行)$/u;
/** The office of one who leads the whole house: 集团财务总监办公室. */
const leadersOffice = /(?:总监|总裁|董事长|总经理)办公室$/u;
/** A body of members, under the organ in charge of its trade; not the people's organizations (残联、妇联、科协). */
const association =
  /(?<!残疾人|妇女|工商业|归国华侨|文学艺术界|红十字|科学技术)(?:协会|商会|联合会|学会|研究会|促进会|基金会)$/u;
const middleRank = /(?<!总|董事)(?:经理|主管|[处科部站队所股组]长|主任|主席)$/u;

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
} as const;

type Sign = (typeof signs)[keyof typeof signs];
type Add = (towards: string, weight: number, text: string, sign: Sign) => void;

export function relationEvidence(structure: Structure, parties: Parties, kind: string): Weighed[] {
  const evidence: Weighed[] = [];
  const add: Add = (towards, weight, text, [label, english]) =>
    void evidence.push({ text, label, english, towards, weight, axis: 'audience' });
  const { head } = structure;
  const { writer, reader } = parties;
  if (head !== '') {
    addressAll(head, writer, add);
    if (person.test(reader) && !staffHeads.test(head) && !['信访答复', '告知书'].includes(kind))
      addressPerson(structure, parties, add);
    if (/^小[一-龥]{1,2}$/u.test(reader)) add('subordinate', 4, reader, signs.junior);
    if (inner.test(reader) || stateOrgan.test(reader) || government.test(reader))
      add('public', -6, reader, signs.organ);
    if (writer !== '' && reader !== '' && !person.test(reader) && !citizen.test(reader) && !citizens.test(reader))
      compare(writer, reader, add);
  }
  return evidence;
}

/** 倪经理 is the leader to his own people, and a colleague to the department that speaks of 贵部 to him. */
function addressPerson(structure: Structure, { writer, reader }: Parties, add: Add): void {
  const isColleague =
    middleRank.test(reader) &&
    inner.test(writer) &&
    structure.lines.some(
      ({ role, scan: { text } }) => role === 'prose' && /贵[部处科室组办]|你[部处科室]|^[\s　]*你好/u.test(text),
    );
  if (isColleague) add('peer', 8, reader, signs.colleague);
  else add('superior', 4, reader, signs.leader);
}

function addressAll(head: string, writer: string, add: Add): void {
  if (
    /^(?:各|全体|广大|尊敬的|亲爱的|沿街|.{0,12}各)/u.test(head) &&
    citizens.test(head) &&
    !/单位|部门|局|科室/u.test(head)
  )
    return add('public', 8, head, signs.public);
  if (staffHeads.test(head)) return add('subordinate', 10, head, signs.staff);
  if (
    !/^(?:各|全体|所属|市属|区属|县属|集团各|公司各)|各(?:单位|部门|科室|[处部]室|学院|中小学|县|区|乡镇|街道|社区|企业|支部|门店|班组)/u.test(
      head,
    )
  )
    return;
  if (isPeerOffice(writer, head)) add('peer', 13, head, signs.departments);
  else add('subordinate', 5, head, signs.units);
}

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
    !/^(?:市|县|区|省)?(?:公安|供)/u.test(writer)
  )
    add('superior', 9, pair, signs.toOverseer);
  else if (ward.test(writer) && hospitalOffice.test(reader)) add('superior', 6, pair, signs.ward);
  else if (to > 0 && from === 2 && squad.test(reader)) add('peer', 6, pair, signs.squad);
  else if (from > 0 && to > 0 && from !== to)
    add(
      from < to ? 'superior' : 'subordinate',
      isSameTrade(writer, reader) ? 14 : 8,
      pair,
      isSameTrade(writer, reader) ? signs.sameTrade : signs.ranks,
    );
  else if (reader.length >= 4 && writer.startsWith(reader) && writer !== reader) add('superior', 5, pair, signs.part);
  else if (writer.length >= 4 && reader.startsWith(writer) && writer !== reader)
    add('subordinate', 5, pair, signs.ownPart);
  else if (!reader.startsWith('各') && ((from > 0 && from === to) || (inner.test(writer) && inner.test(reader))))
    add('peer', 5, pair, signs.sameRank);
}

function levelOf(name: string): number {
  let lowest = 0;
  for (const [pattern, level] of levels) if (pattern.test(name)) lowest = level;
  return lowest;
}

/** 县残疾人联合会 and 市残联 are one line of organs: a short name keeps characters of the full one, in order. */
function isSameTrade(a: string, b: string): boolean {
  const trade = (name: string): string => name.replace(/^.*?[省市县区旗](?=.)/u, '');
  const [short = '', full = ''] = [trade(a), trade(b)].sort((one, other) => one.length - other.length);
  if (short.length < 2) return false;
  let at = -1;
  return [...short].every((character) => (at = full.indexOf(character, at + 1)) !== -1);
}

/** A department that writes to 各部门 writes to its equals; an office that writes to 各学院 does not. */
function isPeerOffice(writer: string, head: string): boolean {
  return (
    /(?:部|处|办公室|科|室|中心|工会|机关党委|机关党总支|团委|妇委会)$/u.test(writer) &&
    /^(?:[局委厅院校]?机关|全?[局院校厂]|[校院]内|本部)?各(?:部门|处室?|部处|科室|部室|学院[、，]各(?:部门|处室))/u.test(
      head,
    ) &&
    !/全体|所属|直属|下属/u.test(head) &&
    !/(?:公司|集团|政府)(?:办公室|总经理办公室)?$|[局委]$/u.test(writer)
  );
}
