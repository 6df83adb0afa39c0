/** What the relation of writer and reader shows, in words. */

/** What a relation shows, in Chinese and English. */
export const signs = {
  organ: ['主送单位，不是公众', 'addressed to an organ, not to the public'],
  colleague: ['称呼别的部门的同事', 'addresses a colleague of another department'],
  leader: ['称呼领导职务', 'addresses a leader by office'],
  public: ['称呼公众', 'addresses the public'],
  staff: ['称呼所带的人', "addresses the writer's own people"],
  departments: ['同一单位的部门之间', 'between departments of one body'],
  units: ['主送所属各单位', 'addressed to the units below'],
  above: ['主送上级机关', 'addressed to an organ above'],
  fromAbove: ['署名为上级机关', 'signed by an organ above'],
  party: ['主送党委部门', 'addressed to a Party organ'],
  sameTrade: ['上下级的同一系统', 'of the same line, one level apart'],
  leadersOffice: ['主送领导的办公室', "addressed to a leader's office"],
  headquarters: ['主送集团、总部的部门', 'addressed to the headquarters'],
  council: ['主送议事决策机构', 'addressed to a body that decides'],
  holding: ['主送集团', 'addressed to the parent company'],
  toCompany: ['机关致企业', 'an organ writes to a company'],
  toOverseer: ['事业单位、企业致主管机关', 'an institution or company writes to the organ in charge'],
  fromOverseer: ['主管部门致所管单位', 'the office in charge writes to who it runs'],
  ladder: ['分支机构的上下级', 'branches of one body, one above the other'],
  ranks: ['层级不同', 'different ranks'],
  part: ['署名为其下属', 'signed by a part of the reader'],
  ownPart: ['主送为其下属', 'addressed to a part of the writer'],
  sameRank: ['层级相同', 'the same rank'],
  junior: ['称呼晚辈、下属', 'addresses a younger or subordinate colleague'],
  ward: ['临床科室致医院职能部门', 'a ward writes to an office of its hospital'],
  squad: ['镇街致驻区县的大队', 'a township writes to a squad of the county'],
  persons: ['称呼各位，不是单位', 'addresses persons, not units'],
  partners: ['主送合作、参加的单位', 'addressed to units that take part'],
  bureaus: ['同级机关之间', 'between organs of one level'],
  several: ['几家单位一起开的会', 'a meeting of several bodies'],
  assembly: ['在大会上宣读', 'read out to an assembly'],
  posts: ['称呼同一岗位的各位', 'addresses all who hold a post'],
  unitAndHead: ['主送单位并其负责人', 'addressed to a unit and its head'],
  neighbour: ['社区、物业致住户', 'a neighbourhood office writes to a resident'],
  served: ['机关致所服务的企业、商家', 'an authority writes to the businesses it serves'],
  account: ['个人、班组向部门说明', 'a person or crew gives an account to a department'],
} as const;

export type Sign = (typeof signs)[keyof typeof signs];
export type Add = (towards: string, weight: number, text: string, sign: Sign) => void;
