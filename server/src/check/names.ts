/** The names of organs, offices and citizens, by what they end in. Source: the usual ranks of organs and offices. */

/** Levels of organs in the state's order; a larger number is higher. The last that fits counts. */
const levels: readonly (readonly [RegExp, number])[] = [
  [/^(?:国家|国务院|中央|全国)/u, 6],
  [/省|自治区/u, 5],
  [/市(?!场)/u, 4],
  [/(?:[县旗]|(?<!自治|[校小大病厂工片园景])区)(?!域)/u, 3],
  [/镇|(?<!城)乡(?!村)|街道/u, 2],
  [/(?<![农乡])村|居委会|社区|(?<![镇乡省市].*|[县区旗].*[局委].*|街道.*|总)[所站]$|小学|中学|幼儿园/u, 1],
];

export const person =
  /[总董]$|(?:局|处|科|院|校|厅|市|县|区|镇|部|所|馆|队|园|社|台|行|店|厂|段|站|司|团|股)长$|主任$|书记$|主席$|经理$|总监$|总裁$|领导$|委员$|秘书长$|^[一-龥][局处院所队校]$/u;
export const government =
  /(?:人民)?政府(?:办公室(?:督查[科股室])?|办|督查室|督查办)?$|(?<!团)[党市县区省]委(?:办公室|办|督查室)?$/u;
export const partyOrgan = /[市县区省党]委.*(?:部|委|组|办公室|[信改编台]办)$/u;
export const stateOrgan =
  /[局委厅府署]$|(?<!(?:[小中大]学|院|校|厂|公司|集团|[团站所场园矿]).{0,3})(?<!总裁|总经|行政|综合)办$|(?:法|检察|[省市县区])院$|(?:局|委|厅)办公室$/u;
export const institution =
  /公司$|医院$|学校$|小学$|中学$|大学$|学院$|幼儿园$|中心$|集团$|(?:卫生|福利|敬老|养老|研究|设计|保健|妇幼|剧|报|电影)院$|[厂站所场馆库园矿港宫社]$|基地$|苗圃$|水库$/u;
export const holding = /集团(?:公司|总部|有限公司)?$|总公司$|总部$/u;
export const subsidiary = /(?:公司|厂|中心|分公司|项目部)$/u;
export const inner =
  /[科股室]$|办公室$|(?:[院校厂司]|总裁|总经|行政|综合|党政)办$|[处部]$|中心$|班组$|车间$|大区$|事业[部群]$|分队$|工区$/u;
/** A ward answers to the offices that run its hospital. */
export const ward =
  /(?:[内外儿骨]|妇产|急诊|肿瘤|眼|口腔|皮肤|麻醉|感染|康复|(?<![动投房])产|新生儿|血液|呼吸|消化|血管|重症|烧伤|老年|肾|心[内外]|神[内外]|普外|泌尿)[一二三四五六七八九十]?(?:医学)?(?:科|病区)$|[一-龥\d]病区$|护士站$/u;
export const hospitalOffice = /(?:医务|护理|质控|质管|院感|科教|医保|医患)(?:部|处|科|办公室)$|院办(?:公室)?$/u;
/** Of the same rank as a township, whatever the level of the police it belongs to. */
export const squad = /[大中支]队$/u;
export const citizen =
  /(?:先生|女士|市民(?!政)|居民|家长|业主|网友|用户|朋友|患者|乘客|客户|同志|师傅|群众|当事人|申请人|[某×X]{2})/u;

/** Many citizens at once: 各位家长、全体业主、沿街各商户. */
export const citizens =
  /家长|(?<!店)业主|商户|住户|租户|用户|客户|居民(?!小组|委员会)|市民(?!政)|村民(?!小组|委员会)|乡亲|邻居|街坊|旅客|乘客|游客|访客|读者|考生|纳税人|缴费人|缴费单位|参保人|储户|顾客|会员|车主|消费者|养殖户|种植户|农户|经营户|摊主|患者|家属|投标人|供应商|报考人员|申请人|被征收人|捐赠人|志愿者|校友|新生|同学|老乡|用[水电气热]户|经营者|学员|毕业生|求职者|退役军人|献血者|观众|[承出]租人|租客|投保人|被保险人|受益人|持卡人|缴存人|存款人|借款人|贷款人|继承人|监护人|产权人|购房人|报名人|登记人|寄件人|失主|朋友|团友|退休|老同志|叔叔|阿姨|大爷|大妈|爷爷|奶奶/u;
/** A leader's own people: 各位经理、各网格长. */
export const staffHeads =
  /^(?:各|各位|诸位|全体)(?!.*领导).{0,6}(?:(?:社区|村|支部)(?:书记|主任)|支书|经理|主管|店长|组长|班长|队长|工长|段长|园长|校长|所长|站长|网格长|网格员|负责人|秘书|联络员|辅导员|财务委员|组员|队员|员工|职工|干部|干事|专员|值班员|调度员|司机|安全员|教练|护士长|班主任)(?:[、，,：:].*)?$/u;
/** A body that decides for those who write to it. */
export const council =
  /(?:(?<!村民|居民|业主|工会)委员会|管委会|纪委|工委|安委会|办公会|常务会|常委会|党组|党委|党组会|党委会|董事会|理事会|领导小组|专委会|总指挥部)$/u;
/** A part of the headquarters, named as those below name it: 集团安委会、总部财务部. */
export const headquarters =
  /^(?:集团|总公司|总部|总行|总局|省公司|总院|公司)(?!各)|^(?:学校|校部|医院|院部|厂部|大队部?|支队|总队|总站|分行)$/u;
/** The office of one who leads the whole house: 集团财务总监办公室. */
export const leadersOffice = /(?:总监|总裁|董事长|总经理|校长|院长)(?:办公)?室$/u;
/** A body of members, under the organ in charge of its trade; not the people's organizations (残联、妇联、科协). */
export const association =
  /(?<!残疾人|妇女|工商业|归国华侨|文学艺术界|红十字|科学技术)(?:协会|商会|联合会|学会|研究会|促进会|基金会)$/u;
export const middleRank = /(?<!总|董事)(?:经理|主管|秘书长|[处科部站队所股组]长|主任|主席)$|^[一-龥][处所队]$/u;

/** How high an organ stands by the place in its name (see {@link levels}); 0 when the name tells nothing. */
export function levelOf(name: string): number {
  let lowest = 0;
  for (const [pattern, level] of levels) if (pattern.test(name)) lowest = level;
  return lowest;
}

/** Branches of a bank, a chain, a company; a larger number is higher. */
const ladder: readonly (readonly [RegExp, number])[] = [
  [/网点$|分理处$|储蓄所$|营业所$|(?:门|分|直营|加盟|专卖)店$|营业厅$|项目部$/u, 1],
  [/支行(?:.{1,6}[部科室])?$|区域(?:经理|公司|中心)?$|大区$|分公司$/u, 2],
  [/分行(?:.{1,6}[部处科室])?$|[省市]公司$/u, 3],
  [/总行(?:.{1,6}[部处室])?$|总公司$|总部$/u, 4],
];

/** How high a branch stands among those of its body (see {@link ladder}); 0 for what is none. */
export const ladderOf = (name: string): number => ladder.find(([pattern]) => pattern.test(name))?.[1] ?? 0;

/** 县残疾人联合会 and 市残联 are one line of organs: a short name keeps characters of the full one, in order. */
export function isSameTrade(a: string, b: string): boolean {
  const trade = (name: string): string => name.replace(/^.*?[省市县区旗](?=.)/u, '');
  const [short = '', full = ''] = [trade(a), trade(b)].sort((one, other) => one.length - other.length);
  if (short.length < 2) return false;
  let at = -1;
  return [...short].every((character) => (at = full.indexOf(character, at + 1)) !== -1);
}

/** Own people, called together: 抢修队的师傅们、三班组全体同志. */
export const crew =
  /(?:班|队|组|车间|站|店|线|工地|工区|科|室|部)的?(?:各位|全体)?(?:师傅|同志|弟兄|兄弟|姐妹|伙伴|队友|工友)们?$/u;
/** Parents by their child's name, villagers by their village: 浩浩爸爸、东湾村的乡亲们. */
export const kin =
  /^(?:小?朋友|同学|家长朋友)们(?:[、，,].*)?$|(?:爸爸|妈妈|爸妈|家长|乡亲们?|街坊们?|邻居们?|居民们?|村民们?)(?:[、，,和].*)?$/u;
/** Units that take part as they please. */
export const partners =
  /各(?:参加|参编|起草|合作|协作|协办|兄弟|友邻|共建|参展|成员|参会|联办|入驻|进驻|签约|承租)单位/u;
/** Answers to the section of the bureau that is in charge of it. */
export const schoolOrHome = /学校$|[小中大]学$|幼儿园$|(?:卫生|福利|敬老|养老)院$|物业.*(?:中心|公司|处|部)$/u;
/** 各位同事 are persons, not units below; 各位老师 are a school's own. */
export const colleagues =
  /^(?:各位|大家|诸位).{0,6}(?:同事|同仁|伙伴|(?<!各位)老师)们?$|^(?:各位|大家|诸位)(?:[早晚上中下午]*好|早)?$/u;
/** Citizens by what they do: 泳客, 车友, 农机手, 选民, 应聘人员. */
export const groupOfCitizens =
  /(?:[一-龥]客|[车球书影病棋舞泳跑钓]友|[一-龥]{1,3}手|[选股渔牧网居]民|爸爸|妈妈|小朋友|应聘|应考|参赛|报名|来访|来宾|听众|商家|摊贩|粉丝)/u;
/** Those who decide together: 各位董事. */
export const committee = /^(?:各位|诸位)(?:董事|理事|监事|委员|常委|评委|评审|专家|党组成员)/u;
/** Organizations of the people, of the rank of a bureau. */
export const massOrgan =
  /(?:妇联|残联|科协|文联|侨联|工商联|红十字会|总工会|团[省市县区]委|工会|妇女联合会|残疾人联合会)$/u;
/** Serves the departments of its house and hands out no tasks to them. */
export const supportOffice =
  /(?:采购|后勤|信息|网络|物流|行政|餐饮|仪器|图书|档案|校友|物资|文印|检测|测试)(?:服务|保障|管理)?(?:中心|部|处|科|室|馆|集团|平台)$|仪器平台$|图书馆$|校医院$|医务室$/u;
/** A branch or crew of the house, which answers to its departments. */
export const branch = /病区$|护士站$|支行$|网点$|门店$|车队$|[一-龥]{2}组$|[一二三四五六七八九十\d](?:队|站|店|所)$/u;
/** An office as those below name it: 校教务处、院办公室. */
export const ownHouse = /^(?:学校|校|院|局|所|厂|馆)(?:[一-龥]{0,6}[处部]|.{0,4}办公室|[党团]委|党总支)$/u;
/** The section of a bureau that is in charge of those who write to it. */
export const section = /[局委厅].{1,8}[科股处]$/u;
/** Does the work of the house: a school, a laboratory, a ward. */
export const functional = /学院$|[^院]系$|研究所$|实验室$|课题组$|书院$|教研室$|病区$|医学科$|车间$|大队$|中队$|分院$/u;
/** Writes to those who live there. */
export const neighbourhood = /社区$|[居村]委会$|[居村]民委员会$|物业|业委会$|网格/u;
/** Speaks for those who live in the house, and is written to as they are. */
export const owners = /业主委员会(?:及全体业主)?$|业委会$/u;
/** A colleague of another department, called as one calls a teacher: 法务部黎老师. */
export const colleagueOf = /^[一-龥]{1,8}(?:[部处科室办组]|中心)[一-龥]{1,2}老师$/u;
/** Watches over those below it, in whatever room of its house: 县纪委监委党风政风室、市人大常委会办公室、国资委产权处. */
export const oversight = /纪委|监委|巡[察视]|人大(?!代表)|国资委|国有资产/u;
/** Hands out tasks in the name of those who lead the place. */
export const inspectors = /(?:政府|人大|[市县区党]委).*(?:督[查办][室科股组办]|巡察(?:办|办公室|组))$/u;
/** 人文学院并倪院长: the unit is written to, and its head with it. */
export const unitAndHead = /^.{2,12}[^合]并[一-龥]{1,3}(?:长|主任|书记|经理)$/u;
