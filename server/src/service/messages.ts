/** Words of the user interface in both languages. What belongs to the field stands in the lexicon, not here. */
export type Language = 'zh' | 'en';

const words = {
  why: ['为什么', 'Why'],
  firm: ['什么时候该硬', 'When firm is right'],
  source: ['出处', 'Source'],
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
  'ignore-phrase': ['全项目放行「{text}」（记入 .liangyan.yaml）', 'Ignore “{text}” everywhere in this project (.liangyan.yaml)'],
  'ignore-rule-here': ['本文件关闭规则 {rule}（写入注释）', 'Switch rule {rule} off in this file (a comment)'],
  'ignore-rule-everywhere': ['全项目关闭规则 {rule}（记入 .liangyan.yaml）', 'Switch rule {rule} off in this project (.liangyan.yaml)'],
  unclear: ['读者不明确，只报最有把握的', 'The reader is unclear; only the surest is shown'],
} as const;

export const say = (key: keyof typeof words, language: Language): string => words[key][language === 'zh' ? 0 : 1];
