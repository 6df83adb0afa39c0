// Makes some packages files of their own beside the bundles, loaded when first used: most runs use none of them, and what is not read
// need not be parsed. All bundles share one such file.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
/** Measured at start-up: ajv 25 ms, yaml 20 ms. None is used at the top level of a module. */
const packages = ['ajv', 'yaml', 'picomatch'];
const namespace = 'lazy-package';

/**
 * An esbuild plugin: each import of such a package becomes an object whose properties load it when they are read.
 * @param {Map<string, string>} found filled with entry → outfile of every package that the bundle asks for
 * @param {string} folder where the bundles are
 */
export function lazyPackages(found, folder) {
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^(?:${packages.join('|')})$`) }, ({ path, kind }) =>
        kind === 'import-statement' ? { path, namespace } : undefined,
      );
      build.onResolve({ filter: /^\.\/part-package-/, namespace }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /./, namespace }, ({ path }) => {
        const name = `part-package-${path}.js`;
        found.set(require.resolve(path), join(folder, name));
        return { contents: proxyOf(path, name), resolveDir: import.meta.dirname };
      });
    },
  };
}

function proxyOf(path, file) {
  const module = require(path);
  const names = Object.keys(module).filter((name) => name !== 'default' && name !== '__esModule');
  const getters = names.map((name) => `get ${JSON.stringify(name)}() { return load()[${JSON.stringify(name)}]; }`);
  return `
    const load = () => require(${JSON.stringify(`./${file}`)});
    module.exports = {
      get default() { const loaded = load(); return loaded.__esModule ? loaded.default : loaded; },
      ${getters.join(',\n')}
    };
    Object.defineProperty(module.exports, '__esModule', { value: true });`;
}
