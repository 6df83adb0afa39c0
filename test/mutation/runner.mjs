// Runs the tests for Stryker in its own process. Stryker's runner for vitest starts a worker and loads all code again for each mutant, a second or
// two each; here the code and its tests are bundled once and the bundle is evaluated afresh for each mutant, some hundredths of a second. Nothing
// is shared between two evaluations but the packages.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { collector } from './expect.mjs';

/** Packages that are loaded once: they hold no state of ours. */
const shared = ['ajv', 'yaml', 'zod'];

/** Puts the stand-ins in place and tells each file where it is. */
const lean = {
  name: 'lean',
  setup(bundler) {
    // Beside the code as Stryker changed it: a file of the checkout itself would bring the unchanged code with it.
    const here = join(process.cwd(), 'test', 'mutation');
    bundler.onResolve({ filter: /\/lexicon-helper\.js$/ }, () => ({ path: join(here, 'built-lexicon.ts') }));
    bundler.onResolve({ filter: /^fast-check$/ }, ({ importer }) =>
      importer.startsWith(here) ? undefined : { path: join(here, 'fast-check.ts') },
    );
    bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      return { loader: 'ts', contents: text.replaceAll('import.meta.dirname', JSON.stringify(dirname(path))) };
    });
  },
};

class Runner {
  constructor() {
    this.namespace = globalThis.__stryker__ ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.files = process.env.LIANGYAN_MUTATION_TESTS.split(' ').map((name) => `test/unit/${name}.test.ts`);
    const filename = join(process.cwd(), 'bundle.cjs');
    // A process that takes the place of one that hung finds the bundle there.
    if (!existsSync(filename)) await this.writeBundle(filename);
    this.script = new Script(readFileSync(filename, 'utf8'), { filename });
    this.require = createRequire(filename);
  }

  async writeBundle(filename) {
    const { metafile } = await this.bundle(this.files, []);
    const strange = Object.keys(metafile.inputs).filter((path) => /^\.\.\/.*\.ts$/u.test(path));
    if (strange.length > 0) throw new Error(`not of the changed code: ${strange.join(' ')}`);
    const sources = Object.keys(metafile.inputs).filter((path) => path.startsWith('server/src/'));
    const { outputFiles } = await this.bundle(this.files, sources);
    writeFileSync(filename, `(function (require, module, exports) {${outputFiles[0].text}\n})`);
  }

  /** One script that loads the code when asked to, and each file of tests when asked to. */
  bundle(files, sources) {
    const requires = (path) => `require(${JSON.stringify(`./${path}`)})`;
    const loads = files.map((file) => `${JSON.stringify(file)}: () => ${requires(file)}`);
    return build({
      stdin: {
        resolveDir: process.cwd(),
        contents: `exports.sources = () => [${sources.map(requires).join(', ')}];\nexports.tests = { ${loads.join(', ')} };`,
      },
      bundle: true,
      write: false,
      metafile: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      external: ['vitest', ...shared],
      plugins: [lean],
    });
  }

  /** The tests of some files, the code evaluated afresh. */
  load(files) {
    const { vitest, tests, enter } = collector();
    const module = { exports: {} };
    this.script.runInThisContext()((name) => (name === 'vitest' ? vitest : this.require(name)), module, module.exports);
    module.exports.sources();
    for (const file of files) {
      enter(file);
      // What a file of tests does while it declares them counts for each of them.
      this.namespace.currentTestId = `loading ${file}`;
      module.exports.tests[file]();
    }
    this.namespace.currentTestId = undefined;
    return tests;
  }

  /** Runs tests until one fails. */
  async runTests(tests, bails) {
    const results = [];
    const begun = new Set();
    for (const { id, file, run, groups } of tests) {
      const start = performance.now();
      this.namespace.currentTestId = id;
      const result = {
        id,
        name: id.slice(file.length + 1),
        fileName: join(process.cwd(), file),
        status: TestStatus.Success,
      };
      try {
        for (const group of groups) {
          if (!begun.has(group)) for (const before of group.before) await before();
          begun.add(group);
          for (const before of group.beforeEach) await before();
        }
        await run();
        for (const group of groups) for (const after of group.afterEach) await after();
      } catch (error) {
        Object.assign(result, {
          status: TestStatus.Failed,
          failureMessage: String(error?.message ?? error).slice(0, 300),
        });
      }
      this.namespace.currentTestId = undefined;
      results.push({ ...result, timeSpentMs: performance.now() - start });
      if (bails && result.status === TestStatus.Failed) break;
    }
    for (const group of begun) for (const after of group.after) await after();
    return results;
  }

  async dryRun() {
    Object.assign(this.namespace, { activeMutant: undefined, mutantCoverage: undefined, hitCount: undefined });
    const known = this.load(this.files);
    const tests = await this.runTests(known, false);
    this.coverage = withLoading(this.namespace.mutantCoverage, known);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.coverage };
  }

  /** Tests that run the changed file first: they are the likely ones to fail, and the run ends there. */
  likelyFirst(tests, changedFile) {
    const code = readFileSync(changedFile, 'utf8');
    const mutants = new Set([...code.matchAll(/stryMutAct_\w+\("(\d+)"\)/gu)].map(([, id]) => id));
    const isLikely = ({ id }) => Object.keys(this.coverage?.perTest[id] ?? {}).some((mutant) => mutants.has(mutant));
    return [...tests.filter(isLikely), ...tests.filter((test) => !isLikely(test))];
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, sandboxFileName }) {
    Object.assign(this.namespace, { activeMutant: activeMutant.id, hitCount: 0, hitLimit, currentTestId: undefined });
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    const files = this.files.filter((file) => testFilter?.some((id) => id.startsWith(`${file}#`)) !== false);
    let tests;
    try {
      const known = this.load(files).filter(({ id }) => wanted === undefined || wanted.has(id));
      tests = await this.runTests(
        wanted === undefined ? this.likelyFirst(known, sandboxFileName) : known,
        !disableBail,
      );
    } catch (error) {
      // The code or the declaration of its tests does not even load.
      tests = [{ id: 'load', name: 'load', status: TestStatus.Failed, failureMessage: String(error), timeSpentMs: 0 }];
    }
    const endless = determineHitLimitReached(this.namespace.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }
}

/** Coverage in which each test also has what its file ran while it was loaded. */
function withLoading({ static: atLoad, perTest }, tests) {
  const add = (all, more = {}) => {
    for (const [mutant, hits] of Object.entries(more)) all[mutant] = (all[mutant] ?? 0) + hits;
    return all;
  };
  const covered = tests.map(({ id, file }) => [id, add({ ...perTest[id] }, perTest[`loading ${file}`])]);
  return { static: atLoad, perTest: Object.fromEntries(covered) };
}

const factory = () => new Runner();
factory.inject = [];
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'bundle', factory)];
