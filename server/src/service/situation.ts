import type { Analysis, Checker } from '../check/check.js';
import { inEnglish } from '../check/memo.js';
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
  return {
    uri,
    checked: unchecked === '',
    reason: language === 'zh' ? unchecked : inEnglish(unchecked),
    kind,
    audience,
    confidence,
    decidedBy,
    evidence: evidenceLines(situation, nameOf, language),
    segmenter,
    counts,
  };
}

/** One line for each sign, with all that it speaks for; strongest first. */
function evidenceLines(
  { evidence, audience, kind }: Analysis['situation'],
  nameOf: (towards: string) => string,
  language: Language,
): string[] {
  const signs = new Map<string, string[]>();
  for (const { label, english, text, towards } of evidence) {
    if (towards !== audience && towards !== kind) continue;
    const shown = language === 'zh' ? label : english;
    const quoted = language === 'zh' ? `${shown}「${text}」` : `${shown} “${text}”`;
    const sign = shown.endsWith(text) ? shown : quoted;
    signs.set(sign, [...(signs.get(sign) ?? []), nameOf(towards)]);
  }
  return [...signs]
    .slice(0, mostEvidence)
    .map(([sign, towards]) => `${sign} → ${towards.join(language === 'zh' ? '、' : ', ')}`);
}
