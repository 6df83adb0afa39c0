import type { RuleCard } from './card.js';

const letter = { audience: 'public', kind: '信访答复' } as const;

export const personalCard: RuleCard = {
  id: 'rapport/personal-data',
  principle: 'rapport',
  why: '公开的答复里写出来信人的姓名，或某个人的身份证号、手机号、出生日期、住址、病情、家事，会伤到本人。姓名隐去，细节当面说明；出生日期、门牌号请一并删去。',
  english:
    'A reply that is published must not name the person who wrote, nor give a named person’s number, birth date, home, illness or family matters. Hide the name and tell the details in private; delete birth date and house number as well.',
  source: '《中华人民共和国个人信息保护法》第二十八条',
  tier: '规定',
  examples: [
    { ...letter, text: '您可联系来信人张某，手机[[13800000000]]。' },
    { ...letter, text: '[[符立国，男，现年16岁]]，系县职中学生，家庭已退出低保。' },
    { ...letter, text: '投诉人[[周建平]]反映的噪声问题，我局已到现场检查。' },
    { ...letter, text: '杨正，县一中原教师，[[患重度抑郁症]]，2014年12月停发工资。' },
  ],
  passes: [
    { ...letter, text: '您可联系我局办公室，电话0571-88000000。' },
    { ...letter, text: '村委会电话：13800000000，镇政府电话：0571-88000000。' },
    { ...letter, text: '3月5日，我中心工作人员通过电话13800000000向您反馈了办理情况。' },
    { ...letter, text: '您的诉求件PT13800000000已收悉。' },
    { ...letter, text: '患重大疾病的，可申请临时救助。' },
    { ...letter, text: '您母亲患病住院，我们深表关心。' },
    { ...letter, text: '网友李女士反映的情况已收悉，联系人：邹立平，电话0571-88000000。' },
    { ...letter, text: '市民高度关注的学位问题，将于8月公布。' },
    { ...letter, text: '张某，男，35岁，因涉嫌诈骗已被刑事拘留。' },
  ],
};
