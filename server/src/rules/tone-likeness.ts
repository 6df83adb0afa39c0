import type { Principle } from '../model/vocabulary.js';

/** What the model means by a finding, for the message. */
export const likeness: Readonly<Record<Principle, readonly [string, string]>> = {
  principle: ['迁就变通，或把话说死', 'bending a rule, or being rigid where there is room'],
  unity: ['指责、推责或揭短', 'blaming or exposing someone'],
  timing: ['催得没有缘由，或不是时候', 'pressing without a reason or at the wrong moment'],
  calm: ['带着火气、讽刺或施压', 'anger, sarcasm or pressure'],
  rapport: ['拉私情、奉承，或对难处冷淡', 'trading on ties, flattering, or coldness to hardship'],
  balance: ['偏袒、抹平，或只拒绝不给出路', 'taking a side, smearing over, or refusing without a way out'],
  language: ['语气与读者的身份不合', 'a register that does not suit the reader'],
};
