/**
 * Finds all patterns of the lexicon in one pass. Every pattern has anchors: words of which each match holds one. A bitmap of
 * the anchors' first two characters lets the pass skip nearly all text at the cost of one look-up a character; only where an
 * anchor stands is the pattern tried, in the sentence around it. A trial visits each (instruction, position) at most once, so
 * work is linear in the text for any lexicon.
 */
import { splitSentences } from '../model/paragraph.js';
import type { Span } from '../model/span.js';
import { gapMode, markName, op, stride } from './program.js';
import { numberLength, organLengths } from './recognize.js';
import { WordSet } from './word-set.js';

export interface MatcherPattern {
  code: readonly number[];
  captures: readonly string[];
  anchors: readonly string[];
  reach: number;
  near: number;
  also: number;
  firsts: string;
}

/** A match in one line; all offsets are of that line. */
export interface Match extends Span {
  pattern: number;
  /** The marked words (the whole match without a mark). */
  mark: Span;
  /** The sentence that holds the match. */
  sentence: Span;
  captures: ReadonlyMap<string, Span>;
}

interface AnchorWord {
  word: string;
  patterns: number[];
}

const bitmapSize = 1 << 18;
const single = 1;
const opening = 2;

export class Matcher {
  private readonly firsts = new Uint8Array(65536);
  private readonly pairs = new Uint8Array(bitmapSize);
  private readonly words = new Map<number, AnchorWord[]>();
  private readonly wordSets: WordSet[];
  private visited = new Uint32Array(1 << 14);
  private generation = 0;
  /** Where each pattern goes on in the line with the number {@link serial}. */
  private readonly resumeAt: Int32Array;
  private readonly resumeLine: Float64Array;
  private serial = 0;
  /** Characters with which each pattern can begin; undefined for any. */
  private readonly beginnings: (ReadonlySet<number> | undefined)[];
  /** For each word set: the sentence it was last looked for in, and whether it was there. */
  private readonly heldIn: Float64Array;
  private readonly held: Uint8Array;
  /** State of the trial under way. */
  private text = '';
  private code: readonly number[] = [];
  private start = 0;
  private end = 0;
  private readonly slots = new Int32Array(64);

  constructor(
    private readonly patterns: readonly MatcherPattern[],
    private readonly strings: readonly string[],
    wordSets: readonly (readonly string[])[],
  ) {
    this.wordSets = wordSets.map((words) => new WordSet(words));
    this.resumeAt = new Int32Array(patterns.length);
    this.resumeLine = new Float64Array(patterns.length);
    this.heldIn = new Float64Array(wordSets.length).fill(-1);
    this.held = new Uint8Array(wordSets.length);
    this.beginnings = patterns.map(({ firsts }) =>
      firsts === '' ? undefined : new Set([...firsts].map((char) => char.charCodeAt(0))),
    );
    patterns.forEach((pattern, index) => {
      for (const word of pattern.anchors) this.addAnchor(word, index);
    });
  }

  private addAnchor(word: string, pattern: number): void {
    const first = word.charCodeAt(0);
    const second = word.length > 1 ? word.charCodeAt(1) : 0;
    this.firsts[first] = (this.firsts[first] ?? 0) | (word.length === 1 ? single : opening);
    if (word.length > 1) this.pairs[hash(first, second)] = 1;
    const key = first * 65536 + second;
    const list = this.words.get(key) ?? [];
    const known = list.find((anchor) => anchor.word === word);
    if (known === undefined) list.push({ word, patterns: [pattern] });
    else if (!known.patterns.includes(pattern)) known.patterns.push(pattern);
    this.words.set(key, list);
  }

  /** All matches in one line of folded text (see fold.ts), by pattern in the order in which their anchors stand. */
  find(line: string, sentencesOf: () => readonly Span[] = () => splitSentences(line)): Match[] {
    const found: Match[] = [];
    let sentences: readonly Span[] | undefined;
    let current = 0;
    const { firsts, pairs } = this;
    for (let at = 0, unit = line.charCodeAt(0); at < line.length; at++) {
      const next = line.charCodeAt(at + 1);
      const flags = firsts[unit] ?? 0;
      if (flags !== 0 && ((flags & single) !== 0 || pairs[hash(unit, next)] === 1)) {
        const anchors = this.anchorsAt(line, at, unit, next, flags);
        if (anchors.length > 0) {
          if (sentences === undefined) {
            sentences = sentencesOf();
            this.serial++;
          }
          while ((sentences[current]?.end ?? line.length) <= at) current++;
          const sentence = sentences[current] ?? { start: 0, end: line.length };
          for (const anchor of anchors) this.tryPatterns(anchor, line, at, sentence, found);
        }
      }
      unit = next;
    }
    return found;
  }

  private anchorsAt(line: string, at: number, unit: number, next: number, flags: number): AnchorWord[] {
    const anchors = (this.words.get(unit * 65536 + next) ?? []).filter(({ word }) => line.startsWith(word, at));
    return (flags & single) === 0 ? anchors : anchors.concat(this.words.get(unit * 65536) ?? []);
  }

  private tryPatterns(anchor: AnchorWord, line: string, at: number, sentence: Span, found: Match[]): void {
    for (const index of anchor.patterns) {
      const pattern = this.patterns[index];
      if (pattern === undefined) continue;
      const resume = this.resumeLine[index] === this.serial ? (this.resumeAt[index] ?? 0) : 0;
      const last = at - pattern.near;
      let start = Math.max(sentence.start, at - pattern.reach, resume);
      if (start > last || !this.holds(pattern.also, line, sentence)) continue;
      this.resumeAt[index] = last + 1;
      this.resumeLine[index] = this.serial;
      const firsts = this.beginnings[index];
      let isPrepared = false;
      for (; start <= last; start++) {
        if (firsts !== undefined && !firsts.has(line.charCodeAt(start))) continue;
        if (!isPrepared) {
          this.prepare(pattern, line, sentence);
          isPrepared = true;
        }
        const end = this.attempt(pattern, start);
        if (end === -1) continue;
        const match = this.record(index, pattern, start, end, sentence);
        found.push(match);
        this.generation++;
        start = Math.max(start, match.mark.end - 1);
        this.resumeAt[index] = Math.max(last + 1, match.mark.end);
      }
    }
  }

  /** Whether the sentence holds a word of the set; asked once for each sentence and set. */
  private holds(set: number, line: string, { start, end }: Span): boolean {
    if (set === -1) return true;
    const key = this.serial * 65536 + start;
    if (this.heldIn[set] !== key) {
      this.heldIn[set] = key;
      this.held[set] = this.wordSets[set]?.firstIn(line, start, end) === undefined ? 0 : 1;
    }
    return this.held[set] === 1;
  }

  private prepare(pattern: MatcherPattern, line: string, sentence: Span): void {
    this.text = line;
    this.code = pattern.code;
    this.start = sentence.start;
    this.end = sentence.end;
    const cells = (pattern.code.length / stride) * (sentence.end - sentence.start + 1);
    if (cells > this.visited.length) {
      this.visited = new Uint32Array(cells * 2);
      this.generation = 0;
    }
    if (this.generation >= 0xfffffffe) {
      this.visited.fill(0);
      this.generation = 0;
    }
    this.generation++;
  }

  private attempt(pattern: MatcherPattern, start: number): number {
    this.slots.fill(-1, 0, pattern.captures.length * 2);
    return this.run(0, start);
  }

  private record(index: number, pattern: MatcherPattern, start: number, end: number, sentence: Span): Match {
    const captures = new Map<string, Span>();
    pattern.captures.forEach((name, slot) => {
      const from = this.slots[2 * slot] ?? -1;
      const to = this.slots[2 * slot + 1] ?? -1;
      if (from >= 0 && to >= from) captures.set(name, { start: from, end: to });
    });
    return { pattern: index, start, end, mark: captures.get(markName) ?? { start, end }, sentence, captures };
  }

  /** Runs the program from instruction `pc` at `at`; the end of the match, or -1. */
  private run(pc: number, at: number): number {
    const cell = (pc / stride) * (this.end - this.start + 1) + (at - this.start);
    if (this.visited[cell] === this.generation) return -1;
    this.visited[cell] = this.generation;
    for (;;) {
      const a = this.code[pc + 1] ?? 0;
      switch (this.code[pc]) {
        case op.literal: {
          const literal = this.strings[a] ?? '';
          if (at + literal.length > this.end || !this.text.startsWith(literal, at)) return -1;
          at += literal.length;
          break;
        }
        case op.start:
          if (at !== this.start) return -1;
          break;
        case op.end:
          if (!this.isSentenceEnd(at)) return -1;
          break;
        case op.number: {
          const length = numberLength(this.text, at, this.end);
          if (length === 0) return -1;
          at += length;
          break;
        }
        case op.save: {
          const before = this.slots[a] ?? -1;
          this.slots[a] = at;
          const end = this.run(pc + stride, at);
          if (end === -1) this.slots[a] = before;
          return end;
        }
        case op.jump:
          pc = a;
          continue;
        case op.match:
          return at;
        default:
          return this.branch(pc, a, at);
      }
      pc += stride;
    }
  }

  /** Instructions with several ways on; the first way that leads to a match wins. */
  private branch(pc: number, a: number, at: number): number {
    switch (this.code[pc]) {
      case op.split: {
        const end = this.run(a, at);
        return end === -1 ? this.run(this.code[pc + 2] ?? 0, at) : end;
      }
      case op.words:
        return this.any(pc, at, this.wordSets[a]?.lengthsAt(this.text, at, this.end) ?? []);
      case op.organ:
        return this.any(pc, at, organLengths(this.text, at, this.end));
      default:
        return this.gap(pc, a, at);
    }
  }

  private any(pc: number, at: number, lengths: readonly number[]): number {
    for (const length of lengths) {
      const end = this.run(pc + stride, at + length);
      if (end !== -1) return end;
    }
    return -1;
  }

  private gap(pc: number, min: number, at: number): number {
    const max = this.code[pc + 2] ?? 0;
    const mode = this.code[pc + 3];
    if (mode === gapMode.toClauseEnd) return this.restOfClause(pc, min, max, at);
    for (let length = 0; length <= max && at + length <= this.end; length++) {
      if (length > 0 && mode === gapMode.inClause && isClauseMark(this.text.charCodeAt(at + length - 1))) return -1;
      if (length < min) continue;
      const end = this.run(pc + stride, at + length);
      if (end !== -1) return end;
    }
    return -1;
  }

  private restOfClause(pc: number, min: number, max: number, at: number): number {
    let length = 0;
    while (
      length < max &&
      at + length < this.end &&
      !isClauseMark(this.text.charCodeAt(at + length)) &&
      !closing.has(this.text.charCodeAt(at + length))
    )
      length++;
    for (; length >= min; length--) {
      const end = this.run(pc + stride, at + length);
      if (end !== -1) return end;
    }
    return -1;
  }

  /** The end of a sentence is before its end mark too, so that `$` stands after the last word. */
  private isSentenceEnd(at: number): boolean {
    for (let rest = at; rest < this.end; rest++) if (!closing.has(this.text.charCodeAt(rest))) return false;
    return true;
  }
}

const closing = new Set('。！？；…”’」』）!?;.) \t　'.split('').map((mark) => mark.charCodeAt(0)));
const isClauseMark = (unit: number): boolean => unit === 0xff0c || unit === 0xff1a || unit === 0xff1b;
const hash = (first: number, second: number): number => ((first * 0x9e35) ^ (second * 0x85eb)) & (bitmapSize - 1);
