import type { RuleCard } from './card.js';

const steps = { source: '《办公室协调关系,就看这七步》', tier: '教材' } as const;
const han = { audience: 'peer', kind: '函' } as const;

export const earlyCard: RuleCard = {
  ...steps,
  id: 'timing/before-the-date',
  principle: 'timing',
  why: '约好的日子还没到就催，对方只觉得不被信任；到期前可以问有没有困难。',
  english: 'Chases before the agreed day, which reads as distrust; ask instead whether there is any difficulty.',
  examples: [
    {
      ...han,
      text: '市规划局：\n双方商定5月20日前反馈意见，贵局[[至今未反馈]]，因报批需要，请支持。\n市住建局\n2026年5月8日',
    },
  ],
  passes: [
    {
      ...han,
      text: '市规划局：\n双方商定5月20日前反馈意见，贵局至今未反馈，因报批需要，请支持。\n市住建局\n2026年5月28日',
    },
  ],
};

export const noNextStepCard: RuleCard = {
  ...steps,
  id: 'balance/no-next-step',
  principle: 'balance',
  why: '理由讲了，但停在「不能办」上；补一条替代办法、时间或联系人，事情才接得下去。',
  english: 'Gives the reason and stops at no; add an alternative, a date or a person to ask.',
  examples: [{ ...han, text: '市规划局：\n贵局商借会议室一事，因当日已有安排，[[无法提供]]。\n市住建局' }],
  passes: [{ ...han, text: '市规划局：\n贵局商借会议室一事，因当日已有安排，无法提供，建议改在次日下午。\n市住建局' }],
};

export const noVerdictCard: RuleCard = {
  ...steps,
  id: 'balance/no-verdict',
  principle: 'balance',
  why: '写了分歧，结尾只劝大家体谅，没有谁来定、按什么定；这样收尾等于没有结论。',
  english:
    'Tells of a dispute and ends by asking all to get along; who decides, on what ground and by when is missing.',
  examples: [
    {
      audience: 'subordinate',
      kind: '纪要',
      text: '会上两家对界线仍有分歧。希望[[双方相互理解]]。',
    },
  ],
  passes: [
    {
      audience: 'subordinate',
      kind: '纪要',
      text: '会上两家对界线仍有分歧。会议决定由市自然资源局复测，希望双方相互理解。',
    },
  ],
};

export const occasionCard: RuleCard = {
  ...steps,
  id: 'timing/occasion-unused',
  principle: 'timing',
  why: '后文就有会议、文件可作由头，请求时却没有用上；先借东风再提请求，更容易办成。',
  english: 'A meeting or document that would carry the request stands further down; open with it.',
  examples: [
    {
      ...han,
      text: '市规划局：\n因立项需要，[[商请]]贵局提供红线图。近日召开的城市更新推进会已部署此项工作。感谢支持。\n市住建局',
    },
  ],
  passes: [
    {
      ...han,
      text: '市规划局：\n根据城市更新推进会精神，商请贵局提供红线图。感谢支持。\n市住建局',
    },
  ],
};
