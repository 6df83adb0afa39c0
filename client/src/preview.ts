import * as vscode from 'vscode';
import type { Alternative } from '../../server/src/protocol.js';
import { diff } from './diff.js';
import { toRange } from './ranges.js';

/** Text of a decoration is never wrapped, so only its beginning is shown; the list has the whole sentence. */
const longest = 24;

/**
 * Shows alternatives inside the text while they are only being considered: what goes struck out, what is new after it.
 * Nothing is edited, so leaving the list leaves the text, its undo steps and its "unsaved" mark as they were.
 */
export class InlinePreview implements vscode.Disposable {
  private readonly gone = vscode.window.createTextEditorDecorationType({
    textDecoration: 'line-through',
    backgroundColor: new vscode.ThemeColor('diffEditor.removedTextBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('diffEditor.removedTextBorder'),
  });
  private readonly fresh = vscode.window.createTextEditorDecorationType({
    before: {
      color: new vscode.ThemeColor('editor.foreground'),
      backgroundColor: new vscode.ThemeColor('diffEditor.insertedTextBackground'),
      border: '1px solid',
      borderColor: new vscode.ThemeColor('diffEditor.insertedTextBorder'),
    },
  });

  constructor(private readonly editor: vscode.TextEditor) {}

  /** Shows alternatives for different places at once; what was shown before goes. */
  show(alternatives: readonly Alternative[]): void {
    const gone: vscode.Range[] = [];
    const fresh: vscode.DecorationOptions[] = [];
    for (const alternative of alternatives) this.mark(alternative, gone, fresh);
    this.editor.setDecorations(this.gone, gone);
    this.editor.setDecorations(this.fresh, fresh);
    const [first] = alternatives;
    if (first) this.editor.revealRange(toRange(first.range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Shows nothing. */
  clear(): void {
    this.show([]);
  }

  dispose(): void {
    this.gone.dispose();
    this.fresh.dispose();
  }

  private mark(alternative: Alternative, gone: vscode.Range[], fresh: vscode.DecorationOptions[]): void {
    const { document } = this.editor;
    const range = toRange(alternative.range);
    let offset = document.offsetAt(range.start);
    for (const { kind, text } of diff(document.getText(range), alternative.newText)) {
      const start = document.positionAt(offset);
      if (kind === 'new') {
        fresh.push({
          range: new vscode.Range(start, start),
          renderOptions: { before: { contentText: shorten(text) } },
        });
        continue;
      }
      offset += text.length;
      if (kind === 'gone') gone.push(new vscode.Range(start, document.positionAt(offset)));
    }
  }
}

function shorten(text: string): string {
  const characters = [...text.replace(/\s*\n\s*/g, ' ')];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
}
