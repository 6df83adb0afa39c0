import { describe, expect, it } from 'vitest';
import { projectChecker } from './lexicon-helper.js';

const checker = projectChecker();
const found = (text: string, rule: string, severity?: string): string[] =>
  checker
    .check(text, { audience: 'public', kind: '信访答复' })
    .findings.filter((finding) => finding.rule === rule && (severity === undefined || finding.severity === severity))
    .map(({ text: words }) => words);

describe('a reply that is nothing but good intentions', () => {
  it.each([
    ['您好！来信收悉。我们会予以认真考虑，进行研究。感谢您的建议。', '我们会予以认真考虑'],
    ['尊敬的顾客：对于近日的问题，我们已高度重视并成立专项小组。', '我们已高度重视并成立专项小组'],
    ['问题已受理，将尽快答复。', '将尽快答复'],
    [
      '市民您好！您对二十路公交的意见已收到。我公司将不断提升服务水平，切实方便群众出行。谢谢！',
      '我公司将不断提升服务水平',
    ],
    [
      '您好！选址要经过有关部门审批，要兼顾多方面因素。我们将认真研究您的建议，将您的建议纳入规划方案中。',
      '我们将认真研究您的建议',
    ],
    [
      '您好！我局将强化夜间巡查，进一步巩固整治成果，切实维护市容秩序。',
      '我局将强化夜间巡查，进一步巩固整治成果，切实维护市容秩序',
    ],
    [
      '来信人您好：我局正会同有关单位对该问题进行研究，可登录“政务在线”网站进行了解。市教育委员会2020年5月6日',
      '我局正会同有关单位对该问题进行研究',
    ],
  ])('is marked at the pledge: %s', (text, words) =>
    expect(found(text, 'language/empty-answer', 'warning')).toEqual([words]),
  );
  it.each([
    '您好！经现场查看，路面破损约12平方米，我们将尽快处理。',
    '您好！该路口信号灯由东向南的绿灯已作调整，我们将继续关注车流变化。',
    '您好！您的建议已收到，我们将认真研究，并于6月30日前答复您。',
    '您好！我们将认真研究您的建议，联系人：刘工，电话0571-88000000。',
    '您好！您反映的路灯已于昨日修复，下一步，我们将加强维护。',
    '您好！因道路狭窄，大型车辆无法通行，我们将关注道路改造情况。',
    '您好！该桥桥面窄，两侧都是居民楼，没有拓宽的余地，重新选址需要绕行两个村。我们将认真研究您的建议。',
  ])('passes where something is found, done, dated or reachable: %s', (text) =>
    expect(found(text, 'language/empty-answer')).toEqual([]),
  );
});

describe('a reply that sends the citizen away', () => {
  it('is marked where no office is named and nothing handed over', () =>
    expect(found('您好！该问题请向有关部门反映。', 'balance/bare-referral', 'warning')).toEqual([
      '该问题请向有关部门反映',
    ]));
  it('is marked where the whole answer is to talk to the other side', () =>
    expect(found('您好，来信收悉。请家长与学校沟通，感谢您的关注。', 'balance/bare-referral', 'warning')).toEqual([
      '请家长与学校沟通',
    ]));
  it('is only hinted at where the reply also tells what was found', () =>
    expect(
      found(
        '您好！经查，该校伙食费每生每天12元，账目每月公示。如有疑问，请您与学校沟通。',
        'balance/bare-referral',
        'warning',
      ),
    ).toEqual([]));
  it('passes once the matter is handed on or a number given', () => {
    expect(found('您好！已转交市水务局办理，您也可向有关部门反映。', 'balance/bare-referral')).toEqual([]);
    expect(found('您好！请向有关部门咨询，电话0571-88000000。', 'balance/bare-referral')).toEqual([]);
  });
  it('is marked at "not ours" only while it stays open whose it is', () => {
    expect(found('您好！县级窗口没有修改系统数据的权限。', 'balance/not-ours', 'warning')).toHaveLength(1);
    expect(found('您好！县级窗口没有修改系统数据的权限，由省社保中心负责维护。', 'balance/not-ours')).toEqual([]);
  });
});

describe('a reply that ends at a refusal', () => {
  it('is a fault without a reason, a hint with one, and neither with a way on', () => {
    expect(found('您好！您的诉求我们无法办理。', 'balance/refusal-ends', 'warning')).toHaveLength(1);
    expect(found('您好！因附近没有气源，暂不安排，目前无法安装。', 'balance/refusal-ends', 'hint')).toHaveLength(1);
    expect(found('您好！因附近没有气源，目前无法安装，您可先申请瓶装气补贴。', 'balance/refusal-ends')).toEqual([]);
  });
  it('is not the refusal of others that it reports', () =>
    expect(found('您好！经走访，沿街居民一致不同意改为单行。', 'balance/refusal-ends')).toEqual([]));
});

describe('a reply that ends in asking for understanding', () => {
  it('is marked when it looked and did nothing', () =>
    expect(
      found('您好！经现场查看，噪声来自地铁通风口。为此请您予以理解。', 'balance/ends-at-plea', 'warning'),
    ).toEqual(['为此请您予以理解']));
  it('passes once something is done or somebody is named', () => {
    expect(found('您好！噪声来自地铁通风口，已联系地铁公司加装消声器，请您理解。', 'balance/ends-at-plea')).toEqual([]);
    expect(found('您好！该设施由市地铁公司负责管理，为此请您理解。', 'balance/ends-at-plea')).toEqual([]);
  });
});

describe('what looks like a way and is none', () => {
  it('is a date, which is no telephone number', () =>
    expect(
      found('您好！您的建议已收悉。我们将认真研究，请向有关部门反映。2014-1-22', 'balance/bare-referral', 'warning'),
    ).toHaveLength(1));
  it('is an inquiry that the office itself made', () =>
    expect(found('您好！经咨询相关单位，该地块为商业用地。', 'balance/bare-referral')).toEqual([]));
});

describe('a kind of trouble sent to some office', () => {
  it('is marked once, at the first of several', () =>
    expect(
      found(
        '您好！来信收悉。噪声问题可向所在街道反映，占道问题可向河东派出所反映。',
        'balance/bare-referral',
        'warning',
      ),
    ).toEqual(['噪声问题可向所在街道反映']));
  it.each([
    '您好！来信收悉。噪声问题可向所在街道反映，电话0571-88000000。',
    '您好！来信收悉。我队已派人到场测量。后续噪声问题可向所在街道反映。',
    '您好！经查，我局已责令该物业整改，并要求物业联系相关部门整理线路。',
  ])('passes with a number, with a deed beside it, or when somebody else is told to: %s', (text) =>
    expect(found(text, 'balance/bare-referral', 'warning')).toEqual([]),
  );
});

describe('a reply that tells only that somebody went to look', () => {
  it.each([
    ['接到来信后，我局高度重视，立即安排人员进行调查核实。我局将加强日常监管。', '我局将加强日常监管'],
    ['您反映的问题已有考虑，我们将继续关注。感谢您的来信。', '您反映的问题已有考虑，我们将继续关注'],
  ])('is an empty answer all the same: %s', (text, words) =>
    expect(found(text, 'language/empty-answer', 'warning')).toEqual([words]),
  );
  it('is a hint once the matter has been handed on, be it to nobody in particular', () =>
    expect(found('您反映的问题已转交相关科室处理。感谢您的来信。', 'language/empty-answer', 'hint')).toEqual([
      '您反映的问题已转交相关科室处理',
    ]));
  it('passes when it tells what was seen', () =>
    expect(
      found(
        '接到来信后，我局立即安排人员调查核实。经查，该店未装净化器，我局将加强日常监管。',
        'language/empty-answer',
        'warning',
      ),
    ).toEqual([]));
  it('is not explained by a rule that is not named', () => {
    expect(found('您好！按照有关规定，您的工龄不能认定。', 'balance/refusal-ends', 'warning')).toHaveLength(1);
    expect(found('您好！按照《工龄认定办法》第六条，您的工龄不能认定。', 'balance/refusal-ends', 'warning')).toEqual(
      [],
    );
  });
});

describe('a reply that sends the citizen on', () => {
  it('is marked where the last word names an office and no number', () =>
    expect(found('您好！该路段由铁路部门管养。请向铁路建设集团反映。', 'balance/bare-referral', 'warning')).toEqual([
      '请向铁路建设集团反映',
    ]));
  it('passes with a number, and where the letter was handed on', () => {
    expect(found('您好！请向市发展和改革委员会反映，电话5678123。', 'balance/bare-referral')).toEqual([]);
    expect(found('您好！您的来信已转交市城市管理局。请向市城市管理局反映。', 'balance/bare-referral')).toEqual([]);
  });
  it('is no such reply where the office itself goes there', () =>
    expect(found('您好！我局正积极与相关部门对接，加快办理。', 'balance/bare-referral')).toEqual([]));
});

describe('a refusal on stock grounds', () => {
  it('is a warning: a cause of everything is the cause of nothing', () =>
    expect(
      found(
        '您好！线路调整涉及场站、道路等基础条件和主管部门的行政审批，您的建议目前不能采纳。感谢来信。',
        'balance/refusal-ends',
        'warning',
      ),
    ).toHaveLength(1));
  it('is a hint with a ground of its own', () =>
    expect(
      found(
        '您好！该站距前站仅120米，低于规范的500米，您的建议目前不能采纳。感谢来信。',
        'balance/refusal-ends',
        'hint',
      ),
    ).toHaveLength(1));
});
