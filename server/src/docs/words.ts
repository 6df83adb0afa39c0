/** Words of the generated pages, in Chinese and English. */
import type { Guard } from '../lexicon/lexicon.js';
import type { Severity } from '../model/vocabulary.js';

export const severityWords: Record<Severity, string> = {
  warning: '警告 warning',
  information: '提醒 information',
  hint: '提示 hint',
};

/** Why a match is let through, for people. */
export const guardWords: Record<Guard, string> = {
  quoted: '在引号里,是别人的话 · inside quotation marks',
  titled: '在书名号里 · inside the title of a document',
  negated: '前面有「杜绝、严禁、防止、不得」 · prohibited by the words before it',
  own: '说的是己方,是自责 · said of the writer’s own side',
  thing: '说的是物,如系统、设备 · said of a thing',
  basis: '本句或前句有依据(依法、根据《…》、会议要求) · a basis stands in this sentence or the one before',
  rule: '是规则句(……的,凡……) · the sentence states a rule',
  urgent: '本句或前句有险情 · an emergency stands in this sentence or the one before',
  reported: '前面有「来电称、群众反映」 · reported of somebody else',
  praised: '同一句在表扬 · the sentence praises',
  findings: '文种是通报、决定、纪要、讲话稿 · circulars, decisions, minutes, speeches',
  named: '是一个更长的词的一部分(马上任、立刻度) · part of a longer, innocent word',
  reasoned: '两句之内讲了理由 · a reason stands beside it',
  wayout: '三句之内给了出路或联系方式 · a way out or a contact is near',
  contact: '三句之内留了联系方式 · a contact is near',
  noun: '只是修饰后面的名词(影响较小的项目) · only describes a noun',
  post: '说的是当班在岗的人该做什么(值班人员须……) · told of somebody at his post, not asked of the reader',
  settled: '说的是已经了结的事(达成协议) · tells how a matter was settled',
  condemned: '同句在批评、查处、提醒防范这种做法 · the sentence condemns or warns against it',
  sorry: '旁边两个分句内在致歉 · an apology stands beside it',
  supposed: '旁边两个分句内是假设、询问(如有……、是否……) · only supposed or asked',
  told: '所报的话说的是已经做了的事 · the words tell of a deed done',
  refused: '同句写明没有照办 · the sentence says that it was not done',
};

export const tonePage = `# 语气模型 · Tone model

词库和规则没有列到、读起来却像七类伤人说法的句子,由语气模型按相似程度报出,编号是「原则/tone」,如 \`calm/tone\`。它是第二双眼睛:
同一句已有规则报出时它不说话。每处都写明把握有多大;模型由 \`npm run train\` 从 [成句的例子](../../lexicons/README.md) 训练,同时打印检验的结果。

Sentences that no rule lists but that read like those that hurt are reported by the tone model, under the ids \`<principle>/tone\`. Where
a rule already speaks of the sentence the model is silent. Each finding says how sure it is; it is trained by \`npm run train\`, which prints its figures.

## 怎样关闭或放宽 · How to turn it off

\`\`\`yaml
# .liangyan.yaml
strictness: careful   # 只报最有把握的 · only the surest
rules:
  calm/tone: off      # 关掉一类;七类各写一行就全部关掉 · one line a principle
\`\`\`

只在一个文件里关闭,在文首写 · in one file only: \`<!-- liangyan: off=calm/tone -->\`
`;
