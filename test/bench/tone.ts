/**
 * `npm run train -- --evaluate FILE…`: what rules alone, the tone model alone and both find in labelled texts.
 *
 * A file holds one JSON object a line. Labelled drafts: `{text, audience?, kind?, faults: [{quote, nth?, severity?}], traps?}`. Single
 * sentences: `{text, audience?, quote}`, where quote is null for a clean one. Texts that are known to be proper: `{text}` alone; there
 * every finding counts as an alarm. Nothing of the files is kept or printed but figures (with --list, the places too).
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Checker } from '../../server/src/check/check.js';
import { passingRewrites } from '../../server/src/check/verify.js';
import { createSegmenter } from '../../server/src/io/segmenter.js';
import { toneFiles } from '../../server/src/io/tone-file.js';
import { compileLexicon } from '../../server/src/lexicon/compile.js';
import { readLexiconFolder } from '../../server/src/lexicon/folder.js';
import { Lexicon } from '../../server/src/lexicon/lexicon.js';
import type { Span } from '../../server/src/model/span.js';
import { tone } from '../../server/src/rules/tone.js';
import type { Strictness } from '../../server/src/model/vocabulary.js';
import type { Audience } from '../../server/src/model/vocabulary.js';

interface Labelled {
  id?: string;
  text: string;
  audience?: Audience;
  kind?: string;
  quote?: string | null;
  faults?: Quoted[];
  traps?: Quoted[];
}

interface Quoted {
  quote: string;
  nth?: number;
  severity?: string;
}

interface Place extends Span {
  severity: string;
}

/** Counts over one file. */
interface Tally {
  faults: number;
  found: number;
  fixable: number;
  findings: number;
  right: number;
  traps: number;
  trapHits: number;
  characters: number;
}

/** A finding marks a place when it covers half of the shorter of the two and is not much wider than the place. */
function marks(finding: Span, place: Span): boolean {
  const overlap = Math.min(finding.end, place.end) - Math.max(finding.start, place.start);
  const [length, wanted] = [finding.end - finding.start, place.end - place.start];
  return overlap > 0 && overlap >= Math.min(length, wanted) / 2 && length <= Math.max(40, 3 * wanted);
}

function locate(text: string, { quote, nth = 1, severity = 'warning' }: Quoted): Place {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1);
  return { start, end: start + quote.length, severity };
}

const readLines = (path: string): Labelled[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled);

const faultsOf = ({ faults, quote }: Labelled): Quoted[] => faults ?? (quote ? [{ quote }] : []);

function measure(path: string, checker: Checker, strictness: Strictness, list: boolean): Tally {
  const tally = { faults: 0, found: 0, fixable: 0, findings: 0, right: 0, traps: 0, trapHits: 0, characters: 0 };
  for (const item of readLines(path)) {
    const { text, audience, kind } = item;
    const analysis = checker.check(text, { audience, kind, strictness });
    const warnings = analysis.findings.filter(({ severity }) => severity === 'warning');
    const places = faultsOf(item).map((fault) => locate(text, fault));
    tally.characters += text.length;
    for (const place of places.filter(({ severity }) => severity === 'warning')) {
      const hits = warnings.filter((finding) => marks(finding, place));
      tally.faults++;
      if (hits.length > 0) tally.found++;
      if (hits.some((finding) => passingRewrites(checker, analysis, finding).length > 0)) tally.fixable++;
      if (list && hits.length === 0) console.log(`  missed 「${text.slice(place.start, place.end)}」`);
    }
    for (const finding of warnings) {
      const touched = places.filter((place) => marks(finding, place));
      if (touched.length > 0 && touched.every(({ severity }) => severity === 'hint')) continue;
      tally.findings++;
      if (touched.length > 0) tally.right++;
      else if (list) console.log(`  alarm ${finding.rule} 「${finding.text}」`);
    }
    for (const trap of (item.traps ?? []).map((quoted) => locate(text, quoted))) {
      tally.traps++;
      if (warnings.some((finding) => marks(finding, trap) && !places.some((place) => marks(finding, place))))
        tally.trapHits++;
    }
  }
  return tally;
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

function row(name: string, what: string, tally: Tally): string {
  const { faults, found, fixable, findings, right, traps, trapHits, characters } = tally;
  const alarms = ((1000 * (findings - right)) / characters).toFixed(3);
  return `| ${name} | ${what} | ${percent(found, faults)} | ${percent(right, findings)} | ${percent(trapHits, traps)} | ${percent(fixable, found)} | ${alarms} |`;
}

/** Lexicon and model are read from `folder`; the words of the segmenter from the build. */
function main(folder: string, args: readonly string[]): void {
  const files = args.filter((word) => !word.startsWith('--'));
  const strictness = (args.find((word) => word.startsWith('--strictness='))?.split('=')[1] ?? 'normal') as Strictness;
  if (files.length === 0) throw new Error('name the files to measure on: npm run train -- --evaluate FILE…');
  const lexicon = new Lexicon(compileLexicon(readLexiconFolder(folder)).lexicon);
  const segmenter = createSegmenter(join('server', 'dist', 'dict'), () => undefined);
  const boundaries = (text: string): ReadonlySet<number> => segmenter.boundaries(text);
  const source = toneFiles(folder, (message) => console.error(message));
  const rules = new Checker(lexicon, boundaries);
  const both = new Checker(lexicon, boundaries, source);
  const model = new Checker(lexicon, boundaries, source, [tone]);
  console.log('| texts | by | recall | precision | trap hits | fix offered | alarms per 1,000 characters |');
  console.log('|---|---|---|---|---|---|---|');
  for (const file of files) {
    for (const [what, checker] of [
      ['rules', rules],
      ['model', model],
      ['both', both],
    ] as const)
      console.log(
        row(basename(file), what, measure(file, checker, strictness, args.includes('--list') && what === 'both')),
      );
  }
}

main(process.argv[2] ?? 'lexicons', process.argv.slice(3));
