import * as vscode from 'vscode';
import type { Alternative } from '../../server/src/protocol.js';
import { toRange } from './ranges.js';

/** Text of a decoration is never wrapped, so a longer one is cut. */
const longest = 48;

const inserted = {
  color: new vscode.ThemeColor('editor.foreground'),
  backgroundColor: new vscode.ThemeColor('diffEditor.insertedTextBackground'),
  border: '1px solid',
  borderColor: new vscode.ThemeColor('diffEditor.insertedTextBorder'),
};

/**
 * Shows alternatives inside the text while they are only being considered, as the text would read with them.
 * Nothing is edited, so leaving the list leaves the text, its undo steps and its "unsaved" mark as they were.
 */
export class InlinePreview implements vscode.Disposable {
  /** What only goes is struck out. */
  private readonly gone = vscode.window.createTextEditorDecorationType({
    textDecoration: 'line-through',
    backgroundColor: new vscode.ThemeColor('diffEditor.removedTextBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('diffEditor.removedTextBorder'),
  });
  /** What something else comes for makes room for it: with both, the line would run out of the window. */
  private readonly replaced = vscode.window.createTextEditorDecorationType({ textDecoration: 'none; display: none' });
  private readonly fresh = vscode.window.createTextEditorDecorationType({ before: inserted });

  constructor(private readonly editor: vscode.TextEditor) {}

  /** Shows alternatives for different places at once; what was shown before goes. */
  show(alternatives: readonly Alternative[]): void {
    const changes = alternatives.flatMap((alternative) => alternative.changes);
    const ranges = (wanted: (change: Alternative['changes'][number]) => boolean): vscode.Range[] =>
      changes.filter(wanted).map(({ range }) => toRange(range));
    this.editor.setDecorations(
      this.gone,
      ranges(({ newText }) => newText === ''),
    );
    this.editor.setDecorations(
      this.replaced,
      ranges(({ newText }) => newText !== '').filter(({ isEmpty }) => !isEmpty),
    );
    this.editor.setDecorations(this.fresh, changes.filter(({ newText }) => newText !== '').map(toInserted));
  }

  /** Shows nothing. */
  clear(): void {
    this.show([]);
  }

  dispose(): void {
    this.gone.dispose();
    this.replaced.dispose();
    this.fresh.dispose();
  }
}

function toInserted({ range, newText }: Alternative['changes'][number]): vscode.DecorationOptions {
  const { start } = toRange(range);
  return { range: new vscode.Range(start, start), renderOptions: { before: { contentText: shorten(newText) } } };
}

function shorten(text: string): string {
  const characters = [...text.replace(/\s*\n\s*/g, ' ')];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
}
