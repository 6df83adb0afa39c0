/**
 * A first look at a place before a program goes there: by its first character alone most places are turned away. Each instruction has a
 * sketch of the characters with which what it leads to can begin: a few bits, which may let through too much but never too little.
 */
import type { Numbers } from './dictionary.js';
import { canBeginNumber } from './recognize.js';
import { op, stride } from './program.js';

export interface LookTables {
  /** For each instruction the number of its sketch; 0 where anything may follow. */
  look: Numbers;
  /** The sketches, {@link sketchWords} numbers each. */
  sketches: Int32Array;
}

/** 32-bit numbers of a sketch. */
export const sketchWords = 4;
const bitsOf = (unit: number): number => (Math.imul(unit, 0x9e3779b1) >>> 25) & (32 * sketchWords - 1);

/** Whether what the instruction leads to may stand where `unit` stands. */
export function mayFollow({ look, sketches }: LookTables, instruction: number, unit: number): boolean {
  const sketch = look[instruction] ?? 0;
  if (sketch === 0) return true;
  const bit = bitsOf(unit);
  return (((sketches[sketch * sketchWords + (bit >>> 5)] ?? 0) >>> (bit & 31)) & 1) === 1;
}

/** A sketch as it is made, or undefined for anything. */
type Sketch = Int32Array | undefined;

function sketchOfNumbers(): Int32Array {
  const sketch = new Int32Array(sketchWords);
  for (let unit = 0; unit < 65536; unit++) if (canBeginNumber(unit)) addUnit(sketch, unit);
  return sketch;
}

function addUnit(sketch: Int32Array, unit: number): void {
  const bit = bitsOf(unit);
  sketch[bit >>> 5] = (sketch[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** Sketches for all programs. */
export function buildLooks(
  programs: readonly (readonly number[])[],
  strings: readonly string[],
  wordSets: readonly (readonly string[])[],
): LookTables {
  const sets = wordSets.map((words) => sketchOf(words));
  const literals = strings.map((text) => sketchOf([text]));
  const numbers = sketchOfNumbers();
  const known = new Map<string, number>();
  const kept: number[] = new Array<number>(sketchWords).fill(-1);
  const look = programs.flatMap((code) => {
    const sketches = new Array<Sketch>(code.length / stride).fill(undefined);
    // Programs jump forward only, so that what comes later is known first.
    for (let pc = code.length - stride; pc >= 0; pc -= stride)
      sketches[pc / stride] = sketchAt(code, pc, { sets, literals, numbers, sketches });
    return sketches.map((sketch) => (sketch === undefined ? 0 : numberOf(sketch, known, kept)));
  });
  return { look: Int32Array.from(look), sketches: Int32Array.from(kept) };
}

function sketchOf(words: readonly string[]): Int32Array {
  const sketch = new Int32Array(sketchWords);
  for (const word of words) if (word !== '') addUnit(sketch, word.charCodeAt(0));
  return sketch;
}

interface Parts {
  sets: readonly Sketch[];
  literals: readonly Sketch[];
  numbers: Sketch;
  sketches: readonly Sketch[];
}

function sketchAt(code: readonly number[], pc: number, { sets, literals, numbers, sketches }: Parts): Sketch {
  const a = code[pc + 1] ?? 0;
  switch (code[pc]) {
    case op.literal:
      return literals[a];
    case op.words:
      return sets[a];
    case op.number:
      return numbers;
    case op.save:
      return sketches[pc / stride + 1];
    case op.jump:
      return sketches[a / stride];
    case op.split:
      return either(sketches[a / stride], sketches[(code[pc + 2] ?? 0) / stride]);
    default:
      return undefined;
  }
}

const either = (one: Sketch, other: Sketch): Sketch =>
  one === undefined || other === undefined ? undefined : one.map((bits, index) => bits | (other[index] ?? 0));

function numberOf(sketch: Int32Array, known: Map<string, number>, kept: number[]): number {
  const key = sketch.join();
  let number = known.get(key);
  if (number === undefined) {
    number = kept.length / sketchWords;
    kept.push(...sketch);
    known.set(key, number);
  }
  return number;
}
