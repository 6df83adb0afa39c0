/** What a line looks like by its own words, each trait worked out when first asked and kept with the line. */

const dateLine =
  /^[\s　]*(?:[\d０-９×X]{2,4}\s*年)?\s*[\d０-９×X]{1,2}\s*[月.／/]\s*[\d０-９×X]{1,2}\s*日?(?:\s*[\d０-９]{1,2}[:：时][\d０-９]{0,2}分?)?(?:印发)?[\s　]*$|^[\s　]*[〇零一二三四五六七八九十]{4}年.{2,6}日[\s　]*$|^[\s　]*[正二三四五六七八九十冬腊]{1,2}月(?:初|十|廿|二十|三十)[一二三四五六七八九十]?日?[\s　]*$|^[\s　]*\d{4}[-./]\d{1,2}[-./]\d{1,2}[\s　]*$/u;
const headerLine =
  /^[\s　]*(?:发件人|收件人|抄送|抄报|时间|日期|编号|单号|文号|签发人|紧急程度|发往|密级|发送时间|参会人员|出席|主持人|地点)\s*[:：]/u;
const numberLine =
  /^[\s　]*[（(]?[\p{Script=Han}A-Za-z]{1,12}[〔[［(（]\d{4}[〕\]］)）]\s*第?\s*\d+\s*号[）)]?[\s　]*$/u;
const titleEnding =
  /(?:请示|报告|函|通知|通报|意见|批复|纪要|通告|公告|公示|决定书?|联系单|催办单|督办单|说明|答复|意见书|告知书|(?:讲话|发言)(?:稿|提纲)?|讲稿|主持词|(?:欢迎|欢送|答谢|祝酒|开幕|闭幕)[辞词]|催[^，、]{0,6}单|提示单|便函|回复|复函|启事|倡议书|公开信|一封信|[的歉]信|[提告]示|告知|通知单|致辞|决议|方案|规定|办法)(?:[（(].{1,24}[）)])?$/u;
export const subjectLine = /^[\s　]*(?:主\s*题|标\s*题|事\s*由)\s*[:：]/u;
const addressLine = /^[\s　]*(?:致|主送|呈|收件人|收文单位|TO|To)\s*[:：]\s*\S/u;

const longestHead = 60;
const longestTitle = 70;

/** What a line is by its own words; its role in the draft also depends on the lines around it. */
export type LineNature = 'blank' | 'rule' | 'fence' | 'quotation' | 'comment' | 'number' | 'words';

export class LineForm {
  /** Without the space around it. */
  readonly words: string;
  readonly nature: LineNature;
  private knownTitle: boolean | undefined;
  private knownHead: boolean | undefined;
  private knownDate: boolean | undefined;
  private knownSignature: boolean | undefined;
  private knownLabels: Labels | undefined;

  constructor(private readonly line: string) {
    this.words = line.trim();
    this.nature = natureOf(this.words);
  }

  /** 关于…… is a title where nothing stands above it. */
  isTitle(isFirst: boolean): boolean {
    return (this.knownTitle ??= isTitle(this.words)) || (isFirst && opensTitle(this.words));
  }

  get isHead(): boolean {
    return (this.knownHead ??= isHead(this.words));
  }

  /** 【仓储组群】 9:12 stands above what somebody says there, whose name comes next. */
  get namesGroup(): boolean {
    return /^【[^】]{0,20}群】[\s　\d月日:：-]*$/u.test(this.words);
  }

  get isDate(): boolean {
    return (this.knownDate ??= dateLine.test(this.words));
  }

  get canSign(): boolean {
    return (this.knownSignature ??= this.nature === 'words' && canSign(this.words));
  }

  /** What stands after 发件人： or 收件人：; undefined when the line is none of that kind. */
  label(which: 'sender' | 'receiver'): string | undefined {
    return (this.knownLabels ??= labelsOf(this.line))[which];
  }
}

/** The question in a list of questions and answers is the reader's own: Q4 跑不动怎么办、问：到底什么时候修？ */
const askedQuestion = /^(?:Q|(?:网友|群众)?问)\s*\d{0,2}\s*[\s.．、:：](?!.*(?:答|A)\d{0,2}[:：])/u;

function natureOf(text: string): LineNature {
  if (text === '') return 'blank';
  if (text === '---') return 'rule';
  if (text.startsWith('```') || text.startsWith('~~~')) return 'fence';
  if (text.startsWith('>') || askedQuestion.test(text)) return 'quotation';
  if (text.startsWith('<!--') && text.endsWith('-->')) return 'comment';
  // Most lines have no such mark, and looking for one costs less than the expressions.
  const isNumber = (text.includes('号') && numberLine.test(text)) || (/[:：]/u.test(text) && headerLine.test(text));
  return isNumber ? 'number' : 'words';
}

function isTitle(text: string): boolean {
  return subjectLine.test(text) || (canBeTitle(text) && titleEnding.test(compact(text)));
}

const opensTitle = (text: string): boolean => canBeTitle(text) && /^关于/u.test(compact(text));

const canBeTitle = (text: string): boolean =>
  text.length <= longestTitle && !/[。！？：:；，]$|^\d{1,2}(?:[.．、]|\u{FE0F}|\u{20E3})/u.test(text);

const compact = (text: string): string => text.replace(/[\s　#*]+/gu, '');

function isHead(text: string): boolean {
  if (addressLine.test(text)) return true;
  return (
    text.length <= longestHead &&
    /[:：]$/u.test(text) &&
    !/[。；！？]/u.test(text) &&
    !/(?:如下|以下|要求|情况|说明|报告|一下|(?<![董理监干同执])事|[点条件])[:：]$/u.test(text)
  );
}

/** In a 联系单 致：… and 由：… may stand in one line. */
const senderLine =
  /^(?:[\s　]*|.*[\s　])(?:发件人|由|发自|来自|发文|发文(?:单位|部门)|发出(?:单位|部门)|发起(?:单位|部门)|提出(?:单位|部门))\s*[:：]\s*(\S.*)$/u;
const receiverLine =
  /^[\s　]*(?:收件人|发往|送往|送达|收文(?:单位|部门)?|接收(?:单位|部门)|主送(?:单位|部门)?|致)\s*[:：]\s*(.+?)(?:[\s　]+(?:由|发自|来自|发文)\s*[:：].*)?$/u;

type Labels = Readonly<Record<'sender' | 'receiver', string | undefined>>;

/** The ends of all labels above; looking for one costs less than the expressions. */
const anyLabel = /[人由自文位门往达送致]\s*[:：]/u;
const noLabels: Labels = { sender: undefined, receiver: undefined };

const labelsOf = (line: string): Labels =>
  anyLabel.test(line)
    ? { sender: senderLine.exec(line)?.[1]?.trim(), receiver: receiverLine.exec(line)?.[1]?.trim() }
    : noLabels;

const longestSignature = 36;
const noSignature = /[。！？；：:，]|^(?:附件|联系|抄送|电话|地址|备注|附(?![属小中院])|此致|敬礼|特此|谢谢|祝)/u;

/** Two organs sign together: 大湾村党支部、村民委员会. */
const jointly =
  /^[一-龥]{2,16}(?:、[一-龥]{2,16}(?:委员会|[局委厅办处部科室院会校厂]|公司|中心|支部|集团|街道)){1,2}$/u;

const canSign = (words: string): boolean =>
  words.length <= longestSignature &&
  words.length >= 2 &&
  !noSignature.test(words) &&
  (!words.includes('、') || jointly.test(words));
