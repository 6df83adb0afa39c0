/** Phrases that a person or an office wants flagged, without a lexicon of their own: plain words, and what to write instead. */
import { fold } from '../lexicon/fold.js';
import { WordSet } from '../lexicon/word-set.js';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { eachLine, linesWith, type OfBlock, once } from '../rules/blocks.js';
import type { Draft, DraftLine, Scan } from '../rules/draft.js';
import { ownPlaces } from '../rules/own-words.js';
import { toRewrite } from '../rules/rewrite.js';

/** Their findings carry this id, so that severity and off work as for any rule. */
export const ownPhraseRule = 'language/own-phrase';

type Phrases = Readonly<Record<string, string>>;

interface Compiled {
  /** What to write instead of each, by the folded phrase. */
  better: ReadonlyMap<string, string>;
  places: (scan: Scan) => readonly Span[];
  withPlaces: OfBlock<readonly number[]>;
}

/** Worked out once for the same object of phrases: settings are read seldom, and keys are struck often. */
const compiled = once((phrases: Phrases): Compiled => {
  const better = new Map(Object.entries(phrases).map(([phrase, words]) => [fold(phrase), words]));
  const words = new WordSet([...better.keys()]);
  const places = (scan: Scan): readonly Span[] => ownPlaces(scan, words);
  return { better, places, withPlaces: linesWith((scan) => places(scan).length > 0) };
});

/** Findings for each place where one of the phrases stands as the writer's own words. `''` as replacement: none is known. */
export function findOwnPhrases(phrases: Phrases, draft: Pick<Draft, 'lines' | 'blocks'>): Finding[] {
  const { better, places, withPlaces } = compiled(phrases);
  const findings: Finding[] = [];
  eachLine(draft, withPlaces, (line) => {
    if (line.role === 'quotation' || line.role === 'code' || line.role === 'matter') return;
    for (const span of places(line.scan))
      findings.push(finding(line, span, better.get(line.scan.folded.slice(span.start, span.end)) ?? ''));
  });
  return findings;
}

function finding(line: DraftLine, span: Span, better: string): Finding {
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
