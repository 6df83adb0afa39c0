// Bundles some packages so that they are run when first used and not when the program starts: most runs use none of them.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** Measured at start-up: ajv 25 ms, yaml 20 ms. None is used at the top level of a module. */
const packages = ['ajv', 'yaml'];
const namespace = 'lazy-package';

/** An esbuild plugin: each import of such a package becomes an object whose properties load it when they are read. */
export const lazyPackages = {
  name: namespace,
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(?:${packages.join('|')})$`) }, ({ path, kind, namespace: from }) =>
      from === namespace || kind !== 'import-statement' ? undefined : { path, namespace },
    );
    build.onLoad({ filter: /./, namespace }, ({ path }) => ({
      contents: proxyOf(path),
      resolveDir: import.meta.dirname,
    }));
  },
};

function proxyOf(path) {
  const module = require(path);
  const names = Object.keys(module).filter((name) => name !== 'default' && name !== '__esModule');
  const getters = names.map((name) => `get ${JSON.stringify(name)}() { return load()[${JSON.stringify(name)}]; }`);
  return `
    const load = () => require(${JSON.stringify(path)});
    module.exports = {
      get default() { const loaded = load(); return loaded.__esModule ? loaded.default : loaded; },
      ${getters.join(',\n')}
    };
    Object.defineProperty(module.exports, '__esModule', { value: true });`;
}
