/** Leaves alone what is no office memo: a novel, a statute, code, a table of data, another language. */
import type { Situation } from '../model/finding.js';

const sampleLength = 4000;

/** A text that begins with 第……条 is a statute or a part of one. */
const article = /^\s*第[〇零一二三四五六七八九十百千\d]+条/u;

/** The reason why a text is not checked, or '' when it may be a memo. Judged on its first 4,000 characters. */
export function whyNoMemo(text: string, situation: Situation): string {
  const sample = text.slice(0, sampleLength);
  const visible = sample.replace(/\s+/gu, '').length;
  if (visible === 0) return '';
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han / visible < 0.2 && visible > 40) return '文中汉字很少，看来不是中文公文';
  if (article.test(sample)) return '看来是法规条文，条文里的「应当」「不得」不是口气';
  if (situation.evidence.length > 0) return '';
  const dialogue = sample.match(/[“「][^”」]*[”」]/gu)?.length ?? 0;
  const sentences = sample.match(/[。！？]/gu)?.length ?? 0;
  if (sentences > 12 && dialogue / sentences > 0.35) return '对话很多，看来是文学作品';
  return '';
}
