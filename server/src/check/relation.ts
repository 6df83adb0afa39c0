/** Who is above whom, from the names of writer and reader. Source: facts.md §2.1, §2.2. */
import type { Weighed } from './detect.js';
import type { Structure } from './structure.js';

export interface Parties {
  writer: string;
  reader: string;
}

/** Levels of organs in the state's order; a larger number is higher. */
const levels: readonly (readonly [RegExp, number])[] = [
  [/^(?:国家|国务院|中央|全国)|部$/u, 6],
  [/省|自治区/u, 5],
  [/市(?!场)/u, 4],
  [/[县区旗](?!域)/u, 3],
  [/[镇乡]|街道/u, 2],
  [/村|居委会|社区|所$|站$|小学|中学|幼儿园/u, 1],
];

const governing = /政府(?:办公室)?$|[党委市县区省]委(?:办公室)?$|总公司$|集团(?:公司|总部)?$|总部$/u;
const person = /[总董]$|(?:局|处|科|院|校|厅|市|县|区|镇|主任|书|部|所|馆|队|园|社|台|行|店|厂|段|站|司)长$|书记$|主任$|主席$|经理$|总监$|总裁$|领导/u;
const inner = /[科股室]$|办公室$|[处部]$|中心$|班组$|车间$/u;

export function relationEvidence(structure: Structure, parties: Parties, kind: string): Weighed[] {
  const { head } = structure;
  const { writer, reader } = parties;
  const evidence: Weighed[] = [];
  const add = (towards: string, weight: number, text: string, label: string): void => {
    evidence.push({ text, label, towards, weight, axis: 'audience' });
  };
  if (head === '') return evidence;
  if (/^(?:各|全体|所属|市属|区属|县属|集团各|公司各)|各(?:单位|部门|科室|学院|中小学|县|区|乡镇|街道|社区|企业|支部|门店|班组)/u.test(head)) {
    if (isPeerOffice(writer, head)) add('peer', 6, head, '同一单位的部门之间');
    else add('subordinate', 5, head, '主送所属各单位');
  }
  if (person.test(reader) && kind !== '信访答复') add('superior', 4, reader, '称呼领导职务');
  if (writer === '' || reader === '' || person.test(reader)) return evidence;
  const [from, to] = [levelOf(writer), levelOf(reader)];
  if (governing.test(reader) && !governing.test(writer)) add('superior', 6, reader, '主送上级机关');
  else if (governing.test(writer) && !governing.test(reader)) add('subordinate', 6, writer, '署名为上级机关');
  else if (from > 0 && to > 0 && from !== to) add(from < to ? 'superior' : 'subordinate', 4, `${writer}→${reader}`, '层级不同');
  else if (reader.length >= 4 && writer.startsWith(reader) && writer !== reader) add('superior', 5, `${writer}→${reader}`, '署名为其下属');
  else if (writer.length >= 4 && reader.startsWith(writer) && writer !== reader) add('subordinate', 5, `${writer}→${reader}`, '主送为其下属');
  else if ((from > 0 && from === to) || (inner.test(writer) && inner.test(reader))) add('peer', 5, `${writer}→${reader}`, '层级相同');
  return evidence;
}

function levelOf(name: string): number {
  let lowest = 0;
  for (const [pattern, level] of levels) if (pattern.test(name)) lowest = level;
  return lowest;
}

/** A department that writes to 各部门 writes to its equals; an office that writes to 各学院 does not. */
function isPeerOffice(writer: string, head: string): boolean {
  return /(?:部|处|办公室|科|室|中心)$/u.test(writer) && /^各(?:部门|处室?|部处|科室|部室)/u.test(head) && !/(?:公司|集团|政府|局|委)(?:办公室|总经理办公室)?$/u.test(writer);
}
