// `npm run package`: everything that is handed out, made from this checkout. Two runs on one commit give the same bytes.
//   --out FOLDER  where the files go (default: this checkout)
//   --built       nothing is installed or built first
import { join, resolve } from 'node:path';
import { packLibrary } from './package/npm.mjs';
import { packExtension } from './package/vsix.mjs';
import { buildAll, installPackages, makeFolder, mustRun, requireNode, root } from './run.mjs';

/** Time stamps inside the archives are those of the commit, not of the build. */
async function fixTime() {
  if (process.env.SOURCE_DATE_EPOCH) return;
  process.env.SOURCE_DATE_EPOCH = (await mustRun('git', ['log', '-1', '--format=%ct'])).trim();
}

async function main(args) {
  const at = args.indexOf('--out');
  const folder = makeFolder(at === -1 ? root : resolve(args[at + 1] ?? '.'));
  if (!args.includes('--built')) {
    await installPackages();
    await buildAll();
  }
  await fixTime();
  const made = [...(await packExtension(folder)), await packLibrary(folder)];
  for (const path of made) console.log(path.startsWith(root) ? path.slice(join(root, '/').length) : path);
}

requireNode();
try {
  await main(process.argv.slice(2));
} catch (error) {
  console.log(`! ${error.message}`);
  process.exit(1);
}
