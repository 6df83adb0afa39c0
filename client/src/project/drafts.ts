import * as vscode from 'vscode';

/** Files that may be drafts when no setting says which are. */
const standardFiles = '**/*.{txt,md,markdown}';
const mostFiles = 5000;
const largestFile = 1_000_000;

/** The files of the workspace that may be drafts; the server leaves out what the project's settings do not name. */
export async function findDrafts(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const files = vscode.workspace.getConfiguration('liangyan').get<string[]>('files', []);
  const patterns = files.length > 0 ? files : [standardFiles];
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(
    folders.flatMap((folder) =>
      patterns.map((pattern) =>
        vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), undefined, mostFiles, token),
      ),
    ),
  );
  const unique = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  return [...unique.values()].filter(({ path }) => !path.includes('/node_modules/')).slice(0, mostFiles);
}

/** The words of a file: of the open document where there is one; undefined where it is no text of bearable size. */
export async function readDraft(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > largestFile) return undefined;
    return decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** Old office files are often GB18030; what is not UTF-8 is read as that. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
