/** Headings and short phrases of the report in both languages; the page that draws it has no words of its own. */
import type { ReportWords } from '../protocol.js';
import type { Language } from './messages.js';

const words: Record<keyof ReportWords, readonly [string, string]> = {
  title: ['语气报告', 'Tone report'],
  reader: ['读者：{0} · 文种：{1}', 'Reader: {0} · Kind: {1}'],
  counts: ['宜改 {0} 处，可斟酌 {1} 处，提示 {2} 处', 'To change: {0}, to consider: {1}, hints: {2}'],
  clean: ['没有发现伤人的措辞', 'No wording that hurts was found'],
  strip: ['逐段语气', 'Tone, paragraph by paragraph'],
  stripHelp: ['每格一段，越高、越红越伤人；点一格到那一段', 'One bar for each paragraph; higher and redder hurts more. A bar leads to its paragraph.'],
  cell: ['第 {0} 段「{1}」：{2} 处', 'Paragraph {0} “{1}”: {2} found'],
  cellClean: ['第 {0} 段「{1}」：没有问题', 'Paragraph {0} “{1}”: nothing found'],
  radar: ['七项原则', 'The seven principles'],
  radarLabel: ['雷达图：七项原则的得分，数值见旁边的表', 'Radar chart of the seven scores; the table beside it has the figures'],
  principle: ['原则', 'Principle'],
  score: ['得分', 'Score'],
  warnings: ['宜改', 'To change'],
  hints: ['可斟酌', 'To consider'],
  rows: ['要紧的先看', 'Most important first'],
  strengths: ['做得好的', 'What is good'],
  noStrengths: ['还没有看到道谢、缘由、出路或联系方式', 'No thanks, reasons, way forward or contact yet'],
  missing: ['还缺的', 'What is missing'],
  noMissing: ['该有的都有了', 'Nothing that should be there is missing'],
  better: ['可改为', 'Could become'],
  more: ['其余 {0} 处见「问题」面板', '{0} more are in the Problems view'],
  export: ['导出为 HTML', 'Export as HTML'],
  warning: ['宜改', 'change'],
  information: ['可斟酌', 'consider'],
  hint: ['提示', 'hint'],
  nothing: ['打开一份公文（纯文本或 Markdown），这里会显示它的报告。', 'Open a memo (plain text or Markdown) to see its report here.'],
  made: ['由良言在本机生成，稿件内容没有离开这台电脑。', 'Made by liangyan on this machine; nothing of the draft has left it.'],
}; // prettier-ignore

/** All words of the report in one language. */
export const reportWords = (language: Language): ReportWords =>
  Object.fromEntries(
    Object.entries(words).map(([key, [chinese, english]]) => [key, language === 'zh' ? chinese : english]),
  ) as ReportWords;
