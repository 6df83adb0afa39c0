/** Whoever calls a function of another file can read what it does without reading how: every exported function and class says it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

const sources = ['server/src', 'server/web', 'client'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(?:^|[\\/])dist[\\/]/u.test(name))
    .map((name) => join(folder, name)),
);

const isFunction = (node: ts.Expression | undefined): boolean =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

/** Names of the functions and classes that a file exports, each with whether a comment says what it does. */
function exportsOf(file: ts.SourceFile): { name: string; isSaid: boolean }[] {
  return file.statements.flatMap((node) => {
    if (!ts.canHaveModifiers(node) || !ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      return [];
    const isSaid = ts.getJSDocCommentsAndTags(node).length > 0;
    if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) return [{ name: node.name?.text ?? '', isSaid }];
    if (!ts.isVariableStatement(node)) return [];
    const made = node.declarationList.declarations.filter(({ initializer }) => isFunction(initializer));
    return made.map(({ name }) => ({ name: name.getText(file), isSaid }));
  });
}

it('every exported function and class has a docstring; for the only one of a file, the head of the file may be it', () => {
  const missing = sources.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const found = exportsOf(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
    if (found.length === 1 && text.startsWith('/**')) return [];
    return found.filter(({ isSaid }) => !isSaid).map(({ name }) => `${path}: ${name}`);
  });
  expect(missing).toEqual([]);
});
