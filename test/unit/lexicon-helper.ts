import { join } from 'node:path';
import { Checker } from '../../server/src/check/check.js';
import { toneFiles } from '../../server/src/io/tone-file.js';
import { compileLexicon, type Compiled } from '../../server/src/lexicon/compile.js';
import { readLexiconFolder } from '../../server/src/lexicon/folder.js';
import { Lexicon } from '../../server/src/lexicon/lexicon.js';

const intl = new Intl.Segmenter('zh', { granularity: 'word' });

/** Word boundaries without a native module, so that unit tests give the same everywhere. */
export const boundaries = (text: string): ReadonlySet<number> =>
  new Set([...[...intl.segment(text)].map(({ index }) => index), text.length]);

export const lexiconFolder = join(import.meta.dirname, '../../lexicons');

let compiled: Compiled | undefined;

/** The project's own lexicon, compiled once for all tests of a file. */
export const projectLexicon = (): Compiled => (compiled ??= compileLexicon(readLexiconFolder(lexiconFolder)));

let checker: Checker | undefined;
export const projectChecker = (): Checker =>
  (checker ??= new Checker(new Lexicon(projectLexicon().lexicon), boundaries));

let withModel: Checker | undefined;
/** The project's checker that can ask its tone model; a model that cannot be read fails the test. */
export const modelChecker = (): Checker =>
  (withModel ??= new Checker(
    new Lexicon(projectLexicon().lexicon),
    boundaries,
    toneFiles(lexiconFolder, (message) => {
      throw new Error(message);
    }),
  ));
