// The licences of everything that is packed but not ours: the packages inside the bundles, and nodejieba with its dictionary.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';

/** Licences that may be shipped under MIT; another one stops the packaging until somebody has looked at it. */
const welcome = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0', 'MIT-0']);

/** Whether one of the licences that a package may be used under is welcome. */
export function isWelcome(licence) {
  const choices = licence.replace(/[()]/g, '').split(' OR ');
  return choices.some((name) => welcome.has(name));
}

/** Folders of the packages that esbuild put into a bundle, from the list that the build writes beside it. */
export function packagesOf(metaFile) {
  const inputs = Object.keys(JSON.parse(readFileSync(metaFile, 'utf8')).inputs);
  const folders = inputs.map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return folders.filter((folder) => folder !== undefined);
}

/** Packages that name their licence in their README alone. */
const named = { format: 'MIT' };

function noticeOf(folder) {
  const { name, version, license = named[name] } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  if (!isWelcome(String(license)))
    throw new Error(
      `${name} ${version} has the licence ${license}; look at it, then add it to scripts/package/notices.mjs or drop the package`,
    );
  const file = readdirSync(join(root, folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(root, folder, file), 'utf8').trim();
  return { name, version, text };
}

/**
 * The text of ThirdPartyNotices.txt, sorted by name.
 * @param {string[]} metaFiles esbuild's metafiles of the bundles that are packed
 * @param {string[]} packed folders of packages that are packed as they are
 */
export function noticesFor(metaFiles, packed) {
  const folders = [...new Set([...metaFiles.flatMap(packagesOf), ...packed])];
  const notices = folders.map(noticeOf).sort((a, b) => (a.name < b.name ? -1 : 1));
  return notices.map(({ name, version, text }) => `${name} ${version}\n\n${text}\n`).join(`\n${'-'.repeat(72)}\n\n`);
}
