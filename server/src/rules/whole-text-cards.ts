import type { RuleCard } from './card.js';

const practice = { source: '公文写作实务', tier: '实务' } as const;
const han = { audience: 'peer', kind: '函' } as const;

export const reasonCard: RuleCard = {
  ...practice,
  id: 'timing/request-without-reason',
  principle: 'timing',
  why: '请求之前没有讲缘由；先说因何、为何，对方更容易答应。',
  english: 'The request comes without a reason; say why first.',
  examples: [{ ...han, text: '市规划局：\n[[商请]]贵局提供用地资料。感谢支持。\n市住建局' }],
  passes: [{ ...han, text: '市规划局：\n因旧改项目立项需要，商请贵局提供用地资料。感谢支持。\n市住建局' }],
};

export const thanksCard: RuleCard = {
  ...practice,
  id: 'rapport/favour-without-thanks',
  principle: 'rapport',
  why: '请人帮忙而通篇没有一句谢意或「请予支持为盼」一类的话，可在结尾补上。',
  english: 'A favour is asked without a word of thanks; add one at the close.',
  examples: [
    {
      ...han,
      text: '市规划局：\n因旧改项目立项需要，涉及老城区二十三个小区的用地红线和测绘成果，相关单位已经完成入户调查和初步方案的编制工作，后续立项评审也已列入日程安排，[[商请]]贵局提供用地资料。\n市住建局',
    },
  ],
  passes: [{ ...han, text: '市规划局：\n因旧改项目立项需要，商请贵局提供用地资料。请予支持为盼。\n市住建局' }],
};

export const carriedCard: RuleCard = {
  id: 'language/report-carries-request',
  principle: 'language',
  why: '报告不得夹带请示事项；需要批准的另写请示。',
  english: 'A report may not carry a request; write a separate 请示.',
  source: '《党政机关公文处理工作条例》第十五条',
  tier: '规定',
  examples: [{ audience: 'superior', kind: '报告', text: '以上报告，[[请予批准]]。' }],
  passes: [
    { audience: 'superior', kind: '报告', text: '特此报告。' },
    { audience: 'superior', kind: '请示', text: '妥否，请予批准。' },
  ],
};

export const piledCard: RuleCard = {
  ...practice,
  id: 'language/orders-piled-up',
  principle: 'language',
  why: '一段里命令接着命令；留一处最要紧的，其余换成「请」和理由。',
  english: 'Order follows order in one paragraph; keep the one that matters, turn the rest into requests with reasons.',
  examples: [{ ...han, text: '有关单位须派员参加，务必带齐材料，[[不得]]迟到。' }],
  passes: [{ ...han, text: '有关单位须派员参加，请带齐材料。' }],
};
