/** The fixed vocabulary of the field. Titles and descriptions live in lexicons/*.yml, not here. */

/** The seven principles of 《办公室协调关系,就看这七步》, in the article's order. */
export const principles = ['principle', 'unity', 'timing', 'calm', 'rapport', 'balance', 'language'] as const;
export type Principle = (typeof principles)[number];

/** Who reads the draft, seen from the writer. */
export const audiences = ['superior', 'peer', 'subordinate', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** `warning`: a careful office director sends it back. `information`, `hint`: correct, could be warmer or clearer. */
export const severities = ['warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** How sure the tone model must be before it speaks: reports least, middling, most. */
export const strictnesses = ['careful', 'normal', 'strict'] as const;
export type Strictness = (typeof strictnesses)[number];
/** Where the findings of the model are right in nine of ten cases, and on official texts one in 100,000 characters. Measured in docs/model.md. */
export const usualStrictness: Strictness = 'normal';

/** The ladder of a rewording: 坚定 / 中性 / 委婉. */
export const levels = ['firm', 'neutral', 'soft'] as const;
export type Level = (typeof levels)[number];

/** Kinds of document, by their Chinese names, as promised to the outside (`check --ndjson`). */
export const kinds = [
  '请示', '报告', '函', '通知', '通报', '意见', '批复', '纪要', '通告', '公告', '决定',
  '工作联系单', '便函', '催办单', '情况说明', '邮件', '即时消息', '信访答复', '告知书', '讲话稿',
] as const; // prettier-ignore
export type Kind = (typeof kinds)[number];
