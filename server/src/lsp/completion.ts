/** Completions as the protocol has them: ready-made wording in drafts, settings in `.liangyan.yaml`. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type Position,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { completeAt } from '../service/complete.js';
import { completeConfig } from '../service/complete-config.js';
import { toRange } from './convert.js';
import { isConfig, type Session } from './session.js';

/** Incomplete lists: what fits changes with every character, and the server tells which characters are replaced. */
export function completions(session: Session, uri: string, position: Position): CompletionList {
  const document = session.documents.get(uri);
  if (document === undefined) return { isIncomplete: false, items: [] };
  if (isConfig(uri)) return { isIncomplete: false, items: inConfig(session, document, position) };
  return { isIncomplete: true, items: inDraft(session, document, position) };
}

function inDraft(session: Session, document: TextDocument, position: Position): CompletionItem[] {
  const offset = document.offsetAt(position);
  return completeAt(session.checker, session.analysisOf(document), offset).map(
    ({ label, body, preview, filter, typed, order }) => ({
      label,
      kind: CompletionItemKind.Snippet,
      filterText: filter,
      sortText: String(order).padStart(3, '0'),
      insertTextFormat: InsertTextFormat.Snippet,
      detail: '良言',
      documentation: preview,
      textEdit: { range: toRange(document, { start: offset - typed, end: offset }), newText: body },
    }),
  );
}

function inConfig(session: Session, document: TextDocument, position: Position): CompletionItem[] {
  const offset = document.offsetAt(position);
  const lines = document
    .getText()
    .slice(0, offset)
    .split(/\r\n|\n|\r/u);
  const line = lines.at(-1) ?? '';
  const typed = /[^\s:]*$/u.exec(line)?.[0].length ?? 0;
  const range = toRange(document, { start: offset - typed, end: offset });
  return completeConfig(lines.slice(0, -1), line, session.checker, session.language).map(
    ({ label, insert, about }) => ({
      label,
      kind: insert === label ? CompletionItemKind.EnumMember : CompletionItemKind.Property,
      detail: '良言',
      documentation: about,
      textEdit: { range, newText: insert },
    }),
  );
}
