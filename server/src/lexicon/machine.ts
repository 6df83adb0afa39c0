/**
 * Runs the program of one pattern in one sentence. A run visits each (instruction, position) at most once between two matches, so work
 * is bounded by the length of program and sentence, whatever the pattern. Words are looked up in what the matcher has already found.
 */
import { mayFollow } from './first-look.js';
import { gapMode, op, stride } from './program.js';
import { numberLength, organLengths } from './recognize.js';
import { isMember, type MatcherTables } from './tables.js';

/** The words of the dictionary that stand in the sentence under work. Offsets are of the line. */
export interface WordsFound {
  /** A number that no other sentence has had since the matcher began, or began to count anew. */
  serial: number;
  /** Start of the sentence. */
  start: number;
  /** End of the sentence. */
  end: number;
  /** The words at `start + n` are `words[from[n]] … words[from[n + 1] - 1]`, shortest first. */
  from: Int32Array;
  words: Int32Array;
  lengths: Int32Array;
  /** Where each of them stands. */
  places: Int32Array;
  /** The UTF-16 units of the line. */
  units: Uint16Array;
}

const mostSlots = 64;

export class Machine {
  /** Where remembered parts begin and end: slots 2n and 2n + 1; -1 where not set. */
  readonly slots = new Int32Array(mostSlots);
  private visited = new Uint32Array(1 << 14);
  private generation = 0;
  private slotCount = 0;
  /** For each place in the sentence: the sentence for which {@link organs} is known there. */
  private organsKnown = new Int32Array(512);
  private organs = new Int32Array(512);
  private text = '';
  private units: Uint16Array = new Uint16Array(0);
  private start = 0;
  private end = 0;
  private width = 0;
  private base = 0;

  constructor(
    private readonly tables: MatcherTables,
    private readonly found: WordsFound,
  ) {}

  /** Makes ready for trials of one pattern in the sentence that `found` now tells of. */
  prepare(text: string, pattern: number, slots: number): void {
    this.slotCount = slots;
    const { codeStart } = this.tables;
    this.text = text;
    this.units = this.found.units;
    this.start = this.found.start;
    this.end = this.found.end;
    this.width = this.end - this.start + 1;
    this.base = codeStart[pattern] ?? 0;
    const cells = (((codeStart[pattern + 1] ?? 0) - this.base) / stride) * this.width;
    if (cells > this.visited.length) {
      this.visited = new Uint32Array(cells * 2);
      this.generation = 0;
    }
    this.forgetVisits();
  }

  /** Forgets what is known of sentences when their numbers begin anew. */
  forgetSentences(): void {
    this.organsKnown.fill(0);
  }

  /** After a match the next trial must be free to go where this one went. */
  forgetVisits(): void {
    if (this.generation >= 0xfffffffe) {
      this.visited.fill(0);
      this.generation = 0;
    }
    this.generation++;
  }

  /** The end of a match that starts at `at`, or -1. */
  attempt(at: number): number {
    if (!this.mayGoOn(0, at)) return -1;
    for (let slot = 0; slot < this.slotCount; slot++) this.slots[slot] = -1;
    return this.run(0, at);
  }

  private goOn(pc: number, at: number): number {
    return this.mayGoOn(pc, at) ? this.run(pc, at) : -1;
  }

  private run(pc: number, at: number): number {
    const cell = (pc >> 2) * this.width + (at - this.start);
    if (this.visited[cell] === this.generation) return -1;
    this.visited[cell] = this.generation;
    const { code } = this.tables;
    for (;;) {
      const place = this.base + pc;
      const a = code[place + 1] ?? 0;
      switch (code[place]) {
        case op.literal:
          at = this.afterLiteral(a, at);
          if (at === -1) return -1;
          break;
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
        case op.save:
          return this.save(pc, a, at);
        case op.jump:
          pc = a;
          continue;
        case op.match:
          return at;
        case op.split: {
          const end = this.goOn(a, at);
          if (end !== -1) return end;
          pc = code[place + 2] ?? 0;
          continue;
        }
        case op.words:
          return this.words(pc, a, at);
        case op.organ:
          return this.organ(pc, at);
        default:
          return this.gap(pc, a, at);
      }
      pc += stride;
    }
  }

  private save(pc: number, slot: number, at: number): number {
    const before = this.slots[slot] ?? -1;
    this.slots[slot] = at;
    const end = this.run(pc + stride, at);
    if (end === -1) this.slots[slot] = before;
    return end;
  }

  /** Where a literal that stands at `at` ends, or -1. */
  private afterLiteral(literal: number, at: number): number {
    const { literalStart, literalUnits } = this.tables;
    const stop = literalStart[literal + 1] ?? 0;
    for (let unit = literalStart[literal] ?? 0; unit < stop; unit++, at++)
      if (at >= this.end || (this.units[at] ?? 0) !== literalUnits[unit]) return -1;
    return at;
  }

  /** The longest word first. */
  private words(pc: number, set: number, at: number): number {
    if (at >= this.end) return -1;
    const { from, words, lengths } = this.found;
    const first = from[at - this.start] ?? 0;
    for (let nth = (from[at - this.start + 1] ?? 0) - 1; nth >= first; nth--) {
      if (!isMember(this.tables, set, words[nth] ?? 0)) continue;
      const end = this.goOn(pc + stride, at + (lengths[nth] ?? 0));
      if (end !== -1) return end;
    }
    return -1;
  }

  /** Whether a word of the set stands at a place in the sentence. */
  hasWord(set: number, at: number): boolean {
    const { start, end, from, words } = this.found;
    if (at >= end) return false;
    const stop = from[at - start + 1] ?? 0;
    for (let nth = from[at - start] ?? 0; nth < stop; nth++)
      if (isMember(this.tables, set, words[nth] ?? 0)) return true;
    return false;
  }

  private organ(pc: number, at: number): number {
    for (let lengths = this.organsAt(at); lengths !== 0;) {
      const length = 31 - Math.clz32(lengths);
      const end = this.goOn(pc + stride, at + length);
      if (end !== -1) return end;
      lengths &= ~(1 << length);
    }
    return -1;
  }

  /** The names of organs at a place are worked out once for all patterns; see {@link organLengths}. */
  private organsAt(at: number): number {
    const { start, end, serial } = this.found;
    const place = at - start;
    if (place >= this.organsKnown.length) this.makeRoomForOrgans(end - start + 1);
    if (this.organsKnown[place] !== serial) {
      this.organsKnown[place] = serial;
      this.organs[place] = organLengths(this.text, at, end);
    }
    return this.organs[place] ?? 0;
  }

  private makeRoomForOrgans(places: number): void {
    this.organsKnown = new Int32Array(2 * places);
    this.organs = new Int32Array(2 * places);
  }

  private gap(pc: number, min: number, at: number): number {
    const { code } = this.tables;
    const max = code[this.base + pc + 2] ?? 0;
    const mode = code[this.base + pc + 3];
    if (mode === gapMode.toClauseEnd) return this.restOfClause(pc, min, max, at);
    const last = Math.min(max, this.end - at);
    for (let length = 0; length <= last; length++) {
      if (length > 0 && mode === gapMode.inClause && isClauseMark(this.units[at + length - 1] ?? 0)) return -1;
      if (length < min) continue;
      const end = this.goOn(pc + stride, at + length);
      if (end !== -1) return end;
    }
    return -1;
  }

  private mayGoOn(pc: number, at: number): boolean {
    return mayFollow(this.tables, (this.base + pc) / stride, this.units[at] ?? 0);
  }

  private restOfClause(pc: number, min: number, max: number, at: number): number {
    let length = 0;
    while (
      length < max &&
      at + length < this.end &&
      !isClauseMark(this.units[at + length] ?? 0) &&
      isClosing[this.units[at + length] ?? 0] !== 1
    )
      length++;
    for (; length >= min; length--) {
      const end = this.goOn(pc + stride, at + length);
      if (end !== -1) return end;
    }
    return -1;
  }

  /** The end of a sentence is before its end mark too, so that `$` stands after the last word. */
  private isSentenceEnd(at: number): boolean {
    for (let rest = at; rest < this.end; rest++) if (isClosing[this.units[rest] ?? 0] !== 1) return false;
    return true;
  }
}

const isClosing = new Uint8Array(65536);
for (const mark of '。！？；…”’」』）!?;.) \t　') isClosing[mark.charCodeAt(0)] = 1;
const isClauseMark = (unit: number): boolean => unit === 0xff0c || unit === 0xff1a || unit === 0xff1b;
