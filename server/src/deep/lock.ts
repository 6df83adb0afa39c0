/**
 * The fact lock: facts become tokens before anything leaves, and come back afterwards. A token is a stem for the kind and a number, 〔甲1〕;
 * the same words get the same token, so that a reader still sees that they are the same.
 */
import type { Span } from '../model/span.js';
import { type Fact, type FactContext, factKinds, findFacts, type FactKind } from './lock-facts.js';

/** A stretch of the text and what stands for it. */
interface Piece {
  /** In the text as written. */
  written: Span;
  /** In the locked text. */
  locked: Span;
  /** Undefined where the words stand as they are. */
  token: string | undefined;
}

export interface Locked {
  /** What a model may see. */
  text: string;
  pieces: readonly Piece[];
}

/** The facts of one document and their tokens. */
export class FactLock {
  private readonly facts: readonly Fact[];
  private readonly tokens = new Map<string, string>();
  private readonly values = new Map<string, string>();
  private readonly counts = new Map<FactKind, number>();

  constructor(
    private readonly document: string,
    readonly context: FactContext,
  ) {
    this.facts = findFacts(document, context);
  }

  /** Replaces every fact in a stretch of the document by its token; of a fact that the stretch cuts, the part inside. */
  lock({ start, end }: Span): Locked {
    const inside = this.facts.filter((fact) => fact.start < end && fact.end > start);
    return this.replace(
      this.document.slice(start, end),
      inside.map((fact) => ({
        ...fact,
        start: Math.max(fact.start, start) - start,
        end: Math.min(fact.end, end) - start,
      })),
    );
  }

  /** Replaces the facts in other words, such as a remark about the document. */
  lockWords(words: string): string {
    const hide = [...this.context.hide, ...this.facts.map(({ start, end }) => this.document.slice(start, end))];
    return this.replace(words, findFacts(words, { ...this.context, hide: hide.filter((value) => value.length > 1) }))
      .text;
  }

  private replace(text: string, facts: readonly Fact[]): Locked {
    const pieces: Piece[] = [];
    let locked = '';
    let at = 0;
    const add = (end: number, shown: string, token: string | undefined): void => {
      if (end === at) return;
      pieces.push({
        written: { start: at, end },
        locked: { start: locked.length, end: locked.length + shown.length },
        token,
      });
      locked += shown;
      at = end;
    };
    for (const fact of facts) {
      add(fact.start, text.slice(at, fact.start), undefined);
      const token = this.tokenFor(fact, text.slice(fact.start, fact.end));
      add(fact.end, token, token);
    }
    add(text.length, text.slice(at), undefined);
    return { text: locked, pieces };
  }

  /** Puts the facts back. A token that this lock never gave stays as it is. */
  unlock(text: string): string {
    return text.replace(anyToken, (token) => this.values.get(token) ?? token);
  }

  /** The facts behind the tokens, for showing to the user on this machine. */
  get secrets(): readonly { token: string; value: string }[] {
    return [...this.values].map(([token, value]) => ({ token, value }));
  }

  private tokenFor({ kind }: Fact, value: string): string {
    const key = `${kind} ${value}`;
    let token = this.tokens.get(key);
    if (token === undefined) {
      const number = (this.counts.get(kind) ?? 0) + 1;
      this.counts.set(kind, number);
      token = `〔${factKinds[kind]}${number}〕`;
      this.tokens.set(key, token);
      this.values.set(token, value);
    }
    return token;
  }
}

/** A token as this lock writes it. */
export const anyToken = /〔[甲乙丙丁戊己庚]\d+〕/gu;

/** All tokens of a text in their order. */
export const tokensOf = (text: string): string[] => text.match(anyToken) ?? [];

/** Anything that looks like a token, a broken or foreign one too. */
const likeToken = /[〔[［【(（]\s*[甲乙丙丁戊己庚]\s*[\d０-９]*\s*[〕\]］】)）]/gu;

/**
 * Whether an answer keeps exactly the tokens of what was asked, each as often and in the same order. A token that is lost, added, repeated,
 * misspelt or in another place means that a fact would change.
 */
export function keepsTokens(asked: string, answer: string): boolean {
  const found = answer.match(likeToken) ?? [];
  return found.join() === (asked.match(likeToken) ?? []).join() && found.join() === tokensOf(answer).join();
}

/** The place in the text as written of a stretch of the locked text; undefined when it would cut a token in two. */
export function writtenSpan({ pieces }: Locked, { start, end }: Span): Span | undefined {
  const from = edge(pieces, start, 'start');
  const to = edge(pieces, end, 'end');
  return from === undefined || to === undefined || to <= from ? undefined : { start: from, end: to };
}

function edge(pieces: readonly Piece[], at: number, side: 'start' | 'end'): number | undefined {
  const piece = pieces.find(({ locked }) =>
    side === 'start' ? locked.start <= at && at < locked.end : locked.start < at && at <= locked.end,
  );
  if (piece === undefined) return undefined;
  if (piece.token === undefined) return piece.written.start + at - piece.locked.start;
  if (side === 'start') return at === piece.locked.start ? piece.written.start : undefined;
  return at === piece.locked.end ? piece.written.end : undefined;
}
