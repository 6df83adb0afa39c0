/** Every rule with what it says of itself, whether it stands in the lexicon or is written in code. */
import type { Lexicon } from '../lexicon/lexicon.js';
import { principles, type Audience, type Principle, type Severity } from '../model/vocabulary.js';
import { ruleCards } from '../rules/registry.js';
import { ruleIds } from './rule-ids.js';

export interface RuleInfo {
  /** `principle/name`, permanent. */
  id: string;
  principle: Principle;
  why: string;
  english: string;
  source: string;
  tier: string;
  /** For whom it is a fault, and how grave; undefined where the code decides. */
  severity?: Partial<Record<Audience, Severity>>;
}

/** All rules, by principle in the article's order, then by id. */
export function catalogue(lexicon: Lexicon): RuleInfo[] {
  const entries = lexicon.entries.map(({ id, principle, why, whyEnglish, source, tier, severity }): RuleInfo => ({
    ...{ id, principle, why, english: whyEnglish, source, tier, severity },
  }));
  const cards = ruleCards.map(({ id, principle, why, english, source, tier }): RuleInfo => ({
    id,
    principle,
    why,
    english,
    source,
    tier,
  }));
  return [...entries, ...cards].sort(
    (a, b) => principles.indexOf(a.principle) - principles.indexOf(b.principle) || (a.id < b.id ? -1 : 1),
  );
}

/** Whether a name is a rule or a principle. */
export function isRuleName(lexicon: Lexicon, name: string): boolean {
  return principles.some((principle) => principle === name) || ruleIds(lexicon).includes(name);
}
