/** The training sentences, cut into what the model sees. No file is opened here. */
import { parse } from 'yaml';
import { fold } from '../lexicon/fold.js';
import type { Span } from '../model/span.js';
import { principles, type Audience, type Principle } from '../model/vocabulary.js';
import { blankMasks, clauseEnd, joinedClauses } from './clauses.js';
import { addFeatures, anyReader, featuresPerUnit, maskUnit, readerNumber } from './features.js';

/** One sentence with its label; `group` holds those together that must not be parted into training and trial. */
export interface Sample {
  group: string;
  /** Folded, with masks blanked out. */
  text: string;
  reader: Audience;
  /** What hurts and against which principle; undefined for a clean sentence. */
  fault: { mark: Span; principle: Principle; also: Principle | undefined; written: string; better: string } | undefined;
  weight: number;
  /** Calm or heated fault, ordinary prose, a look-alike that is none, or the rewording of a faulty sentence; how common each is decides what a score means. */
  kind: SampleKind;
}

export type SampleKind = 'faulty-official' | 'faulty-plain' | 'ordinary' | 'look-alike' | 'rewording';

/** A file of lexicons/sentences. */
export interface SentenceFile {
  name: string;
  content: string;
}

interface RawSentence {
  text: string;
  reader: Audience;
  better?: string;
  /** Of a faulty sentence: the principle that a second reader named. */
  also?: Principle;
  register?: string;
}

/** Files of prose that no one writes to anyone in particular: few, so that each sentence counts more. */
const weights: Readonly<Record<string, number>> = { clean_report: 2, clean_prose: 2 };

/** Reads the files of sentences in their order; a file of faulty ones has the name of its principle. */
export function readSamples(files: readonly SentenceFile[]): Sample[] {
  return files.flatMap(({ name, content }) => {
    const principle = principles.find((slug) => name.startsWith(slug));
    const entries = (parse(content) ?? []) as RawSentence[];
    return entries.flatMap((entry, index) =>
      principle === undefined
        ? [
            cleanSample(
              entry,
              `${name}${index}`,
              weights[name] ?? 1,
              name.startsWith('clean_hard') ? 'look-alike' : 'ordinary',
            ),
          ]
        : faultySamples(entry, `${name}${index}`, principle),
    );
  });
}

const cleanSample = ({ text, reader }: RawSentence, group: string, weight: number, kind: SampleKind): Sample => ({
  group,
  text: blankMasks(fold(text)),
  reader,
  fault: undefined,
  weight,
  kind,
});

/** The faulty sentence, and its rewording as a clean one. */
function faultySamples(
  { text, reader, better, also, register }: RawSentence,
  group: string,
  principle: Principle,
): Sample[] {
  const start = text.indexOf('[[');
  const end = text.indexOf(']]') - 2;
  if (start === -1 || end < start) return [];
  const written = text.replace('[[', '').replace(']]', '');
  const blanked = blankMasks(fold(written));
  // Where the fault stands inside quotation marks, they are the writer's own.
  const own = blanked.slice(start, end).includes(maskUnit) ? fold(written) : blanked;
  const faulty: Sample = {
    group,
    text: own,
    reader,
    fault: { mark: { start, end }, principle, also, written, better: better ?? '' },
    weight: 1,
    kind: register === 'plain' ? 'faulty-plain' : 'faulty-official',
  };
  return better === undefined ? [faulty] : [faulty, cleanSample({ text: better, reader }, group, 1, 'rewording')];
}

/** Rows of a clause and where it stands. */
export interface Clause extends Span {
  rows: Int32Array;
}

/** The clauses of a sample, joined just as {@link ToneModel.score} joins them; without the reader as {@link ToneModel.principleOf} sees them. */
export function clausesOf(text: string, reader?: Audience): Clause[] {
  const buffer = new Int32Array(text.length * featuresPerUnit);
  return joinedClauses(text, 0, text.length).map(({ start, end }) => {
    let count = 0;
    for (let at = start; at < end;) {
      const next = clauseEnd(text, at, end);
      count = addFeatures(text, at, next, reader === undefined ? anyReader : readerNumber[reader], buffer, count);
      at = next;
    }
    return { start, end, rows: buffer.slice(0, count) };
  });
}

/** Order of 0…count-1 that is the same on every run. */
export function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let state = seed;
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 4294967296) * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
