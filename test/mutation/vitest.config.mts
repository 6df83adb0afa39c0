import { defineConfig } from 'vitest/config';

/** The unit tests of model, lexicon and check that do without compiling the whole lexicon. */
const names =
  'check config-template detect markdown matcher memo model official override pattern personal-data policy quote reply scan snippets structure whole-text';

export default defineConfig({
  plugins: [
    {
      name: 'built-lexicon',
      enforce: 'pre',
      resolveId: (id: string) =>
        id.endsWith('/lexicon-helper.js') ? `${process.cwd()}/test/mutation/built-lexicon.ts` : undefined,
    },
  ],
  test: {
    include: names.split(' ').map((name) => `test/unit/${name}.test.ts`),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
