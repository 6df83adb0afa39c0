/**
 * The pattern language of the lexicon, for people who know memos and no regular expressions:
 *
 *   贵局必须          literal text (half- and full-width marks are the same)
 *   (尽快|赶紧)       one of several                 (尽快|赶紧)=词   the same, remembered as 词
 *   [务必]            may be there or not
 *   {时限}            a class of words               {时限=何时}      remembered as 何时
 *   …  …20            up to 12 (20) characters inside the sentence    {…20=事}  remembered
 *   ~  ~8             up to 12 (8) characters inside the clause       {~8=事}   remembered
 *   ^  $              start and end of the sentence
 *   <…>               the words to be marked; without it the whole match is marked
 *   \                 takes the next character literally
 */
import { fold } from './fold.js';
import { type Words, wordsOfProblem } from './problem-words.js';

export type Node =
  | { type: 'literal'; text: string }
  | { type: 'sequence'; items: Node[] }
  | { type: 'choice'; options: Node[] }
  | { type: 'optional'; item: Node }
  | { type: 'class'; name: string }
  | { type: 'gap'; min: number; max: number; inClause: boolean }
  | { type: 'start' }
  | { type: 'end' }
  | { type: 'capture'; name: string; item: Node };

/** The name under which the marked words are remembered. */
export const markName = '<>';

const defaultGap = 12;
const longestGap = 40;
const deepest = 20;

/** A pattern that cannot be read; `at` is the UTF-16 offset in the pattern. */
export class PatternError extends Error {
  constructor(
    readonly words: Words,
    readonly at: number,
  ) {
    super(words[1]);
  }
}

/** Reads one pattern. Throws {@link PatternError} with what to do. */
export function parsePattern(source: string): Node {
  const reader = new Reader(source);
  const node = reader.choice(0);
  if (!reader.done) throw new PatternError(wordsOfProblem.noOpening(reader.peek), reader.at);
  return node;
}

class Reader {
  at = 0;
  constructor(private readonly source: string) {}

  get done(): boolean {
    return this.at >= this.source.length;
  }
  get peek(): string {
    return this.source.charAt(this.at);
  }

  choice(depth: number): Node {
    if (depth > deepest) throw new PatternError(wordsOfProblem.tooDeep(), this.at);
    const options = [this.sequence(depth)];
    while (this.peek === '|') {
      this.at++;
      options.push(this.sequence(depth));
    }
    const [only] = options;
    return options.length === 1 && only !== undefined ? only : { type: 'choice', options };
  }

  private sequence(depth: number): Node {
    const items: Node[] = [];
    while (!this.done && !'|)]>}'.includes(this.peek)) items.push(this.item(depth));
    const [only] = items;
    return items.length === 1 && only !== undefined ? only : { type: 'sequence', items };
  }

  private item(depth: number): Node {
    switch (this.peek) {
      case '(':
        return this.named(this.bracketed(')', depth));
      case '[':
        return { type: 'optional', item: this.bracketed(']', depth) };
      case '<':
        return { type: 'capture', name: markName, item: this.bracketed('>', depth) };
      case '{':
        return this.braces();
      case '…':
      case '~':
        return this.gap();
      case '^':
        this.at++;
        return { type: 'start' };
      case '$':
        this.at++;
        return { type: 'end' };
      default:
        return this.literal();
    }
  }

  private bracketed(close: string, depth: number): Node {
    const open = this.at++;
    const item = this.choice(depth + 1);
    if (this.peek !== close) throw new PatternError(wordsOfProblem.notClosed(this.source.charAt(open), close), open);
    this.at++;
    return item;
  }

  private named(item: Node): Node {
    const name = /^=(\p{Script=Han}{1,6})(?=[^\p{Script=Han}]|$)/u.exec(this.source.slice(this.at));
    if (name?.[1] === undefined) return item;
    this.at += name[0].length;
    return { type: 'capture', name: name[1], item };
  }

  private braces(): Node {
    const open = this.at++;
    const close = this.source.indexOf('}', open);
    if (close === -1) throw new PatternError(wordsOfProblem.notClosed('{', '}'), open);
    let item: Node;
    if (this.peek === '…' || this.peek === '~') item = this.gap();
    else {
      const name = /^[^=}]+/u.exec(this.source.slice(this.at))?.[0];
      if (name === undefined) throw new PatternError(wordsOfProblem.noClassName(), open);
      this.at += name.length;
      item = { type: 'class', name: name.trim() };
    }
    const capture = /^=([^}]+)\}/u.exec(this.source.slice(this.at));
    if (capture?.[1] !== undefined) item = { type: 'capture', name: capture[1].trim(), item };
    else if (this.peek !== '}') throw new PatternError(wordsOfProblem.notInClass(), open);
    this.at = close + 1;
    return item;
  }

  private gap(): Node {
    const open = this.at;
    const inClause = this.peek === '~';
    this.at++;
    const range = /^(?:(\d+)-)?(\d+)/u.exec(this.source.slice(this.at));
    if (range !== null) this.at += range[0].length;
    const max = range?.[2] === undefined ? defaultGap : Number(range[2]);
    const min = range?.[1] === undefined ? 0 : Number(range[1]);
    if (max > longestGap || min > max) throw new PatternError(wordsOfProblem.longGap(longestGap), open);
    return { type: 'gap', min, max, inClause };
  }

  private literal(): Node {
    let text = '';
    while (!this.done && !'()[]<>{}|^$…~'.includes(this.peek)) {
      if (this.peek === '\\') this.at++;
      text += this.peek;
      this.at++;
    }
    return { type: 'literal', text: fold(text) };
  }
}
