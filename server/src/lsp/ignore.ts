/** Carries out an ignore: in the open `.liangyan.yaml` by an edit, in a closed one on disk, in the draft by a comment. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { ignoreHere, ignoreInConfig } from '../service/ignore.js';
import type { IgnoreArguments } from './actions.js';
import { toRange } from './convert.js';
import type { Session } from './session.js';

const header = '# 良言：本项目的约定，随项目共享。\n';

/** Ignores the finding that `asked` names, as far as it says. */
export async function ignoreFinding(session: Session, { uri, rule, start, reach }: IgnoreArguments): Promise<void> {
  const document = session.document(uri);
  const analysis = session.analysisOf(document);
  const finding = [...analysis.findings, ...session.deep.findings(uri, analysis)].find(
    (found) => found.rule === rule && found.start === start,
  );
  if (finding === undefined)
    throw new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed since; try again');
  if (reach === 'rule-here') {
    const edit = ignoreHere(analysis, finding);
    await session.parts.connection.workspace.applyEdit({
      changes: { [uri]: [{ range: toRange(document, edit), newText: edit.newText }] },
    });
    return;
  }
  const { files } = session.parts;
  const config = files.configFor(uri)?.uri ?? files.newConfigFor(uri);
  if (config === undefined)
    throw new ResponseError(LSPErrorCodes.RequestFailed, 'open a folder first: ignores are kept in its .liangyan.yaml');
  await writeConfig(session, config, (before) => ignoreInConfig(before, reach, finding, analysis), uri);
}

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
    files.write(uri, change(files.configFor(draft)?.text ?? header));
    return;
  }
  const before = open.getText();
  await connection.workspace.applyEdit({
    changes: { [uri]: [{ range: toRange(open, { start: 0, end: before.length }), newText: change(before) }] },
  });
}
