/**
 * The facts of a passage that a rewrite must keep: numbers, dates, titles, document numbers.
 * Who does what is kept by the templates, which put captured words back.
 */
const factual =
  /[0-9０-９]+(?:[.:][0-9]+)?[%％]?|《[^《》]*》|〔\d+〕\d*号?|[一二三四五六七八九十百千万两]+(?=[年月日天个件次人元时周号名份])|(?:本|下|上)?(?:周|星期)[一二三四五六日天]|月底|年底|[今明后昨]天|[上下]午/gu;

export const facts = (text: string): string[] => text.match(factual) ?? [];

/** Whether `after` holds less, more or other facts than `before`. */
export function lostFacts(before: string, after: string): boolean {
  return facts(before).sort().join('\n') !== facts(after).sort().join('\n');
}
