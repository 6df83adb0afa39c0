/** Writes the faulty sentences with their rewordings for {@link Nearest}. */
import type { KnownSentence } from './nearest.js';
import type { Sample } from './train-data.js';

/** One line of JSON for each sentence, so that a change of one shows as one line. */
export function nearestIndexOf(samples: readonly Sample[]): string {
  const known = samples.flatMap(({ reader, fault }): KnownSentence[] =>
    fault === undefined || fault.better === ''
      ? []
      : [[fault.written, fault.better, reader, fault.principle, fault.mark.start, fault.mark.end]],
  );
  return `[\n${known.map((sentence) => JSON.stringify(sentence)).join(',\n')}\n]\n`;
}
