import * as vscode from 'vscode';

/**
 * Keeps the text at the caret in sight while a list is open. A list covers the top of the window, and the first lines of a text cannot be
 * scrolled out from under it: so the text goes to the top, and the list lower down. Call it when the list is shown.
 * @returns puts both back where they were.
 */
export async function keepInSight(editor: vscode.TextEditor): Promise<() => Promise<void>> {
  const before = editor.visibleRanges[0]?.start;
  const { AtTop, InCenter } = vscode.TextEditorRevealType;
  const isLow = await move('workbench.action.alignQuickInputCenter');
  editor.revealRange(new vscode.Range(editor.selection.start, editor.selection.start), isLow ? AtTop : InCenter);
  return async () => {
    if (isLow) await move('workbench.action.alignQuickInputTop');
    if (before) editor.revealRange(new vscode.Range(before, before), AtTop);
  };
}

/** False in a VS Code that cannot move its lists yet. */
async function move(command: string): Promise<boolean> {
  try {
    await vscode.commands.executeCommand(command);
    return true;
  } catch {
    return false;
  }
}
