/** Who is above whom, from the names of writer and reader. Source: the usual ranks of organs and offices. */
import type { Weighed } from './detect.js';
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
  [/[县区旗](?!域)/u, 3],
  [/[镇乡]|街道/u, 2],
  [/村|居委会|社区|[所站]$|小学|中学|幼儿园/u, 1],
];

const person =
  /[总董]$|(?:局|处|科|院|校|厅|市|县|区|镇|部|所|馆|队|园|社|台|行|店|厂|段|站|司)长$|主任$|书记$|主席$|经理$|总监$|总裁$|领导$/u;
const government = /(?:人民)?政府(?:办公室|办|督查室|督查办)?$|[党市县区省]委(?:办公室|办|督查室)?$/u;
const partyOrgan = /[市县区省党]委.*(?:部|委|组|办公室)$/u;
const stateOrgan = /[局委厅办府院署]$|(?:局|委|厅)办公室$/u;
const institution = /公司$|医院$|学校$|小学$|中学$|大学$|学院$|幼儿园$|中心$|集团$|[厂站所场馆]$/u;
const holding = /集团(?:公司|总部|有限公司)?$|总公司$|总部$/u;
const subsidiary = /(?:公司|厂|中心|分公司|项目部)$/u;
const inner = /[科股室]$|办公室$|[处部]$|中心$|班组$|车间$/u;
const citizen =
  /(?:先生|女士|市民|居民|家长|业主|网友|用户|朋友|患者|乘客|客户|同志|师傅|群众|当事人|申请人|[某×X]{2})/u;

type Add = (towards: string, weight: number, text: string, label: string) => void;

export function relationEvidence(structure: Structure, parties: Parties, kind: string): Weighed[] {
  const evidence: Weighed[] = [];
  const add: Add = (towards, weight, text, label) =>
    void evidence.push({ text, label, towards, weight, axis: 'audience' });
  const { head } = structure;
  const { writer, reader } = parties;
  if (head !== '') {
    addressAll(head, writer, add);
    if (person.test(reader) && !['信访答复', '告知书'].includes(kind)) add('superior', 4, reader, '称呼领导职务');
    if (inner.test(reader) || stateOrgan.test(reader) || government.test(reader))
      add('public', -6, reader, '主送单位,不是公众');
    if (writer !== '' && reader !== '' && !person.test(reader) && !citizen.test(reader)) compare(writer, reader, add);
  }
  return evidence;
}

function addressAll(head: string, writer: string, add: Add): void {
  if (
    !/^(?:各|全体|所属|市属|区属|县属|集团各|公司各)|各(?:单位|部门|科室|学院|中小学|县|区|乡镇|街道|社区|企业|支部|门店|班组)/u.test(
      head,
    )
  )
    return;
  if (isPeerOffice(writer, head)) add('peer', 6, head, '同一单位的部门之间');
  else add('subordinate', 5, head, '主送所属各单位');
}

function compare(writer: string, reader: string, add: Add): void {
  const pair = `${writer}→${reader}`;
  const [from, to] = [levelOf(writer), levelOf(reader)];
  if (government.test(reader) && !government.test(writer)) add('superior', 6, pair, '主送上级机关');
  else if (government.test(writer) && !government.test(reader)) add('subordinate', 6, pair, '署名为上级机关');
  else if (partyOrgan.test(reader) && !partyOrgan.test(writer)) add('superior', 5, pair, '主送党委部门');
  else if (holding.test(reader) && subsidiary.test(writer) && !stateOrgan.test(writer))
    add('superior', 6, pair, '主送集团');
  else if (stateOrgan.test(writer) && subsidiary.test(reader) && !subsidiary.test(writer))
    add('subordinate', 3, pair, '机关致企业');
  else if (holding.test(reader) && stateOrgan.test(writer)) add('subordinate', 3, pair, '机关致企业');
  else if (institution.test(writer) && stateOrgan.test(reader) && !/^(?:市|县|区|省)?(?:公安|供)/u.test(writer))
    add('superior', 5, pair, '事业单位、企业致主管机关');
  else if (from > 0 && to > 0 && from !== to) add(from < to ? 'superior' : 'subordinate', 5, pair, '层级不同');
  else if (reader.length >= 4 && writer.startsWith(reader) && writer !== reader)
    add('superior', 5, pair, '署名为其下属');
  else if (writer.length >= 4 && reader.startsWith(writer) && writer !== reader)
    add('subordinate', 5, pair, '主送为其下属');
  else if ((from > 0 && from === to) || (inner.test(writer) && inner.test(reader))) add('peer', 5, pair, '层级相同');
}

function levelOf(name: string): number {
  let lowest = 0;
  for (const [pattern, level] of levels) if (pattern.test(name)) lowest = level;
  return lowest;
}

/** A department that writes to 各部门 writes to its equals; an office that writes to 各学院 does not. */
function isPeerOffice(writer: string, head: string): boolean {
  return (
    /(?:部|处|办公室|科|室|中心)$/u.test(writer) &&
    /^各(?:部门|处室?|部处|科室|部室)/u.test(head) &&
    !/(?:公司|集团|政府|局|委)(?:办公室|总经理办公室)?$/u.test(writer)
  );
}
