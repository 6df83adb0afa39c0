// `npm run docs`: makes the pages in docs/rules from the lexicon and the rule cards.
import { runBundled } from './bundled.mjs';

process.exitCode = await runBundled('server/src/docs/build.ts', ['lexicons', '.']);
