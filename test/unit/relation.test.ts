/** Who is above whom, from the names of writer and reader alone: the usual ranks of offices, one line each. */
import { describe, expect, it } from 'vitest';
import { relationEvidence } from '../../server/src/check/relation.js';
import { shown, structure } from './relation-helper.js';

const noPublic = 'no public: addressed to an organ, not to the public';
const toOrgan = (...signs: string[]) => [noPublic, ...signs];
const above = 'superior: addressed to an organ above';
const fromAbove = 'subordinate: signed by an organ above';
const party = 'superior: addressed to a Party organ';
const headquarters = 'superior: addressed to the headquarters';
const council = 'superior: addressed to a body that decides';
const holding = 'superior: addressed to the parent company';
const toCompany = 'subordinate: an organ writes to a company';
const overseer = 'superior: an institution or company writes to the organ in charge';
const higher = 'superior: different ranks';
const lower = 'subordinate: different ranks';
const line = (towards: string) => `${towards}: of the same line, one level apart`;
const same = 'peer: the same rank';
const leader = 'superior: addresses a leader by office';
const branch = (towards: string) => `${towards}: branches of one body, one above the other`;
const runs = 'subordinate: the office in charge writes to who it runs';

describe('an organ writes to another', () => {
  it.each([
    ['青河县水务局', '青河县人民政府', toOrgan(above)],
    ['市住建局', '市政府督查室', toOrgan(above)],
    ['市住建局', '市委办公室', toOrgan(above)],
    ['市住建局', '县委', toOrgan(above)],
    ['县政府办公室', '县水务局', toOrgan(fromAbove)],
    ['市人民政府', '市政府办', toOrgan(same)],
    ['市城管局', '市委网信办', toOrgan(party)],
    ['市城管局', '市委宣传部', toOrgan(party)],
    ['市委宣传部', '市委组织部', toOrgan(same)],
    ['市教育局', '团市委', toOrgan(same)],
    ['省教育厅', '国家发展改革委', toOrgan(higher)],
    ['全国总工会', '省总工会', [line('subordinate')]],
    ['自治区民政厅', '市民政局', toOrgan(lower)],
    ['市民政局', '自治区民政厅', toOrgan(higher)],
    ['县民政局', '市民政局', toOrgan(line('superior'))],
    ['市民政局', '县农业农村局', toOrgan(lower)],
    ['县农业农村局', '县民政局', toOrgan(same)],
    ['中山路支行', '市分行', [branch('superior')]],
    ['省分行', '总行', [branch('superior')]],
    ['江东分行', '城北支行', [branch('subordinate')]],
    ['县水利局信息室', '县农业农村局种植业科', toOrgan(same)],
    ['市教育局基教科', '市第四幼儿园', [runs]],
    ['县乡村振兴局', '县民政局', toOrgan(same)],
    ['市住房和城乡建设局', '市民政局', toOrgan(same)],
    ['北沟村民委员会', '白石镇林业站', [higher]],
    ['市青松粮食储备库', '市粮食和储备局', toOrgan(overseer)],
    ['柳湾林场', '县林业局', toOrgan(overseer)],
    ['南塘卫生院', '县卫健局', toOrgan(overseer)],
    ['南塘中学', '体卫艺科', toOrgan('superior: an institution or company writes to the organ in charge')],
    ['市第三中学', '市少年宫', [same]],
    ['市档案馆', '市民政局', toOrgan(same)],
    ['市场监督管理局', '县民政局', toOrgan()],
    ['区域协调办', '县民政局', toOrgan()],
    ['旗财政局', '市财政局', toOrgan(line('superior'))],
    ['高新区城管局', '市城管局', toOrgan(line('superior'))],
    ['白石镇应急办', '县应急局', toOrgan(higher)],
    ['河东街道办', '区民政局', toOrgan(higher)],
    ['北沟村委会', '白石镇经济办', toOrgan(higher)],
    ['和平居委会', '河东街道办', toOrgan(higher)],
    ['春晖社区', '河东街道办', toOrgan(higher)],
    ['县派出所', '县公安局', toOrgan(overseer)],
    ['市民政局', '市财政局', toOrgan(same)],
    ['白石镇应急办', '县交警大队', ['peer: a township writes to a squad of the county']],
    ['县应急局', '县交警大队', [same]],
    ['白石镇应急办', '交警大队', []],
    ['南塘中学', '县交警大队', ['peer: a township writes to a squad of the county']],
    ['北沟村委会', '白石镇纪委', toOrgan(council)],
    ['区企业服务局', '管委会', [council]],
    ['县政府办公室督查科', '县水务局', toOrgan(fromAbove)],
    ['白石镇政府', '县供电公司', ['subordinate: signed by an organ above']],
  ])('%s → %s', (writer, reader, signs) => expect(shown(writer, reader)).toEqual(signs));
});

describe('companies and institutions', () => {
  it.each([
    ['安全监察部', '集团财务部', toOrgan(headquarters)],
    ['第三建设公司', '总公司人事部', toOrgan(headquarters)],
    ['总部财务部', '集团人事部', toOrgan(same)],
    ['市国资委', '集团财务部', toOrgan()],
    ['生产部', '安全生产委员会', [council]],
    ['生产部', '厂党委', toOrgan(above)],
    ['生产部', '安全生产领导小组', [council]],
    ['市教育局', '县安全生产委员会', [lower]],
    ['县教育局', '市安全生产委员会', [council]],
    ['防汛指挥部', '市防汛总指挥部', toOrgan(council)],
    ['安全生产委员会', '编制委员会', []],
    ['第三建设公司', '华新集团', [holding]],
    ['第三建设公司', '华新总公司', [holding]],
    ['配件厂', '华新总部', toOrgan(holding)],
    ['县工信局', '华新集团', [toCompany]],
    ['市税务局', '华新机械公司', [toCompany]],
    ['市税务局', '第二项目部', toOrgan(toCompany)],
    ['市政务中心', '华新机械公司', []],
    ['市第一医院', '市卫健委', toOrgan(overseer)],
    ['华新机械公司', '市税务局', toOrgan(overseer)],
    ['华新大学', '省教育厅', toOrgan(overseer)],
    ['县图书馆', '县文旅局', toOrgan(overseer)],
    ['市供水公司', '市城管局', toOrgan(same)],
    ['公安服务中心', '市城管局', toOrgan()],
    ['康复医学科', '院办公室', toOrgan(headquarters)],
    ['神经内科三病区', '护理部', toOrgan('superior: a ward writes to an office of its hospital')],
    ['机械学院', '校科研处', toOrgan(headquarters)],
    ['二号实验室', '院办公室', toOrgan(headquarters)],
    ['机械学院', '科研处', toOrgan()],
    ['云杉物业服务中心', '市容科', toOrgan(overseer)],
    ['骨科', '医务处', toOrgan('superior: a ward writes to an office of its hospital')],
    ['心内二病区', '护理部', toOrgan('superior: a ward writes to an office of its hospital')],
    ['急诊科', '财务科', toOrgan(same)],
    ['设备科', '医务处', toOrgan(same)],
    ['人力资源部', '财务部', toOrgan(same)],
    ['一车间', '设备科', toOrgan(same)],
    ['华新科技大学教务处', '华新科技大学', ['superior: signed by a part of the reader']],
    ['华新科技大学', '华新科技大学教务处', toOrgan('subordinate: addressed to a part of the writer')],
    ['华新大学', '华新大学', []],
    ['文化馆员', '文化馆', []],
    ['华新馆', '华新馆一组', []],
    ['', '市财政局', toOrgan()],
  ])('%s → %s', (writer, reader, signs) => expect(shown(writer, reader)).toEqual(signs));
});

describe('a name that only begins like another', () => {
  it.each([
    '公司登记',
    '医院管理',
    '学校建设',
    '小学教育',
    '中学教研',
    '大学城',
    '学院路',
    '幼儿园安全',
    '中心城区',
    '集团客户',
  ])('市%s局 is an organ, not the institution in its name', (words) =>
    expect(shown(`市${words}局`, '市财政局')).not.toContain(overseer),
  );
  it.each(['经理助理', '局长助理', '主席团', '总监办', '总裁办', '书记办'])('a 王%s is no leader by office', (words) =>
    expect(shown('市场部', `王${words}`)).not.toContain(leader),
  );
  it('and so for headquarters, committees, offices and squads', () => {
    expect(shown('第三建设公司', '华新总公司驻地项目组')).toEqual([]);
    expect(shown('第三建设公司', '华新总部基地项目组')).toEqual([]);
    expect(shown('生产部', '华新党委会客厅')).not.toContain(council);
    expect(shown('白石镇应急办', '县大队食堂')).toEqual([higher]);
    expect(shown('全国牙防组', '市全国牙防组')).toEqual([line('subordinate')]);
    expect(shown('市全国牙防组', '县牙防组')).toEqual([line('subordinate')]);
  });
});

describe('a person', () => {
  const colleague = 'peer: addresses a colleague of another department';
  it.each(['张总', '王董', '李局长', '周总监', '吴主任', '郑书记', '陈总裁', '各位领导', '倪经理', '赵院长'])(
    '%s is a leader',
    (head) => expect(shown('市场部', head)).toContain(leader),
  );
  it.each(['李老师', '总务', '王工', '主任科员'])('%s is none by name', (head) =>
    expect(shown('市场部', head)).not.toContain(leader),
  );
  it.each(['信访答复', '告知书'])('is a citizen in a %s, whatever the office', (kind) =>
    expect(shown('市住建局', '李经理', { kind })).toEqual([]),
  );
  it.each(['贵部的名单已收到。', '你科室的材料收到。', '　你好，请看。', '请贵办核对。'])(
    'of another department is a colleague where the letter says %s',
    (body) =>
      expect(shown('人力资源部', '倪经理', { body })).toEqual([
        colleague,
        'no public: addresses a colleague of another department',
      ]),
  );
  it('is a leader where the department’s letter does not', () => {
    const asLeader = [leader, 'no public: addresses a leader by office'];
    expect(shown('人力资源部', '倪经理', { body: '名单请审阅，“你好”一词已改。' })).toEqual(asLeader);
    expect(shown('人力资源部', '倪经理', { body: '贵部的名单已收到。', role: 'quotation' })).toEqual(asLeader);
    expect(shown('人力资源部', '总经理', { body: '贵部的名单已收到。' })).toEqual(asLeader);
    expect(shown('人力资源部', '董事主席', { body: '贵部的名单已收到。' })).toEqual(asLeader);
    expect(shown('俞明', '费处长', { body: '材料已送贵处。' })).toEqual(asLeader);
  });
  it.each([
    ['俞明', '费经理', '贵部的台账我看过了。'],
    ['华新公司', '费经理', '贵部的名单已收到。'],
    ['南塘小学', '北塘小学方校长', '贵校有两位老师。'],
    ['俞明', '费经理', '想跟你对一下口径。'],
  ])('%s → %s is a colleague where the letter says %s', (writer, head, body) =>
    expect(shown(writer, head, { body })).toContain(colleague),
  );
  it('of the writer’s own people is none', () => expect(shown('销售部', '各位经理')).not.toContain(leader));
  it('called 小李 is a younger colleague', () => {
    expect(shown('市场部', '小李')).toEqual([
      'subordinate: addresses a younger or subordinate colleague',
      'no public: addresses a younger or subordinate colleague',
    ]);
    expect(shown('市场部', '小李老师')).toEqual([]);
    expect(shown('市场部', '王小李')).toEqual([]);
  });
  it.each(['市民王女士', '张先生', '网友', '李某某'])('%s is no organ whose rank counts', (head) =>
    expect(shown('市住建局', head)).toEqual([]),
  );
});

it.each(['决定', '通报'])('a %s binds the departments that get it', (kind) =>
  expect(shown('纪检监察室', '各科室', { kind })).toContain('subordinate: addressed to the units below'),
);

describe('the minutes of a meeting', () => {
  const several = 'peer: a meeting of several bodies';
  const minutes = (title: string, body: string) =>
    relationEvidence({ ...structure('', body), title }, { writer: '', reader: '' }, '纪要').map(
      ({ towards, english }) => `${towards}: ${english}`,
    );
  const present = '出席：区水务局、区城管局、河东街道。';
  it('of several bodies are among equals', () => expect(minutes('河道保洁协调会纪要', present)).toEqual([several]));
  it.each([
    ['区政府协调会议纪要', present],
    ['河道保洁工作例会纪要', present],
    ['河道保洁协调会纪要', '主持：副区长 ' + present],
    ['河道保洁协调会纪要', '出席：水务科、城管科。'],
  ])('are not, when they are %s: %s', (title, body) => expect(minutes(title, body)).toEqual([]));
});

describe('an account of what happened', () => {
  const account = 'superior: a person or crew gives an account to a department';
  it.each(['白班组长', '二分队', '戚风', '河口支行', '四病区', '三车队', '第二门店'])(
    'by %s goes up to a department',
    (writer) => expect(shown(writer, '调度中心', { kind: '情况说明' })).toContain(account),
  );
  it('by a department does not', () =>
    expect(shown('质检部', '调度中心', { kind: '情况说明' })).not.toContain(account));
});

describe('nothing', () => {
  it('is shown without a head', () => expect(shown('市住建局', '', { reader: '市财政局' })).toEqual([]));
  it('names the words that count, and what they show in both languages', () =>
    expect(relationEvidence(structure('市财政局'), { writer: '县财政局', reader: '市财政局' }, '函')).toEqual([
      {
        axis: 'audience',
        towards: 'public',
        weight: -6,
        text: '市财政局',
        label: '主送单位，不是公众',
        english: 'addressed to an organ, not to the public',
      },
      {
        axis: 'audience',
        towards: 'superior',
        weight: 14,
        text: '县财政局→市财政局',
        label: '上下级的同一系统',
        english: 'of the same line, one level apart',
      },
    ]));
});

describe('one person beside a unit', () => {
  it('is no leader where the unit is written to with its head', () =>
    expect(shown('财务处', '外语学院并孟院长', { reader: '外语学院' })).toEqual([
      'peer: addressed to a unit and its head',
      'no superior: addressed to a unit and its head',
      'no public: addressed to a unit and its head',
    ]));
  it.each(['合并部主任', '并购部', '外语学院并入方案'])('%s names no such pair', (head) =>
    expect(shown('财务处', head)).not.toContain('peer: addressed to a unit and its head'),
  );
  it('is a resident to the neighbourhood’s office', () => {
    const resident = 'public: a neighbourhood office writes to a resident';
    expect(shown('柳园社区', '丁老师')).toContain(resident);
    expect(shown('教务处', '丁老师')).not.toContain(resident);
  });
});
