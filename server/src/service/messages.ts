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
  blank: ['(有空要填)', ' (blank to fill)'],
  weaker: ['(约束力会变)', ' (changes how binding it is)'],
  nothingFound: ['这句没有发现问题。', 'Nothing was found in this sentence.'],
  wholeSentence: ['整句', 'whole sentence'],
  unclear: ['读者不明确,只报最有把握的', 'The reader is unclear; only the surest is shown'],
} as const;

export const say = (key: keyof typeof words, language: Language): string => words[key][language === 'zh' ? 0 : 1];
