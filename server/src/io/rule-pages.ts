import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rulePage } from '../service/rule-page.js';

/** Gives the address (file:) of a rule's page below `root`, or undefined where the package has none, as for a user's own entries. */
export function rulePagesIn(root: string): (rule: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (rule) => {
    if (!known.has(rule)) {
      const file = join(root, rulePage(rule));
      known.set(rule, existsSync(file) ? pathToFileURL(file).href : undefined);
    }
    return known.get(rule);
  };
}
