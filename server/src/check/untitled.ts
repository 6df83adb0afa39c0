/** The kind of a text that has no title to name it: from its frame (head, signature, date), its reader and its talk. */
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Audience, Kind } from '../model/vocabulary.js';
import type { Weighed } from './cues.js';
import { citizens, inner, institution, person, stateOrgan, unitAndHead } from './names.js';
import type { Structure } from './structure.js';

const signs = {
  letter: { label: '称呼、署名、日期各占一行', english: 'salutation, signature and date have lines of their own' },
  toOrgan: { label: '主送单位，不是来信人', english: 'addressed to an organ, not to who wrote in' },
} as const;

/** A salutation on its own line, a signature and a date are the layout of a letter, not of a chat. */
export function layoutEvidence(structure: Structure): Weighed[] {
  const { head, signature, lines } = structure;
  if (!isUntitledLetter(structure)) return [];
  const evidence: Weighed[] = [];
  if (lines.some(({ role }) => role === 'date'))
    evidence.push({ text: signature, ...signs.letter, towards: '即时消息', weight: -8, axis: 'kind' });
  if (isOrgan(head) || unitAndHead.test(head))
    evidence.push({ text: head, ...signs.toOrgan, towards: '信访答复', weight: -8, axis: 'kind' });
  return evidence;
}

/** A stretch of formal prose without head or title is most likely this, when the reader is known. */
const usualKind: Readonly<Record<Audience, Kind>> = {
  superior: '报告',
  peer: '函',
  subordinate: '通知',
  public: '信访答复',
};

/** Prose of this length (characters) without head and title is more than a chat message. */
const longestMessage = 400;

/** Without any sign of its kind: a letter when it has a frame, a chat message when it talks, else what one usually writes to that reader. */
export function fallbackKind(structure: Structure, lexicon: Lexicon, audience: Audience | undefined): Kind {
  const { title, head } = structure;
  if (isUntitledLetter(structure)) return letterKind(structure, audience);
  if (title !== '' || head !== '') return '邮件';
  const length = structure.lines.reduce((total, { scan }) => total + scan.text.length, 0);
  if (length > longestMessage) return '邮件';
  const talk = lexicon.words('口语词');
  if (structure.lines.some(({ scan: { folded } }) => talk.firstIn(folded, 0, folded.length) !== undefined))
    return '即时消息';
  return audience === undefined ? '即时消息' : usualKind[audience];
}

/** A letter without a title: it has a salutation and a signature. */
export const isUntitledLetter = ({ title, head, signature }: Structure): boolean =>
  title === '' && head !== '' && signature !== '';

/** A person alone signs an e-mail; an office signs what it writes on paper. */
function letterKind({ head, signature }: Structure, audience: Audience | undefined): Kind {
  const isOffice = isOrgan(signature.replace(/[\s　（(].*$/u, ''));
  if (audience === 'public') return publicKind(head, isOffice && !/[\s　]/u.test(signature), isOffice);
  return isOffice || isOrgan(head) ? '便函' : '邮件';
}

/** To many it is a notice; to one who is called like kin, a note. */
function publicKind(head: string, isOfficeAlone: boolean, isOffice: boolean): Kind {
  if (citizens.test(head) && /各|们|朋友|广大|家长$/u.test(head)) return '通知';
  if (/(?:大姐|大哥|大爷|大妈|大叔|大娘|阿姨|奶奶|爷爷|叔叔|师傅|老师)$/u.test(head)) return '便函';
  if (isOfficeAlone) return '信访答复';
  return isOffice ? '便函' : '邮件';
}

const isOrgan = (name: string): boolean =>
  !person.test(name) &&
  [inner, institution, stateOrgan, /(?:村委会|居委会|村民委员会|居民委员会|社区|[组室班会])$/u].some((ending) =>
    ending.test(name),
  );
