import { describe, expect, it } from 'vitest';
import { projectChecker } from './lexicon-helper.js';

const situationOf = (text: string) => projectChecker().check(text).situation;

describe('the kind and reader of a text without head or title', () => {
  it.each([
    ['（请示结尾）\n妥否，请批示。', '请示', 'superior'],
    ['（业主群消息）\n物业费今天必须交齐。', '即时消息', 'public'],
    ['（市长信箱回复）\n您可到社区登记。', '信访答复', 'public'],
    ['村民来信：路灯坏了半年。\n回复：已安排更换。', '信访答复', 'public'],
    ['顾客：充电器不热正常吗？\n客服：属于保护功能。', '即时消息', 'public'],
    ['经区城管队现场检查，被投诉的门店已停止占道。', '信访答复', 'public'],
    ['接到群众来电后，我局执法人员到场查看，责令该店当晚停用音响。', '信访答复', 'public'],
    ['经查，北沟村水渠淤塞，村民灌溉受阻。目前已调来挖机清淤。\n青石镇人民政府', '信访答复', 'public'],
    ['巡查队员晚上到广场劝离了唱歌的人，请其不要再扰民。\n经办人：周工 87650001', '信访答复', 'public'],
    ['今后凡对外捐赠，一律报办公室登记，如实上报，不得有误。', '通知', 'subordinate'],
    ['近日图书馆占座较多，希望同学们即到即坐。特发此公告。', '公告', 'public'],
    ['尊敬的业主：自来水管检修，请提前储水。', '公告', 'public'],
    ['贵单位如有困难，请及时告知，我处将尽力协助。', '函', 'peer'],
    ['提醒家长几件事：一是接送守时，二是勿带零食。', '讲话稿', 'public'],
    ['希望家长合理安排孩子的作息。', '告知书', 'public'],
    ['你那边弄完了吗，我等着用呢', '即时消息', 'peer'],
  ])('%s', (text, kind, audience) => {
    const found = situationOf(text);
    expect([found.kind, found.audience]).toEqual([kind, audience]);
  });

  it('stays a letter when a citizen is greeted by name and answered', () =>
    expect(situationOf('尊敬的业主：您好！您反映的漏水问题已安排维修。').kind).toBe('信访答复'));
});

describe('the reader of a letter, from who writes to whom', () => {
  const letter = (title: string, head: string, body: string, signature: string) =>
    `${title}\n\n${head}：\n${body}\n\n${signature}\n5月3日`;
  it.each([
    [letter('关于提升机停机的情况说明', '集团安委会', '现说明如下。', '安全监察部'), 'superior'],
    [letter('关于舆情的情况说明', '市委网信办', '现说明如下。', '市城管局'), 'superior'],
    [letter('主题：转正评议', '倪经理', '你好。贵部的名单已收到。', '人力资源部　喻丹'), 'peer'],
    [letter('主题：方案', '周总监', '您好。方案请审阅。', '市场部　林夏'), 'superior'],
    [letter('关于健步走的通知', '各处室', '请报名。', '机关工会'), 'peer'],
    [letter('关于消防演练的通知', '机关各科室', '定于周五演练。', '办公室'), 'peer'],
    [letter('关于自查的通知', '各项目部', '请自查。', '第三建设公司'), 'subordinate'],
    [letter('主题：冲刺安排', '各位经理', '目标分解如下。', '唐志南'), 'subordinate'],
    [letter('关于入学的通知', '各位家长朋友', '现将事项通知如下。', '实验小学'), 'public'],
    [letter('关于停水的通知', '各商户', '因检修停水。', '水务公司'), 'public'],
    ['清溪河联防联控联席会议纪要\n\n会议议定：住建局牵头。\n\n河长制办公室\n5月3日', 'peer'],
    ['专题会议纪要\n\n会议议定：生产部牵头。\n\n总经理办公室\n5月3日', 'subordinate'],
    ['@运维小组 各位，值班表已更新。', 'subordinate'],
    ['【@采购部 刘经理】材料还没有到。', 'peer'],
  ])('%s', (text, audience) => expect(situationOf(text).audience).toBe(audience));
});
