/** Carries out an ignore: in the open `.liangyan.yaml` by an edit, in a closed one on disk, in the draft by a comment. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../check/check.js';
import type { Edit, Finding } from '../model/finding.js';
import type { IgnoreArguments } from '../protocol.js';
import { ignoreInConfig, offInConfig } from '../service/ignore.js';
import { say } from '../service/messages.js';
import { overrideEdit } from '../service/override.js';
import { toRange } from './convert.js';
import type { Session } from './session.js';

const header = '# 良言：本项目的约定，随项目共享。\n';

/** Ignores the finding or the rule that `asked` names, as far as it says. */
export async function ignoreFinding(session: Session, asked: IgnoreArguments): Promise<void> {
  const { uri, rule, reach } = asked;
  const document = session.document(uri);
  if (reach === 'rule-here') {
    await applyHere(session, document, overrideEdit(document.getText(), { off: rule }));
    return;
  }
  const { files } = session.parts;
  const config = files.configFor(uri)?.uri ?? files.newConfigFor(uri);
  if (config === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, say('noFolder', session.language));
  if (reach === 'rule-everywhere') {
    await writeConfig(session, config, (before) => offInConfig(before, rule), uri);
    return;
  }
  const analysis = session.analysisOf(document);
  const finding = findingOf(session, analysis, asked);
  await writeConfig(session, config, (before) => ignoreInConfig(before, reach, finding, analysis), uri);
}

/** Of our findings or of what a model said. */
function findingOf(session: Session, analysis: Analysis, { uri, rule, start }: IgnoreArguments): Finding {
  const findings = [...analysis.findings, ...session.deep.findings(uri, analysis)];
  const finding = findings.find((found) => found.rule === rule && found.start === start);
  if (finding === undefined) throw new ResponseError(LSPErrorCodes.ContentModified, say('changed', session.language));
  return finding;
}

/** Changes the draft itself through the editor, so that it can be undone there. */
export async function applyHere(session: Session, document: TextDocument, edit: Edit): Promise<void> {
  await session.parts.connection.workspace.applyEdit({
    changes: { [document.uri]: [{ range: toRange(document, edit), newText: edit.newText }] },
  });
}

/** The text of a `.liangyan.yaml`: as it stands in the editor when it is open there, else on disk. */
export const textOf = (session: Session, { uri, text }: { uri: string; text: string }): string =>
  session.documents.get(uri)?.getText() ?? text;

/** Changes a `.liangyan.yaml`: through the editor when it is open there, so that nothing unsaved is lost; otherwise on disk. */
export async function writeConfig(
  session: Session,
  uri: string,
  change: (before: string) => string,
  draft = uri,
): Promise<void> {
  const { connection, files } = session.parts;
  const open = session.documents.get(uri);
  if (open === undefined) {
    const text = change(files.configFor(draft)?.text ?? header);
    try {
      files.write(uri, text);
    } catch (error) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, notWritten(error, session));
    }
    return;
  }
  const before = open.getText();
  await connection.workspace.applyEdit({
    changes: { [uri]: [{ range: toRange(open, { start: 0, end: before.length }), newText: change(before) }] },
  });
}

/** Why a file was not written, as the file system names it; never words of the file. */
function notWritten(error: unknown, { language }: Session): string {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'error';
  return say('notWritten', language, { reason });
}
