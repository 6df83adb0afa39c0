import type { RuleCard } from './card.js';

const common = { source: '《信访工作条例》；良言对公开答复的通读', tier: '实务' } as const;
const letter = { audience: 'public', kind: '信访答复' } as const;

export const emptyAnswerCard: RuleCard = {
  ...common,
  id: 'language/empty-answer',
  principle: 'language',
  why: '整个答复只有表态：谁来办、怎么办、什么时候有结果都没有，等于没有答复。',
  english: 'The whole answer is a pledge: no actor, no measure, no date.',
  examples: [{ ...letter, text: '网友您好！您的留言收悉。[[我们将进一步加强道路养护工作]]。感谢您的关注。' }],
  passes: [{ ...letter, text: '网友您好！经核实，该路段已于5月3日完成修补。下一步我们将进一步加强道路养护工作。' }],
};

export const referralCard: RuleCard = {
  ...common,
  id: 'balance/bare-referral',
  principle: 'balance',
  why: '把人推走却没说找谁、怎么找，也没有代为转交，群众读到这里就没有路了。',
  english: 'Sends the citizen away without saying to whom, and hands nothing over.',
  examples: [{ ...letter, text: '网友您好！该问题不属我办受理范围，[[请向有关部门反映]]。' }],
  passes: [{ ...letter, text: '网友您好！该问题由市水务局负责，我们已于5月3日转交，联系电话12345。' }],
};

export const refusalCard: RuleCard = {
  ...common,
  id: 'balance/refusal-ends',
  principle: 'balance',
  why: '答复停在拒绝上：没有下一步、没有途径、没有联系人，群众只看到一扇关上的门。',
  english: 'The reply ends at a refusal: no next step, no way, no contact.',
  examples: [{ ...letter, text: '网友您好！您的留言收悉，[[我们无法办理]]。感谢您的关注。' }],
  passes: [{ ...letter, text: '网友您好！因材料不全，目前我们无法办理。您可以携带户口本到窗口补办，电话12345。' }],
};
