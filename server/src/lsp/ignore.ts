/** Carries out an ignore: in the open `.liangyan.yaml` by an edit, in a closed one on disk, in the draft by a comment. */
import { type Connection, LSPErrorCodes, ResponseError, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../check/check.js';
import { ignoreHere, ignoreInConfig } from '../service/ignore.js';
import type { IgnoreArguments } from './actions.js';
import { toRange } from './convert.js';
import type { ProjectFiles } from './settings.js';

export interface IgnoreParts {
  connection: Connection;
  documents: TextDocuments<TextDocument>;
  files: ProjectFiles;
}

const header = '# 良言:本项目的约定,随项目共享。\n';

export async function ignoreFinding({ connection, documents, files }: IgnoreParts, document: TextDocument, analysis: Analysis, asked: IgnoreArguments): Promise<void> {
  const finding = analysis.findings.find(({ rule, start }) => rule === asked.rule && start === asked.start);
  if (finding === undefined) throw new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed since; try again');
  if (asked.reach === 'rule-here') {
    const edit = ignoreHere(analysis, finding);
    await connection.workspace.applyEdit({ changes: { [document.uri]: [{ range: toRange(document, edit), newText: edit.newText }] } });
    return;
  }
  const uri = files.configFor(document.uri)?.uri ?? files.newConfigFor(document.uri);
  if (uri === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, 'open a folder first: ignores are kept in its .liangyan.yaml');
  const open = documents.get(uri);
  const before = open?.getText() ?? files.configFor(document.uri)?.text ?? header;
  const after = ignoreInConfig(before, asked.reach, finding, analysis);
  if (open === undefined) files.write(uri, after);
  else await connection.workspace.applyEdit({ changes: { [uri]: [{ range: toRange(open, { start: 0, end: before.length }), newText: after }] } });
}
