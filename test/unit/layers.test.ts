/** The layers of the design hold: arrows point one way, and each outside world has one door. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const source = join(root, 'server/src');
const order = [
  'model',
  'lexicon',
  'tone',
  'rules',
  'check',
  'service',
  'docs',
  'deep',
  'formats',
  'lsp',
  'cli',
] as const;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(([, name]) => name ?? '');

const layerOf = (path: string): string => relative(source, path).split(/[\\/]/u)[0] ?? '';

const serverImports = filesBelow(source).flatMap((file) =>
  importsOf(file).map((name) => ({
    file: relative(root, file),
    layer: layerOf(file),
    name,
    to: name.startsWith('.') ? layerOf(join(dirname(file), name)) : '',
  })),
);

describe('layers', () => {
  it('each layer imports only from those below it', () => {
    const wrong = serverImports.filter(({ layer, to }) => {
      const [from, into] = [order.indexOf(layer as never), order.indexOf(to as never)];
      const isSideways = (layer === 'cli' && to === 'lsp') || (layer === 'lsp' && to === 'cli');
      // Files are the trade of the command line, so that it may use io like an entry point; the server gets its files from outside,
      // since it may run in a browser.
      const isOutermost = layer === 'cli';
      return (from !== -1 && into !== -1 && into > from) || isSideways || (from !== -1 && to === 'io' && !isOutermost);
    });
    expect(wrong).toEqual([]);
  });

  it('only lsp and the server entry import vscode-languageserver', () => {
    const users = serverImports.filter(
      ({ name, layer }) => name.startsWith('vscode-languageserver') && layer !== 'lsp' && layer !== 'server.ts',
    );
    expect(users).toEqual([]);
  });

  it('only io names nodejieba', () => {
    const users = filesBelow(source).filter(
      (file) => layerOf(file) !== 'io' && /['"]nodejieba['"]\s*\)/u.test(readFileSync(file, 'utf8')),
    );
    expect(users).toEqual([]);
  });

  it('checks know no clock, file, network or process', () => {
    const pure = new Set(['model', 'rules', 'check', 'service', 'deep', 'tone']);
    const wrong = filesBelow(source)
      .filter((file) => pure.has(layerOf(file)) && !/train/u.test(file))
      .filter((file) =>
        /\bfrom 'node:(?!crypto)|Date\.now|new Date|process\.|performance\.|Math\.random|fetch\(/u.test(
          readFileSync(file, 'utf8'),
        ),
      );
    expect(wrong.map((file) => relative(root, file))).toEqual([]);
  });

  it('the client imports nothing of the server but its protocol', () => {
    const wrong = [...filesBelow(join(root, 'client/src')), ...filesBelow(join(root, 'client/webview'))].flatMap(
      (file) => importsOf(file).filter((name) => name.includes('server/') && !name.includes('server/src/protocol')),
    );
    expect(wrong).toEqual([]);
  });
});
