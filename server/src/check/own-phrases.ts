/** Phrases that a person or an office wants flagged, without a lexicon of their own: plain words, and what to write instead. */
import { fold } from '../lexicon/fold.js';
import { WordSet } from '../lexicon/word-set.js';
import type { Finding } from '../model/finding.js';
import { touching } from '../model/span.js';
import type { DraftLine } from '../rules/draft.js';
import { toRewrite } from '../rules/rewrite.js';

/** Their findings carry this id, so that severity and off work as for any rule. */
export const ownPhraseRule = 'language/own-phrase';

/** Findings for each place where one of the phrases stands as the writer's own words. `''` as replacement: none is known. */
export function findOwnPhrases(phrases: Readonly<Record<string, string>>, lines: readonly DraftLine[]): Finding[] {
  const replacements = new Map(Object.entries(phrases).map(([phrase, better]) => [fold(phrase), better]));
  const words = new WordSet([...replacements.keys()]);
  return lines.flatMap((line) => {
    const findings: Finding[] = [];
    if (line.role === 'quotation' || line.role === 'code' || line.role === 'matter') return findings;
    const { folded, masks } = line.scan;
    for (let at = 0; at < folded.length; at++) {
      const [length = 0] = words.lengthsAt(folded, at, folded.length);
      const span = { start: at, end: at + length };
      if (length === 0 || touching(masks, span) !== undefined) continue;
      findings.push(finding(line, span, replacements.get(folded.slice(at, span.end)) ?? ''));
      at = span.end - 1;
    }
    return findings;
  });
}

function finding(line: DraftLine, span: { start: number; end: number }, better: string): Finding {
  const [start, end] = [line.start + span.start, line.start + span.end];
  return {
    rule: ownPhraseRule,
    principle: 'language',
    severity: 'warning',
    start,
    end,
    text: line.scan.text.slice(span.start, span.end),
    message: '本单位约定不用这个说法。',
    english: 'Your office has agreed not to use this phrase.',
    rewrites: better === '' ? [] : [toRewrite({ edits: [{ start, end, newText: better }] })],
  };
}
