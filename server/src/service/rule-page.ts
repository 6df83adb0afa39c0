/** Where the page of a rule stands. The pages are made from the lexicon by `npm run docs` and are shipped with the extension. */

/** Folder of the pages, relative to the root of the package. */
export const rulePages = 'docs/rules';

/**
 * The page of a rule, relative to the root of the package: docs/rules/calm/own-risk.md. What the tone model finds has no fixed words,
 * so that all its findings share one page. An entry of a user's own lexicon has no page: ask whether the file exists.
 */
export function rulePage(id: string): string {
  return id.endsWith('/tone') ? `${rulePages}/tone.md` : `${rulePages}/${id}.md`;
}

/** The page of a rule's principle, which lists all its rules: docs/rules/calm.md. */
export const principlePage = (id: string): string => `${rulePages}/${id.split('/')[0] ?? ''}.md`;
