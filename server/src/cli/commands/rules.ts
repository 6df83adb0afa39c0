/** `liangyan rules`: lists all rules; `liangyan rules ID` explains one, or all of a principle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pc from 'picocolors';
import type { RewriteTemplate } from '../../lexicon/lexicon.js';
import type { ExampleSource } from '../../lexicon/source.js';
import { audiences, principles } from '../../model/vocabulary.js';
import { ruleCards } from '../../rules/registry.js';
import { catalogue, type RuleInfo } from '../../service/catalogue.js';
import { complain, takesColor, write, type Host } from '../host.js';
import { tell } from '../words.js';

const { bold } = pc.createColors(takesColor(process.stdout));

/** Prints; returns 0, or 2 when there is no such rule. */
export async function runRules(host: Host, name: string | undefined): Promise<number> {
  const all = catalogue(host.checker().lexicon);
  const chosen = all.filter(({ id, principle }) => name === undefined || id === name || principle === name);
  if (name !== undefined && chosen.length === 0) {
    complain('', tell('unknown-rule', host.language, { name }));
    return 2;
  }
  const [first] = chosen;
  await write(process.stdout, first !== undefined && first.id === name ? explain(host, first) : list(host, chosen));
  return 0;
}

function list(host: Host, rules: readonly RuleInfo[]): string {
  const isChinese = host.language === 'zh';
  const width = Math.max(...rules.map(({ id }) => id.length));
  return principles
    .flatMap((principle) => {
      const own = rules.filter((rule) => rule.principle === principle);
      if (own.length === 0) return [];
      const { title, english } = host.checker().lexicon.principle(principle);
      const heading = bold(`${isChinese ? title : english} (${principle}, ${own.length})`);
      return [heading, ...own.map(({ id, why, english }) => `  ${id.padEnd(width)}  ${isChinese ? why : english}`), ''];
    })
    .join('\n');
}

interface Documentation {
  pattern: string | readonly string[];
  examples: readonly (string | ExampleSource)[];
  passes: readonly (string | ExampleSource)[];
}

function explain(host: Host, rule: RuleInfo): string {
  const { language, checker } = host;
  const isChinese = language === 'zh';
  const { title, english, firm, 'firm-english': firmEnglish } = checker().lexicon.principle(rule.principle);
  const card = ruleCards.find(({ id }) => id === rule.id);
  const documentation = card === undefined ? documentationOf(host, rule.id) : { ...card, pattern: [] };
  const part = (word: Parameters<typeof tell>[0], lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', bold(tell(word, language)), ...lines.map((line) => `  ${line}`)];
  return [
    `${bold(rule.id)} · ${isChinese ? title : english}`,
    ...part('why', [isChinese ? rule.why : rule.english, isChinese ? firm : firmEnglish]),
    ...part('source', [`${rule.source} (${rule.tier})`]),
    ...part('severity', severitiesOf(host, rule)),
    ...part('patterns', [documentation?.pattern ?? []].flat()),
    ...part('rewrites', rewritesOf(host, rule)),
    ...part('examples', texts(documentation?.examples)),
    ...part('passes', texts(documentation?.passes)),
    '',
  ].join('\n');
}

/** How grave it is, a reader a line. */
const severitiesOf = (host: Host, { severity }: RuleInfo): string[] =>
  Object.entries(severity ?? {}).map(([name, grave]) => `${readerOf(host, name)}: ${tell(grave, host.language)}`);

/** The rewordings of an entry, a line each; none for a rule in code. */
const rewritesOf = (host: Host, { id }: RuleInfo): string[] =>
  Object.entries(host.checker().lexicon.entry(id)?.rewrites ?? {}).flatMap(([name, templates]) =>
    templates.map(
      ({ text }: RewriteTemplate) => `${readerOf(host, name)}: ${text === '' ? tell('remove', host.language) : text}`,
    ),
  );

/** A reader's title; `all` stays as it is. */
function readerOf({ language, checker }: Host, name: string): string {
  const known = audiences.find((audience) => audience === name);
  if (known === undefined) return name;
  const { title, english } = checker().lexicon.audience(known);
  return language === 'zh' ? title : english;
}

const texts = (examples: Documentation['examples'] = []): string[] =>
  examples.map((example) => (typeof example === 'string' ? example : example.text));

/** What the compiled lexicon leaves out; undefined where the installation has no documentation. */
function documentationOf({ folder }: Host, id: string): Documentation | undefined {
  try {
    const text = readFileSync(join(folder, 'lexicon.documentation.json'), 'utf8');
    return (JSON.parse(text) as Record<string, Documentation>)[id];
  } catch {
    return undefined;
  }
}
