/** The list of Suggest Softer Phrasing: the sentences, under each its wordings from firm to soft, with the differences marked. */
import * as vscode from 'vscode';
import type { Alternative, Level, Piece, SuggestResult, SuggestSentence } from '../../../server/src/protocol.js';
import { levelLabel } from '../labels.js';

/** What is put into the text when the entry is chosen; a heading has none. */
export type Item = vscode.QuickPickItem & { alternatives?: Alternative[]; asksModel?: true };

/** Entries, and the one to begin with. */
export interface List {
  items: Item[];
  first: Item | undefined;
}

const ladder: Level[] = ['firm', 'neutral', 'soft'];

/** The entries for all sentences that have other wordings, and the one to begin with: the server's first. */
export function listItems({ sentences, together }: SuggestResult): List {
  const offered = sentences.filter(({ alternatives }) => alternatives.length > 0);
  const isOne = offered.length === 1;
  const items = [...allAtOnce(together), ...offered.flatMap((sentence) => sentenceItems(sentence, isOne))];
  const best = together.length > 0 ? together : offered[0]?.alternatives.slice(0, 1);
  return { items, first: items.find(({ alternatives }) => alternatives?.[0] === best?.[0]) };
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
function allAtOnce(together: Alternative[]): Item[] {
  if (together.length === 0) return [];
  const label = `$(check-all) ${vscode.l10n.t('The first wording of each of the {0} sentences', together.length)}`;
  return [{ label, alternatives: together }];
}

function sentenceItems({ text, alternatives }: SuggestSentence, isOne: boolean): Item[] {
  const sorted = [...alternatives].sort((a, b) => ladder.indexOf(a.level) - ladder.indexOf(b.level));
  const heading: Item = { label: shorten(text, 14), kind: vscode.QuickPickItemKind.Separator };
  return [...(isOne ? [] : [heading]), ...sorted.map(toItem)];
}

function toItem(alternative: Alternative): Item {
  const force = alternative.changesForce ? ` $(warning) ${vscode.l10n.t('changes how binding it is')}` : '';
  const label = alternative.byModel ? `$(sparkle) ${shorten(alternative.title, 40)}` : levelLabel(alternative.level);
  return {
    label: label + force,
    description: marked(alternative.pieces),
    alternatives: [alternative],
  };
}

/** How much of what stays is shown around a change; the list has one line for it. */
const context = 7;

/** A list shows no colours, so what is new stands in 【】 and what is only taken out is named. */
function marked(pieces: Piece[]): string {
  return pieces.map(({ kind, text }, index) => mark(kind, flat(text), pieces, index)).join('');
}

function mark(kind: Piece['kind'], text: string, pieces: Piece[], index: number): string {
  if (kind === 'new') return `【${text}】`;
  if (kind === 'gone')
    return pieces[index + 1]?.kind === 'new' ? '' : `【${vscode.l10n.t('without “{0}”', shorten(text, 12))}】`;
  const characters = [...text];
  const before = index === 0 ? '' : characters.slice(0, context).join('');
  const after = index === pieces.length - 1 ? '' : characters.slice(-context).join('');
  const shown = (index === 0 ? 0 : context) + (index === pieces.length - 1 ? 0 : context);
  return characters.length <= shown ? text : `${before}…${after}`;
}

function shorten(text: string, length: number): string {
  const characters = [...flat(text)];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : characters.join('');
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
