/** The list of Suggest Softer Phrasing: the sentences, under each its wordings from firm to soft, with the differences marked. */
import * as vscode from 'vscode';
import type { Alternative, Level, SuggestResult, SuggestSentence } from '../../../server/src/protocol.js';
import { diff, type Piece } from '../diff.js';
import { levelLabel } from '../labels.js';

/** What is put into the text when the entry is chosen; a heading has none. */
export type Item = vscode.QuickPickItem & { alternatives?: Alternative[]; asksModel?: true };

const ladder: Level[] = ['firm', 'neutral', 'soft'];

/** The entries for all sentences that have other wordings. */
export function listItems({ sentences }: SuggestResult): Item[] {
  const offered = sentences.filter(({ alternatives }) => alternatives.length > 0);
  return [...allAtOnce(offered), ...offered.flatMap(sentenceItems)];
}

/** The last entry: what else there is comes from the user's own model, when it is asked. */
export function askModelItem(): Item[] {
  const label = `$(sparkle) ${vscode.l10n.t('Ask my model for more wordings…')}`;
  return [
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    { label, alwaysShow: true, asksModel: true },
  ];
}

/** With several sentences: the first wording of each that keeps the force, in one step. */
function allAtOnce(sentences: SuggestSentence[]): Item[] {
  const first = sentences.flatMap(({ note, alternatives }) => {
    const found = alternatives.find(({ changesForce }) => !changesForce);
    return found && note === '' ? [found] : [];
  });
  if (first.length < 2) return [];
  const label = `$(check-all) ${vscode.l10n.t('The first wording of each of the {0} sentences', first.length)}`;
  return [{ label, alternatives: first }];
}

function sentenceItems({ text, note, alternatives }: SuggestSentence): Item[] {
  const heading = [note, `「${shorten(text, 36)}」`].filter(Boolean).join(' ');
  const sorted = [...alternatives].sort((a, b) => ladder.indexOf(a.level) - ladder.indexOf(b.level));
  return [
    { label: heading, kind: vscode.QuickPickItemKind.Separator },
    ...sorted.map((alternative) => toItem(alternative, text)),
  ];
}

function toItem(alternative: Alternative, sentence: string): Item {
  const item: Item = {
    label: alternative.byModel
      ? `$(sparkle) ${shorten(alternative.title, 40)}`
      : `${levelLabel(alternative.level)} · ${shorten(alternative.title, 40)}`,
    detail: marked(diff(flat(sentence), flat(alternative.preview))),
    alternatives: [alternative],
  };
  if (alternative.changesForce) item.description = `$(warning) ${vscode.l10n.t('changes how binding it is')}`;
  return item;
}

/** How much of what stays is shown around a change; the list has one line for it. */
const context = 16;

/** A list shows no colours, so what is new stands in 【】 and what is only taken out is named. */
function marked(pieces: Piece[]): string {
  return pieces
    .map(({ kind, text }, index) => {
      if (kind === 'new') return `【${text}】`;
      if (kind === 'gone')
        return pieces[index + 1]?.kind === 'new' ? '' : `【${vscode.l10n.t('without “{0}”', shorten(text, 12))}】`;
      const characters = [...text];
      if (index === 0 && characters.length > context) return `…${characters.slice(-context).join('')}`;
      if (characters.length <= 2 * context) return text;
      const end = index === pieces.length - 1 ? '' : characters.slice(-context).join('');
      return `${characters.slice(0, context).join('')}…${end}`;
    })
    .join('');
}

function shorten(text: string, length: number): string {
  const characters = [...flat(text)];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : characters.join('');
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
