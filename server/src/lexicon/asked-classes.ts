/**
 * The word classes that rules ask for by themselves, beside the patterns that use them. Only these are kept as words in the compiled lexicon:
 * the others are in the matcher's tables alone.
 */
export const askedClasses = [
  '不称您',
  '人名标签',
  '他方',
  '依据语',
  '像姓名',
  '单位词尾',
  '口语词',
  '名称外的字',
  '地名词尾',
  '坚定语',
  '姓氏',
  '委婉语',
  '对方',
  '强令语',
  '强制词',
  '旁人',
  '无辜词',
  '泛称',
  '物主语',
  '病情',
  '禁止语',
  '职务',
  '职务简称',
  '自称',
  '褒义语',
  '规则语',
  '请求词',
  '转述语',
  '部门词',
  '部门词尾',
  '险情语',
  '陪衬语',
  '隐情',
  '非人名',
] as const;

export type AskedClass = (typeof askedClasses)[number];
