/** The settings of `--deep`, from environment variables: what a project's files say can forbid a host and never name one. */
import { allowsHost, readHosts } from '../deep/allow.js';
import { severities, type Severity } from '../model/vocabulary.js';
import type { Endpoint } from '../protocol.js';
import type { Language } from '../service/messages.js';
import { sayDeep } from './deep-words.js';

/** All variables begin with LIANGYAN_DEEP_. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface DeepSettings {
  endpoint: Endpoint;
  host: string;
  /** Words that never leave, besides the facts. */
  hide: readonly string[];
  severity: Severity;
}

const usualPatience = 60;

/** Throws an Error, in the reader's language, that says which variable is missing or wrong. */
export function readEndpoint(environment: Environment, language: Language): DeepSettings {
  const read = (name: string): string => environment[`LIANGYAN_DEEP_${name}`]?.trim() ?? '';
  const address = read('ADDRESS');
  const model = read('MODEL');
  const severity = read('SEVERITY') || 'warning';
  const known = severities.find((name) => name === severity);
  const patience = Number(read('PATIENCE') || usualPatience);
  if (!URL.canParse(address) || !/^https?:/iu.test(address)) throw new Error(sayDeep('no-address', language));
  if (model === '') throw new Error(sayDeep('no-model', language));
  if (known === undefined) throw new Error(sayDeep('wrong-severity', language, { allowed: severities.join(', ') }));
  if (!(patience >= 1)) throw new Error(sayDeep('wrong-patience', language));
  const host = new URL(address).hostname.replace(/^\[|\]$/gu, '');
  if (!allowsHost(host, [readHosts(environment['LIANGYAN_DEEP_HOSTS'])]))
    throw new Error(sayDeep('machine-forbids', language, { host }));
  const hide = read('HIDE')
    .split(/[,，]/u)
    .map((word) => word.trim());
  return {
    endpoint: { address, model, key: read('KEY') || undefined, patience, retries: 2 },
    host,
    hide: hide.filter((word) => word !== ''),
    severity: known,
  };
}
