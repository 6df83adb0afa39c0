// An esbuild plugin: what is imported with `import()` becomes a file of its own beside the bundle, loaded when first asked for.
// esbuild's own splitting exists for ES modules only, and Node starts a CommonJS bundle sooner.
import { basename, dirname, join } from 'node:path';

/**
 * @param {Map<string, string>} found filled with entry → outfile of every part that the bundle asks for
 * @param {string} folder where the bundles are
 */
export function lazyParts(found, folder) {
  return {
    name: 'lazy-parts',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const entry = join(resolveDir, path.replace(/\.js$/, '.ts'));
        const name = `part-${basename(dirname(entry))}-${basename(entry, '.ts')}.js`;
        found.set(entry, join(folder, name));
        return { path: `./${name}`, external: true };
      });
    },
  };
}
