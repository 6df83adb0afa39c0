// Size of the packages that lie in the project's folder after `npm run package`; no rows when there are none.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../measure.mjs';

export function measure() {
  return readdirSync(root)
    .filter((name) => /\.(?:vsix|tgz)$/u.test(name))
    .sort()
    .map((name) => ({
      id: `size/${name}`,
      title: `size of ${name}`,
      value: statSync(join(root, name)).size / 2 ** 20,
      unit: 'MB',
      better: 'lower',
    }));
}
