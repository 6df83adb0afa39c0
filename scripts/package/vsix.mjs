// The .vsix files, each made from a folder that holds nothing else, so that two builds of one commit are identical.
//   liangyan-VERSION.vsix            every machine; words are cut by Intl.Segmenter
//   liangyan-web-VERSION.vsix        browsers; the server is a worker
//   liangyan-linux-ARCH-VERSION.vsix with nodejieba; made where its native module was built
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { createVSIX, listFiles } from '@vscode/vsce';
import { noticesFor } from './notices.mjs';
import { cache, makeFolder, root, say } from '../run.mjs';

const megabyte = 1_000_000;
const jieba = 'node_modules/nodejieba';
const jiebaFiles = ['package.json', 'index.js', 'LICENSE', 'build/Release/nodejieba.node'];

/**
 * The large data files, each with the step of the packer that makes it smallest: the weights of the tone model have no pattern that the best
 * one would find. Packed, the server unpacks them in some 50 ms as it starts, and 300 kB are saved. A browser has no such unpacker.
 */
const dataFiles = { 'lexicon.bin': 11, 'lexicon.classes.json': 11, 'tone-model.bin': 10, 'tone-sentences.bin': 11 };

const dictionaries = /^server\/dist\/dict\//;
const rulePages = /^docs\/rules\/[^/]+\//;
const forBrowsers = /^(?:client\/dist\/web|server\/dist\/web-server)\.js$/;
/** Own lexicons are built on the classes; a browser has no folder to read one from. */
const classes = /^server\/dist\/lexicon\.classes\.json$/;
const forMachines =
  /^server\/dist\/part-(?:docx|formats)-|^(?:client\/dist\/(?:extension|part-src-node-app)|server\/dist\/(?:server|endpoint|part-package-\w+))\.js$|^server\/dist\/prompts\//;

/** The packages: `without`, what each leaves out; `keys`, what each drops from the manifest; `budget`, its greatest size. */
const universal = {
  name: 'universal',
  without: [dictionaries, rulePages, forBrowsers],
  keys: ['browser'],
  packs: true,
  budget: 2 * megabyte,
};
export const web = {
  name: 'web',
  target: 'web',
  without: [dictionaries, rulePages, forMachines, classes],
  keys: ['main'],
  budget: 2 * megabyte,
};
const native = {
  name: `${process.platform}-${process.arch}`,
  target: `${process.platform}-${process.arch}`,
  without: [forBrowsers],
  keys: ['browser'],
  segmenter: true,
  budget: 6 * megabyte,
};

/** The manifest without what only developers need: an installed extension has no scripts and installs nothing. */
function packedManifest(keys = []) {
  const developers = new Set(['scripts', 'devDependencies', 'dependencies', 'optionalDependencies', ...keys]);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.fromEntries(Object.entries(manifest).filter(([key]) => !developers.has(key)));
}

/** An installed extension shows no picture of its own folder beside its README; the repository does. */
function takeOutPictures(folder) {
  for (const name of ['README.md', 'README.en.md']) {
    const page = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), page.replace(/^!\[[^\]]*\]\(docs\/images\/[^)]+\)\n\n?/gm, ''));
  }
}

/** The pages of the principles link to those of their rules; where these are left out, only their names stay. */
function takeOutLinks(folder) {
  for (const name of readdirSync(folder)) {
    const page = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), page.replace(/\[([^\]]+)\]\([a-z]+\/[^)]+\.md\)/g, '$1'));
  }
}

const compress = promisify(brotliCompress);

/** Replaces a data file of a staged folder by its packed form. */
async function packData(folder, name, quality) {
  const file = join(folder, 'server/dist', name);
  const bytes = readFileSync(file);
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${file}.br`, await compress(bytes, { params }));
  rmSync(file);
}

let listed;
/** What .vscodeignore lets through, by path. Asked once for all packages: matching thousands of files takes half a minute. */
const packedFiles = () => (listed ??= listFiles({ cwd: root, packageManager: 0 }));

/** Copies what .vscodeignore and the package let through into an empty folder, with the segmenter where it is wanted. */
export async function stage({ name, without, keys, packs = false, segmenter = false }) {
  const folder = join(cache, 'package', name);
  rmSync(folder, { recursive: true, force: true });
  for (const file of await packedFiles()) {
    if (without.some((form) => form.test(file))) continue;
    makeFolder(folder, dirname(file));
    cpSync(join(root, file), join(folder, file));
  }
  // Everything in the folder is wanted; without this file the packager would ask.
  writeFileSync(join(folder, '.vscodeignore'), '# all of this folder\n');
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packedManifest(keys), null, 2)}\n`);
  takeOutPictures(folder);
  if (without.includes(rulePages)) takeOutLinks(join(folder, 'docs/rules'));
  if (packs) await Promise.all(Object.entries(dataFiles).map(([name, quality]) => packData(folder, name, quality)));
  if (segmenter) {
    // Beside the bundle, where its require() looks first; the packager leaves a top-level node_modules out.
    const into = join(folder, 'server/dist', jieba);
    for (const file of jiebaFiles) {
      makeFolder(into, dirname(file));
      cpSync(join(root, jieba, file), join(into, file));
    }
  }
  const metaFiles = metaFilesOf(folder).filter((file) => existsSync(file));
  writeFileSync(join(folder, 'ThirdPartyNotices.txt'), noticesFor(metaFiles, segmenter ? [jieba] : []));
  return folder;
}

/** The build's lists for the bundles in a staged folder. */
function metaFilesOf(folder) {
  const bundlesIn = (dist) => readdirSync(join(folder, dist)).filter((file) => file.endsWith('.js'));
  return ['client/dist', 'server/dist'].flatMap((dist) =>
    bundlesIn(dist).map((file) => join(root, dist, `${file}.meta.json`)),
  );
}

/** Packs one staged folder; throws when the file is over its budget. */
async function pack(kind, into) {
  const { version } = packedManifest();
  const packagePath = join(into, kind.target ? `liangyan-${kind.target}-${version}.vsix` : `liangyan-${version}.vsix`);
  rmSync(packagePath, { force: true });
  const cwd = await stage(kind);
  await createVSIX({
    cwd,
    packagePath,
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
    ...(kind.target && { target: kind.target }),
  });
  const { size } = statSync(packagePath);
  say(`${basename(packagePath)}: ${(size / megabyte).toFixed(2)} MB of at most ${kind.budget / megabyte} MB`);
  if (size > kind.budget)
    throw new Error(`${packagePath} is over its budget; look at what is in it with "npx vsce ls"`);
  return packagePath;
}

/** Makes the package for every machine in `folder` and returns its path. */
export const packUniversal = (folder) => pack(universal, folder);

/** Makes the packages in `folder` and returns their paths. */
export async function packExtension(folder) {
  const hasJieba = existsSync(join(root, jieba, 'build/Release/nodejieba.node'));
  if (!hasJieba) say('nodejieba was not built on this machine, so the extension for this kind of machine is not made');
  const made = [];
  for (const kind of hasJieba ? [universal, web, native] : [universal, web]) made.push(await pack(kind, folder));
  return made;
}
