/** All pages of docs/rules, made from the lexicon and the cards of the rules in code. */
import type { Boundaries } from '../check/check.js';
import { tryExamples, type ShownRewrite } from '../check/examples.js';
import type { Compiled } from '../lexicon/compile.js';
import { principles, type Principle } from '../model/vocabulary.js';
import { ruleCards } from '../rules/registry.js';
import { rulePage, rulePages } from '../service/rule-page.js';
import { plain } from './markdown.js';
import { nameOf, rulePageText, type DocumentedRule } from './rule.js';
import { tonePage } from './words.js';

/** Pages by path, relative to the root of the project. They depend on the lexicon and the cards alone. */
export function makePages(compiled: Compiled, boundaries: Boundaries): Map<string, string> {
  const rules = documentedRules(compiled, boundaries);
  const pages = new Map<string, string>();
  pages.set(`${rulePages}/README.md`, indexText(compiled));
  pages.set(`${rulePages}/tone.md`, tonePage);
  for (const principle of principles) pages.set(`${rulePages}/${principle}.md`, principleText(compiled, principle, rules));
  for (const rule of rules) pages.set(rulePage(rule.id), rulePageText(rule));
  return pages;
}

function documentedRules(compiled: Compiled, boundaries: Boundaries): DocumentedRule[] {
  const shown = new Map<string, ShownRewrite[]>();
  for (const rewrite of tryExamples(compiled, boundaries).rewrites)
    shown.set(rewrite.id, [...(shown.get(rewrite.id) ?? []), rewrite]);
  const { entries, wordSets } = compiled.lexicon;
  const written = entries.map((entry): DocumentedRule => {
    const documentation = compiled.documentation[entry.id];
    return {
      ...entry,
      english: entry.whyEnglish,
      guards: entry.unless,
      not: entry.not === -1 ? [] : (wordSets[entry.not] ?? []),
      examples: documentation?.examples ?? [],
      passes: documentation?.passes ?? [],
      rewrites: shown.get(entry.id) ?? [],
      writtenIn: `lexicons/${documentation?.place.path ?? ''}`,
    };
  });
  const coded = ruleCards.map((card): DocumentedRule => ({
    ...card,
    severity: undefined,
    kinds: [],
    exceptKinds: [],
    also: [],
    guards: [],
    not: [],
    rewrites: shown.get(card.id) ?? [],
    writtenIn: 'server/src/rules',
  }));
  return [...written, ...coded].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function indexText({ lexicon }: Compiled): string {
  const rows = principles.map((name) => {
    const principle = lexicon.principles[name];
    return `| [${principle?.title ?? name}](${name}.md) | ${principle?.english ?? ''} |`;
  });
  return `# 规则 · Rules

由 \`npm run docs\` 从 [词库](../../lexicons/README.md) 和规则卡片生成,不要手改。 Made by \`npm run docs\` from the lexicon and the rule cards; do not edit.

| 原则 | principle |
|---|---|
${rows.join('\n')}

另有[语气模型](tone.md),报出词库没有列到的说法。 The [tone model](tone.md) reports what no rule lists.
`;
}

function principleText({ lexicon }: Compiled, name: Principle, rules: readonly DocumentedRule[]): string {
  const principle = lexicon.principles[name];
  if (principle === undefined) throw new Error(`lexicons/principles.yml has no ${name}`);
  const rows = rules
    .filter((rule) => rule.principle === name)
    .map((rule) => `| [${rule.id}](${rule.id}.md) | ${plain(nameOf(rule))} | ${plain(rule.why)} |`);
  return `# ${principle.title} · ${principle.english}

[全部原则](README.md)

${principle.idea}

${principle['idea-english']}

**什么时候该硬 · When firm is right**: ${principle.firm}

${principle['firm-english']}

| 规则 rule | 例 example | 为什么 why |
|---|---|---|
${rows.join('\n')}
`;
}
