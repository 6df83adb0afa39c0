/** Consent: once for a workspace and a destination, with the exact text on the screen. Without it nothing is sent. */
import * as vscode from 'vscode';
import type { DeepPrepared } from '../../../server/src/protocol.js';
import { isOpenWay } from './endpoint.js';
import { deepSettings, type Provider } from './provider.js';

const stateKey = 'liangyan.deep.consent';
const scheme = 'liangyan-deep';

export class Consent implements vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();
  private count = 0;

  constructor(private readonly context: vscode.ExtensionContext) {
    context.subscriptions.push(vscode.workspace.registerTextDocumentContentProvider(scheme, this));
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** True when the user agrees, now or before, in this workspace, to this destination. */
  async isGiven(provider: Provider, prepared: readonly DeepPrepared[]): Promise<boolean> {
    const given = this.given();
    if (given.includes(provider.destination)) return true;
    const uri = await this.show(provider, prepared);
    const answer = await askFor(provider);
    await close(uri);
    this.texts.delete(uri.toString());
    if (answer === 'workspace') await this.context.workspaceState.update(stateKey, [...given, provider.destination]);
    return answer !== undefined;
  }

  /** Takes back what was agreed to in this workspace. */
  async withdraw(): Promise<void> {
    await this.context.workspaceState.update(stateKey, undefined);
    void vscode.window.showInformationMessage(vscode.l10n.t('From now on you will be asked before anything is sent.'));
  }

  /** Opens a page with everything that would be sent, word by word. */
  async show(provider: Provider, prepared: readonly DeepPrepared[]): Promise<vscode.Uri> {
    this.count += 1;
    const name = vscode.l10n.t('What would be sent');
    const uri = vscode.Uri.from({ scheme, path: `/${String(this.count)}/${name}.txt` });
    this.texts.set(uri.toString(), pageOf(provider, prepared));
    await vscode.window.showTextDocument(uri, {
      viewColumn: vscode.ViewColumn.Beside,
      preview: true,
      preserveFocus: true,
    });
    return uri;
  }

  private given(): string[] {
    const value = this.context.workspaceState.get<unknown>(stateKey);
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
  }
}

/** A list at the top and not a dialog over everything: the page beside stays readable while deciding. */
async function askFor({ destination }: Provider): Promise<'workspace' | 'once' | undefined> {
  const open = deepSettings().provider === 'endpoint' && isOpenWay(deepSettings().address);
  const items = [
    { label: vscode.l10n.t('Do not send'), value: undefined },
    { label: vscode.l10n.t('Send this once'), value: 'once' as const },
    {
      label: vscode.l10n.t('Send, here and from now on in this workspace'),
      detail: vscode.l10n.t(
        'Facts are always hidden. You can take this back: Deep Reading: Ask Me Again Before Sending.',
      ),
      value: 'workspace' as const,
    },
  ];
  const title = vscode.l10n.t('Send the text beside to {0}?', destination);
  const placeHolder = open
    ? vscode.l10n.t('The way to this address is not encrypted. All that is sent stands in the page beside.')
    : vscode.l10n.t('All that is sent stands in the page beside; dates, numbers, names and organs are hidden.');
  return (await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true }))?.value;
}

function pageOf({ destination }: Provider, prepared: readonly DeepPrepared[]): string {
  const requests = prepared.flatMap(({ parts }) => parts);
  const sent = requests.map(({ messages }, index) => {
    const heading = `━━━━ ${vscode.l10n.t('Request {0} of {1}', index + 1, requests.length)} ━━━━`;
    return [heading, ...messages.map(({ role, content }) => `[${role}]\n${content}`)].join('\n\n');
  });
  const hidden = new Map(prepared.flatMap(({ secrets }) => secrets.map(({ token, value }) => [token, value] as const)));
  const rows = [...hidden].map(([token, value]) => `${token} = ${value}`);
  return [
    vscode.l10n.t('Everything that is sent to {0}, word by word:', destination),
    ...sent,
    `━━━━ ${vscode.l10n.t('Hidden, and not sent')} ━━━━`,
    rows.length > 0 ? rows.join('\n') : '—',
  ].join('\n\n');
}

async function close(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
  );
  if (shown.length > 0) await vscode.window.tabGroups.close(shown, true);
}
