/**
 * Ways to say it that fit any case, by principle and reader: for findings of the tone model, and where none of an entry's own rewordings
 * keeps the facts. What only the writer knows is a blank.
 * Source: 《办公室协调关系,就看这七步》; the four parts of a refusal in guides to replies (what was heard, what was found, on what ground, what next).
 */
import { facts } from '../model/facts.js';
import { audiences, type Audience, type Principle } from '../model/vocabulary.js';

const frames: Readonly<Record<Principle, Record<Audience, readonly string[]>>> = {
  principle: {
    superior: ['拟待手续齐备后办理，进展另行报告', '此事拟报〔部门〕审核后办理'],
    peer: ['建议先按规定补齐手续，再行办理', '请按规定程序办理，如需我方配合，请告知'],
    subordinate: ['请按规定程序据实办理，有困难及时报告，一并研究', '确有特殊情况的，请报〔部门〕研究后办理'],
    public: ['该事项须按规定程序办理，您如有特殊困难，可联系〔电话〕', '按〔依据〕办理，确有困难的可〔办法〕'],
  },
  unity: {
    superior: ['具体情况拟核实清楚后另行报告', '有关情况为〔…〕，拟会同〔单位〕核实后报告'],
    peer: ['有关情况建议双方当面核对', '目前进展为〔…〕，建议双方共同核对〔事项〕'],
    subordinate: ['请核实是哪个环节出了问题，一起改进', '目前存在的问题是〔…〕，请于〔日期〕前完成〔措施〕'],
    public: ['具体情况我们会继续核实，〔日期〕前告知您', '目前查明的情况是〔…〕，我们将〔措施〕'],
  },
  timing: {
    superior: ['请您方便时审阅，〔日期〕前如能批复更好', '因〔原因〕时间较紧，恳请在〔日期〕予以支持'],
    peer: ['贵方哪天方便，请告知，我方配合安排', '因〔原因〕，如方便，请在〔日期〕函复'],
    subordinate: ['时间有冲突的，请及时告知，可另作安排', '因〔原因〕，请于〔日期〕完成，有困难请提前说明'],
    public: ['您可选方便的时间办理，联系电话〔号码〕', '请您在〔日期〕办理〔事项〕，如有不便可联系〔电话〕'],
  },
  calm: {
    superior: ['目前仍有困难，恳请予以指导', '由此造成的困难是〔…〕，恳请予以研究'],
    peer: ['如有不便，请告知，我方愿一并想办法', '目前的困难是〔…〕，盼与贵方商定办法'],
    subordinate: ['有困难请及时提出，一起想办法', '请说明〔情况〕，并于〔日期〕前报送〔措施〕'],
    public: ['您的心情我们理解，〔事项〕将于〔日期〕前答复您', '具体情况是〔…〕，如有疑问可联系〔电话〕'],
  },
  rapport: {
    superior: ['我们将按要求抓好落实', '感谢领导支持，〔事项〕按规定办理'],
    peer: ['如有困难请告知，我们一并想办法', '此事请按规定办理，感谢一直以来的支持'],
    subordinate: ['有困难请及时提出，单位会帮助解决', '相关事项按规定办理，需要帮助请联系〔部门〕'],
    public: ['您的难处我们理解，需要帮助请联系〔部门、电话〕', '我们理解您的难处，将〔措施〕，联系电话〔…〕'],
  },
  balance: {
    superior: ['各方意见尚不一致，拟核实后提出处理建议，另行报告', '各方意见分别为〔…〕，建议〔…〕，请审定'],
    peer: ['双方意见尚不一致，建议会商后确定', '因〔原因〕暂难办理，建议〔替代办法〕'],
    subordinate: ['请先核实各方所述情况，再按规定办理', '处理依据为〔…〕，有异议可在〔日期〕前提出'],
    public: ['双方所述情况正在核实，〔日期〕前告知您结果', '因〔原因〕暂不能办理，您可以〔途径〕，联系电话〔…〕'],
  },
  language: {
    superior: ['以上意见当否，请审定', '具体措施为〔…〕，恳请予以指导'],
    peer: ['如有不便，请告知，我方再作调整', '商请对〔事项〕予以支持'],
    subordinate: ['有困难或不清楚的地方，请及时反映', '请按〔要求〕办理，有困难请及时反映'],
    public: ['如有疑问，可联系〔部门、电话〕，我们为您解答', '此事由〔部门〕办理，〔日期〕前答复您，联系电话〔号码〕'],
  },
};

/** All frames with their readers, for the test that each is fit to be offered. */
export const allFrames: readonly { reader: Audience; frame: string }[] = Object.values(frames).flatMap((byReader) =>
  audiences.flatMap((reader) => byReader[reader].map((frame) => ({ reader, frame }))),
);

/**
 * 一个, 一次: turns of speech that a reader of figures takes for facts. They stay, each in a wording of its own, with the day that was
 * named (在周一) or without one.
 */
type Turn = (day: string) => string;
const turns: readonly (readonly [string, Readonly<Record<Audience, Turn>>])[] = [
  [
    '一个',
    {
      superior: (day) => `恳请${day}给予一个明确的意见`,
      peer: (day) => `建议双方${day}商定一个可行的办法`,
      subordinate: (day) => `请${day}提出一个切实可行的办法`,
      public: (day) => `我们会${day}给您一个明确的答复`,
    },
  ],
  [
    '一次',
    {
      superior: (day) => `拟${day}再专题报告一次`,
      peer: (day) => `建议双方${day}再会商一次`,
      subordinate: (day) => `请${day}再核对一次`,
      public: (day) => `我们将${day}再核实一次，并告知您结果`,
    },
  ],
];

/** The frames for this principle and reader that keep the facts of `words`; best first, possibly none. */
export function framesFor(principle: Principle, reader: Audience, words: string): string[] {
  const all = facts(words);
  const found = all.filter((fact) => fact !== '一');
  const ones = all.length - found.length;
  if (ones > 1) return [];
  const inTurns = turns.flatMap(([turn, wordings]) => (words.includes(turn) ? [wordings[reader]] : []));
  const undated = ones === 0 ? frames[principle][reader] : inTurns.map((turn) => turn(''));
  if (found.length === 0) return [...undated];
  const carried = stretchOfFacts(words, found);
  // Facts of two clauses do not go into one: 9.6万，还用得着今天.
  if (carried.length > 24 || /[，；：。！？]/u.test(carried)) return [];
  // 九（3）班: a number without its measure word means nothing outside its clause.
  if (/^[0-9]+$/u.test(carried)) return [];
  if (!isDate(carried)) return undated.map((frame) => `${lead(carried, principle)}，${frame}`);
  return ones === 0 ? onDate(undated, carried, reader, principle) : inTurns.map((turn) => turn(`在${carried}`));
}

/** Asks for it by the day that was named. */
const byThatDay: Readonly<Record<Audience, (day: string) => string>> = {
  superior: (day) => `因〔原因〕，恳请在${day}予以研究`,
  peer: (day) => `因〔原因〕，如方便，请在${day}予以支持`,
  subordinate: (day) => `请在${day}完成，有困难请及时反映`,
  public: (day) => `请您在${day}办理，如有不便可联系〔电话〕`,
};

const isDate = (carried: string): boolean =>
  /[年月日周天时午点]|星期/u.test(carried) && !/[元人户个件]/u.test(carried) && !duration.test(carried);

/** Against these a passage offends that asks for something by a day; in others the day is that of what is told. */
const asksByDay: ReadonlySet<Principle> = new Set(['timing', 'calm', 'language']);

function onDate(frames: readonly string[], day: string, reader: Audience, principle: Principle): string[] {
  if (!asksByDay.has(principle)) {
    if (/[0-9][月日号]/u.test(day)) return frames.map((frame) => `${about(day)}，${frame}`);
    if (/^今[天日]$/u.test(day)) return frames.map((frame) => `截至${day}，${frame}`);
  }
  const dated = frames.filter((frame) => frame.includes('〔日期〕')).map((frame) => frame.replace('〔日期〕', day));
  return dated.length > 0 ? dated : [byThatDay[reader](day)];
}

/** What is counted, where it follows its measure word: 136个学生 goes whole. */
const counted =
  /^(?:学生|同学|班级|班长|班|家长|企业|项目|问题|单位|部门|村|镇|案件|事项|文件|材料|岗位|编制|车位|名额|泊位|窗口|老师|教师|医生|护士|患者|同志|员工|职工|学校|医院|小区|业主|商户|居民|工人|司机|车间|科室|街道|社区|乡镇|点位|床位)/u;

const afterNumber =
  /^(?:[年月日时分点号个件人次户家万亿元吨米里亩台套项份页天周节期批条名岁岗位间楼栋幢班所]|公里|平方|小时|分钟|季度|以前|之前|以内|以上|以下|左右|[前后内起底初中])+/u;

const duration = /^(?:[0-9]+|[一二两三四五六七八九十百半]+)(?:个?月|年|天|个?小时|周|个星期)$/u;

/** How the facts are told ahead of a frame that has no blank for them. */
function lead(carried: string, principle: Principle): string {
  if (duration.test(carried)) return principle === 'rapport' ? `双方共事${carried}` : `此事历时${carried}`;
  return /[个份件项条名次批]$/u.test(carried) ? `所涉${carried}〔事项〕` : about(carried);
}

const about = (carried: string): string => `涉及${carried}的事项`;

/** From the first fact to the last, with the measure words around them. */
function stretchOfFacts(words: string, found: readonly string[]): string {
  const start = words.indexOf(found[0] ?? '');
  const last = found.at(-1) ?? '';
  const end = words.lastIndexOf(last) + last.length;
  const ahead = /第$/u.exec(words.slice(0, start))?.[0].length ?? 0;
  const measured = end + (afterNumber.exec(words.slice(end))?.[0].length ?? 0);
  return words.slice(start - ahead, measured + (counted.exec(words.slice(measured))?.[0].length ?? 0));
}
