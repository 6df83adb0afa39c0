import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { principlePage, rulePage } from '../service/rule-page.js';

/**
 * Gives the address (file:) of a rule's page below `root`. Where the package has none, as the small one and for a user's own entries, the
 * page of its principle; undefined where that is missing too.
 */
export function rulePagesIn(root: string): (rule: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (rule) => {
    if (!known.has(rule)) {
      const file = [rulePage(rule), principlePage(rule)]
        .map((page) => join(root, page))
        .find((path) => existsSync(path));
      known.set(rule, file === undefined ? undefined : pathToFileURL(file).href);
    }
    return known.get(rule);
  };
}
