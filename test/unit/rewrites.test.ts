/** What is promised of every rewrite, tried on drafts put together at random from the lexicon's own examples. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/src/check/check.js';
import { applyEdits, passingRewrites } from '../../server/src/check/verify.js';
import { facts } from '../../server/src/model/facts.js';
import { audiences, type Audience } from '../../server/src/model/vocabulary.js';
import { fixAll } from '../../server/src/service/fix.js';
import { suggest } from '../../server/src/service/suggest.js';
import { projectChecker, projectLexicon } from './lexicon-helper.js';

const checker = projectChecker();
const { lexicon, documentation } = projectLexicon();

/** Example and look-alike sentences of all entries that concern a reader. */
function sentencesFor(audience: Audience): string[] {
  return lexicon.entries.flatMap((entry) => {
    if (entry.severity[audience] === undefined) return [];
    const { examples = [], passes = [] } = documentation[entry.id] ?? {};
    return [...examples, ...passes]
      .map((example) => (typeof example === 'string' ? { text: example } : example))
      .filter((example) => !('audience' in example) || example.audience === undefined || example.audience === audience)
      .map(({ text }) => text.replace('[[', '').replace(']]', ''));
  });
}

const heads: Record<Audience, [string, string]> = {
  superior: ['市政府：', '市民政局'],
  peer: ['市财政局：', '市民政局'],
  subordinate: ['各科室：', '局办公室'],
  public: ['王女士：您好！', '市民政局'],
};

/** A draft of one to five sentences in one or two paragraphs, with its reader. */
const draft = fc.constantFrom(...audiences).chain((audience) => {
  const sentence = fc.constantFrom(...sentencesFor(audience));
  const paragraph = fc
    .array(sentence, { minLength: 1, maxLength: 3 })
    .map((sentences) => `\u3000\u3000${sentences.join('')}`);
  return fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((paragraphs) => {
    const [head, signature] = heads[audience];
    return { audience, text: [head, ...paragraphs, signature].join('\n') };
  });
});

const warnings = ({ findings }: Analysis): number => findings.filter(({ severity }) => severity === 'warning').length;
const sortedFacts = (text: string): string[] => facts(text).sort();
/** The one rule whose rewrite takes personal data out: that is what it is for. */
const hidesOnPurpose = 'rapport/personal-data';

describe('in drafts made of examples', () => {
  it('every rewrite that is offered clears its finding, brings no other, and keeps the facts', () => {
    fc.assert(
      fc.property(draft, ({ audience, text }) => {
        const analysis = checker.check(text, { audience });
        for (const finding of analysis.findings) {
          for (const rewrite of passingRewrites(checker, analysis, finding)) {
            const after = applyEdits(text, rewrite.edits);
            const again = checker.check(after, { audience, kind: analysis.situation.kind });
            expect(warnings(again)).toBeLessThanOrEqual(warnings(analysis));
            expect(again.findings.length).toBeLessThanOrEqual(analysis.findings.length);
            if (finding.severity === 'warning') expect(warnings(again)).toBeLessThan(warnings(analysis));
            if (finding.rule !== hidesOnPurpose) expect(sortedFacts(after)).toEqual(sortedFacts(text));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the preview of a rewording is what applying it gives, and nothing else changes', () => {
    fc.assert(
      fc.property(draft, ({ audience, text }) => {
        const analysis = checker.check(text, { audience });
        for (const { start, end, alternatives } of suggest(checker, analysis, { start: 0, end: text.length }, 'zh')) {
          for (const alternative of alternatives) {
            const after = applyEdits(text, [alternative]);
            const from = Math.min(start, alternative.start);
            const grown = alternative.newText.length - (alternative.end - alternative.start);
            expect(after.slice(from, Math.max(end, alternative.end) + grown).trim()).toBe(alternative.preview);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('fixing all leaves fewer warnings, or as many and fewer findings, the same facts and no blank', () => {
    fc.assert(
      fc.property(draft, ({ audience, text }) => {
        const analysis = checker.check(text, { audience });
        const edits = fixAll(
          checker,
          analysis,
          analysis.findings.filter(({ rule }) => rule !== hidesOnPurpose),
        );
        if (edits.length === 0) return;
        const after = applyEdits(text, edits);
        const { kind } = analysis.situation;
        const again = checker.check(after, { audience, kind });
        expect(warnings(again)).toBeLessThanOrEqual(warnings(analysis));
        expect(again.findings.length).toBeLessThanOrEqual(analysis.findings.length);
        expect(warnings(again) + again.findings.length).toBeLessThan(warnings(analysis) + analysis.findings.length);
        expect(sortedFacts(after)).toEqual(sortedFacts(text));
        for (const { newText } of edits) expect(newText).not.toMatch(/〔[^〕\d]*〕/u);
      }),
      { numRuns: 200 },
    );
  });
});
