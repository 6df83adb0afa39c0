/** What the commands for office documents share. */
import * as vscode from 'vscode';

/** What the dialogs for files show: Word documents. */
export const docxFilter = (): Record<string, string[]> => ({ [vscode.l10n.t('Word documents')]: ['docx'] });

/** A file’s bytes as the protocol carries them. */
export const bytesToBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
/** The bytes of a file that the protocol has carried. */
export const base64ToBytes = (text: string): Uint8Array => Buffer.from(text, 'base64');

/** The server of a window that lives in a browser alone does not know these requests. */
const methodNotFound = -32601;

/** One line that names the file and says why. */
export function tellFailure(file: vscode.Uri, error: unknown): void {
  const isUnknown = error instanceof Error && 'code' in error && error.code === methodNotFound;
  const reason = isUnknown
    ? vscode.l10n.t('Word documents need VS Code on a computer, not in a browser alone')
    : error instanceof Error
      ? error.message
      : String(error);
  void vscode.window.showErrorMessage(`${file.path.replace(/^.*\//u, '')}: ${reason}`);
}
