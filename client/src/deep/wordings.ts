/** Wordings by the model for Suggest Softer Phrasing: asked for only when the user chooses so, and let go as soon as the text changes. */
import * as vscode from 'vscode';
import type { SuggestSentence } from '../../../server/src/protocol.js';
import type { DeepDesk } from './desk.js';

/** More sentences than this at once are a draft, not a passage. */
const mostSentences = 5;

/** The sentences with the model's wordings alone; undefined when there is no answer, of which the user has been told. */
export async function modelWordings(
  desk: DeepDesk,
  document: vscode.TextDocument,
  sentences: readonly SuggestSentence[],
): Promise<SuggestSentence[] | undefined> {
  const asked = sentences.slice(0, mostSentences);
  const agreed = await desk.agree(
    document,
    asked.map(({ range }) => range),
  );
  if (!agreed) return undefined;
  const results = await desk.run(agreed, (cancel) => whenTextChanges(document, cancel));
  if (!results) return undefined;
  const found = asked.map((sentence, index) => ({
    ...sentence,
    note: '',
    alternatives: results[index]?.alternatives ?? [],
  }));
  if (found.every(({ alternatives }) => alternatives.length === 0))
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The model has no wording that keeps every fact and passes the check.'),
    );
  return found;
}

function whenTextChanges(document: vscode.TextDocument, cancel: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document === document && event.contentChanges.length > 0) cancel();
  });
}
