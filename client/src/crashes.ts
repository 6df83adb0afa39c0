/** What happens when the server's process ends by itself: it is started again, and only after repeated ends the user is asked. */
import * as vscode from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** So many within a short time are no accident: the same text would end the next process as well. */
const mostRestarts = 4;
const shortTime = 3 * 60_000;

/** Restarts the server a few times, then gives up and says so once. */
export class Crashes implements ErrorHandler {
  private times: number[] = [];

  constructor(private readonly onGivenUp: () => void) {}

  /** A message that could not be read or written; if the process is gone, {@link closed} follows. */
  error(): { action: ErrorAction; handled: boolean } {
    return { action: ErrorAction.Continue, handled: true };
  }

  /** `handled` keeps the client's own messages away: an end that is mended within a second needs no words. */
  closed(): CloseHandlerResult {
    const now = Date.now();
    this.times = [...this.times.filter((time) => now - time < shortTime), now];
    if (this.times.length <= mostRestarts) return { action: CloseAction.Restart, handled: true };
    this.times = [];
    this.onGivenUp();
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}

/** Says once that drafts are no longer checked, with the two ways on. */
export async function tellGivenUp(restart: () => Promise<void>, showLog: () => void): Promise<void> {
  const text = vscode.l10n.t(
    'liangyan: the language server has stopped several times and was not started again. Your text is untouched, but drafts are not checked.',
  );
  const [again, log] = [vscode.l10n.t('Restart'), vscode.l10n.t('Show the Log')];
  const chosen = await vscode.window.showErrorMessage(text, again, log);
  if (chosen === again) await restart();
  if (chosen === log) showLog();
}
