/**
 * The tone model as a rule: sentences that are like those that hurt, in words that no list holds. It is a second pair of eyes: where
 * another rule speaks of the same sentence, that one explains (see settle in check/check.ts).
 */
import type { Finding, Situation } from '../model/finding.js';
import { shift, type Span } from '../model/span.js';
import type { Audience } from '../model/vocabulary.js';
import { blankMasks } from '../tone/clauses.js';
import { type ToneExplanation, type ToneHit, toneOf } from '../tone/line.js';
import type { ToneModel } from '../tone/model.js';
import type { DraftLine, Rule, Scan, Tone } from './draft.js';
import { likeness } from './tone-likeness.js';
import { toneRewrites } from './tone-rewrite.js';

export const tone: Rule = {
  // What the model finds has no fixed words, so it has no card: docs/model.md shows its figures instead.
  cards: [],
  scope: 'document',
  check(draft) {
    const { audience } = draft.situation;
    const { tone: given } = draft;
    if (given === undefined || isSilent(draft.situation, given.model)) return [];
    const { model, strictness } = given;
    let sentences = 0;
    const suspects: { line: DraftLine; hits: readonly ToneHit[] }[] = [];
    // A loop and no flatMap: most lines of a long text have no hit.
    for (const line of draft.lines) {
      if (line.role !== 'prose') continue;
      const { sentences: scored, hits } = toneOf(line.scan, model, audience);
      sentences += scored;
      if (hits.length > 0) suspects.push({ line, hits });
    }
    const threshold = model.threshold(strictness);
    return suspects.flatMap(({ line, hits }) =>
      hits.flatMap((hit) => {
        const probability = model.probability(hit.score, sentences);
        return probability < threshold ? [] : [finding(line, given, hit, audience, probability)];
      }),
    );
  },
};

/** Where the model has not earned its place; measured in docs/model.md. */
const silentKinds: ReadonlySet<string> = new Set(['信访答复']);

/** Whether the model says nothing in this kind of text, to this reader. */
export const isSilent = ({ audience, kind }: Pick<Situation, 'audience' | 'kind'>, model: ToneModel): boolean =>
  silentKinds.has(kind) || model.isSilentFor(audience);

/** The finding of a hit, from the hit itself where it stood there before, just as sure. It is kept for long, so it must not hold the draft. */
function finding(line: DraftLine, given: Tone, hit: ToneHit, reader: Audience, confidence: number): Finding {
  const known = hit.finding;
  const from = line.start + hit.sentence.start;
  if (known?.sentence?.start === from && known.confidence === confidence) return known;
  return (hit.finding = place(line, given, hit, reader, confidence));
}

/** What the hit is about is worked out when first asked: most findings of the model are silenced by a rule's warning of the same sentence. */
function place(line: DraftLine, { model, nearest }: Tone, hit: ToneHit, reader: Audience, confidence: number): Finding {
  const { scan, start: lineStart } = line;
  const { text } = scan;
  const explained = (): ToneExplanation => (hit.explained ??= explain(scan, model, hit, reader));
  const words = (): string => text.slice(explained().mark.start, explained().mark.end);
  const known = lazy(() => nearest()?.find(words(), reader, explained().principle));
  const rewrites = lazy(() =>
    toneRewrites({ text, lineStart, reader, ...explained(), sentence: hit.sentence }, known()),
  );
  const percent = Math.round(100 * confidence);
  return {
    get rule() {
      return `${explained().principle}/tone`;
    },
    get principle() {
      return explained().principle;
    },
    severity: 'warning',
    get start() {
      return lineStart + explained().mark.start;
    },
    get end() {
      return lineStart + explained().mark.end;
    },
    get text() {
      return words();
    },
    get message() {
      return `读起来像是${likeness[explained().principle][0]}。这是语气模型按相似程度作的判断，把握约${percent}%。`;
    },
    get english() {
      return `This reads like ${likeness[explained().principle][1]}. The tone model judges by likeness; it is about ${percent} % sure.`;
    },
    confidence,
    sentence: shift(hit.sentence, lineStart),
    get rewrites() {
      return rewrites();
    },
    get example() {
      const found = known();
      return found === undefined || found.similarity < worthShowing
        ? undefined
        : { written: found.written, better: found.better };
    },
  };
}

/** What a hit is about; kept with it, since it depends on the same line, model and reader. */
function explain({ folded, masks }: Scan, model: ToneModel, hit: ToneHit, reader: Audience): ToneExplanation {
  const blanked = blankMasks(folded, masks);
  return {
    mark: gravestWords(model, blanked, hit, reader),
    principle: model.principleOf(blanked, hit.sentence),
  };
}

/** A known sentence that is less like the passage than this explains nothing. */
const worthShowing = 0.22;

/** Rewordings and examples are worked out only for findings that are looked at. */
function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Neighbours of the gravest clause are marked with it when their score is within this of its own … */
const nearlyAsGrave = 2.5;
/** … and the mark stays this short. */
const longestMark = 36;

/** The stretch that carries the score: the gravest clause, and those beside it that weigh nearly as much. */
function gravestWords(model: ToneModel, blanked: string, { sentence, clause }: ToneHit, reader: Audience): Span {
  const clauses = model.clauseScores(blanked, sentence, reader);
  let first = clauses.findIndex(({ start }) => start === clause.start);
  let last = first;
  const least = (clauses[first]?.score ?? 0) - nearlyAsGrave;
  let { start, end } = clause;
  for (;;) {
    const [before, after] = [clauses[first - 1], clauses[last + 1]];
    const takesBefore = before !== undefined && before.score >= least && end - before.start <= longestMark;
    const takesAfter = after !== undefined && after.score >= least && after.end - start <= longestMark;
    if (!takesBefore && !takesAfter) return withoutMarks(blanked, { start, end });
    if (takesBefore && (!takesAfter || before.score > after.score)) start = clauses[--first]?.start ?? start;
    else end = clauses[++last]?.end ?? end;
  }
}

function withoutMarks(text: string, { start: from, end: to }: Span): Span {
  let [start, end] = [from, to];
  while (end > start && /[，；：。！？,;:!?\s]/u.test(text.charAt(end - 1))) end--;
  while (start < end && /[\s]/u.test(text.charAt(start))) start++;
  return { start, end };
}
