/** Completions: openings, requests, refusals with a way out, thanks and closings that suit the detected kind and reader. */
import type { Analysis, Checker } from '../check/check.js';
import type { SnippetSource } from '../lexicon/source.js';

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

const mostTyped = 6;

/** Completions for what stands before `offset` on its line; all that suit the draft when `typed` is nothing. */
export function completeAt(checker: Checker, analysis: Analysis, offset: number): Completion[] {
  const before =
    analysis.text
      .slice(Math.max(0, offset - mostTyped), offset)
      .split(/[\s，。；：！？,;:!?]/u)
      .at(-1) ?? '';
  return checker.lexicon.snippets.flatMap((snippet) => {
    const suits = suitability(snippet, analysis);
    const typed = before === '' ? 0 : longestOverlap(before, [snippet.name, plain(snippet.body), ...snippet.keys]);
    if (suits === 0 || (before !== '' && typed === 0)) return [];
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

/** 0 where it does not fit; more where it fits the kind and the reader. */
function suitability({ kinds, audiences }: SnippetSource, { situation }: Analysis): number {
  if (kinds !== undefined && !kinds.some((kind) => kind === situation.kind)) return 0;
  if (audiences !== undefined && !audiences.includes(situation.audience)) return 0;
  return 1 + Number(kinds !== undefined) + Number(audiences !== undefined);
}

const plain = (body: string): string =>
  body.replace(/\$\{\d+:([^}]*)\}|\$\d+/gu, (_, words: string | undefined) => words ?? '');

/** How many of the last typed characters begin one of the texts. */
function longestOverlap(typed: string, texts: readonly string[]): number {
  for (let length = typed.length; length > 0; length--) {
    const end = typed.slice(typed.length - length);
    if (texts.some((text) => text.startsWith(end))) return length;
  }
  return 0;
}
