/** Whom the words for an organ or a person mean: the writer's own side, the reader, a third party, or a thing. */
import type { AskedClass } from '../lexicon/asked-classes.js';
import type { Lexicon, Role } from '../lexicon/lexicon.js';
import type { Situation } from '../model/finding.js';

/** Source: usual forms of address. */
export function refersTo(words: string, situation: Situation, lexicon: Lexicon): Role {
  if (isWord(lexicon, '自称', words)) return 'own';
  if (isWord(lexicon, '对方', words)) return 'reader';
  if (isWord(lexicon, '物主语', words)) return 'thing';
  if (isSameOrgan(words, situation.writer) || isOfKind(words, situation.writer)) return 'own';
  if (isSameOrgan(words, situation.reader)) return 'reader';
  return 'third';
}

function isWord(lexicon: Lexicon, className: AskedClass, words: string): boolean {
  return lexicon
    .words(className)
    .lengthsAt(words, 0, words.length)
    .some((length) => length === words.length);
}

/** 财务科 is 市财政局财务科 and the other way round; a bare 局 is nobody in particular. */
function isSameOrgan(a: string, b: string): boolean {
  if (a.length < 2 || b.length < 2) return false;
  return a === b || (a.length >= 3 && b.endsWith(a)) || (b.length >= 3 && a.endsWith(b));
}

/** What an organ calls itself where it reports of itself: a primary school writes 学校, its own kind, and means itself. */
const kindsOfOrgan: readonly (readonly [string, RegExp])[] = [
  ['学校', /(?:[小中大]学|学校|学院|幼儿园)$/u],
  ['医院', /(?:医院|卫生院|保健院)$/u],
  ['公司', /(?:公司|集团)$/u],
  ['街道', /街道(?:办|办事处)?$/u],
  ['社区', /社区(?:居委会)?$/u],
  ['中心', /中心$/u],
  ['支行', /支行$/u],
  ['车队', /车队$/u],
  ['镇里', /镇(?:人民政府|政府)?$/u],
  ['县里', /县(?:人民政府|政府)?$/u],
  ['乡里', /乡(?:人民政府|政府)?$/u],
  ['村里', /村(?:委会|民委员会|党支部)?$/u],
  ['局里', /局$/u],
  ['院里', /院$/u],
  ['所里', /所$/u],
  ['站里', /站$/u],
  ['厂里', /厂$/u],
  ['厂部', /厂$/u],
  ['车间', /车间$/u],
  ['分院', /分院$/u],
  ['理事会', /合作社$|协会$/u],
];

const isOfKind = (words: string, organ: string): boolean =>
  kindsOfOrgan.some(([kind, names]) => (words === kind || words === `${kind}领导`) && names.test(organ));
