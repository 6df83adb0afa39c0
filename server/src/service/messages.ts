/** Words of the user interface in both languages. What belongs to the field stands in the lexicon, not here. */
export type Language = 'zh' | 'en';

/** Words for the places of a message, by name. */
export type Values = Readonly<Record<string, string | number>>;

/** One of two wordings, Chinese first, with each `{name}` filled. A value goes in as it is: marks within a draft's words mean nothing here. */
export const worded = (pair: readonly [string, string], language: Language, values: Values = {}): string =>
  pair[language === 'zh' ? 0 : 1].replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));

/** Chinese first, then English; said by {@link say}. */
export const words = {
  why: ['为什么', 'Why'],
  firm: ['什么时候该硬', 'When firm is right'],
  page: ['规则说明', 'About this rule'],
  replaceWith: ['改为「{words}」', 'Change to “{words}”'],
  remove: ['删去「{words}」', 'Take out “{words}”'],
  general: ['（通用说法，请核对）', ' (fits any case: check it)'],
  blank: ['（有空要填）', ' (blank to fill)'],
  weaker: ['（约束力会变）', ' (changes how binding it is)'],
  nothingFound: ['这句没有发现问题。', 'Nothing was found in this sentence.'],
  noRewrite: ['这句的问题没有现成的改法。', 'There is no ready wording for what was found in this sentence.'],
  wholeSentence: ['整句', 'whole sentence'],
  whyHere: ['为什么在这里', 'Why here'],
  writtenTo: ['写给{reader}，宜{tone}', 'written to a {reader}: {tone}'],
  writtenToPublic: ['写给{reader}，宜{tone}', 'written to the {reader}: {tone}'],
  isRulePage: [
    '这是良言的规则说明，文中的例句不检查',
    'This is a page about a rule of liangyan; its examples are not checked',
  ],
  'related-reader': ['这里看出读者是{reader}：{label}', 'This shows that the reader is a {reader}: {label}'],
  'related-dispute': ['前面提到的争议', 'The dispute that was told'],
  'related-agreed-date': ['约定的日期', 'The agreed date'],
  'related-event-at-hand': ['可以借用的会议或文件', 'The meeting or document that lies at hand'],
  turnOff: ['关闭这条规则', 'Turn this rule off'],
  better: ['同类的例子', 'A sentence like it'],
  changed: ['正文刚刚改过，请再试一次', 'the text has changed since; try again'],
  noFolder: [
    '请先打开一个文件夹：放行的内容记在其中的 .liangyan.yaml 里',
    'open a folder first: what is ignored is kept in its .liangyan.yaml',
  ],
  noConfig: ['本项目没有 .liangyan.yaml', 'there is no .liangyan.yaml in this project'],
  notWritten: [
    '没有写入 .liangyan.yaml（{reason}），原文件未动；请检查磁盘空间和权限',
    '.liangyan.yaml was not written ({reason}) and is as it was; check the disk and the permissions',
  ],
  fixAll: ['良言：改好所有有把握的地方', 'Liangyan: fix all that is safe'],
  fixRule: ['改好本文中这一类的全部 {n} 处', 'Fix all {n} of this rule in this file'],
  rewriteSentence: ['整句改为「{words}」', 'Rewrite the sentence as “{words}”'],
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
  'group-opening': ['开头', 'Openings'],
  'group-request': ['请求', 'Requests'],
  'group-refusal': ['拒绝，带出路', 'Refusals with a way out'],
  'group-chaser': ['催办', 'Chasers'],
  'group-thanks': ['致谢、致歉', 'Thanks and apologies'],
  'group-closing': ['结语', 'Closings'],
  'group-other': ['其他', 'Other'],
  'group-skeleton': ['骨架', 'Skeletons'],
  wrongSetting: [
    '设置 {setting} 不能是「{value}」，可用的是：{allowed}',
    'The setting {setting} cannot be “{value}”; use one of: {allowed}',
  ],
  notAmongFiles: ['不在 .liangyan.yaml 的 files 所列的文件之中', 'Not among the files of .liangyan.yaml'],
  notAmongSettings: ['不在设置 liangyan.files 所列的文件之中', 'Not among the files of the setting liangyan.files'],
  byModel: ['模型改写', 'by a model'],
  modelSaid: [
    '这一条是您所用的模型读出来的，供参考，不是良言的规则。',
    'This was read by the model that you use; it is advice, no rule of liangyan’s.',
  ],
  askModel: ['建议更委婉的说法…', 'Suggest softer phrasing…'],
  deepForbidden: [
    '本单位或本项目不允许把稿件发往 {host}。',
    'Your organisation or this project does not allow drafts to be sent to {host}.',
  ],
  deepTooLong: [
    '稿件（或这一句）太长，不能整篇深读；请分成几份。',
    'The draft (or the sentence) is too long for deep reading; split it.',
  ],
  deepNothing: ['稿件里没有可读的正文。', 'There is no text to read in this draft.'],
} as const;

/** A message in the language, with the values put in for `{name}`. */
export const say = (key: keyof typeof words, language: Language, values?: Values): string =>
  worded(words[key], language, values);
