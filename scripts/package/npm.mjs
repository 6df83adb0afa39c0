// The npm package: the command line, the language server and the library, without VS Code.
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticesFor } from './notices.mjs';
import { cache, makeFolder, mustRun, root, say } from '../run.mjs';

/** What runs, and nothing that is only for the extension. */
const wanted = [/^(?:cli|cli-worker|server|library|endpoint|part-.*)\.js$/, /\.json$/, /\.bin$/, /^dict$/, /^prompts$/];
const unwanted = /\.meta\.json$|web/;

/** The manifest of the packed library: nothing is left to install but the optional segmenter. */
function manifest() {
  const { name, version, license, engines, bin, keywords, optionalDependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return {
    name,
    version,
    description: 'Finds wording in Chinese office memos that hurts coordination, and offers kinder rewordings',
    license,
    keywords,
    engines: { node: engines.node },
    bin,
    main: 'server/dist/library.js',
    types: 'types/library.d.ts',
    // nodejieba's own install step asks for this one where it is not there.
    optionalDependencies: {
      ...optionalDependencies,
      '@mapbox/node-pre-gyp': devDependencies['@mapbox/node-pre-gyp'],
    },
  };
}

/** Declarations of the library's entry and of what it names. */
async function writeTypes(folder) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const flags = ['--declaration', '--emitDeclarationOnly', '--noEmit', 'false', '--rootDir', 'server/src'];
  const config = ['-p', join(root, 'scripts', 'package', 'tsconfig.library.json')];
  await mustRun(process.execPath, [tsc, ...config, ...flags, '--outDir', join(folder, 'types')]);
}

/** Makes liangyan-VERSION.tgz in `into` and returns its path. */
export async function packLibrary(into) {
  const folder = join(cache, 'package', 'npm');
  rmSync(folder, { recursive: true, force: true });
  const dist = join(root, 'server/dist');
  const files = readdirSync(dist).filter((file) => wanted.some((form) => form.test(file)) && !unwanted.test(file));
  makeFolder(folder, 'server/dist');
  for (const file of files) cpSync(join(dist, file), join(folder, 'server/dist', file), { recursive: true });
  for (const file of ['README.md', 'README.en.md', 'CHANGELOG.md', 'LICENSE'])
    cpSync(join(root, file), join(folder, file));
  const metaFiles = files.map((file) => join(dist, `${file}.meta.json`)).filter((file) => existsSync(file));
  writeFileSync(join(folder, 'ThirdPartyNotices.txt'), noticesFor(metaFiles, []));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  await writeTypes(folder);
  const [{ filename, size }] = JSON.parse(
    await mustRun('npm', ['pack', '--json', '--ignore-scripts'], { cwd: folder }),
  );
  say(`${filename}: ${(size / 1_000_000).toFixed(2)} MB`);
  renameSync(join(folder, filename), join(into, filename));
  return join(into, filename);
}
