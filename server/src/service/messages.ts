/** Words of the user interface in both languages. What belongs to the field stands in the lexicon, not here. */
export type Language = 'zh' | 'en';

const words = {
  why: ['为什么', 'Why'],
  firm: ['什么时候该硬', 'When firm is right'],
  source: ['出处', 'Source'],
  page: ['这条规则的说明和例子', 'About this rule, with examples'],
  reader: ['读者', 'reader'],
  instead: ['可以改成', 'You could write'],
  replaceWith: ['改为', 'Change to'],
  remove: ['删去', 'Take out'],
  blank: ['（有空要填）', ' (blank to fill)'],
  weaker: ['（约束力会变）', ' (changes how binding it is)'],
  nothingFound: ['这句没有发现问题。', 'Nothing was found in this sentence.'],
  wholeSentence: ['整句', 'whole sentence'],
  fixAll: ['良言：改好所有有把握的地方', 'Liangyan: fix all that is safe'],
  fixRule: ['改好本文中这一类的全部 {n} 处', 'Fix all {n} of this rule in this file'],
  rewriteSentence: ['整句改为', 'Rewrite the sentence as '],
  'ignore-sentence': ['放行这一句（记入 .liangyan.yaml）', 'Ignore this sentence (kept in .liangyan.yaml)'],
  'ignore-phrase': [
    '全项目放行「{text}」（记入 .liangyan.yaml）',
    'Ignore “{text}” everywhere in this project (.liangyan.yaml)',
  ],
  'ignore-rule-here': ['本文件关闭规则 {rule}（写入注释）', 'Switch rule {rule} off in this file (a comment)'],
  'ignore-rule-everywhere': [
    '全项目关闭规则 {rule}（记入 .liangyan.yaml）',
    'Switch rule {rule} off in this project (.liangyan.yaml)',
  ],
  'strength-thanks': ['道了谢', 'Says thanks'],
  'strength-reason': ['讲了缘由或依据', 'Gives a reason or basis'],
  'strength-occasion': ['借了东风（会议、文件、时机）', 'Rides a fair wind (meeting, document, occasion)'],
  'strength-offer': ['主动分担或给了选择', 'Offers help or a choice'],
  'strength-way-out': ['给了出路和下一步', 'Shows a way forward'],
  'strength-measure': ['写了已做的实事或时间', 'States measures taken or dates'],
  'strength-contact': ['留了联系方式', 'Names a contact'],
  'strength-apology': ['诚恳致歉、先担责任', 'Apologises, takes its share'],
  'missing-thanks': ['没有一句谢意', 'No word of thanks'],
  'missing-reason': ['没有讲缘由或依据', 'No reason or basis'],
  'missing-occasion': ['没有借会议、文件的由头', 'No occasion to refer to'],
  'missing-offer': ['没有主动分担或给选择', 'No offer or choice'],
  'missing-way-out': ['没有给出路或下一步', 'No way forward'],
  'missing-measure': ['没有写做了什么、何时做', 'No measures or dates'],
  'missing-contact': ['没有联系人、联系方式', 'No contact'],
  'missing-apology': ['没有致歉', 'No apology'],
  unclear: ['读者不明确，只报最有把握的', 'The reader is unclear; only the surest is shown'],
} as const;

export const say = (key: keyof typeof words, language: Language): string => words[key][language === 'zh' ? 0 : 1];
