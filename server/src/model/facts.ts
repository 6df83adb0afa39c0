/**
 * The facts of a passage that a rewrite must keep: numbers, dates, titles, document numbers.
 * Who does what is kept by the templates, which put captured words back.
 */
const factual =
  /[0-9０-９]+(?:[.:][0-9]+)?[%％]?|《[^《》]*》|〔\d+〕\d*号?|[一二三四五六七八九十百千万两]+(?=[年月日天个件次人元时周号名份])|(?:本|下|上)?(?:周|星期)[一二三四五六日天]|[月年]底(?!也|又|还|都|谁|没|自)|(?<!有我|有我们|我的|我们的)[今明后昨]天(?!的(?:一点)?(?:成|局|发|进|荣|地|起|我|好))|[上下]午/gu;

/** Everything in the text that a rewording must keep, in order. */
export const facts = (text: string): string[] => text.match(factual) ?? [];

/** Whether `after` holds less, more or other facts than `before`. */
export function lostFacts(before: string, after: string): boolean {
  return facts(before).sort().join('\n') !== facts(after).sort().join('\n');
}

const count = '(?:[0-9]+|[一二三四五六七八九十两半]+)';
const day =
  `(?:(?:${count}月)?${count}[日号]|[今明后当次本即][天日晚早晨夜]|(?:本|下|这|上)?(?:周|星期|礼拜)[一二三四五六日天末内]` +
  `|(?:[本下这]|${count})?月(?:底|末|[上中下]旬|初)|年底|年前|这两天|下班|散会|${count}(?:个工作日|个?小时|分钟|天|个?月|周))`;
const hour = `(?:一?早|清晨|凌晨|上午|中午|下午|傍晚|晚上|晚)?(?:${count}(?:[点时](?:半|整|${count}分)?|:[0-9]{2}))?`;
const deadline = new RegExp(`${day}${hour}(?:[之以]?[前内])?`, 'u');

/** The date or time by which something is wanted, as written (今天下午三点前), or undefined. */
export const deadlineIn = (text: string): string | undefined => deadline.exec(text)?.[0];
