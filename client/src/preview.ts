import * as vscode from 'vscode';

/** Shows an alternative inside the text while it is only being considered: the old words struck out, the new ones after them. */
export class InlinePreview implements vscode.Disposable {
  private readonly decoration = vscode.window.createTextEditorDecorationType({
    textDecoration: 'line-through',
    opacity: '0.6',
    after: { color: new vscode.ThemeColor('editorGhostText.foreground'), margin: '0 0.2em' },
  });

  constructor(private readonly editor: vscode.TextEditor) {}

  /** Shows one alternative; what was shown before goes. */
  show(range: vscode.Range, newText: string): void {
    const after = { contentText: newText.replace(/\s*\n\s*/g, ' ') };
    this.editor.setDecorations(this.decoration, [{ range, renderOptions: { after } }]);
    this.editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Shows nothing. */
  clear(): void {
    this.editor.setDecorations(this.decoration, []);
  }

  dispose(): void {
    this.decoration.dispose();
  }
}
