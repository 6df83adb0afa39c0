/** Which documents are drafts, and which is the project's settings file. */
import * as vscode from 'vscode';

/**
 * Where memos live. Listed, instead of "any scheme", so that the old side of a diff (`git:`), the commit message box and
 * output panels, which are plaintext as well, are not checked.
 */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];
const standard = ['plaintext', 'markdown'];

type Filter = { scheme: string; language: string } | { scheme: string; pattern: string };

/** The documents that are checked, by the setting `liangyan.languages`. */
export function memoSelector(): Filter[] {
  const value = vscode.workspace.getConfiguration('liangyan').get<unknown>('languages', standard);
  const languages = Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : standard;
  return languages.flatMap((language) => schemes.map((scheme) => ({ scheme, language })));
}

/** All documents that the server is told of: drafts, and the project's settings, whose faults it names. */
export function serverSelector(): Filter[] {
  return [...memoSelector(), ...schemes.map((scheme) => ({ scheme, pattern: '**/.liangyan.yaml' }))];
}

/** True for the documents that the extension checks. */
export function isMemo(document: vscode.TextDocument): boolean {
  return vscode.languages.match(memoSelector(), document) > 0;
}

/** The editor with a draft that has the focus, or had it last. */
export function activeMemo(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && isMemo(editor.document) ? editor : undefined;
}
