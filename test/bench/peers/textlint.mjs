// Lints JSON lines with textlint and the rules of the configuration that is named.
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createLinter, loadTextlintrc } from 'textlint';

const [configFilePath] = process.argv.slice(2);
const modules = join(import.meta.dirname, '..', 'node_modules');
const linter = createLinter({ descriptor: await loadTextlintrc({ configFilePath, node_modulesDir: modules }) });
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { id, text } = JSON.parse(line);
  const { messages } = await linter.lintText(text, 'text.txt');
  process.stdout.write(`${JSON.stringify({ id, messages })}\n`);
}
