/** Completions: openings, requests, refusals with a way out, thanks and closings that suit the detected kind and reader. */
import type { Analysis, Checker } from '../check/check.js';
import { type SnippetGroup, snippetGroups, type SnippetSource } from '../lexicon/source.js';
import { say, type Language } from './messages.js';

export interface Completion {
  label: string;
  /** Body with tab stops, as in VS Code. */
  body: string;
  /** The body as it reads before its blanks are filled. */
  preview: string;
  filter: string;
  /** Characters before the caret that the completion replaces. */
  typed: number;
  /** The best come first. */
  order: number;
}

const mostTyped = 8;
/** A single character begins too many words to be worth a list. */
const leastTyped = 2;

/**
 * Completions for what stands before `offset` on its line; on an empty line all that suit the draft. None after a sentence's end: a list
 * that opens there by itself would turn the Enter of whoever goes on to the next paragraph into a phrase.
 */
export function completeAt(checker: Checker, analysis: Analysis, offset: number): Completion[] {
  const before =
    analysis.text
      .slice(Math.max(0, offset - mostTyped), offset)
      .split(/[\s，。；：！？,;:!?（）]/u)
      .at(-1) ?? '';
  const line = analysis.text.slice(analysis.text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (before === '' && line.trim() !== '') return [];
  return checker.lexicon.snippets.flatMap((snippet) => {
    const typed = longestOverlap(before, beginnings(snippet));
    if (before !== '' && typed < leastTyped) return [];
    const suits = suitability(snippet, analysis);
    if (suits === 0) return [];
    return [
      {
        label: snippet.name,
        body: snippet.body,
        preview: plain(snippet.body),
        filter: before.slice(before.length - typed) + snippet.keys.join(' '),
        typed,
        order: 10 - suits - typed,
      },
    ];
  });
}

/** What one may type to get a snippet. */
const beginnings = ({ name, body, keys }: SnippetSource): string[] => [name, plain(body), ...keys];

/** Ready-made wording for a list from which one picks. */
export interface Wording {
  group: SnippetGroup;
  groupTitle: string;
  name: string;
  kind: string;
  body: string;
  preview: string;
}

/** All wording that suits the draft, the best first in each group; without a draft the skeletons of all kinds. */
export function wordings(checker: Checker, analysis: Analysis | undefined, language: Language): Wording[] {
  const fitting = checker.lexicon.snippets
    .filter(({ group }) => (group === 'skeleton') === (analysis === undefined))
    .map((snippet) => ({ snippet, suits: analysis === undefined ? 1 : suitability(snippet, analysis) }))
    .filter(({ suits }) => suits > 0)
    .sort((a, b) => groupRank(a.snippet) - groupRank(b.snippet) || b.suits - a.suits);
  return fitting.map(({ snippet: { group, name, body, kinds } }) => ({
    group,
    groupTitle: say(`group-${group}`, language),
    name,
    kind: kinds?.[0] ?? '',
    body,
    preview: plain(body),
  }));
}

const groupRank = ({ group }: SnippetSource): number => snippetGroups.indexOf(group);

/** 0 where it does not fit; more where it fits the kind and the reader. A skeleton begins a draft, whose kind nobody knows yet. */
function suitability({ kinds, audiences, group }: SnippetSource, { situation, text }: Analysis): number {
  if (group === 'skeleton') return text.length < mostBeforeSkeleton ? 1 : 0;
  if (kinds !== undefined && !kinds.some((kind) => kind === situation.kind)) return 0;
  if (audiences !== undefined && !audiences.includes(situation.audience)) return 0;
  return 1 + Number(kinds !== undefined) + Number(audiences !== undefined);
}

const mostBeforeSkeleton = 40;

/** The body as it reads before its blanks are filled. */
export const plain = (body: string): string =>
  body.replace(/\$\{\d+:([^}]*)\}|\$\d+/gu, (_, words: string | undefined) => words ?? '');

/** How many of the last typed characters begin one of the texts. */
function longestOverlap(typed: string, texts: readonly string[]): number {
  for (let length = typed.length; length > 0; length--) {
    const end = typed.slice(typed.length - length);
    if (texts.some((text) => text.startsWith(end))) return length;
  }
  return 0;
}
