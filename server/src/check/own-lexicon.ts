/** The office's own lexicon beside liangyan's: its matches are found in a pass of their own and kept with the line. */
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Match } from '../lexicon/matcher.js';
import type { Finding } from '../model/finding.js';
import { linesWith, once } from '../rules/blocks.js';
import type { Draft, Scan } from '../rules/draft.js';
import { findPhrases } from '../rules/phrases.js';

interface Known {
  lexicon: Lexicon;
  matches: readonly Match[];
}

/** A line's scan is kept from one version of the text to the next, and so are its own matches. */
const known = new WeakMap<Scan, Known>();

function matchesIn(scan: Scan, lexicon: Lexicon): readonly Match[] {
  const before = known.get(scan);
  if (before?.lexicon === lexicon) return before.matches;
  const matches = lexicon.matcher.find(scan.folded, scan.sentences);
  known.set(scan, { lexicon, matches });
  return matches;
}

const withMatches = once((lexicon: Lexicon) => linesWith((scan) => matchesIn(scan, lexicon).length > 0));

export function findOwnEntries(draft: Draft, lexicon: Lexicon): Finding[] {
  return findPhrases(draft, lexicon, (scan) => matchesIn(scan, lexicon), withMatches(lexicon));
}
