import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../../server/src/check/check.js';
import { DeepReader } from '../../server/src/deep/deep.js';
import { FactLock } from '../../server/src/deep/lock.js';
import { type Prompt, type PromptName, readPrompt } from '../../server/src/deep/prompt.js';
import { boundaries, projectChecker } from './lexicon-helper.js';

const folder = join(import.meta.dirname, '../../lexicons/prompts');
const projectPrompt = (name: PromptName): Prompt => readPrompt(readFileSync(join(folder, `${name}.md`), 'utf8'), name);

export const reader = (): DeepReader => new DeepReader(projectChecker(), projectPrompt);
export const options = { hide: [], severity: 'information' as const };

export const lockOf = (text: string, hide: string[] = []): FactLock =>
  new FactLock(text, { lexicon: projectChecker().lexicon, boundaries, hide });
export const lockAll = (text: string, hide: string[] = []): string =>
  lockOf(text, hide).lock({ start: 0, end: text.length }).text;

export const check = (text: string): Analysis => projectChecker().check(text);

/** The data that a request holds, as a model would read it. */
export const dataOf = (content: string | undefined): Record<string, unknown> =>
  JSON.parse(content ?? '') as Record<string, unknown>;
