/** Turns the options of `liangyan check` into settings. */
import { join } from 'node:path';
import type { Choice } from '../../check/check.js';
import { isRuleName } from '../../service/catalogue.js';
import { complain, type Host } from '../host.js';
import { policyOf, Settings } from '../settings.js';
import { tell, tellFileError } from '../words.js';
import type { CheckFlags } from './check-flags.js';

/** What the options say; undefined, and the user told, when one of them cannot be taken. */
export function settingsOf(host: Host, flags: CheckFlags): Settings | undefined {
  const { audience, kind, strictness, rule, noRule, config } = flags;
  const own: Choice = { audience, kind, strictness, policy: policyOf(rule, noRule) };
  const settings = new Settings(host, own, config, complain);
  if (config !== undefined && !canRead(settings, config, host)) return undefined;
  for (const name of [...rule, ...noRule]) {
    if (isRuleName(host.checker().lexicon, name)) continue;
    // It may be an own rule of the project that is worked in.
    settings.termsFor(join(host.cwd, 'x'));
    if (settings.hasOwnRule(name)) continue;
    complain('', tell('unknown-rule', host.language, { name }));
    return undefined;
  }
  return settings;
}

/** The named config is read at once: without it nothing would be checked as wanted. */
function canRead(settings: Settings, path: string, { language }: Host): boolean {
  try {
    settings.termsFor(path);
    return true;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    complain(path, isMissing ? tell('no-config', language) : (tellFileError(error, language) ?? String(error)));
    return false;
  }
}
