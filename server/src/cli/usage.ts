/** Turns commander's complaints into one line in the reader's language that says what to do. */
import type { CommanderError } from 'commander';
import type { Language } from '../service/messages.js';
import { tell } from './words.js';

/** @param command the words of the command that was called, such as `check ` */
export function explainUsage({ code, message }: CommanderError, language: Language, command: string): string {
  const name = /'([^' ,]+)/u.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption': {
      const similar = /Did you mean (?:one of )?([^?]+)\?/u.exec(message)?.[1];
      const shown = similar === undefined ? name : `${name} (${similar}?)`;
      return tell('unknown-option', language, { name: shown, command });
    }
    case 'commander.unknownCommand':
      return tell('unknown-command', language, { name });
    case 'commander.optionMissingArgument':
      return tell('missing-value', language, { name: optionOf(message) });
    case 'commander.invalidArgument':
      return tell('wrong-value', language, {
        name: optionOf(message),
        value: /argument '([^']*)' is invalid/u.exec(message)?.[1] ?? '',
        allowed: /Allowed choices are (.*)\.$/u.exec(message)?.[1] ?? '',
      });
    case 'commander.conflictingOption': {
      const names = [...message.matchAll(/'([^']+)'/gu)].map(([, option]) => option ?? '');
      return tell('conflict', language, { name: names[0] ?? '', other: names[1] ?? '' });
    }
    case 'commander.excessArguments':
      return tell('excess-arguments', language, { command });
    default:
      return message.replace(/^error: /u, '').split('\n')[0] ?? '';
  }
}

const optionOf = (message: string): string => /--[\w-]+/u.exec(message)?.[0] ?? '';
