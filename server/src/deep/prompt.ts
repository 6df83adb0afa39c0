/** Prompts: files of lexicons/prompts/, with a version, filled with principles and reader from the lexicon. They never hold text of a draft. */
import type { Lexicon } from '../lexicon/lexicon.js';
import { audiences, type Audience, principles } from '../model/vocabulary.js';

const promptNames = ['check', 'reword'] as const;
export type PromptName = (typeof promptNames)[number];

export interface Prompt {
  name: PromptName;
  /** Goes up whenever the words change, so that results can be told apart. */
  version: number;
  template: string;
}

const form = /^---\nprompt: (\w+)\nversion: (\d+)\n---\n([\s\S]+)$/u;

/** Reads a prompt file. Throws an Error that says what is wrong in it. */
export function readPrompt(text: string, path: string): Prompt {
  const [, name, version, template] = form.exec(text.replaceAll('\r\n', '\n')) ?? [];
  const known = promptNames.find((candidate) => candidate === name);
  if (known === undefined || template === undefined)
    throw new Error(`${path} must begin with ---, prompt: ${promptNames.join(' or ')}, version: (a number), ---`);
  const unknown = [...template.matchAll(/\{\{(.+?)\}\}/gu)]
    .map(([, place]) => place ?? '')
    .find((place) => !places.has(place));
  if (unknown !== undefined)
    throw new Error(`${path}: {{${unknown}}} is no place to fill; known are ${[...places].join(' ')}`);
  return { name: known, version: Number(version), template: template.trim() };
}

const places = new Set(['原则', '读者', '文种']);

/** The prompt for one draft's kind and reader. */
export function fillPrompt({ template }: Prompt, lexicon: Lexicon, kind: string, audience: Audience): string {
  const readers = audiences.map((name) => lexicon.audience(name));
  const own = lexicon.audience(audience);
  const filled: Record<string, string> = {
    原则: principles
      .map((name) => {
        const { title, idea, firm } = lexicon.principle(name);
        return `- ${name}（${title}）：${idea}不算毛病的：${firm}`;
      })
      .join('\n'),
    读者: `${own.title}（四种读者：${readers.map(({ title }) => title).join('、')}）。对${own.title}的口气：${own.tone}`,
    文种: kind,
  };
  return template.replace(/\{\{(.+?)\}\}/gu, (whole, place: string) => filled[place] ?? whole);
}
