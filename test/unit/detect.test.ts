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
