/** A letter to many at once: citizens, the writer's own people, departments, units below, companies that an authority serves. */
import {
  citizens, colleagues, committee, crew, government, groupOfCitizens, kin, levelOf, massOrgan, owners, partners, partyOrgan, staffHeads, stateOrgan,
  supportOffice,
} from './names.js'; // prettier-ignore
import { type Add, signs } from './signs.js';

export function addressAll(head: string, writer: string, kind: string, add: Add): void {
  if (crew.test(head) || (kind === '讲话稿' && /(?:同事|同仁|师傅|工友)们?$/u.test(head)))
    return addCrew(head, writer, add);
  if (owners.test(head)) return add('public', 12, head, signs.public);
  if (kin.test(head) || isToCitizens(head)) return add('public', 8, head, signs.public);
  if (staffHeads.test(head) || /^各(?!位|.*领导).{1,8}(?:书记|主任|委员|[科处厂院部股室镇局]长)$/u.test(head))
    return add('subordinate', 10, head, signs.staff);
  if (colleagues.test(head)) return add('subordinate', -1, head, signs.persons);
  if (committee.test(head)) return add('superior', 8, head, signs.council);
  if (isServed(writer, head, kind)) return add('public', 9, head, signs.served);
  if (/^各位代表$/u.test(head)) return add('subordinate', 8, head, signs.assembly);
  if (/^各位.{1,8}$/u.test(head) && !/领导/u.test(head)) return add('subordinate', 3, head, signs.posts);
  if (isListOfEquals(writer, head) && !isRuling(kind)) return add('peer', 12, head, signs.bureaus);
  if (!toUnits.test(head) || /^各位/u.test(head)) return;
  if (partners.test(head)) add('peer', /^各(?:有关|相关)?成员单位$/u.test(head) ? 12 : 9, head, signs.partners);
  else if (isBureauToBureaus(writer, head, kind)) add('peer', 9, head, signs.bureaus);
  else if (isPeerOffice(writer, head, kind)) add('peer', 13, head, signs.departments);
  else add('subordinate', /^各/u.test(head) ? 8 : 5, head, signs.units);
}

const toUnits =
  /^(?:各|全体|[省市县区州盟旗]直|所属|市属|区属|县属|集团各|公司各)|各(?:有关)?(?:单位|部门|科室|[处部]室|学院|中小学|县|区|乡镇|街道|社区|企业|支部|门店|班组|研究所|事业部)/u;

/** 三车间各位师傅 are not the people of 一车间, which writes to them as its equals. */
function addCrew(head: string, writer: string, add: Add): void {
  const [unit, kind] = [crewUnit.exec(head), crewUnit.exec(writer)];
  if (unit && kind && unit[2] === kind[2] && unit[1] !== kind[1]) {
    add('peer', 8, head, signs.sameRank);
    return add('public', -8, head, signs.sameRank);
  }
  add('subordinate', 8, head, signs.staff);
  add('public', -8, head, signs.staff);
}

const crewUnit = /^([一-龥\d]{1,6}?)(车间|[班队组站店科室部])/u;

const isToCitizens = (head: string): boolean =>
  /^(?:各|全体|广大|尊敬的|亲爱的|沿街|.{0,12}各)/u.test(head) &&
  (citizens.test(head) || groupOfCitizens.test(head)) &&
  !/单位|部门|局|科室/u.test(head);

/** A decision or a reprimand binds those who get it, whoever signs. */
const isRuling = (kind: string): boolean => kind === '决定' || kind === '通报';

/** 税务局 writes to 各报关企业; those that it owns or that a 通报 or an 意见 binds are below it. */
const isServed = (writer: string, head: string, kind: string): boolean =>
  (stateOrgan.test(writer) || /(?:局|委|厅|署|海关).{0,8}[科股处室]$|海关|办事处$|[园商]会$/u.test(writer)) &&
  !/国资委|国有资产/u.test(writer) &&
  !/集团|公司/u.test(writer) &&
  !['决定', '通报', '意见', '催办单'].includes(kind) &&
  /^(?:辖区|全[市县区镇])?各(?!位).{0,12}(?:企业|公司|商家|店铺?|餐馆|酒店|经营者|作坊)$/u.test(head) &&
  !/[、，]|[省市县区镇社]属|所属|直属|下属|国有|[子分]公司|参建|施工/u.test(head);

/** A government or Party organ is above the bureaus of its level. */
const leads = (writer: string): boolean => government.test(writer) || partyOrgan.test(writer);

/** 市统计局, 区妇联 or 市大数据中心 writes to 市直各部门. */
const isBureauToBureaus = (writer: string, head: string, kind: string): boolean =>
  (stateOrgan.test(writer) || massOrgan.test(writer) || /^.{0,6}[省市县区].*中心$|[科处]$/u.test(writer)) &&
  !leads(writer) &&
  !isRuling(kind) &&
  /^[省市县区州盟旗](?:[直级](?:机关)?|直属?机关)(?:各|有关|相关)(?:有关|相关)?(?:部门|单位)/u.test(head) &&
  !/各(?:县|区|乡|镇|街道)|直属|所属/u.test(head);

/** 区商务局 writes to 区文旅局、区供销社: each is named, and each is of the writer's level. */
function isListOfEquals(writer: string, head: string): boolean {
  const named = head.split(/[、，,]/u).map((name) => name.trim());
  const level = levelOf(writer);
  return (
    named.length > 1 &&
    level > 0 &&
    stateOrgan.test(writer) &&
    !leads(writer) &&
    named.every((name) => levelOf(name) === level && !/^各|所属/u.test(name)) &&
    named.some((name) => stateOrgan.test(name))
  );
}

/** A department that writes to 各部门 writes to its equals; an office that writes to 各学院 does not, unless it only serves them. */
function isPeerOffice(writer: string, head: string, kind: string): boolean {
  if (isRuling(kind) || /(?:公司|集团|政府)(?:办公室|总经理办公室)?$|[局委]$|[省市县区镇乡州].*中心$/u.test(writer))
    return false;
  if (/全体|所属|直属|下属|(?:矿|子公司|分公司|支行|网点|门店|项目部|分厂|基层)/u.test(head)) return false;
  return (
    (/(?:部|处|办公室|科|室|中心|工会|机关党委|机关党总支|团委|妇委会)$/u.test(writer) && toDepartments.test(head)) ||
    (supportOffice.test(writer) &&
      /^[一-龥]{0,3}各(?:学院|研究所|事业部|课题组|系部?|教研室|实验室|病区|车间)/u.test(head))
  );
}

const toDepartments =
  /^(?:[局委厅院校]?机关|全?[局院校厂]|[校院]内|本部|(?:集团)?(?:公司)?总部|公司|集团)?各(?:有关|相关|业务|职能|临床)?(?:部门|处室?|部处|科室|部室|[庭局处科]、|学院[、，]各(?:部门|处室))/u;
