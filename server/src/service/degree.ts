/** How firm or soft a wording is: the ladder 坚定 / 中性 / 委婉. The words stand in lexicons/classes/degree.yml. */
import type { AskedClass } from '../lexicon/asked-classes.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Level } from '../model/vocabulary.js';

/** The step of the ladder on which the words stand. Firm words outweigh soft ones: 烦请务必 is firm. */
export function levelOf(lexicon: Lexicon, words: string): Level {
  const has = (name: AskedClass): boolean => lexicon.words(name).firstIn(words, 0, words.length) !== undefined;
  if (has('坚定语')) return 'firm';
  return has('委婉语') ? 'soft' : 'neutral';
}
