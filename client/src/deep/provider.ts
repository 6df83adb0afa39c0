/** Who reads: one small interface before the editor's own models and any OpenAI-compatible endpoint. */
import * as vscode from 'vscode';
import type { AskOptions, ModelFailure, ModelFailureKind, ModelMessage } from '../../../server/src/protocol.js';

export interface Provider {
  /** As lists of hosts name it. */
  readonly host: string;
  /** Model and address in full; consent holds for exactly this. */
  readonly destination: string;
  /** The whole answer. Rejects with a {@link ModelFailure}. */
  ask(messages: readonly ModelMessage[], options: AskOptions): Promise<string>;
}

/** An error with the kind that the user's message is chosen by. */
export function failure(kind: ModelFailureKind, detail = ''): ModelFailure {
  return Object.assign(new Error(kind), { name: 'ModelFailure' as const, kind, detail });
}

/** The failure behind an error; undefined when it is another error. */
export function failureOf(error: unknown): ModelFailure | undefined {
  return error instanceof Error && error.name === 'ModelFailure' ? (error as ModelFailure) : undefined;
}

export interface DeepSettings {
  provider: 'off' | 'vscode' | 'endpoint';
  address: string;
  model: string;
  /** Seconds without a sign of life. */
  patience: number;
}

/** The user's settings. They have the scope `machine`, so no workspace can say where drafts go. */
export function deepSettings(): DeepSettings {
  const settings = vscode.workspace.getConfiguration('liangyan.deep');
  const provider = settings.get<unknown>('provider');
  const patience = settings.get<unknown>('patience');
  return {
    provider: provider === 'vscode' || provider === 'endpoint' ? provider : 'off',
    address: (settings.get<string>('address') ?? '').trim(),
    model: (settings.get<string>('model') ?? '').trim(),
    patience: typeof patience === 'number' && patience >= 1 ? patience : 60,
  };
}
