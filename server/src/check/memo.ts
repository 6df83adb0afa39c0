/** Leaves alone what is no office memo: a novel, a statute, code, a table of data, another language. */
import type { Situation } from '../model/finding.js';

const sampleLength = 4000;
/** Share of Chinese characters below which a text is in another language. */
const leastHan = 0.2;

/** Why a text is not checked, in both languages. */
const reasons = {
  foreign: ['文中汉字很少，看来不是中文公文', 'There is little Chinese in it; it seems to be no Chinese memo'],
  statute: [
    '看来是法规条文，条文里的「应当」「不得」不是口气',
    'It seems to be a statute, whose “shall” and “must not” are no matter of tone',
  ],
  table: ['多是一格一格的数据，看来是表格', 'Most of it is rows of cells; it seems to be a table of data'],
  code: ['多是程序代码', 'Most of it is program code'],
  fiction: ['对话很多，看来是文学作品', 'There is much dialogue; it seems to be fiction'],
} as const;

/** The English of a reason that {@link whyNoMemo} gave. */
export const inEnglish = (reason: string): string =>
  Object.values(reasons).find(([chinese]) => chinese === reason)?.[1] ?? reason;

/** A text that begins with 第……条 is a statute or a part of one. */
const article = /^\s*第[〇零一二三四五六七八九十百千\d]+条/u;

/** A title, a form of address or a closing weighs this much; a chance word in a novel weighs less. */
const sureEvidence = 5;

/** The reason why a text is not checked, or '' when it may be a memo. Judged on its first 4,000 characters. */
export function whyNoMemo(text: string, { evidence }: Situation): string {
  const sample = text.slice(0, sampleLength);
  if (!isMostlyHan(sample)) {
    const visible = sample.replace(/\s+/gu, '').length;
    if (visible === 0) return '';
    const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (han / visible < leastHan && visible > 40) return reasons.foreign[0];
  }
  if (article.test(sample)) return reasons.statute[0];
  if (evidence.some(({ weight }) => weight >= sureEvidence)) return '';
  const lines = sample.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '');
  if (most(lines, isRow)) return reasons.table[0];
  if (most(lines, isCode)) return reasons.code[0];
  return isFiction(sample) ? reasons.fiction[0] : '';
}

const fewestLines = 5;

function most(lines: readonly string[], test: (line: string) => boolean): boolean {
  return lines.length >= fewestLines && lines.filter(test).length > 0.6 * lines.length;
}

const longestCell = 20;

/** Short cells between tabs, bars or commas, with no end of a sentence. */
function isRow(line: string): boolean {
  if (/[。！？；]/u.test(line)) return false;
  const cells = line.split(/\t|\||,(?!\s)/u);
  return cells.length >= 3 && cells.every((cell) => cell.length <= longestCell);
}

/** A line ends in a brace or a semicolon; after a Chinese word it is an item of a list, typed with a Western semicolon. */
const isCode = (line: string): boolean =>
  (/[{};]\s*$/u.test(line) && !/\p{Script=Han};\s*$/u.test(line)) ||
  (/^\s*(?:import|export|const|let|var|function|def|class|return|if\s*\(|#include|\/\/|\/\*|\*)/u.test(line) &&
    !/[。！？；]\s*$/u.test(line));

const fewestSentences = 12;

/** Speech with its own end mark inside the quotation marks; quoted terms (“放管服”) have none. */
function isFiction(sample: string): boolean {
  const speech = sample.match(/[“「][^”」]*[。！？…，!?,][”」]/gu)?.length ?? 0;
  const sentences = sample.match(/[。！？!?]/gu)?.length ?? 0;
  return sentences > fewestSentences && speech / sentences > 0.3;
}

/** Whether the usual Chinese characters alone suffice, as they nearly always do: then nothing need be counted exactly. */
function isMostlyHan(sample: string): boolean {
  let found = 0;
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fa5) found++;
  }
  return found > 0 && found >= leastHan * sample.length;
}
