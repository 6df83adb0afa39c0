import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Prompt, type PromptName, readPrompt } from '../deep/prompt.js';

/** The prompts of deep reading, each loaded when first asked for. Throws an Error that says what to do when a file is missing or wrong. */
export function promptFiles(folder: string): (name: PromptName) => Prompt {
  const known = new Map<PromptName, Prompt>();
  return (name) => {
    const prompt = known.get(name) ?? load(join(folder, `${name}.md`));
    known.set(name, prompt);
    return prompt;
  };
}

function load(path: string): Prompt {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Error(`the prompt ${path} cannot be read; install the extension again, or run "npm run build"`);
  }
  return readPrompt(text, path);
}
