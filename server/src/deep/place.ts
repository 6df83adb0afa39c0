/** Shows a model's findings in the present text: each expires with its sentence, steps back behind a rule, and obeys every ignore. */
import type { Analysis } from '../check/check.js';
import { applyPolicy, lineAt } from '../check/policy.js';
import type { Finding } from '../model/finding.js';
import { overlaps, shift } from '../model/span.js';
import type { DeepFinding } from './reading.js';

/** The findings that still hold, at their present places, in order. */
export function placeFindings(known: readonly DeepFinding[], analysis: Analysis): Finding[] {
  const { text, policy, lines } = analysis;
  const placed: Finding[] = [];
  for (const { finding, passage, nth, offset } of known) {
    const at = nthIndex(text, passage, nth);
    if (at === -1 || !isWhole(lines, at, at + passage.length)) continue;
    const start = at + offset;
    const moved = { ...finding, start, end: start + finding.text.length };
    if (![...analysis.findings, ...placed].some((other) => overlaps(other, moved))) placed.push(moved);
  }
  const left = policy === undefined ? placed : applyPolicy(placed, policy, text, lines);
  return [...left].sort((a, b) => a.start - b.start);
}

/** Whether sentences begin and end just there: words put before or after them make them others. */
function isWhole(lines: Analysis['lines'], start: number, end: number): boolean {
  const line = lineAt(start, lines);
  const sentences = line?.scan.sentences.map((sentence) => shift(sentence, line.start)) ?? [];
  return sentences.some((one) => one.start === start) && sentences.some((one) => one.end === end);
}

function nthIndex(text: string, passage: string, nth: number): number {
  let at = text.indexOf(passage);
  for (let count = 0; at !== -1 && count < nth; count++) at = text.indexOf(passage, at + 1);
  return at;
}
