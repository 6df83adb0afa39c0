import type { RuleCard } from './card.js';

const common = { source: '《信访工作条例》；良言对公开答复的通读', tier: '实务' } as const;
const letter = { audience: 'public', kind: '信访答复' } as const;

export const emptyAnswerCard: RuleCard = {
  ...common,
  id: 'language/empty-answer',
  principle: 'language',
  why: '整个答复只有表态：谁来办、怎么办、什么时候有结果都没有，等于没有答复。',
  english: 'The whole answer is a pledge: no actor, no measure, no date.',
  examples: [
    { ...letter, text: '网友您好！您的留言收悉。[[我们将进一步加强道路养护工作]]。感谢您的关注。' },
    {
      ...letter,
      text: '网友您好！您对公交线路的建议已收悉，现回复如下：[[市运输局将认真考虑]]，最大限度满足群众出行需求。',
    },
    { ...letter, text: '您好！您的来信我们已收到。[[我局正会同有关单位进行研究]]。感谢您的来信。' },
    { ...letter, text: '网友您好！早高峰学校门前车多，校车进出慢。[[我们会随时留意车流变化，适时调整]]。' },
  ],
  passes: [
    { ...letter, text: '网友您好！经核实，该路段已于5月3日完成修补。下一步我们将进一步加强道路养护工作。' },
    { ...letter, text: '网友您好！早高峰学校门前车多。我们会适时调整校车时间，联系电话86210044。' },
    { ...letter, text: '网友您好！驾校已经退费，双方都同意。再次感谢您的意见，我们将尽最大努力履行监管职责。' },
  ],
};

export const referralCard: RuleCard = {
  ...common,
  id: 'balance/bare-referral',
  principle: 'balance',
  why: '把人推走却没说找谁、怎么找，也没有代为转交，群众读到这里就没有路了。',
  english: 'Sends the citizen away without saying to whom, and hands nothing over.',
  examples: [
    { ...letter, text: '网友您好！该问题不属我办受理范围，[[请向有关部门反映]]。' },
    { ...letter, text: '您好，来信收悉。以学校的通知为准，[[如有问题请与学校沟通]]。' },
    { ...letter, text: '您好，来信收悉。按照市里的规定，[[占道停车问题可向所在街道反映]]。' },
    { ...letter, text: '您好，来信收悉。我局只管占道经营。犬只伤人的，[[建议咨询公安部门]]。谢谢。' },
  ],
  passes: [{ ...letter, text: '网友您好！该问题由市水务局负责，我们已于5月3日转交，联系电话12345。' }],
};

export const notOursCard: RuleCard = {
  ...common,
  id: 'balance/not-ours',
  principle: 'balance',
  why: '只说不归自己管，没说归谁管、怎么找，也没有代为转交，人就白问一趟。',
  english: 'Says that it is not our job, and not whose it is or how to reach them.',
  examples: [{ ...letter, text: '网友您好！来信收悉。[[县级车管所没有系统维护的权限]]。感谢您的关注。' }],
  passes: [
    { ...letter, text: '网友您好！该路段不属于我局管理，由市公路中心负责养护，已于5月3日转交，电话12345。' },
    { ...letter, text: '网友您好！您反映的路口由市交警支队管理，不在我局职责范围，可向市交警支队反映。' },
  ],
};

export const refusalCard: RuleCard = {
  ...common,
  id: 'balance/refusal-ends',
  principle: 'balance',
  why: '答复停在拒绝上：没有下一步、没有途径、没有联系人，群众只看到一扇关上的门。',
  english: 'The reply ends at a refusal: no next step, no way, no contact.',
  examples: [
    { ...letter, text: '网友您好！您的留言收悉，[[我们无法办理]]。感谢您的关注。' },
    { ...letter, text: '巷口只有三米宽，两侧都是住户的围墙，消防通道也从此处经过，[[不具备加装道闸的条件]]。' },
  ],
  passes: [{ ...letter, text: '网友您好！因材料不全，目前我们无法办理。您可以携带户口本到窗口补办，电话12345。' }],
};

export const pleaCard: RuleCard = {
  ...common,
  id: 'balance/ends-at-plea',
  principle: 'balance',
  why: '查了情况，没有措施，也没说归谁管、找谁，就请人理解；群众的问题还在原处。',
  english: 'Looks into the matter, does nothing, names nobody, and asks for understanding.',
  examples: [
    { ...letter, text: '网友您好！来信收悉。经现场查看，强光来自监控补光灯，不是路灯。[[为此请您予以理解]]。' },
  ],
  passes: [
    { ...letter, text: '网友您好！来信收悉。经现场查看，强光来自监控补光灯，已联系公安部门调低亮度，请您理解。' },
    { ...letter, text: '网友您好！因站距不足三百米，您的建议暂不能采纳，对此请您谅解。' },
  ],
};
