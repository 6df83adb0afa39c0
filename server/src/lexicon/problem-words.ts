/** What is said of a lexicon that is wrong, in both languages; each with what to do. Own lexicons show it in the editor. */

/** Chinese first, then English. */
export type Words = readonly [chinese: string, english: string];

export const wordsOfProblem = {
  // Patterns.
  noOpening: (mark: string): Words => [
    `「${mark}」没有与之配对的开括号；要写这个字本身，请写 \\${mark}`,
    `“${mark}” has no opening partner; write \\${mark} to mean the character`,
  ],
  notClosed: (open: string, close: string): Words => [
    `「${open}」没有用「${close}」收尾`,
    `“${open}” is not closed by “${close}”`,
  ],
  tooDeep: (): Words => ['括号套得太深', 'brackets are nested too deeply'],
  noClassName: (): Words => ['词类要有名字，如 {时限}', 'a class needs a name: {时限}'],
  notInClass: (): Words => [
    '「{}」里只能写词类或间隔，再加「=名字」',
    'inside “{}” only a class or a gap and =name may stand',
  ],
  longGap: (most: number): Words => [`一处间隔最多 ${most} 字`, `a gap spans at most ${most} characters`],
  patternTooLarge: (): Words => ['写法太大，请拆开', 'the pattern is too large; split it'],
  nothingFixed: (): Words => [
    '写法里没有必定出现的字；请加一个词或词类',
    'nothing in the pattern must be there word for word; add a word or a class of words',
  ],
  selfClass: (name: string): Words => [`词类 {${name}} 引用了自己`, `class {${name}} refers to itself`],
  noClass: (name: string): Words => [`没有词类 {${name}}`, `there is no class {${name}}`],
  inPattern: (pattern: string, [chinese, english]: Words, at: number): Words => [
    `写法 ${pattern}：${chinese}${at > 0 ? `（第 ${at + 1} 字）` : ''}`,
    `pattern ${pattern}: ${english}${at > 0 ? ` (at character ${at + 1})` : ''}`,
  ],

  // Entries and classes.
  classTwice: (name: string): Words => [
    `词类 {${name}} 出现了两次，请合并`,
    `class {${name}} stands twice; merge the two`,
  ],
  idTwice: (id: string): Words => [
    `编号 ${id} 出现了两次；编号不变、不重复`,
    `the id ${id} stands twice; ids are permanent and unique`,
  ],
  idBegins: (id: string, beginnings: string): Words => [
    `编号 ${id} 须以 ${beginnings} 开头`,
    `the id ${id} must begin with ${beginnings}`,
  ],
  noMark: (id: string, text: string): Words => [
    `${id} 的例句没有用 [[…]] 标出要报的词: ${text}`,
    `an example of ${id} marks no words with [[…]]: ${text}`,
  ],
  notRemembered: (id: string, name: string): Words => [
    `${id} 的改法用了 {${name}}，但不是每个写法都记下了它；请在每个写法里写 {类=${name}}`,
    `a rewrite of ${id} uses {${name}}, which not all its patterns remember; write {类=${name}} in each`,
  ],
  ownClassTaken: (name: string): Words => [
    `词类 {${name}} 是良言自带的，请另取名字`,
    `class {${name}} is liangyan's own; give yours another name`,
  ],
  ownIdTaken: (id: string): Words => [
    `编号 ${id} 是良言自带的，请另取一个`,
    `the id ${id} is one of liangyan's own; choose another`,
  ],
  ownPrinciple: (id: string, principles: string): Words => [
    `编号 ${id} 须以一条原则开头：${principles}`,
    `the id ${id} must begin with a principle: ${principles}`,
  ],
  ownTooMany: (entries: number, patterns: number): Words => [
    `本单位词库最多 ${entries} 条、${patterns} 个写法；这一条没有算上`,
    `own lexicons hold at most ${entries} entries and ${patterns} patterns; this one is left out`,
  ],
  ownTooLong: (most: number, beginning: string): Words => [
    `一个写法最多 ${most} 字，请拆开 ${beginning}…`,
    `a pattern has at most ${most} characters; split ${beginning}…`,
  ],
  ownTooLarge: (pattern: string): Words => [
    `写法 ${pattern}：词类展开后太大，请拆开`,
    `pattern ${pattern}: with its classes written out it is too large; split it`,
  ],

  // Files.
  wrongFolder: (folder: string, principle: string): Words => [
    `文件在 phrases/${folder}/ 里，却写着 principle: ${principle}；请移到 phrases/${principle}/`,
    `the file lies in phrases/${folder}/ but says principle: ${principle}; move it to phrases/${principle}/`,
  ],
  fileTooLong: (most: number): Words => [
    `文件超过 ${most} 字，请拆开`,
    `the file is longer than ${most} characters; split it`,
  ],
  notYaml: (what: string): Words => [`不是合格的 YAML：${what}`, `not readable as YAML: ${what}`],
  aliases: (): Words => [
    '词库里不能用别名（*name），请直接写出来',
    'aliases (*name) are not allowed in a lexicon; write the words out',
  ],
  missing: (name: string, at: string): Words => [
    `缺少「${name}」${inChinese(at)}，请补上`,
    `“${name}” is missing${at}; add it`,
  ],
  unknown: (name: string, at: string): Words => [
    `这里没有「${name}」这一项${inChinese(at)}，可写的项见 lexicons/README.md`,
    `“${name}” is not known here${at}; look at lexicons/README.md for the names`,
  ],
  notOneOf: (value: string, allowed: string, at: string): Words => [
    `「${value}」应为下列之一：${allowed}${inChinese(at)}`,
    `“${value}” is not one of: ${allowed}${at}`,
  ],
  wrongForm: (what: string, at: string): Words => [`写法不对：${what}${inChinese(at)}`, `${what}${at}`],

  // Examples.
  ofEntry: (id: string, [chinese, english]: Words): Words => [`${id}：${chinese}`, `${id}: ${english}`],
  notFlagged: (reader: string, others: string, text: string): Words => [
    `例句对 ${reader} 没有报出${others === '' ? '' : `（报出的是 ${others}）`}: ${text}`,
    `example is not flagged for ${reader}${others === '' ? '' : ` (but ${others})`}: ${text}`,
  ],
  flaggedElsewhere: (words: string, reader: string, text: string): Words => [
    `例句对 ${reader} 报在「${words}」，不在标出的地方: ${text}`,
    `example is flagged at “${words}” for ${reader}, not at its mark: ${text}`,
  ],
  noRewrite: (reader: string, tried: number, text: string): Words => [
    `对 ${reader} 没有一个改法能通过（试了 ${tried} 个）: ${text}`,
    `no rewrite passes for ${reader} (${tried} tried): ${text}`,
  ],
  wronglyFlagged: (words: string, reader: string, text: string): Words => [
    `不该报的句子对 ${reader} 报在「${words}」: ${text}`,
    `look-alike is flagged at “${words}” for ${reader}: ${text}`,
  ],
} as const;

/** A place in a file, as the English says it: ` (at entries/0)`. */
const inChinese = (at: string): string => at.replace(/^ \(at (.*)\)$/u, '（在 $1）');
