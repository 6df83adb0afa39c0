// Builds everything that is shipped: the client, the server, the command line, the compiled lexicon, the trimmed dictionary.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { runBundled } from './bundled.mjs';
import { dictionaryFiles } from './dictionary.mjs';
import { lazyPackages } from './lazy-packages.mjs';
import { lazyParts } from './lazy-parts.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const bundles = [
  { entry: 'client/src/node.ts', outfile: 'client/dist/extension.js', external: ['vscode'] },
  { entry: 'client/web/extension.ts', outfile: 'client/dist/web.js', external: ['vscode'], platform: 'browser' },
  { entry: 'server/src/server.ts', outfile: 'server/dist/server.js', external: ['nodejieba'] },
  {
    entry: 'server/web/server.ts',
    outfile: 'server/dist/web-server.js',
    external: [],
    platform: 'browser',
    format: 'iife',
  },
  // Loaded with the first request to a model only, so that nobody else pays for it.
  { entry: 'server/src/io/endpoint.ts', outfile: 'server/dist/endpoint.js', external: [] },
  { entry: 'server/src/cli.ts', outfile: 'server/dist/cli.js', external: ['nodejieba'] },
  { entry: 'server/src/library.ts', outfile: 'server/dist/library.js', external: ['nodejieba'] },
  { entry: 'server/src/cli-worker.ts', outfile: 'server/dist/cli-worker.js', external: ['nodejieba'] },
];

const common = { bundle: true, format: 'cjs', platform: 'node', target: 'node20', logLevel: 'warning' };

async function bundle({ entry, outfile, external, ...where }) {
  if (!existsSync(entry)) {
    console.log(`build: ${entry} does not exist yet, skipped`);
    return;
  }
  // Source maps stay beside the bundle for debugging; .vscodeignore keeps them out of the package.
  const mapping = { sourcemap: 'external', minify: true };
  const isNode = where.platform !== 'browser';
  // `import()` of a part is a plain require: Node's loader of ES modules would cost more than most parts.
  const plugins = [lazyParts(parts, dirname(outfile)), lazyPackages(parts, dirname(outfile))];
  // Node 20 knows `\p{…}`: without being told, esbuild makes of such an expression a `new RegExp` each time that it is reached.
  const supported = { 'dynamic-import': false, 'regexp-unicode-property-escapes': true };
  const lazy = isNode ? { plugins, supported } : {};
  const options = { ...common, ...where, ...mapping, ...lazy, metafile: true };
  const { metafile } = await build({ ...options, entryPoints: [entry], outfile, external });
  // What went into the bundle: `npm run package` collects the licences of those packages.
  writeFileSync(`${outfile}.meta.json`, JSON.stringify(metafile));
}

/** The pages shown inside the editor: for a browser, with their style sheets. */
async function bundlePages() {
  const { metafile } = await build({
    entryPoints: { report: 'client/webview/report/main.ts' },
    outdir: 'client/dist',
    metafile: true,
    ...{ bundle: true, format: 'iife', platform: 'browser', target: 'es2022', logLevel: 'warning' },
    minify: true,
  });
  writeFileSync('client/dist/report.js.meta.json', JSON.stringify(metafile));
}

async function writeSchemas() {
  const status = await runBundled('server/src/schemas.ts', [
    'schemas',
    'server/dist/lexicon.bin',
    'server/dist/rules.schema.json',
  ]);
  if (status !== 0) process.exit(status);
}

/** Heavy parts of the client, the server and the command line, found while those are bundled; a part may ask for further ones. */
const parts = new Map();

async function bundleParts() {
  const done = new Set();
  for (;;) {
    const [next] = [...parts].filter(([entry]) => !done.has(entry));
    if (next === undefined) return;
    const [entry, outfile] = next;
    done.add(entry);
    await bundle({ entry, outfile, external: ['nodejieba', 'vscode'] });
  }
}

/** A lexicon's tone model with coarser weights: a third smaller, and as good. */
async function packToneModel() {
  const files = ['lexicons/tone-model.bin', 'server/dist/tone-model.bin'];
  const status = await runBundled('server/src/io/build-model.ts', files);
  if (status !== 0) process.exit(status);
}

async function compileLexicon() {
  const entry = 'server/src/lexicon/build.ts';
  if (!existsSync(entry)) {
    console.log(`build: ${entry} does not exist yet, the lexicon is not compiled`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'liangyan-build-'));
  const outfile = join(folder, 'lexicon-build.cjs');
  try {
    await build({ ...common, entryPoints: [entry], outfile, external: ['nodejieba'] });
    const run = spawnSync(process.execPath, [outfile, 'lexicons', 'server/dist/lexicon.bin'], { stdio: 'inherit' });
    // The compiler has already said which file and line is wrong; a stack of this script would only hide it.
    if (run.status !== 0) process.exit(run.status ?? 1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeIfChanged(file, content) {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function copyDictionary() {
  const source = 'node_modules/nodejieba/submodules/cppjieba/dict';
  if (!existsSync(source)) {
    console.log('build: nodejieba is not installed, words are cut by Intl.Segmenter');
    return;
  }
  const read = (name) => readFileSync(join(source, name), 'utf8');
  for (const [name, content] of dictionaryFiles(read)) writeIfChanged(join('server/dist/dict', name), content);
}

/** Made by `npm run train`. */
async function copyToneModel() {
  copyFileSync('lexicons/tone-model.bin', 'server/dist/tone-model.bin');
  const files = ['lexicons/tone-sentences.bin', 'server/dist/tone-sentences.bin'];
  const status = await runBundled('server/src/io/build-nearest.ts', files);
  if (status !== 0) process.exit(status);
}

function copyPrompts() {
  for (const name of ['check.md', 'reword.md'])
    writeIfChanged(join('server/dist/prompts', name), readFileSync(join('lexicons/prompts', name), 'utf8'));
}

const start = performance.now();
mkdirSync('server/dist', { recursive: true });
copyDictionary();
await copyToneModel();
copyPrompts();
await compileLexicon();
await Promise.all([...bundles.map(bundle), bundlePages(), writeSchemas()]);
await bundleParts();
await packToneModel();
console.log(`build: done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
