import type { Checker } from '../check/check.js';
import type { Finding } from '../model/finding.js';
import type { Language } from './messages.js';

/** The diagnostic's message: principle, then why. */
export function messageOf({ lexicon }: Checker, finding: Finding, language: Language): string {
  const principle = lexicon.principle(finding.principle);
  if (language === 'zh') return `${principle.title}：${finding.message}`;
  return `${principle.english}: ${finding.english}`;
}
