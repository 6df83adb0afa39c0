/** What the command line itself says, in both languages. What belongs to the field stands in the lexicon. */
import { worded, type Language, type Values } from '../service/messages.js';

const words = {
  warning: ['宜改', 'warning'],
  information: ['斟酌', 'info'],
  hint: ['提示', 'hint'],
  error: ['出错', 'error'],
  paragraph: ['第 {n} 段', 'paragraph {n}'],
  instead: ['可改为', 'instead'],
  remove: ['删去', 'take out'],
  'summary-clean': ['{files} 个文件，没有发现问题', '{files} file(s), nothing found'],
  summary: [
    '{files} 个文件：宜改 {warning} 处，可斟酌 {information} 处，提示 {hint} 处',
    '{files} file(s): {warning} warnings, {information} to consider, {hint} hints',
  ],
  'summary-errors': ['{errors} 处没能检查', '{errors} could not be checked'],
  'summary-fixed': ['已改 {fixed} 处', '{fixed} fixed'],
  'summary-fixable': ['其中 {fixable} 处可用 --fix 改好', '{fixable} can be fixed with --fix'],
  'too-many': ['宜改 {warning} 处，多于 --max-warnings {limit}', '{warning} warnings, more than --max-warnings {limit}'],
  written: ['已写入 {path}，原文件未动', 'written to {path}; the original is untouched'],
  ignored: [
    '由 .gitignore 或 .liangyanignore 排除，跳过；要检查请加 --no-ignore',
    'named by .gitignore or .liangyanignore, so skipped; --no-ignore checks it',
  ],
  missing: ['没有这个文件或文件夹；请核对路径', 'no such file or folder; check the path'],
  'no-match': ['没有符合的文件；请核对通配符（要加引号）', 'no file matches; check the glob (and quote it)'],
  'no-drafts': ['没有可检查的文件(.txt、.md、.docx)', 'no file to check (.txt, .md, .docx)'],
  unreadable: ['打不开，没有权限；请检查权限', 'cannot be opened; check its permissions'],
  'no-access': ['没有权限；请检查文件和文件夹的权限', 'no permission; check those of the file and its folder'],
  'is-folder': ['是文件夹，需要文件', 'a folder, where a file is needed'],
  'disk-full': ['磁盘已满，没有写入，原文件未动；请腾出空间', 'the disk is full, nothing was written and the file is as it was; free some space'],
  'read-only': ['磁盘只读，没有写入', 'the disk is read-only, nothing was written'],
  'not-kept': [
    '这种编码里有写不回去的字，没有改动；请先另存为 UTF-8',
    'holds characters that cannot be written back in its encoding, so it was left as it is; save it as UTF-8 first',
  ],
  'check-failed': ['检查时出错（{detail}）；请把这一行报给开发者，文稿不必附上', 'the check failed ({detail}); please report this line, without the draft'],
  'no-config': ['没有这个配置文件；请核对路径，或运行 liangyan init', 'no such config file; check the path, or run: liangyan init'],
  'config-problem': ['{message}', '{message}'],
  'config-exists': ['已经有了，没有改动；要重写请加 --force', 'is already there and was left as it is; --force writes it anew'],
  'config-written': ['已写入；去掉行首的 “# ” 即生效', 'written; take the "# " away to use a line'],
  'unknown-rule': ['没有规则「{name}」；运行 liangyan rules 看全部编号', 'there is no rule “{name}”; liangyan rules lists them'],
  'unknown-option': ['不认识的选项 {name}；运行 liangyan {command}--help 看全部选项', 'unknown option {name}; liangyan {command}--help lists them'],
  'unknown-command': ['没有命令「{name}」；运行 liangyan --help 看全部命令', 'there is no command “{name}”; liangyan --help lists them'],
  'missing-value': ['{name} 后面缺一个值', '{name} needs a value'],
  'wrong-value': ['{name} 不能是「{value}」；可以是 {allowed}', '{name} cannot be “{value}”; it may be {allowed}'],
  'missing-argument': ['缺少 {name}；运行 liangyan {command}--help', '{name} is missing; see liangyan {command}--help'],
  'excess-arguments': ['参数太多；运行 liangyan {command}--help', 'too many arguments; see liangyan {command}--help'],
  conflict: ['{name} 和 {other} 不能一起用', '{name} and {other} exclude each other'],
  'stdin-alone': ['- （标准输入）不能和文件一起检查', '- (standard input) cannot be checked together with files'],
  'number-needed': ['0 或正整数', 'a whole number from 0'],
  'jobs-needed': ['1 到 64 的整数', 'a whole number from 1 to 64'],
  'no-lexicon': ['没有这个词库文件或文件夹；请核对路径', 'no such lexicon file or folder; check the path'],
  'nothing-tried': ['词库里没有叫「{name}」的规则或文件；运行 liangyan rules 看全部编号', 'no rule and no file of the lexicon is called “{name}”; liangyan rules lists the rules'],
  examples: ['应当提示', 'Is flagged'],
  passes: ['不应提示', 'Is let through'],
  patterns: ['句式', 'Patterns'],
  why: ['为什么', 'Why'],
  source: ['出处', 'Source'],
  severity: ['轻重', 'Severity'],
  rewrites: ['改法', 'Rewordings'],
  readers: ['读者', 'Readers'],
  'report-title': ['良言检查报告', 'liangyan report'],
  'report-words': ['原文', 'Text'],
  'report-place': ['位置', 'Place'],
  'report-clean': ['没有发现问题', 'Nothing found'],
  'report-foot': ['由良言在本机生成，文稿没有离开这台电脑', 'Made by liangyan on this machine; no draft has left it'],
} as const; // prettier-ignore

export type Word = keyof typeof words;

/** @param values put in for `{name}` */
export const tell = (word: Word, language: Language, values?: Values): string => worded(words[word], language, values);

/** The language of the terminal: English where it says so, else Chinese. */
export function languageOf(env: Readonly<Record<string, string | undefined>>, system: string): Language {
  const name = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || system;
  return /^en/iu.test(name) ? 'en' : 'zh';
}

const codes: Readonly<Record<string, Word>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EISDIR: 'is-folder',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
};

/** What a failed call of the file system means for a person; undefined for any other error. */
export function tellFileError(error: unknown, language: Language): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const word = codes[code];
  if (word !== undefined) return tell(word, language);
  return code === '' || !(error instanceof Error && 'syscall' in error) ? undefined : error.message;
}
