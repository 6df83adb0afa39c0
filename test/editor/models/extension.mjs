// A language model in the editor, as Copilot is one. Its exports let the tests tell what it answers and see what it was asked.
import * as vscode from 'vscode';

const model = {
  id: 'parrot',
  name: 'Parrot',
  family: 'parrot',
  version: '1',
  maxInputTokens: 100_000,
  maxOutputTokens: 10_000,
  capabilities: {},
};

export function activate(context) {
  const told = { isOffered: typeof vscode.lm?.registerLanguageModelChatProvider === 'function', answer: '', asked: [] };
  if (!told.isOffered) return told;
  const provider = {
    provideLanguageModelChatInformation: () => [model],
    provideLanguageModelChatResponse: async (_model, messages, _options, progress) => {
      told.asked.push(messages.map(({ content }) => content.map((part) => part.value ?? '').join('')));
      progress.report(new vscode.LanguageModelTextPart(told.answer));
    },
    provideTokenCount: async (_model, text) => String(text).length,
  };
  context.subscriptions.push(vscode.lm.registerLanguageModelChatProvider('liangyan-test', provider));
  return told;
}
