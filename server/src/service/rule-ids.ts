import { ownPhraseRule } from '../check/own-phrases.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { ruleCards } from '../rules/registry.js';
import { principles } from '../model/vocabulary.js';

/** The ids of all rules: entries of the lexicon, rules in code, the tone model's and deep reading's one for each principle, own phrases. */
export const ruleIds = (lexicon: Lexicon): string[] =>
  [
    ...lexicon.entries.map(({ id }) => id),
    ...ruleCards.map(({ id }) => id),
    ...principles.flatMap((principle) => [`${principle}/tone`, `${principle}/deep`]),
    ownPhraseRule,
  ].sort();
