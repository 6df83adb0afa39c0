/** What the entry point gives to the commands. */
import type { Writable } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import pc from 'picocolors';
import type { Boundaries } from '../check/check.js';
import type { Language } from '../service/messages.js';
import type { Judge } from './judge.js';

export interface Host extends Judge {
  /** Where lexicon, models and parts are. */
  folder: string;
  version: string;
  cwd: string;
  language: Language;
  boundaries: Boundaries;
  startWorker(): Worker;
  /** The same, with the model that the environment names. Throws an Error that says which variable is missing or wrong. */
  withModel(): Promise<Host>;
}

/** Whether colours are for a person's eyes: in CI a library would colour pipes and files as well. */
export const takesColor = ({ isTTY }: { isTTY?: boolean }): boolean => pc.isColorSupported && isTTY === true;

/** One line on standard error, in the form of other tools: who, about what, what. */
export function complain(about: string, message: string): void {
  console.error(['liangyan', about, message].filter((part) => part !== '').join(': '));
}

/** Writes with back-pressure; false when nobody reads any more (`| head`). */
export async function write(output: Writable, text: string | Uint8Array): Promise<boolean> {
  if (output.destroyed || output.writableEnded) return false;
  if (output.write(text)) return true;
  return new Promise((done) => {
    const settle = (isOpen: boolean) => (): void => {
      output.off('drain', onDrain).off('close', onClose);
      done(isOpen);
    };
    const [onDrain, onClose] = [settle(true), settle(false)];
    output.once('drain', onDrain).once('close', onClose);
  });
}
