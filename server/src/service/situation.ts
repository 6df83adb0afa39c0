import type { Analysis, Checker } from '../check/check.js';
import type { Situation } from '../protocol.js';
import type { Language } from './messages.js';

const mostEvidence = 6;

/** What the status bar shows of an Analysis. */
export function situationOf(
  { lexicon }: Checker,
  { situation, findings, unchecked }: Analysis,
  uri: string,
  segmenter: string,
  language: Language,
): Situation {
  const counts = { warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  const { audience, kind, confidence, decidedBy } = situation;
  const nameOf = (towards: string): string => {
    const reader = (['superior', 'peer', 'subordinate', 'public'] as const).find((name) => name === towards);
    if (reader === undefined) return towards;
    const { title, english } = lexicon.audience(reader);
    return language === 'zh' ? title : english;
  };
  const evidence = situation.evidence
    .filter(({ towards }) => towards === audience || towards === kind)
    .slice(0, mostEvidence)
    .map(({ label, text, towards }) => `${label}「${text}」→ ${nameOf(towards)}`);
  return {
    uri,
    checked: unchecked === '',
    reason: unchecked,
    kind,
    audience,
    confidence,
    decidedBy,
    evidence,
    segmenter,
    counts,
  };
}
