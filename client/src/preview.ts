import * as vscode from 'vscode';

const longest = 24;

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
    // Text of a decoration is never wrapped, so only its beginning is shown; the list has the whole sentence.
    const characters = [...newText.replace(/\s*\n\s*/g, ' ')];
    const contentText = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
    const after = { contentText };
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
