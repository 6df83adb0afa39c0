import type { Rule } from './draft.js';
import { informalYou } from './informal-you.js';
import { personalData } from './personal-data.js';
import { phrases } from './phrases.js';
import { reply } from './reply.js';
import { shouting } from './shouting.js';
import { tone } from './tone.js';
import { wholeText } from './whole-text.js';
import { wholeTextCourse } from './whole-text-course.js';

/** All rule families, in the order in which they speak. A new family is one file and one line here. */
export const rules: readonly Rule[] = [
  phrases,
  informalYou,
  shouting,
  reply,
  personalData,
  wholeText,
  wholeTextCourse,
  tone,
];

/** The cards of all rules written in code. */
export const ruleCards = rules.flatMap(({ cards }) => cards);
