/**
 * Ways to say it that fit any case, by principle and reader, for findings of the tone model. What only the writer knows is a blank.
 * Source: facts.md §4 (the four parts of a refusal), §2 (wording upward, sideways, downward, to the public).
 */
import type { Audience, Principle } from '../model/vocabulary.js';

export const frames: Readonly<Record<Principle, Record<Audience, readonly string[]>>> = {
  principle: {
    superior: ['拟按规定程序办理，具体安排为〔…〕'],
    peer: ['请按规定程序办理，如需我方配合，请告知〔…〕'],
    subordinate: ['请按〔依据〕规定的程序办理，确有困难的可〔办法〕'],
    public: ['按〔依据〕办理，确有困难的可〔办法〕'],
  },
  unity: {
    superior: ['目前进展为〔…〕，我们将配合有关方面〔措施〕'],
    peer: ['具体情况为〔…〕，建议双方共同核对', '目前进展为〔…〕，建议双方共同核对〔事项〕'],
    subordinate: ['目前存在的问题是〔…〕，请于〔日期〕前完成〔措施〕', '具体情况正在了解，〔日期〕前说明'],
    public: ['目前查明的情况是〔…〕，我们将〔措施〕'],
  },
  timing: {
    superior: ['因〔原因〕时间较紧，恳请在〔日期〕予以支持'],
    peer: ['因〔原因〕，如方便，请在〔日期〕函复'],
    subordinate: ['因〔原因〕，请于〔日期〕完成，有困难请提前说明'],
    public: ['请您在〔日期〕办理〔事项〕，如有不便可联系〔电话〕'],
  },
  calm: {
    superior: ['由此造成的困难是〔…〕，恳请予以研究'],
    peer: ['由此造成的困难是〔…〕，请予支持'],
    subordinate: ['有困难请及时提出，〔日期〕前说明〔情况〕', '请说明〔情况〕，并于〔日期〕前报送〔措施〕'],
    public: ['具体情况是〔…〕，如有疑问可联系〔电话〕'],
  },
  rapport: {
    superior: ['此项工作得到〔…〕的指导，我们将〔措施〕'],
    peer: ['此事请按规定〔…〕办理，感谢一直以来的支持'],
    subordinate: ['有困难请及时提出，单位将〔措施〕'],
    public: ['我们理解您的难处，将〔措施〕，联系电话〔…〕'],
  },
  balance: {
    superior: ['各方意见分别为〔…〕，建议〔…〕，请审定'],
    peer: ['因〔原因〕暂难办理，建议〔替代办法〕'],
    subordinate: ['各方意见分别为〔…〕，请按〔依据〕办理', '处理依据为〔…〕，有异议可在〔日期〕前提出'],
    public: ['因〔原因〕暂不能办理，您可以〔途径〕，联系电话〔…〕'],
  },
  language: {
    superior: ['具体安排为〔…〕，恳请予以指导', '恳请对〔事项〕予以指导支持'],
    peer: ['具体安排为〔…〕，如有不便请告知', '商请对〔事项〕予以支持'],
    subordinate: ['请按〔要求〕办理，有困难请及时反映', '具体安排为〔…〕，〔日期〕前告知大家'],
    public: ['具体安排为〔…〕，有疑问可联系〔电话〕'],
  },
};

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
